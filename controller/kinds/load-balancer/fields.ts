import type { LoadBalancerSpec } from '../../../crds/generated/types.ts';
import { attributesField } from '../../model/elbv2/attributes.ts';
import {
  computed,
  type Field,
  type Fields,
  fallback,
  keep,
  keyed,
  leaf,
  object,
  type RuleContext,
  readOnly,
} from '../../model/fields.ts';
import type { Json } from '../../model/json.ts';
import { TAGS } from '../../model/tags.ts';
import { resettableDefaults } from './attribute-defaults.ts';

type Context = RuleContext<unknown>;

const ONLY_ANEW = { change: 'replace', source: 'CreateLoadBalancer; no call changes it' } as const;
const IN_PLACE = { change: 'inPlace' } as const;

/** A gateway load balancer takes no scheme (API reference); whatever AWS shows of one is nobody's wish. */
function schemeOf({ root }: Context): Json | undefined {
  return root.type === 'gateway' ? undefined : 'internet-facing';
}

function unlessGateway(value: Json, { root }: Context): Json | undefined {
  return root.type === 'gateway' ? undefined : value;
}

/** Only network load balancers translate source addresses. */
function sourceNatOf({ root }: Context): Json | undefined {
  return root.type === 'network' ? 'off' : undefined;
}

/** The meaning of every field of a load balancer. */
export const fields: Fields = {
  name: leaf('scalar', undefined, ONLY_ANEW),
  type: leaf('scalar', fallback('application'), ONLY_ANEW),
  scheme: leaf('scalar', computed(schemeOf), { ...ONLY_ANEW, normalise: unlessGateway }),
  customerOwnedIpv4Pool: leaf('scalar', keep, ONLY_ANEW),
  subnets: leaf('set', undefined, IN_PLACE),
  // Addresses that AWS picked by itself are echoed just as declared ones are.
  subnetMappings: keyed<unknown>(
    ['subnetId'],
    {
      subnetId: leaf('scalar'),
      allocationId: leaf('scalar', keep),
      privateIPv4Address: leaf('scalar', keep),
      iPv6Address: leaf('scalar', keep),
      sourceNatIpv6Prefix: leaf('scalar', keep),
    },
    { ...IN_PLACE, source: 'believed: which addresses AWS echoes' },
  ),
  // Without any AWS takes the default group of the VPC and echoes it.
  securityGroups: leaf('set', keep, IN_PLACE),
  ipAddressType: leaf('scalar', fallback('ipv4'), IN_PLACE),
  enablePrefixForIpv6SourceNat: leaf('scalar', computed(sourceNatOf), IN_PLACE),
  ipamPools: object<unknown>({ ipv4IpamPoolId: leaf('scalar') }, keep, { ...IN_PLACE, released: {} }),
  attributes: attributesField(resettableDefaults),
  tags: TAGS,
  loadBalancerArn: readOnly,
  loadBalancerName: readOnly,
  dNSName: readOnly,
  canonicalHostedZoneId: readOnly,
  createdTime: readOnly,
  vpcId: readOnly,
  state: readOnly,
  availabilityZones: readOnly,
  enforceSecurityGroupInboundRulesOnPrivateLinkTraffic: readOnly,
} satisfies { readonly [M in keyof LoadBalancerSpec]-?: Field } & Fields;
