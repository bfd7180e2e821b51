import { type KindName, parseKey, type ResourceKey } from '../identity.ts';
import type { Json } from '../json.ts';
import type { Owned, Reader } from '../kind.ts';
import { isOwnedBy, OWNER_TAG, RESOURCE_TAG, type Tags } from '../tags.ts';
import { readElbTags } from './tags.ts';

/** A listed ELBv2 object that may be ours. */
export interface Candidate {
  readonly arn: string;
  readonly naturalKey: string;
  readonly locator: Json;
}

/**
 * Those of the candidates that carry our owner tag. One that AWS does not know any more is left out; a failed read rejects
 * the whole, so that nothing of ours is ever missing from the answer.
 */
export async function ownedAmong(
  candidates: readonly Candidate[],
  { owner, kind }: { readonly owner: string; readonly kind: KindName },
  read: Reader,
): Promise<readonly Owned[]> {
  const tags = await Promise.all(candidates.map(({ arn }) => read.get('elbv2:tags', arn)));
  return candidates.flatMap(({ arn, naturalKey, locator }, index) => {
    const own = tags[index];
    const identity = parseKey(own?.[RESOURCE_TAG] ?? '');
    if (own?.[OWNER_TAG] !== owner || identity?.kind !== kind) return [];
    return [{ identity, tags: own, naturalKey, main: arn, locator }];
  });
}

export interface Sibling<T> {
  readonly arn: string;
  readonly object: T;
}

export interface Found<T> extends Sibling<T> {
  readonly tags: Tags;
}

/**
 * Which of several siblings (a load balancer's listeners, a listener's rules) a document means: the one that carries its
 * resource tag, wherever it stands by now, else the one in the document's place. The place is asked first, so that the
 * others' tags are read only when something has moved.
 */
export async function findOwn<T>(
  siblings: readonly Sibling<T>[],
  { key, inPlace }: { readonly key: ResourceKey; readonly inPlace: Sibling<T> | undefined },
  read: Reader,
): Promise<Found<T> | undefined> {
  const there = inPlace && { ...inPlace, tags: await readElbTags(inPlace.arn, read) };
  if (there?.tags[RESOURCE_TAG] === key) return there;
  const others = siblings.filter(({ arn }) => arn !== inPlace?.arn);
  const tags = await Promise.all(others.map(({ arn }) => read.get('elbv2:tags', arn)));
  const tagged = others.map((other, index) => ({ ...other, tags: tags[index] ?? {} }));
  return tagged.find((other) => other.tags[RESOURCE_TAG] === key) ?? there;
}

/** The first of the siblings that is ours under that identity, in the order of their ARNs. */
export async function firstOwned<T>(
  siblings: readonly Sibling<T>[],
  ownerTags: Tags | undefined,
  read: Reader,
): Promise<Found<T> | undefined> {
  if (!ownerTags) return undefined;
  const ordered = [...siblings].sort((a, b) => (a.arn < b.arn ? -1 : 1));
  const tags = await Promise.all(ordered.map(({ arn }) => read.get('elbv2:tags', arn)));
  const found = ordered.map((sibling, index) => ({ ...sibling, tags: tags[index] ?? {} }));
  return found.find((sibling) => isOwnedBy(sibling.tags, ownerTags));
}
