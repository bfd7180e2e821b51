import { describe, expect, it } from 'vitest';
import { ROLLOUT_STAGES, type RolloutView } from '../../controller/model/rollout.ts';
import { breakerWords, operationOf, timeoutWords } from '../../dashboard/rollout-words.ts';

function rolling(over: Partial<RolloutView>): RolloutView {
  return { state: 'IN_PROGRESS', phase: 'rolling', ...over };
}

function at(current: (typeof ROLLOUT_STAGES)[number]): RolloutView['stages'] {
  return ROLLOUT_STAGES.map((name) => ({ name, state: name === current ? 'current' : 'ahead', hooks: [] }));
}

const HOOK = { type: 'PAUSE', status: 'AWAITING_ACTION' };

describe('operationOf', () => {
  it.each<[string, RolloutView, ReturnType<typeof operationOf>]>([
    ['no stage is known', rolling({}), { text: 'Rolling out' }],
    ['of the stage', rolling({ stages: at('SCALE_UP') }), { text: 'Rolling out: start new tasks' }],
    [
      'ECS does not tell when baking began',
      rolling({ stages: at('BAKE_TIME'), bakeMinutes: 10 }),
      { text: 'Rolling out: bake time of 10 min' },
    ],
    [
      'it may bake for no time',
      rolling({ stages: at('BAKE_TIME'), bakeMinutes: 0 }),
      { text: 'Rolling out: bake time' },
    ],
    [
      'a wait has an end',
      rolling({ phase: 'paused', hook: { ...HOOK, deadline: 5 } }),
      { text: 'Paused: waits for a person', until: 5 },
    ],
    ['it goes back', rolling({ phase: 'rollingBack' }), { text: 'Rolling back' }],
    ['it is over', rolling({ phase: 'rolledBack', stages: at('SCALE_UP') }), undefined],
  ])('because %s', (_because, rollout, expected) => expect(operationOf(rollout)).toEqual(expected));
});

describe('breakerWords', () => {
  it.each([
    [undefined, undefined],
    [{ status: 'MONITORING', failed: 2, threshold: 3 }, '2 of 3 failed tasks until the circuit breaker'],
    [{ status: 'TRIGGERED', failed: 3, threshold: 3 }, '3 of 3 failed tasks: the circuit breaker ended it'],
  ])('%j → %s', (breaker, expected) => expect(breakerWords({ breaker })).toBe(expected));
});

it.each([
  ['ROLLBACK', 'then ECS rolls back by itself'],
  ['CONTINUE', 'then ECS goes on by itself'],
  [undefined, 'then ECS ends the wait'],
])('a deadline with %s: %s', (action, expected) => expect(timeoutWords(action)).toBe(expected));
