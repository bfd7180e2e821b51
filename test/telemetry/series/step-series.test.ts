import { describe, expect, it } from 'vitest';
import { createStepSeries, NONE, type StepSeries } from '../../../controller/telemetry/series/step-series.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 10, 21, 10);

function series(limit = 10_000): StepSeries {
  return createStepSeries({ width: 2, worst: ([wanted = 0, runs = 0]) => wanted - runs, limit: () => limit });
}

/** Each row as minutes before {@link NOW}, and its numbers. */
function rows(of: StepSeries, from = 0): unknown[] {
  return of.since(from).map(({ at, values }) => [(NOW - at) / MINUTE, values]);
}

describe('what does not change', () => {
  it.each([
    {
      because: 'equal numbers are one row',
      notes: [
        [4, 4],
        [4, 4],
        [4, 4],
      ],
      left: [[3, [4, 4]]],
    },
    {
      because: 'a change is a row',
      notes: [
        [4, 4],
        [4, 3],
        [4, 4],
      ],
      left: [
        [3, [4, 4]],
        [2, [4, 3]],
        [1, [4, 4]],
      ],
    },
    {
      because: 'not knowing is a row',
      notes: [[4, 4], undefined, undefined],
      left: [
        [3, [4, 4]],
        [2, undefined],
      ],
    },
    {
      because: 'a number may be missing',
      notes: [
        [4, NONE],
        [4, NONE],
      ],
      left: [[3, [4, NONE]]],
    },
  ])('$because', ({ notes, left }) => {
    const one = series();
    for (const [index, values] of notes.entries()) one.note(NOW - (3 - index) * MINUTE, values);
    expect(rows(one)).toEqual(left);
  });

  it('within one second the later one counts', () => {
    const one = series();
    one.note(NOW, [4, 4]);
    one.note(NOW + 400, [4, 2]);
    expect(rows(one)).toEqual([[0, [4, 2]]]);
  });
});

describe('what is asked for', () => {
  it.each([
    { because: 'the row that held at the time is the first', from: NOW - 2.5 * MINUTE, ages: [3, 2, 1] },
    { because: 'a row that begins then is the first', from: NOW - 2 * MINUTE, ages: [2, 1] },
    { because: 'before all rows everything is answered', from: 0, ages: [3, 2, 1] },
    { because: 'after all rows the last one holds', from: NOW, ages: [1] },
  ])('$because', ({ from, ages }) => {
    const one = series();
    for (const age of [3, 2, 1]) one.note(NOW - age * MINUTE, [4, age]);
    expect(one.since(from).map(({ at }) => (NOW - at) / MINUTE)).toEqual(ages);
  });

  it('of nothing there is nothing', () => {
    expect(series().since(0)).toEqual([]);
    expect(series().last()).toBeUndefined();
  });
});

/** Notes a change at every `step` of the last `span`; one dip at `dipAt`. */
function busy(one: StepSeries, { span, step, dipAt }: { span: number; step: number; dipAt: number }): void {
  for (let age = span, turn = 0; age >= 0; age -= step, turn += 1)
    one.note(NOW - age, [10, age === dipAt ? 0 : 9 + (turn % 2)]);
}

describe('what is old', () => {
  it.each([
    { because: 'the last hour is kept whole', span: HOUR, dipAt: 30 * MINUTE, rows: 241 },
    {
      because: 'of a day the worst and the last of five minutes',
      span: DAY,
      dipAt: 20 * HOUR,
      rows: 240 + 23 * 12 * 2,
    },
    {
      because: 'of a week the worst and the last of an hour',
      span: 7 * DAY,
      dipAt: 5 * DAY,
      rows: 240 + 23 * 12 * 2 + 144 * 2,
    },
  ])('$because', ({ span, dipAt, rows: expected }) => {
    const one = series(1_300);
    busy(one, { span, step: 15 * SECOND, dipAt });
    expect(one.rows).toBeLessThanOrEqual(1_300);
    expect(one.rows).toBeGreaterThanOrEqual(expected * 0.9);
    expect(one.since(0).some(({ at, values }) => at === NOW - dipAt && values?.[1] === 0)).toBe(true);
  });

  it('never takes more rows than allowed, and loses the oldest first', () => {
    const one = series(100);
    busy(one, { span: HOUR, step: 15 * SECOND, dipAt: 0 });
    expect(one.rows).toBeLessThanOrEqual(100);
    expect(one.last()).toEqual({ at: NOW, values: [10, 0] });
    expect(one.bytes).toBeLessThanOrEqual(100 * 12);
  });

  it('what held for longer than a week is known still', () => {
    const one = series(3);
    one.note(NOW - 30 * DAY, [2, 2]);
    one.note(NOW - 10 * DAY, [3, 3]);
    one.note(NOW - HOUR, [4, 4]);
    one.note(NOW, [5, 5]);
    expect(one.since(NOW - 7 * DAY).map(({ values }) => values)).toEqual([
      [3, 3],
      [4, 4],
      [5, 5],
    ]);
  });
});
