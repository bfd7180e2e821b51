import type { DnsRecordSpec } from '../../../crds/generated/types.ts';
import { domainName, shortIpv6, zoneId } from '../../model/dns.ts';
import { type Field, type Fields, keyed, leaf, object, type RuleContext, readOnly } from '../../model/fields.ts';
import type { Json } from '../../model/json.ts';

const IN_PLACE = {
  change: 'inPlace',
  source: 'Amazon Route 53 API reference, ChangeResourceRecordSets, UPSERT',
} as const;
const MOVES = {
  change: 'replace',
  source: 'Amazon Route 53 API reference, Change: name, type and identifier say which',
} as const;
/** Types whose answers are names of hosts, in which neither case nor the final dot means anything. */
const NAMES: readonly unknown[] = ['CNAME', 'NS', 'PTR', 'MX', 'SRV'];

function asText(fold: (text: string) => string) {
  return (value: Json): Json => (typeof value === 'string' ? fold(value) : value);
}

function answer(value: Json, { root }: RuleContext<unknown>): Json {
  if (typeof value !== 'string') return value;
  if (NAMES.includes(root.type)) return domainName(value);
  return root.type === 'AAAA' ? shortIpv6(value) : value;
}

/** Consoles put `dualstack.` before the name of a load balancer, which answers the same (hashicorp/terraform-provider-aws, aliases). */
export function aliasName(name: string): string {
  return domainName(name).replace(/^dualstack\./, '');
}

function trueOnly(value: Json): Json | undefined {
  return value === true ? true : undefined;
}

/** The meaning of every member of a record set. A member that is left out is none: UPSERT replaces the whole set. */
export const DNS_RECORD_FIELDS: Fields = {
  hostedZoneId: leaf('scalar', undefined, { ...MOVES, normalise: asText(zoneId) }),
  name: leaf('scalar', undefined, { ...MOVES, normalise: asText(domainName) }),
  type: leaf('scalar', undefined, MOVES),
  setIdentifier: leaf('scalar', undefined, MOVES),
  weight: leaf('intLike', undefined, IN_PLACE),
  region: leaf('scalar', undefined, IN_PLACE),
  geoLocation: object(
    { continentCode: leaf('scalar'), countryCode: leaf('scalar'), subdivisionCode: leaf('scalar') },
    undefined,
    IN_PLACE,
  ),
  failover: leaf('scalar', undefined, IN_PLACE),
  multiValueAnswer: leaf('scalar', undefined, { ...IN_PLACE, normalise: trueOnly }),
  ttl: leaf('intLike', undefined, IN_PLACE),
  resourceRecords: keyed<unknown>(
    ['value'],
    { value: leaf('strLike', undefined, { normalise: answer }) },
    IN_PLACE,
  ) as Field,
  aliasTarget: object(
    {
      hostedZoneId: leaf('scalar', undefined, { normalise: asText(zoneId) }),
      dnsName: leaf('scalar', undefined, { normalise: asText(aliasName) }),
      evaluateTargetHealth: leaf('scalar'),
    },
    undefined,
    IN_PLACE,
  ),
  healthCheckId: leaf('scalar', undefined, IN_PLACE),
  cidrRoutingConfig: object({ collectionId: leaf('scalar'), locationName: leaf('scalar') }, undefined, IN_PLACE),
  geoProximityLocation: object(
    {
      awsRegion: leaf('scalar'),
      localZoneGroup: leaf('scalar'),
      coordinates: object({ latitude: leaf('strLike'), longitude: leaf('strLike') }),
      bias: leaf('intLike'),
    },
    undefined,
    IN_PLACE,
  ),
  allowOverwrite: readOnly,
  trafficPolicyInstanceId: readOnly,
} satisfies { readonly [M in keyof DnsRecordSpec]-?: Field } & Fields;
