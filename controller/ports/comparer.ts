import type { Difference } from '../model/difference.ts';
import type { Commit, Location } from '../model/document.ts';
import type { Mutability } from '../model/fields.ts';
import type { ResourceKey } from '../model/identity.ts';
import type { Origin } from '../model/resource.ts';
import type { UnifiedLine } from '../model/unified.ts';

/** A difference, with where the manifest says so and what changing it takes. */
export interface ComparedField {
  readonly difference: Difference;
  /** The field's own place, or that of the nearest thing around it; undefined where the manifest does not say it. */
  readonly at?: Location | undefined;
  readonly takes?: Mutability | undefined;
}

/** A whole object, both sides. Lines are masked; differences and origins are not. */
export interface ComparedObject {
  /** `absent`: nothing lives, and every line is desired. */
  readonly state: 'present' | 'absent';
  /** When AWS was asked; milliseconds since the epoch. */
  readonly at: number;
  /** Of the manifest. */
  readonly commit: Commit;
  readonly lines: readonly UnifiedLine[];
  readonly differences: readonly ComparedField[];
  readonly ignored: readonly ComparedField[];
  /** Paths of live members that no table of fields describes. */
  readonly unmodelled: readonly string[];
  /** Where values came from that were put in for expressions, by the paths that lines have. */
  readonly origins: readonly Origin[];
}

export type Compared = ComparedObject | { readonly state: 'unknown'; readonly reason: string };

/**
 * Reads one object anew and compares all of it, because somebody looks. AWS is read in the lowest lane, and what was read
 * is good for some seconds. Nothing is kept beyond that, and no status changes by it.
 */
export interface Comparer {
  /** Never rejects: what cannot be read or resolved now is `unknown`, with the reason. */
  compare(key: ResourceKey): Promise<Compared>;
}
