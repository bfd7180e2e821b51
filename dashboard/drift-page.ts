import type { ObjectStatus } from '../controller/model/status.ts';
import { driftRowsOf } from './drift-row.ts';
import { genericField } from './generic-field.ts';
import { matches, type ObjectFilter } from './object-filter.ts';
import { rowOf } from './object-row.ts';
import { type Paging, pageOfRanked, type Rank } from './paging.ts';
import { DRIFT_STATES, type DriftPage, type DriftRow, type DriftState } from './schema/drift.ts';

export const DRIFT_SORTS = ['state', 'since', 'object', 'field'] as const;
type DriftSort = (typeof DRIFT_SORTS)[number];

/** Everything that is said aloud or was acknowledged; what a rule ignores is asked for. */
export const USUAL_STATES: readonly DriftState[] = DRIFT_STATES.filter((state) => state !== 'ignored');

const RANKS: Readonly<Record<DriftSort, (row: DriftRow) => Rank>> = {
  state: (row) => DRIFT_STATES.indexOf(row.state),
  since: (row) => row.since ?? 0,
  object: () => 0,
  field: (row) => `${row.kind} ${genericField(row.field)}`,
};

export interface DriftQuery extends Paging {
  readonly filter: ObjectFilter;
  readonly name?: string | undefined;
  readonly states: readonly DriftState[];
}

/** One page of the drifted fields of the objects that match. Undefined when the cursor does not belong to this order. */
export function driftPageOf(statuses: readonly ObjectStatus[], query: DriftQuery): DriftPage | undefined {
  const { filter, name } = query;
  const objects = statuses.filter(
    (status) =>
      (name === undefined || status.identity.name === name) && matches(rowOf(status), { ...filter, words: [] }),
  );
  const all = objects.flatMap((status) => driftRowsOf(status).filter((row) => hasWords(row, filter.words)));
  const found = all.filter(({ state }) => query.states.includes(state));
  const rank = RANKS[query.sort.replace(/^-/, '') as DriftSort];
  const page = pageOfRanked(
    found.map((row) => ({ rank: rank(row), key: `${row.key} ${row.field}`, row })),
    query,
  );
  return (
    page && {
      ...page,
      items: page.items.map(({ row }) => row),
      total: found.length,
      objects: new Set(found.map(({ key }) => key)).size,
      states: countStates(all),
      unseen: objects.filter(isUnseen).length,
    }
  );
}

/** Words stand in the object's name or in the field's path. */
function hasWords({ key, field, account, region }: DriftRow, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = `${key} ${field} ${account} ${region}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

function countStates(rows: readonly DriftRow[]): DriftPage['states'] {
  const counts = Object.fromEntries(DRIFT_STATES.map((state) => [state, 0])) as Record<DriftState, number>;
  for (const { state } of rows) counts[state] += 1;
  return counts;
}

/** Nothing is known of it, or nothing new. */
function isUnseen({ sync, outcome, identity }: ObjectStatus): boolean {
  return identity.kind !== 'Namespace' && (sync === 'Unknown' || outcome?.kind === 'failed');
}
