import { expect, test } from 'vitest';
import { type EcsRegion, MINUTE } from './region.ts';
import { latest, PRODUCTION, rollOut, shiftedService, targets, until } from './shifting.ts';

const CANARY = {
  strategy: 'CANARY',
  bakeTimeInMinutes: 2,
  canaryConfiguration: { canaryPercent: 5, canaryBakeTimeInMinutes: 10 },
} as const;
const LINEAR = {
  strategy: 'LINEAR',
  linearConfiguration: { stepPercent: 12.5, stepBakeTimeInMinutes: 3 },
} as const;

/** Weights of the production rule and the minutes that each stood, from the first share on. */
async function shares(aws: EcsRegion): Promise<string[]> {
  const seen = new Map<string, number>();
  await until(aws, 'PRODUCTION_TRAFFIC_SHIFT');
  while (latest(aws).status === 'IN_PROGRESS') {
    const weights = (aws.rules.get(PRODUCTION) ?? []).map(([group, weight]) => `${group} ${weight}`).join(', ');
    seen.set(weights, (seen.get(weights) ?? 0) + 1);
    await aws.clock.advance(1000);
  }
  return [...seen].map(([weights, seconds]) => `${weights} for ${Math.floor(seconds / 60)} min`);
}

test('a canary gets its share for its bake time, then green gets the rest for the deployment’s', async () => {
  const aws = await shiftedService(CANARY);
  rollOut(aws);
  expect(await shares(aws)).toEqual(['primary 5, alternate 95 for 10 min', 'primary 100, alternate 0 for 2 min']);
  expect([latest(aws).status, targets(aws)]).toEqual(['SUCCESSFUL', { primary: 2, alternate: 0 }]);
});

test('linear steps grow to a hundred percent; a share with a fraction is weighed out of a thousand', async () => {
  const aws = await shiftedService(LINEAR);
  rollOut(aws);
  expect(await shares(aws)).toEqual([
    'primary 125, alternate 875 for 3 min',
    'primary 25, alternate 75 for 3 min',
    'primary 375, alternate 625 for 3 min',
    'primary 50, alternate 50 for 3 min',
    'primary 625, alternate 375 for 3 min',
    'primary 75, alternate 25 for 3 min',
    'primary 875, alternate 125 for 3 min',
    'primary 100, alternate 0 for 0 min',
  ]);
});

test('both revisions say their share meanwhile', async () => {
  const aws = await shiftedService(CANARY);
  rollOut(aws);
  await until(aws, 'PRODUCTION_TRAFFIC_SHIFT');
  const { targetServiceRevision: green, sourceServiceRevisions: [blue] = [] } = latest(aws);
  expect([green, blue].map((one) => one?.requestedProductionTrafficWeight)).toEqual([5, 95]);
});

test('a PAUSE hook before the shift asks before every step', async () => {
  const hook = { targetType: 'PAUSE' as const, lifecycleStages: ['PRE_PRODUCTION_TRAFFIC_SHIFT' as const] };
  const aws = await shiftedService({ ...CANARY, lifecycleHooks: [hook] });
  rollOut(aws);
  const asked: unknown[] = [];
  while (latest(aws).status === 'IN_PROGRESS') {
    await aws.clock.advance(MINUTE);
    const { serviceDeploymentArn = '', lifecycleHookDetails = [] } = latest(aws);
    const open = lifecycleHookDetails.find(({ status }) => status === 'AWAITING_ACTION');
    if (!open) continue;
    asked.push(aws.rules.get(PRODUCTION));
    aws.call('ContinueServiceDeployment', { serviceDeploymentArn, hookId: open.hookId ?? '' });
  }
  expect(asked).toEqual([
    [
      ['primary', 0],
      ['alternate', 100],
    ],
    [
      ['primary', 5],
      ['alternate', 95],
    ],
  ]);
});

test('a canary that is stopped gives its share back', async () => {
  const aws = await shiftedService(CANARY);
  rollOut(aws);
  await until(aws, 'PRODUCTION_TRAFFIC_SHIFT');
  await aws.clock.advance(MINUTE);
  const { serviceDeploymentArn = '' } = latest(aws);
  aws.call('StopServiceDeployment', { serviceDeploymentArn, stopType: 'ROLLBACK' });
  await until(aws, 'ROLLBACK_SUCCESSFUL');
  expect([aws.rules.get(PRODUCTION), targets(aws)]).toEqual([
    [
      ['primary', 0],
      ['alternate', 100],
    ],
    { primary: 0, alternate: 2 },
  ]);
});
