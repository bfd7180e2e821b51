import { type Identity, keyOf, type ResourceKey } from '../../model/identity.ts';
import { isObject, type Json } from '../../model/json.ts';
import type { Reader } from '../../model/kind.ts';
import type { Resource } from '../../model/resource.ts';
import type { ResourceType } from '../../model/resource-type.ts';
import { fixedness } from './compare/fixedness.ts';

/** Another document that refers to a resource, and what becomes of its object when that gets another identifier. */
export interface Follower {
  readonly key: ResourceKey;
  /** `replaced`: what refers can only be had by a new one, too. */
  readonly is: 'changed' | 'replaced';
}

/** All that refer to the resource, as far as their documents and types tell. */
export function followersOf(
  identity: Identity,
  referrers: readonly Resource[],
  read: Reader,
): Promise<readonly Follower[]> {
  return Promise.all(
    referrers.map(async ({ identity: other, document: { spec } }) => {
      const name = other.kind === 'AwsResource' ? spec.type : undefined;
      const type = typeof name === 'string' ? await read.get('cloudcontrol:type', name) : undefined;
      return { key: keyOf(other), is: whatBecomesOf(spec.properties, identity, type) };
    }),
  );
}

/** What becomes of a resource of these properties when what they refer to gets another identifier. Pure. */
export function whatBecomesOf(
  properties: Json | undefined,
  referred: Identity,
  type: ResourceType | undefined,
): Follower['is'] {
  const paths = type ? referringPaths(properties, referred) : [];
  return paths.some((path) => type && fixedness(type, path) === 'fixed') ? 'replaced' : 'changed';
}

/** Paths of texts that name the resource, an asterisk for elements. */
function referringPaths(value: Json | undefined, identity: Identity, path = ''): readonly string[] {
  if (typeof value === 'string')
    return value.includes(`AwsResource/${identity.name}}`) || value.includes(`AwsResource/${identity.name}.`)
      ? [path]
      : [];
  if (Array.isArray(value))
    return (value as readonly Json[]).flatMap((one) => referringPaths(one, identity, `${path}/*`));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([member, inner]) =>
    referringPaths(inner, identity, path === '' ? member : `${path}/${member}`),
  );
}

/** For people: `shop/Service/web and shop/AwsResource/a follow; shop/AwsResource/b is replaced, too`. */
export function describeFollowers(followers: readonly Follower[]): string {
  if (followers.length === 0) return 'nothing refers to it';
  const of = (is: Follower['is']) => followers.filter((one) => one.is === is).map(({ key }) => key);
  const [changed, replaced] = [of('changed'), of('replaced')];
  const parts = [
    ...(changed.length > 0 ? [`changes what refers to it: ${listed(changed)}`] : []),
    ...(replaced.length > 0
      ? [`needs new ones of what can only be had anew with it (replace: allow there, too): ${listed(replaced)}`]
      : []),
  ];
  return parts.join('; ');
}

const SHOWN = 5;

function listed(keys: readonly string[]): string {
  const more = keys.length - SHOWN;
  return `${keys.slice(0, SHOWN).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
