import type { Caller, Region } from '../contract.ts';

/** One request on its way to a service, which has passed the service's schema. */
export interface Request {
  readonly service: string;
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly caller: Caller;
  readonly region: Pick<Region, 'account' | 'region'>;
}

/** `arn:aws:ecs:eu-west-1:123456789012:cluster/shop` */
export function arn({ region }: Pick<Request, 'region'>, service: string, path: string): string {
  const place = service === 'iam' ? '' : region.region;
  return `arn:aws:${service}:${place}:${region.account}:${path}`;
}

export function textAt(input: Readonly<Record<string, unknown>>, member: string): string | undefined {
  const value = input[member];
  return typeof value === 'string' ? value : undefined;
}

export function textsAt(input: Readonly<Record<string, unknown>>, member: string): readonly string[] {
  const value = input[member];
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}

export function recordsAt(
  input: Readonly<Record<string, unknown>>,
  member: string,
): readonly Readonly<Record<string, unknown>>[] {
  const value = input[member];
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

export function recordAt(input: Readonly<Record<string, unknown>>, member: string): Readonly<Record<string, unknown>> {
  const value = input[member];
  return isRecord(value) ? value : {};
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What IAM calls an action: most services' own prefix, but Cloud Control's are CloudFormation's (Service Authorization Reference). */
export function actionOf(service: string, operation: string): string {
  return `${service === 'cloudcontrol' ? 'cloudformation' : service}:${operation}`;
}
