import { expect, test } from 'vitest';
import { type EcsRegion, HOUR, MINUTE } from './region.ts';
import { latest, PRODUCTION, rollOut, shiftedService, targets, until } from './shifting.ts';

type Stage = 'POST_SCALE_UP' | 'POST_TEST_TRAFFIC_SHIFT' | 'PRE_PRODUCTION_TRAFFIC_SHIFT';

function pausedAt(
  stages: Stage[],
  timeoutConfiguration?: { timeoutInMinutes: number; action: 'CONTINUE' | 'ROLLBACK' },
) {
  const hook = { targetType: 'PAUSE' as const, lifecycleStages: stages };
  return {
    strategy: 'BLUE_GREEN' as const,
    lifecycleHooks: [timeoutConfiguration ? { ...hook, timeoutConfiguration } : hook],
  };
}

async function paused(
  stages: Stage[] = ['POST_TEST_TRAFFIC_SHIFT'],
  timeout?: { timeoutInMinutes: number; action: 'CONTINUE' | 'ROLLBACK' },
): Promise<EcsRegion> {
  const aws = await shiftedService(pausedAt(stages, timeout));
  rollOut(aws);
  await until(aws, stages[0] ?? '');
  await aws.clock.advance(5 * MINUTE);
  return aws;
}

/** The call for the hook that waits, or for any other that is named. */
function toContinue(aws: EcsRegion, more: { action?: 'CONTINUE' | 'ROLLBACK'; hookId?: string } = {}) {
  const { serviceDeploymentArn = '', lifecycleHookDetails = [] } = latest(aws);
  const hookId = lifecycleHookDetails.find(({ status }) => status === 'AWAITING_ACTION')?.hookId ?? '';
  return { serviceDeploymentArn, hookId, ...more };
}

test('a deployment stays at a PAUSE hook and says how long it would', async () => {
  const aws = await paused();
  const { status, lifecycleStage, lifecycleHookDetails, updatedAt } = latest(aws);
  expect([status, lifecycleStage]).toEqual(['IN_PROGRESS', 'POST_TEST_TRAFFIC_SHIFT']);
  expect(lifecycleHookDetails).toEqual([
    {
      hookId: expect.stringMatching(/^ecs-pause-[A-Za-z0-9_-]+$/),
      targetType: 'PAUSE',
      status: 'AWAITING_ACTION',
      expiresAt: new Date((updatedAt?.getTime() ?? 0) + 24 * HOUR),
      timeoutAction: 'ROLLBACK',
    },
  ]);
});

test.each([{ action: 'CONTINUE' as const }, {}])('ContinueServiceDeployment with %o lets it go on', async (how) => {
  const aws = await paused();
  const { serviceDeploymentArn } = latest(aws);
  expect(aws.call('ContinueServiceDeployment', toContinue(aws, how))).toEqual({ serviceDeploymentArn });
  await until(aws, 'SUCCESSFUL');
  expect(latest(aws).lifecycleHookDetails?.map(({ status }) => status)).toEqual(['SUCCEEDED']);
  expect(targets(aws)).toEqual({ primary: 2, alternate: 0 });
  expect(aws.clock.pending()).toBe(0);
});

test('ContinueServiceDeployment with ROLLBACK takes it back', async () => {
  const aws = await paused();
  aws.call('ContinueServiceDeployment', toContinue(aws, { action: 'ROLLBACK' }));
  expect(latest(aws).status).toBe('ROLLBACK_REQUESTED');
  await until(aws, 'ROLLBACK_SUCCESSFUL');
  expect(latest(aws).rollback?.reason).toBe(
    'Service deployment rolled back because ContinueServiceDeployment asked for it.',
  );
  expect([targets(aws), aws.service('shifted').taskDefinition?.split('/')[1]]).toEqual([
    { primary: 0, alternate: 2 },
    'web:1',
  ]);
});

test('each stage with a hook pauses it anew', async () => {
  const aws = await paused(['POST_SCALE_UP', 'PRE_PRODUCTION_TRAFFIC_SHIFT']);
  expect(latest(aws).lifecycleStage).toBe('POST_SCALE_UP');
  aws.call('ContinueServiceDeployment', toContinue(aws));
  await aws.clock.advance(MINUTE);
  expect(latest(aws)).toMatchObject({
    lifecycleStage: 'PRE_PRODUCTION_TRAFFIC_SHIFT',
    lifecycleHookDetails: [{ status: 'SUCCEEDED' }, { status: 'AWAITING_ACTION' }],
  });
  aws.call('ContinueServiceDeployment', toContinue(aws));
  await until(aws, 'SUCCESSFUL');
});

test.each([
  { action: 'CONTINUE' as const, ends: 'SUCCESSFUL', production: { primary: 2, alternate: 0 } },
  { action: 'ROLLBACK' as const, ends: 'ROLLBACK_SUCCESSFUL', production: { primary: 0, alternate: 2 } },
])('a hook that nobody answers in time ends in $action', async ({ action, ends, production }) => {
  const aws = await paused(['POST_TEST_TRAFFIC_SHIFT'], { timeoutInMinutes: 10, action });
  expect(latest(aws).status).toBe('IN_PROGRESS');
  await aws.clock.advance(6 * MINUTE);
  expect([latest(aws).status, latest(aws).lifecycleHookDetails?.[0]?.status]).toEqual([ends, 'TIMED_OUT']);
  expect(targets(aws)).toEqual(production);
});

test('what cannot be continued is refused', async () => {
  const aws = await paused();
  const call = toContinue(aws);
  const unknown = { ...call, serviceDeploymentArn: `${call.serviceDeploymentArn}x` };
  expect([
    aws.refusal('ContinueServiceDeployment', unknown),
    aws.refusal('ContinueServiceDeployment', { ...call, hookId: 'ecs-pause-other' }),
  ]).toEqual([
    'ServiceDeploymentNotFoundException: The service deployment was not found.',
    'InvalidParameterException: The lifecycle hook was not found in the service deployment.',
  ]);
  aws.call('ContinueServiceDeployment', call);
  expect(aws.refusal('ContinueServiceDeployment', call)).toBe(
    'InvalidParameterException: The lifecycle hook does not await an action: its status is SUCCEEDED.',
  );
  await until(aws, 'SUCCESSFUL');
  expect(aws.refusal('ContinueServiceDeployment', call)).toBe(
    'ClientException: The service deployment cannot be continued: its status is SUCCESSFUL.',
  );
  expect(aws.rules.get(PRODUCTION)?.[0]).toEqual(['primary', 100]);
});

test.each(['TEST_TRAFFIC_SHIFT', 'PRODUCTION_TRAFFIC_SHIFT'] as const)(
  'a PAUSE hook at %s is refused',
  async (stage) => {
    const aws = await shiftedService({ strategy: 'BLUE_GREEN' });
    const deploymentConfiguration = { lifecycleHooks: [{ targetType: 'PAUSE' as const, lifecycleStages: [stage] }] };
    expect(aws.refusal('UpdateService', { cluster: 'shop', service: 'shifted', deploymentConfiguration })).toBe(
      `InvalidParameterException: PAUSE lifecycle hooks are not supported at lifecycle stage ${stage}.`,
    );
  },
);
