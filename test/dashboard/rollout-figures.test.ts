import { describe, expect, it } from 'vitest';
import type { RolloutRecord } from '../../controller/model/series.ts';
import { rolloutFigures } from '../../dashboard/rollout-figures.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const UNTIL = Date.UTC(2026, 10, 21, 12);
const FROM = Date.UTC(2026, 10, 20);

function rollout(over: Partial<RolloutRecord> = {}): RolloutRecord {
  return { key: 'shop/Service/web', result: 'succeeded', endedAt: UNTIL - MINUTE, ...over };
}
const lead = (minutes: number): RolloutRecord => rollout({ committedAt: UNTIL - MINUTE - minutes * MINUTE });
const failed = rollout({ result: 'failed', committedAt: UNTIL - 500 * MINUTE });
const of = (records: readonly RolloutRecord[], knownSince?: number) =>
  rolloutFigures(records, { from: FROM, until: UNTIL, knownSince });

describe('the figures', () => {
  it.each([
    { because: 'of nothing there is nothing to say', records: [], expected: { succeeded: 0, failed: 0, perDay: 0 } },
    {
      because: 'the time from the commit counts successes alone',
      records: [lead(10), lead(20), lead(60), failed],
      expected: {
        succeeded: 3,
        failed: 1,
        perDay: 2.7,
        failureRate: 0.25,
        lead: { median: 20 * MINUTE, p90: 60 * MINUTE, of: 3 },
      },
    },
    {
      because: 'where a commit has no time, it counts from when it was seen',
      records: [rollout({ foundAt: UNTIL - 6 * MINUTE })],
      expected: {
        succeeded: 1,
        failed: 0,
        perDay: 0.7,
        failureRate: 0,
        lead: { median: 5 * MINUTE, p90: 5 * MINUTE, of: 1 },
      },
    },
    {
      because: 'a commit of the future took no time',
      records: [rollout({ committedAt: UNTIL + DAY })],
      expected: { succeeded: 1, failed: 0, perDay: 0.7, failureRate: 0, lead: { median: 0, p90: 0, of: 1 } },
    },
    {
      because: 'what came back is measured from the failure',
      records: [failed, rollout({ restoredAfterMs: 7 * MINUTE })],
      expected: {
        succeeded: 1,
        failed: 1,
        perDay: 1.3,
        failureRate: 0.5,
        restore: { median: 7 * MINUTE, p90: 7 * MINUTE, of: 1 },
      },
    },
  ])('$because', ({ records, expected }) => {
    expect(JSON.parse(JSON.stringify(of(records).figures))).toEqual(expected);
  });

  it('days before the history began do not thin out the others', () => {
    expect(of([lead(1), lead(2)], UNTIL - DAY / 2).figures.perDay).toBe(2);
  });
});

it('days are of UTC, quiet ones too, and the list begins with the newest', () => {
  const old = rollout({ endedAt: FROM + MINUTE, result: 'failed' });
  const { days, items } = of([old, lead(1)]);
  expect(days).toEqual([
    { day: '2026-11-20', succeeded: 0, failed: 1 },
    { day: '2026-11-21', succeeded: 1, failed: 0 },
  ]);
  expect(items.map(({ endedAt }) => endedAt)).toEqual([UNTIL - MINUTE, FROM + MINUTE]);
});
