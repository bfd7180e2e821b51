import type { Difference } from './difference.ts';
import type { Commit } from './document.ts';
import type { Sides } from './kind.ts';
import type { RolloutView } from './rollout.ts';

/** One rollout of an object, as AWS remembers it. */
export interface PastRollout {
  readonly view: RolloutView;
  /** It rolled out what the object runs now; of several rollouts of one revision the newest. */
  readonly runs: boolean;
  /** Whether its revision was registered by the object's owner. */
  readonly own: boolean;
  /** The commit that made the revision, as the revision's own tags say. */
  readonly commit?: Commit | undefined;
  readonly images: readonly string[];
}

/** Two revisions by name, as in `web:7`, or by their number alone. */
export interface RevisionPair {
  readonly from: string;
  readonly to: string;
}

/** Two revisions as a kind has read them, in the shape of its spec: `have` is the one to go from, `want` the other. */
export interface RevisionSides<Facts = unknown> extends RevisionPair {
  readonly sides: Sides<Facts>;
  /** What neither side is known to say, though a rollout of either may change it. */
  readonly unknown: readonly string[];
}

export interface RevisionComparison extends RevisionPair {
  /** `live` is what `from` says, `desired` what `to` says. */
  readonly differences: readonly Difference[];
  /** Members that were not compared, as AWS does not tell them of both. */
  readonly unknown: readonly string[];
}
