import type { ResourceKey } from '../model/identity.ts';
import type { Inspected } from '../model/inspection.ts';
import type { PastRollout, RevisionComparison, RevisionPair } from '../model/rollout-archive.ts';

/**
 * What AWS remembers of objects' rollouts, read when somebody asks, as {@link ./inspector.ts} reads: in the lowest lane,
 * good for some seconds. Never rejects.
 */
export interface RolloutArchive {
  /** Newest first, at most twenty. */
  rollouts(key: ResourceKey): Promise<Inspected<readonly PastRollout[]>>;
  /** What would change from one revision to the other; secrets masked. */
  compare(key: ResourceKey, pair: RevisionPair): Promise<Inspected<RevisionComparison>>;
}
