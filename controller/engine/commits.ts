import type { Commit } from '../model/document.ts';
import type { SeenCommit } from '../model/status.ts';

/** How many commits an object's status tells of; older ones are forgotten. */
const KEPT = 50;

export interface Look {
  readonly commit: Commit | undefined;
  /** Hash of what the commit asks of the object; undefined while that is not known. */
  readonly content: string | undefined;
  /** Whether the look found exactly that, at rest and healthy. */
  readonly settled: boolean;
}

/**
 * The commits that this object has been looked at with, oldest first. All that ask for what is settled now are settled:
 * many commits do not touch the object. Pure.
 */
export function commitsAfter(before: readonly SeenCommit[], { commit, content, settled }: Look): readonly SeenCommit[] {
  if (!commit || content === undefined) return before;
  const last = before.at(-1);
  const isKnown = last?.id === commit.id && last.content === content;
  const all = isKnown ? before : [...before, { id: commit.id, content, settled: false }].slice(-KEPT);
  if (!settled || all.every((one) => one.settled || one.content !== content)) return all;
  return all.map((one) => (one.content === content ? { ...one, settled: true } : one));
}
