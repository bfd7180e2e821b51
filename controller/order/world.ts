import type { ResourceKey } from '../model/identity.ts';
import type { Json } from '../model/json.ts';
import { at, type Item, literal, literalText, type Token } from './item.ts';

/** All declared documents, and the few ways through them that several rules take. Made once, then looked up. */
export interface World {
  readonly items: readonly Item[];
  ofType(types: readonly string[]): readonly Item[];
  find(token: Token): Item | undefined;
  /** VPCs that subnets lie in, as far as documents say. */
  vpcsOf(subnets: readonly Token[]): readonly Token[];
  /** Route tables that serve subnets: those associated with them, else the main one of their VPC where it is declared. */
  routeTablesOf(subnets: readonly Token[]): readonly Token[];
  /** The document of a name that AWS knows an object by, else the token as it is. */
  named(type: NamedType, token: Token): Token;
  /** All documents that one of these leads to by references, itself included, at most `depth` away. */
  within(item: Item, depth: number): readonly Item[];
}

/** Where the names of objects stand that others refer to by name. */
const NAMES = {
  Cluster: ['clusterName'],
  CapacityProvider: ['name'],
  'AWS::IAM::Role': ['RoleName'],
  'AWS::Logs::LogGroup': ['LogGroupName'],
} as const;
export type NamedType = keyof typeof NAMES;

export function worldOf(items: readonly Item[]): World {
  const byKey = new Map<Token, Item>(items.map((item) => [item.key, item]));
  const byType = grouped(items, ({ type }) => [type]);
  const byName = new Map<string, ResourceKey>();
  for (const type of Object.keys(NAMES) as NamedType[])
    for (const item of byType.get(type) ?? []) byName.set(`${type}${nameOf(item, type)}`, item.key);
  const tablesBySubnet = grouped(byType.get('AWS::EC2::SubnetRouteTableAssociation') ?? [], (item) =>
    item.tokens(item.properties.SubnetId),
  );
  const mainTables = grouped(byType.get('DefaultResource') ?? [], (item) => item.tokens(vpcOf(item)));

  const find = (token: Token): Item | undefined => byKey.get(token);
  const vpcsOf = (subnets: readonly Token[]): readonly Token[] =>
    unique(subnets.flatMap((subnet) => tokensAt(find(subnet), 'VpcId')));
  const mainOf = (subnet: Token): readonly Token[] =>
    vpcsOf([subnet]).flatMap((vpc) => (mainTables.get(vpc) ?? []).map(({ key }) => key));

  return {
    items,
    ofType: (types) => types.flatMap((type) => byType.get(type) ?? []),
    find,
    vpcsOf,
    routeTablesOf: (subnets) =>
      unique(
        subnets.flatMap((subnet) => {
          const associated = tablesBySubnet.get(subnet) ?? [];
          if (associated.length === 0) return mainOf(subnet);
          return associated.flatMap((item) => item.tokens(item.properties.RouteTableId));
        }),
      ),
    named(type, token) {
      const text = literalText(token);
      if (text === undefined) return byKey.get(token)?.type === type ? token : (byName.get(`${type}${token}`) ?? token);
      const namespace = token.slice(1, token.indexOf(' '));
      return byName.get(`${type}${literal(namespace, lastSegment(text, type))}`) ?? token;
    },
    within(item, depth) {
      const seen = new Map([[item.key, item]]);
      let edge: readonly Item[] = [item];
      for (let i = 0; i < depth; i++) {
        edge = edge.flatMap(({ references }) => references.flatMap((key) => (seen.has(key) ? [] : (find(key) ?? []))));
        for (const each of edge) seen.set(each.key, each);
      }
      return [...seen.values()];
    },
  };
}

/** Group by every token that a member has. */
export function grouped<T>(members: readonly T[], tokens: (member: T) => readonly string[]): ReadonlyMap<string, T[]> {
  const out = new Map<string, T[]>();
  for (const member of members)
    for (const token of new Set(tokens(member))) {
      const known = out.get(token);
      if (known) known.push(member);
      else out.set(token, [member]);
    }
  return out;
}

export function tokensAt(item: Item | undefined, ...path: readonly string[]): readonly Token[] {
  return item ? at(item.properties, ...path).flatMap((value) => item.tokens(value)) : [];
}

export function unique<T>(values: readonly T[]): readonly T[] {
  return values.length < 2 ? values : [...new Set(values)];
}

function vpcOf({ properties }: Item): Json | undefined {
  return properties.vpcId ?? properties.vpc;
}

/** What the whole name stands for: a composed one also names the documents that it is made of. */
function nameOf(item: Item, type: NamedType): Token {
  const [member] = NAMES[type];
  const tokens = item.tokens(item.properties[member]);
  return tokens.find((token) => literalText(token) !== undefined) ?? tokens[0] ?? literal(item.namespace, item.name);
}

/** Names stand at the end of ARNs; those of log groups have slashes themselves and are not cut. */
function lastSegment(text: string, type: NamedType): string {
  return type === 'AWS::Logs::LogGroup' ? text : text.slice(text.lastIndexOf('/') + 1);
}
