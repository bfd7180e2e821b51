import type { RolloutRecord } from '../controller/model/series.ts';
import type { RolloutRecordJson, RolloutSeriesJson } from './schema/series.ts';

const DAY_MS = 24 * 60 * 60_000;
/** Beyond it only figures tell. */
const LISTED = 500;

export interface RolloutWindow {
  readonly from: number;
  readonly until: number;
  readonly knownSince: number | undefined;
}

/** What DORA asks: how often, how long from commit to running, how many fail, how long until it runs again. */
export function rolloutFigures(records: readonly RolloutRecord[], window: RolloutWindow): RolloutSeriesJson {
  const { from, until, knownSince } = window;
  const rows = records.map(rowOf);
  const failed = rows.filter(({ result }) => result === 'failed').length;
  const days = Math.max(1, (until - Math.max(from, knownSince ?? from)) / DAY_MS);
  return {
    ...window,
    figures: {
      succeeded: rows.length - failed,
      failed,
      perDay: Math.round((rows.length / days) * 10) / 10,
      failureRate: rows.length === 0 ? undefined : failed / rows.length,
      lead: spreadOf(rows.flatMap(({ result, leadMs }) => (result === 'succeeded' ? (leadMs ?? []) : []))),
      restore: spreadOf(rows.flatMap(({ restoredAfterMs }) => restoredAfterMs ?? [])),
    },
    days: daysOf(rows, window),
    items: rows.toReversed().slice(0, LISTED),
  };
}

function rowOf({ committedAt, foundAt, ...record }: RolloutRecord): RolloutRecordJson {
  const since = committedAt ?? foundAt;
  return {
    ...record,
    // A clock that goes wrong elsewhere makes commits of the future.
    leadMs: since === undefined ? undefined : Math.max(0, record.endedAt - since),
    seenLeadMs: foundAt === undefined ? undefined : record.endedAt - foundAt,
  };
}

function spreadOf(values: readonly number[]): { median: number; p90: number; of: number } | undefined {
  if (values.length === 0) return undefined;
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.ceil(sorted.length * share) - 1] ?? 0;
  return { median: at(0.5), p90: at(0.9), of: sorted.length };
}

function daysOf(rows: readonly RolloutRecordJson[], { from, until }: RolloutWindow): RolloutSeriesJson['days'] {
  const tally = new Map<string, { succeeded: number; failed: number }>();
  for (let at = Math.floor(from / DAY_MS) * DAY_MS; at <= until; at += DAY_MS)
    tally.set(dayOf(at), { succeeded: 0, failed: 0 });
  for (const { endedAt, result } of rows) {
    const day = tally.get(dayOf(endedAt));
    if (day) day[result] += 1;
  }
  return [...tally].map(([day, counts]) => ({ day, ...counts }));
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
