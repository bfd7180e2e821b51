import { expect, test } from 'vitest';
import { type EcsRegion, MINUTE } from './region.ts';
import { latest, PRODUCTION, rollOut, shiftedService, targets, until } from './shifting.ts';

const SMOKE = 'arn:aws:lambda:eu-west-1:123456789012:function:smoke-test';

type Stage = 'PRE_SCALE_UP' | 'TEST_TRAFFIC_SHIFT' | 'POST_TEST_TRAFFIC_SHIFT' | 'PRODUCTION_TRAFFIC_SHIFT';

async function hookedAt(...lifecycleStages: Stage[]): Promise<EcsRegion> {
  const hook = { hookTargetArn: SMOKE, roleArn: 'arn:aws:iam::123456789012:role/hooks', lifecycleStages };
  const timeoutConfiguration = { timeoutInMinutes: 15, action: 'ROLLBACK' as const };
  return shiftedService({ strategy: 'BLUE_GREEN', lifecycleHooks: [{ ...hook, timeoutConfiguration }] });
}

function hooks(aws: EcsRegion) {
  return latest(aws).lifecycleHookDetails?.map(({ status, targetType, targetArn }) => [status, targetType, targetArn]);
}

test('a function that nobody scripted succeeds', async () => {
  const aws = await hookedAt('POST_TEST_TRAFFIC_SHIFT');
  rollOut(aws);
  await until(aws, 'POST_TEST_TRAFFIC_SHIFT');
  expect(hooks(aws)).toEqual([['IN_PROGRESS', 'AWS_LAMBDA', SMOKE]]);
  await until(aws, 'SUCCESSFUL');
  expect(hooks(aws)).toEqual([['SUCCEEDED', 'AWS_LAMBDA', SMOKE]]);
});

test('a function that fails turns the deployment back', async () => {
  const aws = await hookedAt('POST_TEST_TRAFFIC_SHIFT');
  aws.answerHooks(SMOKE, [{ hookStatus: 'FAILED' }]);
  rollOut(aws);
  await until(aws, 'ROLLBACK_SUCCESSFUL');
  expect([latest(aws).rollback?.reason, hooks(aws)?.[0]?.[0], targets(aws)]).toEqual([
    'Service deployment rolled back because a lifecycle hook failed.',
    'FAILED',
    { primary: 0, alternate: 2 },
  ]);
});

test.each([
  { callBackDelay: undefined, seconds: 30 },
  { callBackDelay: 120, seconds: 120 },
])('a function in progress is called again after $seconds s', async ({ callBackDelay, seconds }) => {
  const aws = await hookedAt('POST_TEST_TRAFFIC_SHIFT');
  aws.answerHooks(SMOKE, [{ hookStatus: 'IN_PROGRESS', callBackDelay }]);
  rollOut(aws);
  await until(aws, 'POST_TEST_TRAFFIC_SHIFT');
  await aws.clock.advance(seconds * 1000);
  expect(hooks(aws)?.[0]?.[0]).toBe('IN_PROGRESS');
  await aws.clock.advance(2000);
  expect(hooks(aws)?.[0]?.[0]).toBe('SUCCEEDED');
});

test('a function that never comes to an end runs out of time', async () => {
  const aws = await hookedAt('POST_TEST_TRAFFIC_SHIFT');
  aws.answerHooks(
    SMOKE,
    Array.from({ length: 100 }, () => ({ hookStatus: 'IN_PROGRESS' as const })),
  );
  rollOut(aws);
  await until(aws, 'POST_TEST_TRAFFIC_SHIFT');
  await aws.clock.advance(14 * MINUTE);
  expect(latest(aws).status).toBe('IN_PROGRESS');
  await aws.clock.advance(3 * MINUTE);
  expect([latest(aws).status, hooks(aws)?.[0]?.[0]]).toEqual(['ROLLBACK_SUCCESSFUL', 'TIMED_OUT']);
});

test('the hooks of both shifts run again on the way back, the others do not', async () => {
  const aws = await hookedAt('PRE_SCALE_UP', 'TEST_TRAFFIC_SHIFT', 'PRODUCTION_TRAFFIC_SHIFT');
  aws.answerHooks(SMOKE, [{ hookStatus: 'SUCCEEDED' }, { hookStatus: 'SUCCEEDED' }, { hookStatus: 'FAILED' }]);
  rollOut(aws);
  await until(aws, 'ROLLBACK_SUCCESSFUL');
  expect(hooks(aws)?.map(([status]) => status)).toEqual(['SUCCEEDED', 'SUCCEEDED', 'FAILED', 'SUCCEEDED', 'SUCCEEDED']);
});

test('a hook that fails on the way back ends it, with the traffic at blue', async () => {
  const aws = await hookedAt('PRODUCTION_TRAFFIC_SHIFT');
  aws.answerHooks(SMOKE, [{ hookStatus: 'FAILED' }, { hookStatus: 'FAILED' }]);
  rollOut(aws);
  await until(aws, 'ROLLBACK_FAILED');
  expect(aws.rules.get(PRODUCTION)).toContainEqual(['alternate', 100]);
  expect(targets(aws).alternate).toBe(2);
});
