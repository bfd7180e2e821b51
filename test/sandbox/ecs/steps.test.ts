import type { DeploymentConfiguration } from '@aws-sdk/client-ecs';
import { expect, test } from 'vitest';
import { wayForth } from '../../../sandbox/ecs/rollout/steps.ts';

const MINUTE = 60_000;

/** Each share of the production traffic and the minutes that it is watched. */
function shifts(configuration: DeploymentConfiguration): (number | undefined)[][] {
  return wayForth(configuration, { reconciles: false, minute: MINUTE })
    .filter(({ stage }) => stage === 'PRODUCTION_TRAFFIC_SHIFT')
    .map(({ production, lasts }) => [production, Math.floor(lasts / MINUTE)]);
}

const linear = (stepPercent: number, stepBakeTimeInMinutes: number) =>
  ({ strategy: 'LINEAR', linearConfiguration: { stepPercent, stepBakeTimeInMinutes } }) as const;
const canary = (canaryPercent: number, canaryBakeTimeInMinutes: number) =>
  ({ strategy: 'CANARY', canaryConfiguration: { canaryPercent, canaryBakeTimeInMinutes } }) as const;

test.each([
  {
    because: 'blue/green shifts all at once',
    configuration: { strategy: 'BLUE_GREEN' as const },
    expected: [[100, 0]],
  },
  {
    because: 'linear steps are equal, and the last is watched by the bake time',
    configuration: linear(25, 3),
    expected: [
      [25, 3],
      [50, 3],
      [75, 3],
      [100, 0],
    ],
  },
  {
    because: 'the last step takes what is left',
    configuration: linear(33.4, 1),
    expected: [
      [33.4, 1],
      [66.8, 1],
      [100, 0],
    ],
  },
  {
    because: 'tenths add up',
    configuration: linear(3.3, 0),
    expected: Array.from({ length: 31 }, (_, i) => [Math.min(100, ((i + 1) * 33) / 10), 0]),
  },
  { because: 'a step of everything is one step', configuration: linear(100, 5), expected: [[100, 0]] },
  {
    because: 'a canary goes first, then the rest',
    configuration: canary(5, 10),
    expected: [
      [5, 10],
      [100, 0],
    ],
  },
  { because: 'a canary of everything is no canary', configuration: canary(100, 10), expected: [[100, 0]] },
])('$because', ({ configuration, expected }) => {
  expect(shifts(configuration)).toEqual(expected);
});

test('every shift is preceded by its own PRE_PRODUCTION_TRAFFIC_SHIFT', () => {
  const stages = wayForth(canary(5, 10), { reconciles: false, minute: MINUTE }).map(({ stage }) => stage);
  expect(stages.slice(5, 9)).toEqual([
    'PRE_PRODUCTION_TRAFFIC_SHIFT',
    'PRODUCTION_TRAFFIC_SHIFT',
    'PRE_PRODUCTION_TRAFFIC_SHIFT',
    'PRODUCTION_TRAFFIC_SHIFT',
  ]);
});
