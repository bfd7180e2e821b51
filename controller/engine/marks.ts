import type { PlanContext } from '../model/kind.ts';
import type { Resource } from '../model/resource.ts';
import {
  APPLIED_TAG,
  decodeApplied,
  decodeHeld,
  HELD_TAG,
  RESUMED_TAG,
  SKIPPED_TAG,
  type Tags,
} from '../model/tags.ts';

type Marks = Pick<PlanContext, 'settledBefore' | 'resumedAt' | 'held'>;

/** What the tags of a live object say about what is desired of it now. */
export function marksOf(tags: Tags, { specHash }: Pick<Resource, 'specHash'>): Marks {
  const resumedAt = timeOf(tags[RESUMED_TAG]);
  const held = decodeHeld(tags[HELD_TAG]);
  const isOver = held === undefined || held.hash !== specHash || (resumedAt !== undefined && held.at <= resumedAt);
  return {
    settledBefore: decodeApplied(tags[APPLIED_TAG])?.hash === specHash,
    resumedAt,
    held: isOver ? undefined : held,
  };
}

/** When a person said that others need not wait for this object. */
export function skippedAt(tags: Tags): number | undefined {
  return timeOf(tags[SKIPPED_TAG]?.split(' ', 1)[0]);
}

/** Tags that have had their say once what is desired is settled. */
export const SPENT_TAGS = [RESUMED_TAG, HELD_TAG, SKIPPED_TAG] as const;

function timeOf(tag: string | undefined): number | undefined {
  const time = Date.parse(tag ?? '');
  return Number.isNaN(time) ? undefined : time;
}
