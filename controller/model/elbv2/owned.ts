import { type KindName, parseKey } from '../identity.ts';
import type { Json } from '../json.ts';
import type { Owned, Reader } from '../kind.ts';
import { OWNER_TAG, RESOURCE_TAG } from '../tags.ts';

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
  return candidates.flatMap(({ naturalKey, locator }, index) => {
    const own = tags[index];
    const identity = parseKey(own?.[RESOURCE_TAG] ?? '');
    if (own?.[OWNER_TAG] !== owner || identity?.kind !== kind) return [];
    return [{ identity, tags: own, naturalKey, locator }];
  });
}
