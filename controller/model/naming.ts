import type { Expression } from './expression.ts';
import { type Identity, isConfiguration, keyOf, parseKey, type ResourceKey } from './identity.ts';

import type { Json, JsonObject } from './json.ts';

/** `${Kind/name}` and its like. */
export type OutputExpression = Extract<Expression, { kind: 'output' }>;

/** Whom an expression means among the documents that there are. */
export type Naming = (expression: OutputExpression) => Identity;

/**
 * Functions of CloudFormation name a document without its kind: the `AwsResource` of that name, else the one object of that
 * name in the namespace. Where there are several of other kinds nobody is meant, and it stays the `AwsResource`.
 */
export function namingIn(keys: readonly ResourceKey[]): Naming {
  const known = new Set<ResourceKey>(keys);
  let byName: ReadonlyMap<string, readonly Identity[]> | undefined;
  return ({ target, byName: isByName }) => {
    if (isByName !== true || known.has(keyOf(target))) return target;
    byName ??= groupedByName(keys);
    const [only, ...others] = byName.get(`${target.namespace}/${target.name}`) ?? [];
    return only && others.length === 0 ? only : target;
  };
}

/**
 * The output that an attribute of CloudFormation's means: `DNSName` is `dnsName`, and `LoadBalancerFullName` of a
 * `LoadBalancer` its `fullName`.
 */
export function attributeOf(outputs: JsonObject | undefined, kind: string, attribute: string): Json | undefined {
  if (!outputs || attribute === '' || outputs[attribute] !== undefined) return outputs?.[attribute];
  const wanted = attribute.toLowerCase();
  const short = wanted.startsWith(kind.toLowerCase()) ? wanted.slice(kind.length) : wanted;
  const name = Object.keys(outputs).find((one) => [wanted, short].includes(one.toLowerCase()));
  return name === undefined || name === '' ? undefined : outputs[name];
}

function groupedByName(keys: readonly ResourceKey[]): ReadonlyMap<string, readonly Identity[]> {
  const groups = new Map<string, Identity[]>();
  for (const identity of keys.map(parseKey)) {
    if (!identity || isConfiguration(identity.kind)) continue;
    const name = `${identity.namespace}/${identity.name}`;
    groups.set(name, [...(groups.get(name) ?? []), identity]);
  }
  return groups;
}
