import type { ResourceKey } from '../../model/identity.ts';
import type { TaskCounts, TaskPoint } from '../../model/series.ts';
import type { ObjectStatus } from '../../model/status.ts';
import { createStepSeries, NONE, type StepSeries } from './step-series.ts';

/** Rows of all services together, 24 bytes each. */
const ROWS_OF_ALL = 1_000_000;
/** Rows of one service: an hour of looks, and what is kept of a week behind it. */
const ROWS_AT_MOST = 1_000;
const ROWS_AT_LEAST = 24;

/** As it is written to disk: desired, running, pending, and the scaling range where there is one; null: unknown. */
export type TaskValues = readonly number[] | null;

/** Tasks of every service over time, in memory that is bounded whatever the fleet does. */
export interface TaskSeries {
  /** Looks at every object, and answers what is new since the last look. Objects that are gone are let go. */
  look(statuses: readonly ObjectStatus[], at: number): ReadonlyMap<ResourceKey, TaskValues>;
  /** What holds now, of every service. */
  now(): ReadonlyMap<ResourceKey, TaskValues>;
  /** Puts back what was once kept, oldest first. */
  restore(key: ResourceKey, at: number, values: TaskValues): void;
  /** Nobody looked from then on. */
  unknownSince(at: number): void;
  of(key: ResourceKey, since: number): readonly TaskPoint[] | undefined;
  size(): { readonly series: number; readonly rows: number; readonly bytes: number };
}

export function createTaskSeries(rowsOfAll: number = ROWS_OF_ALL): TaskSeries {
  const series = new Map<ResourceKey, StepSeries>();
  let seen = new Map<ResourceKey, ObjectStatus>();
  const limit = (): number =>
    Math.min(ROWS_AT_MOST, Math.max(ROWS_AT_LEAST, Math.floor(rowsOfAll / Math.max(1, series.size))));

  function seriesOf(key: ResourceKey): StepSeries {
    const known = series.get(key);
    if (known) return known;
    const made = createStepSeries({ width: 5, limit, worst: ([desired = 0, running = 0]) => desired - running });
    series.set(key, made);
    return made;
  }

  function note(key: ResourceKey, at: number, values: TaskValues): boolean {
    const one = seriesOf(key);
    const before = one.last();
    one.note(at, values === null ? undefined : rowOf(values));
    return before === undefined || !isSame(toValues(before.values), values);
  }

  return {
    look(statuses, at) {
      const news = new Map<ResourceKey, TaskValues>();
      const next = new Map<ResourceKey, ObjectStatus>();
      for (const status of statuses) {
        const { key } = status;
        next.set(key, status);
        const values = valuesOf(status);
        if (values === undefined || (seen.get(key) === status && series.has(key))) continue;
        if (note(key, at, values)) news.set(key, values);
      }
      for (const key of series.keys()) if (!next.has(key)) series.delete(key);
      seen = next;
      return news;
    },
    now: () => new Map([...series].map(([key, one]) => [key, toValues(one.last()?.values)])),
    restore: (key, at, values) => void note(key, at, values),
    unknownSince(at) {
      for (const one of series.values()) one.note(at, undefined);
    },
    of: (key, since) =>
      series
        .get(key)
        ?.since(since)
        .map(({ at, values }) => ({ at, tasks: countsOf(values) })),
    size() {
      const all = [...series.values()];
      const sum = (of: (one: StepSeries) => number): number => all.reduce((total, one) => total + of(one), 0);
      return { series: all.length, rows: sum((one) => one.rows), bytes: sum((one) => one.bytes) };
    },
  };
}

/** Undefined where there is nothing to count; null where it could not be looked at. */
function valuesOf({ summary, outcome, identity }: ObjectStatus): TaskValues | undefined {
  if (identity.kind !== 'Service') return undefined;
  const { desired, running, pending = 0, range } = summary ?? {};
  if (desired === undefined || running === undefined) return undefined;
  if (outcome?.kind === 'failed') return null;
  return range === undefined ? [desired, running, pending] : [desired, running, pending, range.min, range.max];
}

function rowOf(values: readonly number[]): readonly number[] {
  return [0, 1, 2, 3, 4].map((index) => values[index] ?? NONE);
}

function toValues(row: readonly number[] | undefined): TaskValues {
  return row === undefined ? null : row.filter((value) => value !== NONE);
}

function isSame(a: TaskValues, b: TaskValues): boolean {
  if (a === null || b === null) return a === b;
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

function countsOf(row: readonly number[] | undefined): TaskCounts | undefined {
  if (!row) return undefined;
  const [desired = 0, running = 0, pending = 0, min = NONE, max = NONE] = row;
  return { desired, running, pending, range: min === NONE || max === NONE ? undefined : { min, max } };
}
