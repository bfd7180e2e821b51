import type { KindName, ResourceKey } from '../controller/model/identity.ts';
import type { ObjectStatus } from '../controller/model/status.ts';
import { matches, type ObjectFilter } from './object-filter.ts';
import { type IndexedRow, rowOf } from './object-row.ts';
import { HEALTH, SYNC } from './schema/common.ts';
import type { ObjectPage, ObjectRow } from './schema/objects.ts';
import { urgencyOf } from './urgency.ts';

export const SORTS = ['attention', 'name', 'kind', 'namespace', 'health', 'sync', 'changed'] as const;
export type SortName = (typeof SORTS)[number];
export type Sort = SortName | `-${SortName}`;

/** Services first: they are what people come for. */
const KIND_RANK: Readonly<Record<KindName, number>> = {
  Service: 0,
  ServiceAutoScaling: 1,
  TargetGroup: 2,
  LoadBalancer: 3,
  Listener: 4,
  ListenerRule: 5,
  Cluster: 6,
  CapacityProvider: 7,
  Namespace: 8,
  Alert: 9,
  AlertProvider: 10,
};
const KINDS_AT_MOST = 100;

type Rank = string | number;

const RANKS: Readonly<Record<SortName, (row: ObjectRow) => Rank>> = {
  attention: (row) => urgencyOf(row) * KINDS_AT_MOST + KIND_RANK[row.kind],
  name: (row) => row.name,
  kind: (row) => KIND_RANK[row.kind],
  namespace: (row) => row.namespace,
  health: (row) => HEALTH.indexOf(row.health),
  sync: (row) => SYNC.indexOf(row.sync),
  changed: (row) => -(row.lastChangedAt ?? 0),
};

export interface PageQuery {
  readonly filter: ObjectFilter;
  readonly sort: Sort;
  readonly limit: number;
  /** As an earlier page gave it; the page begins after the place that it names, whatever came or went since. */
  readonly cursor?: string | undefined;
}

interface Ranked {
  readonly rank: Rank;
  readonly key: ResourceKey | string;
}

/** One page of the objects that match. Undefined when the cursor does not belong to this order. */
export function pageOf(statuses: readonly ObjectStatus[], query: PageQuery): ObjectPage | undefined {
  const order = orderOf(query.sort);
  const after = query.cursor === undefined ? undefined : decodeCursor(query.cursor, query.sort);
  if (query.cursor !== undefined && after === undefined) return undefined;
  const found = statuses.map(rowOf).filter((indexed) => matches(indexed, query.filter));
  const ranked = found.map(({ row }: IndexedRow) => ({ rank: order.rank(row), key: row.key, row }));
  ranked.sort(order.compare);
  const start = after === undefined ? 0 : firstAfter(ranked, (item) => order.compare(item, after) > 0);
  const items = ranked.slice(start, start + query.limit);
  const last = items.at(-1);
  const page = { items: items.map(({ row }) => row), total: ranked.length };
  const more = last !== undefined && start + items.length < ranked.length;
  return more ? { ...page, next: encodeCursor(query.sort, last) } : page;
}

function orderOf(sort: Sort): { rank: (row: ObjectRow) => Rank; compare: (a: Ranked, b: Ranked) => number } {
  const descending = sort.startsWith('-');
  const rank = RANKS[(descending ? sort.slice(1) : sort) as SortName];
  const sign = descending ? -1 : 1;
  return { rank, compare: (a, b) => sign * order(a.rank, b.rank) || order(a.key, b.key) };
}

function order(a: Rank, b: Rank): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function firstAfter<T>(sorted: readonly T[], isAfter: (item: T) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = sorted[middle];
    if (item !== undefined && isAfter(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function encodeCursor(sort: Sort, { rank, key }: Ranked): string {
  return Buffer.from(JSON.stringify([sort, rank, key])).toString('base64url');
}

function decodeCursor(cursor: string, sort: Sort): Ranked | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (!Array.isArray(value) || value.length !== 3) return undefined;
    const [of, rank, key] = value as unknown[];
    if (of !== sort || typeof key !== 'string') return undefined;
    return typeof rank === 'string' || typeof rank === 'number' ? { rank, key } : undefined;
  } catch {
    return undefined;
  }
}
