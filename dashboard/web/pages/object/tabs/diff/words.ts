import type { DiffField } from '../../../../../schema/diff.ts';
import type { ObjectQuery } from '../../address.ts';

/** How the two sides are shown, as the address says. */
export interface DiffView {
  readonly columns: 'split' | 'inline';
  readonly lines: 'changes' | 'all';
}

export function viewOf({ params }: Pick<ObjectQuery, 'params'>): DiffView {
  return {
    columns: params.get('view') === 'inline' ? 'inline' : 'split',
    lines: params.get('lines') === 'all' ? 'all' : 'changes',
  };
}

/** Words of the address for a view; what is usual is left out. */
export function wordsOf({ columns, lines }: DiffView): Readonly<Record<string, string>> {
  return { ...(columns === 'inline' ? { view: 'inline' } : {}), ...(lines === 'all' ? { lines: 'all' } : {}) };
}

export const TAKES: Readonly<Record<NonNullable<DiffField['takes']>, string>> = {
  inPlace: 'changed in place',
  rollout: 'takes a new deployment',
  replace: 'needs a new object',
  fixed: 'cannot be changed',
};

/** Whose word it is that a field differs, in one or two. */
export const WHOSE: Readonly<Record<DiffField['reason'], string>> = {
  set: 'Manifest',
  default: 'AWS default',
  removed: 'Removed',
  owned: 'Owned',
  ignored: 'Ignored',
  acknowledged: 'Acknowledged',
};
