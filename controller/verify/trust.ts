import { isObject, type Json } from '../model/json.ts';

/**
 * Whether a trust policy lets a service assume the role; undefined where that cannot be read. Conditions are not
 * evaluated. Source: IAM User Guide, "AWS JSON policy elements: Principal". The policy comes URL-encoded (IAM API
 * Reference, Role).
 */
export function trusts(policy: string | undefined, service: string): boolean | undefined {
  const document = parsed(policy);
  if (!isObject(document)) return undefined;
  const statements = listOf(document.Statement).filter(isObject);
  return statements.some(
    ({ Effect, Action, Principal }) =>
      Effect === 'Allow' && listOf(Action).some(assumes) && servicesOf(Principal).includes(service),
  );
}

function assumes(action: Json): boolean {
  return action === 'sts:AssumeRole' || action === 'sts:*' || action === '*';
}

function servicesOf(principal: Json | undefined): readonly Json[] {
  return isObject(principal) ? listOf(principal.Service) : [];
}

function parsed(policy: string | undefined): Json | undefined {
  try {
    return JSON.parse(decodeURIComponent(policy ?? '')) as Json;
  } catch {
    return undefined;
  }
}

function listOf(value: Json | undefined): readonly Json[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as readonly Json[]) : [value];
}
