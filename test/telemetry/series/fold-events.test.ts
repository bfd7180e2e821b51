import { describe, expect, it } from 'vitest';
import type { EventBody, OperatorEvent } from '../../../controller/model/event.ts';
import { createEventFold } from '../../../controller/telemetry/series/fold-events.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const NOW = Date.UTC(2026, 10, 21, 10);
const WEB = 'shop/Service/web';
const commit = { id: 'c1', at: -10 * MINUTE };

type Told = readonly [minute: number, body: EventBody];

function folded(events: readonly Told[]) {
  const fold = createEventFold();
  for (const [index, [minute, body]] of events.entries())
    fold.take({ ...body, id: index + 1, at: minute * MINUTE } as OperatorEvent);
  return fold;
}

const changed: EventBody = { type: 'ChangeFound', key: WEB, commit, differences: [] };
const settled: EventBody = { type: 'ObjectSettled', key: WEB, commit };
const started = (revision: string) => ({ type: 'RolloutStarted', key: WEB, revision }) as const;
const succeeded = (revision: string) => ({ type: 'RolloutSucceeded', key: WEB, revision }) as const;
const failed: EventBody = { type: 'RolloutRolledBack', key: WEB, reason: 'breaker', details: [] };
const asked = { commit: 'c1', committedAt: -10 * MINUTE };

const ROLLOUTS: readonly { because: string; events: readonly Told[]; expected: readonly object[] }[] = [
  {
    because: 'what a commit asks for is measured from the commit',
    events: [
      [0, changed],
      [1, started('web:2')],
      [5, succeeded('web:2')],
      [6, settled],
    ],
    expected: [
      { revision: 'web:2', result: 'succeeded', startedAt: MINUTE, endedAt: 5 * MINUTE, foundAt: 0, ...asked },
    ],
  },
  {
    because: 'what is made anew learns its commit when it is settled',
    events: [
      [1, started('web:1')],
      [5, succeeded('web:1')],
      [6, settled],
    ],
    expected: [{ revision: 'web:1', result: 'succeeded', startedAt: MINUTE, endedAt: 5 * MINUTE, ...asked }],
  },
  {
    because: 'what a hold repeats is one failure',
    events: [
      [0, changed],
      [1, started('web:2')],
      [5, failed],
      [6, failed],
    ],
    expected: [{ revision: 'web:2', result: 'failed', startedAt: MINUTE, endedAt: 5 * MINUTE, foundAt: 0, ...asked }],
  },
  {
    because: 'it is restored with the first success, since the first failure',
    events: [
      [1, started('web:2')],
      [5, failed],
      [6, started('web:3')],
      [8, failed],
      [10, started('web:4')],
      [15, succeeded('web:4')],
      [16, started('web:5')],
      [17, succeeded('web:5')],
    ],
    expected: [
      { revision: 'web:2', result: 'failed', startedAt: MINUTE, endedAt: 5 * MINUTE },
      { revision: 'web:3', result: 'failed', startedAt: 6 * MINUTE, endedAt: 8 * MINUTE },
      {
        revision: 'web:4',
        result: 'succeeded',
        startedAt: 10 * MINUTE,
        endedAt: 15 * MINUTE,
        restoredAfterMs: 10 * MINUTE,
      },
      { revision: 'web:5', result: 'succeeded', startedAt: 16 * MINUTE, endedAt: 17 * MINUTE },
    ],
  },
  {
    because: 'of what began before us only the end is known',
    events: [[5, succeeded('web:2')]],
    expected: [{ revision: 'web:2', result: 'succeeded', endedAt: 5 * MINUTE }],
  },
  {
    because: 'what nobody saw happened when it did, not when it was found out',
    events: [
      [60, { ...started('web:2'), happenedAt: 3 * MINUTE }],
      [
        60,
        { type: 'RolloutRolledBack', key: WEB, reason: 'x', details: [], revision: 'web:2', happenedAt: 9 * MINUTE },
      ],
      [61, { ...succeeded('web:3'), happenedAt: 20 * MINUTE }],
    ],
    expected: [
      { revision: 'web:2', result: 'failed', startedAt: 3 * MINUTE, endedAt: 9 * MINUTE },
      { revision: 'web:3', result: 'succeeded', endedAt: 20 * MINUTE, restoredAfterMs: 11 * MINUTE },
    ],
  },
  {
    because: 'an object that is gone and comes back is another one',
    events: [
      [1, started('web:2')],
      [5, failed],
      [6, { type: 'ObjectDeleted', key: WEB }],
      [8, started('web:3')],
      [9, succeeded('web:3')],
    ],
    expected: [
      { revision: 'web:2', result: 'failed', startedAt: MINUTE, endedAt: 5 * MINUTE },
      { revision: 'web:3', result: 'succeeded', startedAt: 8 * MINUTE, endedAt: 9 * MINUTE },
    ],
  },
];

describe('rollouts that ended', () => {
  it.each(ROLLOUTS)('$because', ({ events, expected }) => {
    const found = folded(events).rollouts(0);
    expect(JSON.parse(JSON.stringify(found))).toEqual(expected.map((each) => ({ key: WEB, ...each })));
  });

  it('those that ended earlier than asked are left out', () => {
    const fold = folded([
      [5, succeeded('web:2')],
      [9, succeeded('web:3')],
    ]);
    expect(fold.rollouts(9 * MINUTE)).toHaveLength(1);
  });
});

describe('drift by day', () => {
  const at = (daysAgo: number): number => (NOW - daysAgo * DAY) / MINUTE;
  const found: EventBody = { type: 'DriftFound', key: WEB, differences: [] };
  const healed: EventBody = { type: 'DriftHealed', key: WEB, differences: [] };
  const left: EventBody = { type: 'DriftAcknowledged', key: WEB, differences: [], reason: 'x', until: '2026-12-01' };

  it('quiet days are days', () => {
    const fold = folded([
      [at(2), found],
      [at(2), found],
      [at(2), healed],
      [at(0), left],
    ]);
    expect(fold.days(NOW, 3)).toEqual([
      { day: '2026-11-19', found: 2, healed: 1, acknowledged: 0 },
      { day: '2026-11-20', found: 0, healed: 0, acknowledged: 0 },
      { day: '2026-11-21', found: 0, healed: 0, acknowledged: 1 },
    ]);
    expect(fold.knownSince()).toBe(NOW - 2 * DAY);
  });

  it('nothing is known before the first event', () => {
    expect(folded([]).knownSince()).toBeUndefined();
  });
});
