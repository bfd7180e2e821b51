import { describe, expect, it } from 'vitest';
import { placeAfter } from '../../dashboard/web/components/chart/cursor.ts';
import { timeScale, valueScale } from '../../dashboard/web/components/chart/scale.ts';
import { between, momentsOf, segmentsOf, stairs, valueAt } from '../../dashboard/web/components/chart/steps.ts';

const HOUR = 3_600_000;
const same = (value: number): number => value;

describe('values upwards', () => {
  it.each([
    { because: 'nothing counted still has a one', most: 0, whole: true, ticks: [0, 1] },
    { because: 'what is counted has no halves', most: 2, whole: true, ticks: [0, 1, 2] },
    { because: 'ticks are round', most: 7, whole: true, ticks: [0, 2, 4, 6, 8] },
    { because: 'a value on a tick is the top', most: 20, whole: true, ticks: [0, 5, 10, 15, 20] },
    { because: 'thousands too', most: 4_200, whole: true, ticks: [0, 2_000, 4_000, 6_000] },
    { because: 'what is measured may be small', most: 0.3, whole: false, ticks: [0, 0.1, 0.2, 0.3] },
  ])('$because', ({ most, whole, ticks }) => {
    const scale = valueScale(most, 100, whole);
    expect(scale.ticks).toEqual(ticks);
    expect([scale(0), scale(ticks.at(-1) ?? 0)]).toEqual([100, 0]);
  });
});

describe('time from left to right', () => {
  it.each([
    { because: 'an hour in quarters', hours: 1, width: 600, step: 0.25, count: 4 },
    { because: 'a day in hours of three', hours: 24, width: 600, step: 3, count: 8 },
    { because: 'narrow ones have fewer', hours: 24, width: 240, step: 12, count: 2 },
    { because: 'weeks in days', hours: 14 * 24, width: 500, step: 96, count: 3 },
  ])('$because', ({ hours, width, step, count }) => {
    const until = Date.UTC(2026, 10, 21);
    const { ticks } = timeScale(until - hours * HOUR + 1, until, width);
    expect(ticks.slice(1).map((tick, index) => (tick - (ticks[index] ?? 0)) / HOUR)).toEqual(
      ticks.slice(1).map(() => step),
    );
    expect(Math.abs(ticks.length - count)).toBeLessThanOrEqual(1);
  });
});

const known = [{ at: 0, value: 4 }, { at: 10, value: 2 }, { at: 20 }, { at: 30, value: 3 }];

describe('values that hold', () => {
  it.each([
    { because: 'stairs, and a gap where nobody knows', from: 0, until: 40, d: 'M0 4H10V2H20M30 3H40' },
    { because: 'only what is in the window', from: 5, until: 15, d: 'M5 4H10V2H15' },
    { because: 'the last one holds to the end', from: 32, until: 50, d: 'M32 3H50' },
    { because: 'nothing where nothing is known', from: 21, until: 29, d: '' },
  ])('$because', ({ from, until, d }) => {
    expect(stairs(segmentsOf(known, from, until), same, same)).toBe(d);
  });

  it('what lies between two of them is closed', () => {
    const low = segmentsOf([{ at: 0, value: 1 }], 0, 10);
    const high = segmentsOf(
      [
        { at: 0, value: 5 },
        { at: 4, value: 6 },
      ],
      0,
      10,
    );
    expect(between(low, high, { x: same, y: same })).toBe('M0 5H4V6H10L10 1H0Z');
  });

  it.each([
    [-1, undefined],
    [0, 4],
    [9, 4],
    [10, 2],
    [25, undefined],
    [99, 3],
  ])('at %i it is %s', (at, value) => {
    expect(valueAt(known, at)).toBe(value);
  });

  it('every moment of a change can be read, once, and the end', () => {
    expect(
      momentsOf(
        [
          known,
          [
            { at: -5, value: 1 },
            { at: 10, value: 1 },
          ],
        ],
        0,
        40,
      ),
    ).toEqual([0, 10, 20, 30, 40]);
  });
});

describe('reading with the keyboard', () => {
  it.each([
    ['ArrowRight', 3, 4],
    ['ArrowRight', 9, 9],
    ['ArrowLeft', 3, 2],
    ['ArrowLeft', undefined, 8],
    ['ArrowLeft', 0, 0],
    ['ArrowRight', undefined, 0],
    ['PageDown', 9, 0],
    ['PageUp', 0, 9],
    ['Home', 5, 0],
    ['End', 5, 9],
    ['Escape', 5, 'nowhere'],
    ['Escape', undefined, undefined],
    ['j', 5, undefined],
  ] as const)('%s at %s of ten leads to %s', (key, from, to) => {
    expect(placeAfter(key, from, 10)).toBe(to);
  });
});
