import { describe, expect, it } from 'vitest';
import type { HistoryEntry } from '../../../controller/model/history.ts';
import type { RolloutView } from '../../../controller/model/rollout.ts';
import type { PastRollout } from '../../../controller/model/rollout-archive.ts';
import { mergeRollouts } from '../../../controller/telemetry/history/merge-rollouts.ts';

const KEY = 'shop/Service/web' as const;
const MINUTE = 60_000;
const AT = 1_000 * MINUTE;

const entry = (over: Partial<HistoryEntry> = {}): HistoryEntry => ({
  key: KEY,
  id: 'e1',
  at: AT,
  trigger: 'commit',
  result: 'underWay',
  details: [],
  images: [],
  fields: 1,
  differences: [],
  steps: [],
  revision: 'web:2',
  ...over,
});

const rollout = (view: Partial<RolloutView> = {}, over: Partial<PastRollout> = {}): PastRollout => ({
  view: {
    state: 'SUCCESSFUL',
    phase: 'succeeded',
    id: 'arn:x/shop/web/d1',
    revision: 'web:2',
    startedAt: AT + 5_000,
    finishedAt: AT + MINUTE,
    ...view,
  },
  runs: false,
  own: true,
  commit: { id: 'c2', author: 'ann' },
  images: ['web:2.0'],
  ...over,
});

type Brief = Partial<HistoryEntry>;

describe('what ECS tells of rollouts', () => {
  it.each<readonly [string, readonly HistoryEntry[], readonly PastRollout[], readonly Brief[]]>([
    [
      'ends what nobody here has seen end',
      [entry()],
      [rollout()],
      [
        {
          id: 'e1',
          result: 'succeeded',
          finishedAt: AT + MINUTE,
          images: ['web:2.0'],
          deployment: 'arn:x/shop/web/d1',
        },
      ],
    ],
    [
      'changes no end that we know: a check may fail after ECS is content',
      [entry({ result: 'rolledBack', finishedAt: AT + 2 * MINUTE, reason: 'check' })],
      [rollout()],
      [{ result: 'rolledBack', finishedAt: AT + 2 * MINUTE, reason: 'check' }],
    ],
    [
      'says that it was a person',
      [entry({ result: 'rolledBack', finishedAt: AT + MINUTE })],
      [rollout({ phase: 'stopped', ending: 'person' })],
      [{ result: 'stopped', ending: 'person' }],
    ],
    [
      'belongs to the entry that names it, not to one that looks alike',
      [entry({ id: 'e2', at: AT + 1_000 }), entry({ id: 'e1', deployment: 'arn:x/shop/web/d1' })],
      [rollout()],
      [
        { id: 'e2', result: 'underWay' },
        { id: 'e1', result: 'succeeded' },
      ],
    ],
    [
      'of the same revision at another time is another rollout',
      [entry({ finishedAt: AT + MINUTE, result: 'succeeded' })],
      [rollout({ startedAt: AT + 60 * MINUTE })],
      [
        { id: 'dd1', trigger: 'commit', result: 'succeeded', at: AT + 60 * MINUTE },
        { id: 'e1', images: [] },
      ],
    ],
    [
      'tells what came of going back by hand',
      [entry({ trigger: 'person', act: 'rolledBack', result: 'noted', revision: undefined, finishedAt: AT })],
      [rollout({ startedAt: AT - 2 * MINUTE, revision: 'web:1' })],
      [{ id: 'e1', act: 'rolledBack', result: 'succeeded', revision: 'web:1', finishedAt: AT + MINUTE }],
    ],
    [
      'alone: the first rollout of a revision is of its commit, the next one is of nobody knows whom',
      [],
      [rollout({ id: 'arn:x/shop/web/d2', startedAt: AT + 9 * MINUTE }), rollout()],
      [
        { id: 'dd2', trigger: 'unknown' },
        { id: 'dd1', trigger: 'commit', commit: { id: 'c2', author: 'ann' } },
      ],
    ],
    [
      'alone: a revision that Evenkeel has not registered is of somebody else',
      [],
      [rollout({}, { own: false, commit: undefined })],
      [{ id: 'dd1', trigger: 'outside' }],
    ],
    ['that has not begun is not told of', [], [rollout({ startedAt: undefined })], []],
    [
      'goes before and after what we know, by its time',
      [entry({ finishedAt: AT, result: 'succeeded', revision: 'web:9' })],
      [rollout({ id: 'a/x', startedAt: AT + 9 }), rollout({ id: 'a/y', startedAt: AT - 9 })],
      [{ id: 'dx' }, { id: 'e1' }, { id: 'dy' }],
    ],
  ])('%s', (_because, entries, rollouts, expected) => {
    const merged = mergeRollouts(entries, rollouts, KEY);

    expect(merged).toMatchObject(expected);
    expect(merged).toHaveLength(expected.length);
  });
});
