import type { ResourceType } from '../../../model/resource-type.ts';
import { fixedness } from '../compare/fixedness.ts';

/** What the differences of a live resource ask for, by paths of properties. */
export interface Verdict {
  /** Can only be had by another resource in this one's place. */
  readonly replacing: readonly string[];
  /** May turn out so; AWS decides. */
  readonly maybeReplacing: readonly string[];
  /** Set by AWS alone: no manifest can ask for it. */
  readonly told: readonly string[];
  readonly changing: readonly string[];
}

export function verdictOf(type: ResourceType, changed: readonly string[]): Verdict {
  const of = (wanted: ReturnType<typeof fixedness>) => changed.filter((path) => fixedness(type, path) === wanted);
  return { replacing: of('fixed'), maybeReplacing: of('depends'), told: of('told'), changing: of('free') };
}
