import type { KindName } from '../controller/model/identity.ts';
import type { ObjectStatus } from '../controller/model/status.ts';
import { matches, type ObjectFilter } from './object-filter.ts';
import { type IndexedRow, rowOf } from './object-row.ts';
import { HEALTH, SYNC } from './schema/common.ts';
import type { SummaryJson } from './schema/objects.ts';

/** Counts for the strip above the fleet; each group is counted as if its own filter were off. */
export function summaryOf(statuses: readonly ObjectStatus[], filter: ObjectFilter): SummaryJson {
  const rows = statuses.map(rowOf);
  const health = tally(rows, filter, 'health');
  const sync = tally(rows, filter, 'sync');
  return {
    total: rows.length,
    matching: rows.filter((row) => matches(row, filter)).length,
    attention: rows.filter((row) => row.row.attention !== undefined && matches(row, filter, 'attention')).length,
    health: fill(HEALTH, health),
    sync: fill(SYNC, sync),
    kinds: [...tally(rows, filter, 'kind')].sort(byWord).map(([kind, count]) => ({ kind: kind as KindName, count })),
    namespaces: [...tally(rows, filter, 'namespace')].sort(byWord).map(([namespace, count]) => ({ namespace, count })),
    clusters: [...tally(rows, filter, 'cluster')].sort(byWord).map(([cluster, count]) => ({ cluster, count })),
  };
}

function tally(
  rows: readonly IndexedRow[],
  filter: ObjectFilter,
  group: 'health' | 'sync' | 'kind' | 'namespace' | 'cluster',
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const indexed of rows) {
    const word = indexed.row[group];
    if (word === undefined) continue;
    if (!counts.has(word)) counts.set(word, 0);
    if (matches(indexed, filter, group)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function fill<W extends string>(
  words: readonly W[],
  counts: ReadonlyMap<string, number>,
): { readonly [K in W]: number } {
  return Object.fromEntries(words.map((word) => [word, counts.get(word) ?? 0])) as { [K in W]: number };
}

function byWord([a]: readonly [string, number], [b]: readonly [string, number]): number {
  return a < b ? -1 : 1;
}
