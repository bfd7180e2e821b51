import { type Field, type Fields, fallback, keep, keyed, leaf, object, type RuleContext } from '../../model/fields.ts';
import type { Json } from '../../model/json.ts';
import { TAGS } from '../../model/tags.ts';
import { ROUTE_DESTINATIONS, ROUTE_TARGETS } from '../../model/vpc-route.ts';
import { canonicalCidr } from './cidr.ts';

/** What the comparison may know beside its two sides. */
export interface DefaultFacts {
  /** The object's own id, for which a rule may say `self`. */
  readonly id?: string | undefined;
}
type F = DefaultFacts;

/** Stands for what AWS makes: {@link ./as-made.ts} puts it in, which takes the object's own id. */
export const AS_MADE: readonly Json[] = [{ asMade: true }];

const PROTOCOLS: Readonly<Record<string, string>> = { '1': 'icmp', '6': 'tcp', '17': 'udp', '58': 'icmpv6', all: '-1' };
const NUMBERS: Readonly<Record<string, string>> = { icmp: '1', tcp: '6', udp: '17', icmpv6: '58', all: '-1' };

function protocolName(value: Json): Json {
  const text = String(value).toLowerCase();
  return PROTOCOLS[text] ?? text;
}

function protocolNumber(value: Json): Json {
  const text = String(value).toLowerCase();
  return NUMBERS[text] ?? text;
}

/** Rules for every protocol are for every port, whatever is said. */
function portOf(value: Json, { parent }: RuleContext<F>): Json | undefined {
  return parent.ipProtocol !== undefined && protocolName(parent.ipProtocol) === '-1' ? undefined : value;
}

function cidr(value: Json): Json {
  return typeof value === 'string' ? canonicalCidr(value) : value;
}

function groupOf(value: Json, { facts }: RuleContext<F>): Json {
  return value === 'self' && facts.id !== undefined ? facts.id : value;
}

const RULE_KEY = [
  'ipProtocol',
  'fromPort',
  'toPort',
  'cidrIpv4',
  'cidrIpv6',
  'prefixListId',
  'referencedGroupId',
] as const;

const RULES: Field<F> = keyed<F>(
  RULE_KEY,
  {
    ipProtocol: leaf('scalar', undefined, { normalise: protocolName }),
    fromPort: leaf('intLike', undefined, { normalise: portOf }),
    toPort: leaf('intLike', undefined, { normalise: portOf }),
    cidrIpv4: leaf('scalar', undefined, { normalise: cidr }),
    cidrIpv6: leaf('scalar', undefined, { normalise: cidr }),
    prefixListId: leaf('scalar'),
    referencedGroupId: leaf('scalar', undefined, { normalise: groupOf }),
    description: leaf('scalar'),
  },
  {
    absent: keep,
    released: AS_MADE,
    change: 'inPlace',
    source: 'EC2 answers rules of one protocol and port as one permission',
  },
);

const ROUTES: Field<F> = keyed<F>(
  ROUTE_DESTINATIONS,
  {
    destinationCidrBlock: leaf('scalar', undefined, { normalise: cidr }),
    destinationIpv6CidrBlock: leaf('scalar', undefined, { normalise: cidr }),
    destinationPrefixListId: leaf('scalar'),
    ...Object.fromEntries(ROUTE_TARGETS.map((name) => [name, leaf<F>('scalar', keep)])),
  },
  {
    absent: keep,
    released: [],
    change: 'inPlace',
    source: 'DescribeRouteTables; what is local, propagated or a gateway endpoint’s is nobody’s wish',
  },
);

const ENTRY_KEY = ['egress', 'ruleNumber'] as const;

const ENTRIES: Field<F> = keyed<F>(
  ENTRY_KEY,
  {
    egress: leaf('scalar', fallback(false)),
    ruleNumber: leaf('intLike'),
    protocol: leaf('scalar', undefined, { normalise: protocolNumber }),
    ruleAction: leaf('scalar'),
    cidrBlock: leaf('scalar', undefined, { normalise: cidr }),
    ipv6CidrBlock: leaf('scalar', undefined, { normalise: cidr }),
    icmpTypeCode: object<F>({ type: leaf('intLike'), code: leaf('intLike') }),
    portRange: object<F>({ from: leaf('intLike'), to: leaf('intLike') }),
  },
  { absent: keep, released: AS_MADE, change: 'inPlace', source: 'EC2 keeps protocols by number' },
);

/** What every member means. A list that is declared is the whole list; one that is not is not ours. */
export const DEFAULT_FIELDS: Fields<F> = {
  vpcId: leaf('scalar', undefined, { change: 'fixed' }),
  resource: leaf('scalar', undefined, { change: 'fixed' }),
  tags: { ...(TAGS as Field<F>), change: 'inPlace' },
  routes: ROUTES,
  ingress: RULES,
  egress: RULES,
  entries: ENTRIES,
};
