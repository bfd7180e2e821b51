import type { FleetPoint } from '../../model/series.ts';
import { HEALTH_WORDS, SYNC_WORDS, syncWord } from '../../model/state-words.ts';
import type { ObjectStatus } from '../../model/status.ts';
import { createStepSeries } from './step-series.ts';

/** As it is written to disk: objects by health, then by sync, in the order of the words; null: unknown. */
export type FleetValues = readonly number[] | null;

/** How many objects were in which state over time. */
export interface FleetSeries {
  /** Counts, and answers the counts where they are new since the last look. */
  look(statuses: readonly ObjectStatus[], at: number): FleetValues | undefined;
  now(): FleetValues;
  restore(at: number, values: FleetValues): void;
  since(from: number): readonly FleetPoint[];
}

const WIDTH = HEALTH_WORDS.length + SYNC_WORDS.length;
/** A week of it, though all of it changes at each look. */
const ROWS = 4_000;
const DEGRADED = HEALTH_WORDS.indexOf('Degraded');
const DRIFTED = HEALTH_WORDS.length + SYNC_WORDS.indexOf('Drifted');

export function createFleetSeries(): FleetSeries {
  const series = createStepSeries({
    width: WIDTH,
    limit: () => ROWS,
    worst: (values) => (values[DEGRADED] ?? 0) + (values[DRIFTED] ?? 0),
  });
  return {
    look(statuses, at) {
      const values = countsOf(statuses);
      const before = series.last()?.values;
      if (before?.every((value, index) => value === values[index])) return undefined;
      series.note(at, values);
      return values;
    },
    now: () => series.last()?.values ?? null,
    restore: (at, values) => series.note(at, values?.length === WIDTH ? values : undefined),
    since: (from) => series.since(from).map(({ at, values }) => ({ at, counts: values && named(values) })),
  };
}

function countsOf(statuses: readonly ObjectStatus[]): readonly number[] {
  const counts = Array.from({ length: WIDTH }, () => 0);
  for (const status of statuses) {
    bump(counts, HEALTH_WORDS.indexOf(status.health.status));
    bump(counts, HEALTH_WORDS.length + SYNC_WORDS.indexOf(syncWord(status)));
  }
  return counts;
}

function bump(counts: number[], index: number): void {
  counts[index] = (counts[index] ?? 0) + 1;
}

function named(values: readonly number[]): NonNullable<FleetPoint['counts']> {
  const from = <W extends string>(words: readonly W[], start: number): Record<W, number> =>
    Object.fromEntries(words.map((word, index) => [word, values[start + index] ?? 0])) as Record<W, number>;
  return { health: from(HEALTH_WORDS, 0), sync: from(SYNC_WORDS, HEALTH_WORDS.length) };
}
