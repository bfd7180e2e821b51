import { DRIFT_STATES, type DriftState } from '../../../schema/drift.ts';
import type { Address } from '../../address.ts';

export interface DriftQuery {
  /** What the fields stand under. */
  readonly by: 'field' | 'object';
  /** None: all but what a rule ignores. */
  readonly state: readonly DriftState[];
  readonly cursor?: string | undefined;
}

export const ALL_DRIFT: DriftQuery = { by: 'field', state: [] };

export function parseDrift({ path, query }: Address): DriftQuery | undefined {
  if (path !== '/drift') return undefined;
  const states = query.getAll('state');
  return {
    by: query.get('by') === 'object' ? 'object' : 'field',
    state: DRIFT_STATES.filter((state) => states.includes(state)),
    cursor: query.get('cursor') ?? undefined,
  };
}

export function driftPath({ by, state, cursor }: DriftQuery): string {
  const params = new URLSearchParams();
  if (by !== ALL_DRIFT.by) params.set('by', by);
  for (const one of state) params.append('state', one);
  if (cursor !== undefined) params.set('cursor', cursor);
  return params.size === 0 ? '/drift' : `/drift?${params}`;
}
