import type { ObjectStatus } from '../controller/model/status.ts';
import { type DriftGrouping, driftGroupOf } from './drift-groups.ts';
import { reachRank } from './drift-reach.ts';
import { driftRowsOf } from './drift-row.ts';
import { genericField } from './generic-field.ts';
import { matches, type ObjectFilter } from './object-filter.ts';
import { rowOf } from './object-row.ts';
import { type Paging, pageOfRanked, type Rank } from './paging.ts';
import { DRIFT_STATES, type DriftPage, type DriftRow, type DriftState } from './schema/drift.ts';

export const DRIFT_SORTS = ['state', 'since', 'object', 'field', 'reach'] as const;
type DriftSort = (typeof DRIFT_SORTS)[number];

/** Everything that is said aloud or was acknowledged; what a rule ignores is asked for. */
export const USUAL_STATES: readonly DriftState[] = DRIFT_STATES.filter((state) => state !== 'ignored');

const RANKS: Readonly<Record<DriftSort, (row: DriftRow) => Rank>> = {
  state: (row) => DRIFT_STATES.indexOf(row.state),
  since: (row) => row.since ?? 0,
  object: () => 0,
  field: (row) => `${row.kind} ${genericField(row.field)}`,
  reach: ({ reach }) => reachRank(reach),
};

export interface DriftQuery extends Paging {
  readonly filter: ObjectFilter;
  readonly name?: string | undefined;
  readonly states: readonly DriftState[];
  /** Puts rows together; the group with the first row comes first. */
  readonly by?: DriftGrouping | undefined;
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
  const ranked = rankedBy(found, query);
  const page = pageOfRanked(ranked, { ...query, sort: query.by ? `${query.sort} by ${query.by}` : query.sort });
  const items = page?.items.map(({ row }) => row) ?? [];
  return (
    page && {
      ...page,
      items,
      groups: query.by ? countGroups(found, items, query.by) : [],
      total: found.length,
      objects: new Set(found.map(({ key }) => key)).size,
      states: countStates(all),
      unseen: objects.filter(isUnseen).length,
    }
  );
}

interface RankedRow {
  readonly rank: Rank;
  readonly key: string;
  readonly row: DriftRow;
}

/** Rows of one group stand together, under the rank of the first of them. */
function rankedBy(rows: readonly DriftRow[], { sort, by }: DriftQuery): readonly RankedRow[] {
  const rankOf = RANKS[sort.replace(/^-/, '') as DriftSort];
  const ranked = rows.map((row) => ({ rank: rankOf(row), key: `${row.key} ${row.field}`, row }));
  if (!by) return ranked;
  const isTurned = sort.startsWith('-');
  const first = new Map<string, string>();
  for (const { rank, row } of ranked) {
    const [name, own] = [driftGroupOf(row, by), sortable(rank)];
    const known = first.get(name);
    if (known === undefined || (isTurned ? own > known : own < known)) first.set(name, own);
  }
  return ranked.map(({ rank, key, row }) => {
    const name = driftGroupOf(row, by);
    return { rank: [first.get(name) ?? '', name, sortable(rank)].join('\n'), key, row };
  });
}

/** Compares as text as the rank does by itself. */
function sortable(rank: Rank): string {
  return typeof rank === 'number' ? String(rank).padStart(16, '0') : rank;
}

function countGroups(found: readonly DriftRow[], shown: readonly DriftRow[], by: DriftGrouping): DriftPage['groups'] {
  const names = [...new Set(shown.map((row) => driftGroupOf(row, by)))];
  const members = new Map<string, DriftRow[]>(names.map((name) => [name, []]));
  for (const row of found) members.get(driftGroupOf(row, by))?.push(row);
  return [...members].map(([name, rows]) => {
    return { name, count: rows.length, objects: new Set(rows.map(({ key }) => key)).size };
  });
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
