import { DRIFT_GROUPINGS, type DriftGrouping } from '../../../drift-groups.ts';
import { DRIFT_STATES, type DriftState } from '../../../schema/drift.ts';
import type { Address } from '../../address.ts';

/** What comes first within a group, and which group comes first. */
export const DRIFT_ORDERS = ['reach', 'since', 'state', 'object'] as const;
export type DriftOrder = (typeof DRIFT_ORDERS)[number];

export interface DriftQuery {
  /** What the fields stand under. */
  readonly by: DriftGrouping;
  readonly sort: DriftOrder;
  /** None: all but what a rule ignores. */
  readonly state: readonly DriftState[];
  /** Words and tokens, as the fleet takes them. */
  readonly q: string;
  readonly cursor?: string | undefined;
}

export const ALL_DRIFT: DriftQuery = { by: 'field', sort: 'reach', state: [], q: '' };

export function parseDrift({ path, query }: Address): DriftQuery | undefined {
  if (path !== '/drift') return undefined;
  const states = query.getAll('state');
  return {
    by: DRIFT_GROUPINGS.find((by) => by === query.get('by')) ?? ALL_DRIFT.by,
    sort: DRIFT_ORDERS.find((sort) => sort === query.get('sort')) ?? ALL_DRIFT.sort,
    state: DRIFT_STATES.filter((state) => states.includes(state)),
    q: query.get('q') ?? '',
    cursor: query.get('cursor') ?? undefined,
  };
}

/** What the API is asked: everything of it, also what the address leaves out. */
export function driftParams({ by, sort, state, q, cursor }: DriftQuery): URLSearchParams {
  const params = new URLSearchParams({ by, sort });
  for (const one of state) params.append('state', one);
  if (q.trim() !== '') params.set('q', q.trim());
  if (cursor !== undefined) params.set('cursor', cursor);
  return params;
}

export function driftPath(query: DriftQuery): string {
  const params = driftParams(query);
  if (query.by === ALL_DRIFT.by) params.delete('by');
  if (query.sort === ALL_DRIFT.sort) params.delete('sort');
  return params.size === 0 ? '/drift' : `/drift?${params}`;
}

/** Any change of the filter begins at the first page. */
export function narrowed(query: DriftQuery, over: Partial<DriftQuery>): DriftQuery {
  return { ...query, cursor: undefined, ...over };
}
