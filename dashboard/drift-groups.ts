import { genericField } from './generic-field.ts';
import type { DriftRow } from './schema/drift.ts';

/** What drifted fields can be put together by. */
export const DRIFT_GROUPINGS = ['field', 'object', 'actor'] as const;
export type DriftGrouping = (typeof DRIFT_GROUPINGS)[number];

const WHOLE = 'the object itself';

/** The group that a row belongs to, in words. */
export function driftGroupOf(row: DriftRow, by: DriftGrouping): string {
  switch (by) {
    case 'object':
      return row.key;
    case 'field':
      return `${row.kind} › ${genericField(row.field) || WHOLE}`;
    case 'actor':
      return row.actor.words;
  }
}
