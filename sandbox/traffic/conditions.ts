import type { RuleCondition } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { TrafficRequest } from './request.ts';

/** Whether every condition of a rule holds for the request (ELB user guide, "Condition types for listener rules"). */
export function matches(conditions: readonly RuleCondition[], request: TrafficRequest): boolean {
  return conditions.every((condition) => holds(condition, request));
}

function holds(condition: RuleCondition, request: TrafficRequest): boolean {
  const { HostHeaderConfig, PathPatternConfig, HttpHeaderConfig, HttpRequestMethodConfig, Values = [] } = condition;
  switch (condition.Field) {
    case 'host-header':
      return fits({ Values, ...HostHeaderConfig }, request.host ?? '', 'i');
    case 'path-pattern':
      return fits({ Values, ...PathPatternConfig }, request.path ?? '/', '');
    case 'http-header':
      return fits({ ...HttpHeaderConfig }, headerOf(request, HttpHeaderConfig?.HttpHeaderName), 'i');
    case 'http-request-method':
      return (HttpRequestMethodConfig?.Values ?? []).includes(request.method ?? 'GET');
    case 'query-string':
      return (condition.QueryStringConfig?.Values ?? []).some((pair) => hasPair(request, pair));
    default:
      return (condition.SourceIpConfig?.Values ?? []).some((range) => isWithin(request.sourceIp, range));
  }
}

interface Patterns {
  readonly Values?: readonly string[] | undefined;
  readonly RegexValues?: readonly string[] | undefined;
}

function fits({ Values = [], RegexValues = [] }: Patterns, text: string | undefined, flags: string): boolean {
  if (text === undefined) return false;
  if (RegexValues.some((pattern) => new RegExp(pattern).test(text))) return true;
  return Values.some((pattern) => new RegExp(`^${wildcards(pattern)}$`, flags).test(text));
}

/** `*` stands for any number of characters, `?` for exactly one. */
function wildcards(pattern: string): string {
  const literal = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  return literal.replaceAll('*', '.*').replaceAll('?', '.');
}

function headerOf({ headers = {} }: TrafficRequest, name = ''): string | undefined {
  const found = Object.entries(headers).find(([key]) => key.toLowerCase() === name.toLowerCase());
  return found?.[1];
}

function hasPair(
  { query = {} }: TrafficRequest,
  pair: { Key?: string | undefined; Value?: string | undefined },
): boolean {
  return Object.entries(query).some(([key, value]) => {
    const isKey = pair.Key === undefined || fits({ Values: [pair.Key] }, key, 'i');
    return isKey && fits({ Values: [pair.Value ?? ''] }, value, 'i');
  });
}

/** IPv4 alone. */
function isWithin(address: string | undefined, range: string): boolean {
  const [network = '', bits = '32'] = range.split('/');
  const mask = Number(bits) === 0 ? 0 : (0xffffffff << (32 - Number(bits))) >>> 0;
  return address !== undefined && (numberOf(address) & mask) >>> 0 === (numberOf(network) & mask) >>> 0;
}

function numberOf(address: string): number {
  return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0) >>> 0;
}
