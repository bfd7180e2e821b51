import { ATTENTION } from './schema/common.ts';
import type { ObjectRow } from './schema/objects.ts';

/** Three parts of a fleet that is sorted by urgency. */
export const PARTS = ['attention', 'unsettled', 'calm'] as const;
export type Part = (typeof PARTS)[number];

export function partOf(row: ObjectRow): Part {
  if (row.attention !== undefined) return 'attention';
  return row.health === 'Healthy' && row.sync === 'Synced' ? 'calm' : 'unsettled';
}

/** Lower is more urgent: first the reasons in their order, then what is on its way or set aside, then the rest. */
export function urgencyOf(row: ObjectRow): number {
  if (row.attention !== undefined) return ATTENTION.indexOf(row.attention);
  return ATTENTION.length + PARTS.indexOf(partOf(row));
}
