import { parseKey, type ResourceKey } from '../model/identity.ts';
import { APPLIED_TAG, decodeApplied, OWNER_TAG, RESOURCE_TAG, type Tags } from '../model/tags.ts';

/** Whose a live object is, by its tags alone. */
export type Ownership =
  | { readonly kind: 'ours' }
  /** Ours, under a name that no document has any more (`from`): ownership moves, nothing else. */
  | { readonly kind: 'renamed'; readonly from: ResourceKey }
  /** Ours, under a name of which nobody can say now whether a document has it: nothing is concluded from that. */
  | { readonly kind: 'unclear'; readonly from: ResourceKey }
  /** Ours by owner, but another document of ours claims it too. */
  | { readonly kind: 'contested'; readonly by: ResourceKey }
  | { readonly kind: 'foreign'; readonly owner: string; readonly commit: string | undefined }
  /** Somebody took our owner tag off an object that we manage. */
  | { readonly kind: 'stripped' }
  | { readonly kind: 'unowned' };

export interface OwnershipFacts {
  readonly key: ResourceKey;
  readonly owner: string;
  /** Whether a document of this identity exists. */
  readonly isDesired: (key: ResourceKey) => boolean;
  /** Whether it is known that no document of this identity exists: not so while a source is failing or incomplete. */
  readonly isGone: (key: ResourceKey) => boolean;
  /** Whether this process has seen the object as ours before. */
  readonly ownedBefore: boolean;
}

export function judgeOwnership(tags: Tags, facts: OwnershipFacts): Ownership {
  const owner = tags[OWNER_TAG];
  const resource = tags[RESOURCE_TAG];
  if (owner === undefined) {
    const traces = resource !== undefined || tags[APPLIED_TAG] !== undefined;
    return traces || facts.ownedBefore ? { kind: 'stripped' } : { kind: 'unowned' };
  }
  if (owner !== facts.owner) return { kind: 'foreign', owner, commit: decodeApplied(tags[APPLIED_TAG])?.commit };
  if (resource === facts.key) return { kind: 'ours' };
  const from = resource as ResourceKey | undefined;
  // A tag that names no object of this kind is as good as none: no document of ours can have put it there.
  if (from === undefined || parseKey(from)?.kind !== parseKey(facts.key)?.kind) return { kind: 'stripped' };
  if (facts.isDesired(from)) return { kind: 'contested', by: from };
  return facts.isGone(from) ? { kind: 'renamed', from } : { kind: 'unclear', from };
}

export function ownerTags(owner: string, key: ResourceKey): Tags {
  return { [OWNER_TAG]: owner, [RESOURCE_TAG]: key };
}
