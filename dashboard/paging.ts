/** What rows are ordered by; rows of one rank are ordered by their key. */
export type Rank = string | number;

export interface Ranked {
  readonly rank: Rank;
  /** Names the row among all rows, for ever. */
  readonly key: string;
}

export interface Paging {
  /** Name of the order; a minus turns the ranks round. */
  readonly sort: string;
  readonly limit: number;
  /** As an earlier page gave it; the page begins after the place that it names, whatever came or went since. */
  readonly cursor?: string | undefined;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Cursor of the next page; absent on the last one. */
  readonly next?: string | undefined;
}

/** One page of ranked rows, in order. Undefined when the cursor does not belong to this order. */
export function pageOfRanked<T extends Ranked>(rows: readonly T[], paging: Paging): Page<T> | undefined {
  const { sort, limit, cursor } = paging;
  const after = cursor === undefined ? undefined : decodeCursor(cursor, sort);
  if (cursor !== undefined && after === undefined) return undefined;
  const compare = comparing(sort);
  const sorted = [...rows].sort(compare);
  const start = after === undefined ? 0 : firstAfter(sorted, (row) => compare(row, after) > 0);
  const items = sorted.slice(start, start + limit);
  const last = items.at(-1);
  const more = last !== undefined && start + items.length < sorted.length;
  return more ? { items, next: encodeCursor(sort, last) } : { items };
}

function comparing(sort: string): (a: Ranked, b: Ranked) => number {
  const sign = sort.startsWith('-') ? -1 : 1;
  return (a, b) => sign * order(a.rank, b.rank) || order(a.key, b.key);
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

function encodeCursor(sort: string, { rank, key }: Ranked): string {
  return Buffer.from(JSON.stringify([sort, rank, key])).toString('base64url');
}

function decodeCursor(cursor: string, sort: string): Ranked | undefined {
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
