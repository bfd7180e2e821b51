import { Fault } from '../contract.ts';

/** Codes are the SDK's names of the errors; texts follow what AWS answers, as far as they have been seen recorded. */
export function invalid(message: string): Fault {
  return new Fault('ValidationError', message);
}

export function badConfiguration(message: string): Fault {
  return new Fault('InvalidConfigurationRequestException', message);
}

export function notPermitted(message: string): Fault {
  return new Fault('OperationNotPermittedException', message);
}

export function noLoadBalancer(name: string): Fault {
  return new Fault('LoadBalancerNotFoundException', `Load balancer '${name}' not found`);
}

export function noTargetGroup(name: string): Fault {
  return new Fault('TargetGroupNotFoundException', `Target groups '${name}' not found`);
}

export function noListener(arn: string): Fault {
  return new Fault('ListenerNotFoundException', `Listener '${arn}' not found`);
}

export function noRule(arn: string): Fault {
  return new Fault('RuleNotFoundException', `Rule '${arn}' not found`);
}

export function noCertificate(arn: string): Fault {
  return new Fault('CertificateNotFoundException', `Certificate '${arn}' not found`);
}

export function unsupportedCertificate(arn: string): Fault {
  return new Fault(
    'UnsupportedCertificate',
    `The certificate '${arn}' must have a fully-qualified domain name, a supported signature, and a supported key size.`,
  );
}

/** Throws unless `value` is absent or one of `allowed`; AWS's front end names the whole set. */
export function assertEnum(member: string, value: string | undefined, allowed: readonly string[]): void {
  if (value === undefined || allowed.includes(value)) return;
  const set = allowed.join(', ');
  throw invalid(
    `1 validation error detected: Value '${value}' at '${member}' failed to satisfy constraint: Member must satisfy enum value set: [${set}]`,
  );
}

export function assertRange(member: string, value: number | undefined, [least, most]: readonly [number, number]): void {
  if (value === undefined || (Number.isInteger(value) && value >= least && value <= most)) return;
  throw invalid(
    `1 validation error detected: Value '${value}' at '${member}' failed to satisfy constraint: Member must have value between ${least} and ${most}`,
  );
}

/** Names of load balancers and target groups: at most 32 letters, digits and hyphens, no hyphen at either end. */
export function assertName(what: string, name: string): void {
  if (name.length > 32) throw invalid(`${what} name '${name}' cannot be longer than '32' characters`);
  if (!/^[a-zA-Z0-9-]+$/.test(name)) {
    throw invalid(`${what} name '${name}' can only contain characters that are alphanumeric characters and hyphens(-)`);
  }
  if (/^-|-$/.test(name)) throw invalid(`${what} name '${name}' cannot begin or end with '-'`);
  if (name.startsWith('internal-')) throw invalid(`${what} name '${name}' cannot begin with 'internal-'`);
}
