import type { ResourceRecordSet } from '@aws-sdk/client-route-53';
import type { DnsRecordSpec } from '../../../crds/generated/types.ts';
import type { RecordSetKey } from '../../model/aws-reads.ts';
import { domainName, zoneId } from '../../model/dns.ts';

/** CloudFormation's name of the type, in our records. */
export const RECORD_SET = 'AWS::Route53::RecordSet';

/** Which record set the document means; undefined while a part of it is an unresolved reference. */
export function keyOf(spec: DnsRecordSpec): RecordSetKey | undefined {
  const { hostedZoneId, name, type, setIdentifier } = spec;
  if ([hostedZoneId, name, setIdentifier].some((text) => typeof text === 'string' && text.includes('${')))
    return undefined;
  return recordSetKey(hostedZoneId, { Name: name, Type: type, SetIdentifier: setIdentifier });
}

/** In one spelling, so that a write and the read that shows it mean the same. */
function recordSetKey(
  zone: string,
  { Name, Type, SetIdentifier }: Pick<ResourceRecordSet, 'Name' | 'Type' | 'SetIdentifier'>,
): RecordSetKey {
  return {
    zone: zoneId(zone),
    name: domainName(Name ?? ''),
    type: Type ?? '',
    ...(SetIdentifier === undefined ? {} : { setIdentifier: SetIdentifier }),
  };
}

/** `Z0123|www.example.com|A`, as records keep it; zones, names and types have no bar. */
export function identifierOf({ zone, name, type, setIdentifier }: RecordSetKey): string {
  return [zone, name, type, ...(setIdentifier === undefined ? [] : [setIdentifier])].join('|');
}

export function keyOfIdentifier(identifier: string): RecordSetKey | undefined {
  const [zone, name, type, ...rest] = identifier.split('|');
  if (!zone || !name || !type) return undefined;
  return { zone, name, type, ...(rest.length > 0 ? { setIdentifier: rest.join('|') } : {}) };
}

export function naturalKeyOf(key: RecordSetKey): string {
  return `route53:record/${identifierOf(key)}`;
}

/** `www.example.com A`, `www.example.com A (blue)`. */
export function wordsOf({ name, type, setIdentifier }: RecordSetKey): string {
  return `${name} ${type}${setIdentifier === undefined ? '' : ` (${setIdentifier})`}`;
}
