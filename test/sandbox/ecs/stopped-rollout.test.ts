import { expect, test } from 'vitest';
import { type EcsRegion, MINUTE } from './region.ts';
import { latest, newShiftedService, PRODUCTION, rollOut, shiftedService, TEST, targets, until } from './shifting.ts';

const BLUE_GREEN = { strategy: 'BLUE_GREEN', bakeTimeInMinutes: 5 } as const;

const STAGES = [
  'PRE_SCALE_UP',
  'SCALE_UP',
  'POST_SCALE_UP',
  'TEST_TRAFFIC_SHIFT',
  'POST_TEST_TRAFFIC_SHIFT',
  'PRE_PRODUCTION_TRAFFIC_SHIFT',
  'PRODUCTION_TRAFFIC_SHIFT',
  'POST_PRODUCTION_TRAFFIC_SHIFT',
  'BAKE_TIME',
  'CLEAN_UP',
] as const;

const ENDS = { ROLLBACK: 'ROLLBACK_SUCCESSFUL', ABORT: 'STOPPED' } as const;

function stop(aws: EcsRegion, stopType: 'ABORT' | 'ROLLBACK'): void {
  aws.call('StopServiceDeployment', { serviceDeploymentArn: latest(aws).serviceDeploymentArn ?? '', stopType });
}

/** How many tasks take production traffic at this moment. */
function serving(aws: EcsRegion): number {
  const counts = targets(aws);
  return Math.min(
    ...(aws.rules.get(PRODUCTION) ?? []).flatMap(([group, weight]) => (weight > 0 ? (counts[group] ?? 0) : [])),
  );
}

test.each(STAGES.flatMap((stage) => (['ROLLBACK', 'ABORT'] as const).map((stopType) => ({ stage, stopType }))))(
  '$stopType at $stage gives the traffic back to blue, which serves all the while',
  async ({ stage, stopType }) => {
    const aws = await shiftedService(BLUE_GREEN);
    rollOut(aws);
    await until(aws, stage);
    stop(aws, stopType);
    let least = 2;
    for (let second = 0; second < 120; second++) {
      least = Math.min(least, serving(aws));
      await aws.clock.advance(1000);
    }
    expect({ least, status: latest(aws).status }).toEqual({ least: 2, status: ENDS[stopType] });
    expect(targets(aws)).toEqual({ primary: 0, alternate: 2 });
    expect(aws.rules.get(PRODUCTION)).toContainEqual(['alternate', 100]);
    expect(aws.rules.get(TEST)).toContainEqual(['alternate', 100]);
    expect(aws.clock.pending()).toBe(0);
  },
);

test('a rollback is requested, in progress and over, and brings the old settings back', async () => {
  const aws = await shiftedService(BLUE_GREEN);
  rollOut(aws);
  await until(aws, 'BAKE_TIME');
  stop(aws, 'ROLLBACK');
  const seen = [latest(aws).status];
  await aws.clock.advance(1000);
  seen.push(latest(aws).status);
  await aws.clock.advance(MINUTE);
  seen.push(latest(aws).status);
  expect(seen).toEqual(['ROLLBACK_REQUESTED', 'ROLLBACK_IN_PROGRESS', 'ROLLBACK_SUCCESSFUL']);
  expect(latest(aws).rollback?.serviceRevisionArn).toBe(latest(aws).sourceServiceRevisions?.[0]?.arn);
  expect(aws.service('shifted').taskDefinition?.split('/')[1]).toBe('web:1');
});

test('an aborted deployment stays PRIMARY without a task, and blue is kept up', async () => {
  const aws = await shiftedService(BLUE_GREEN);
  rollOut(aws);
  await until(aws, 'BAKE_TIME');
  stop(aws, 'ABORT');
  expect(latest(aws).status).toBe('STOP_REQUESTED');
  await aws.clock.advance(MINUTE);
  const { taskArns: [task = ''] = [] } = aws.call('ListTasks', { cluster: 'shop', serviceName: 'shifted' });
  aws.call('StopTask', { cluster: 'shop', task });
  await aws.clock.advance(MINUTE);
  const { deployments, taskDefinition } = aws.service('shifted');
  expect(taskDefinition?.split('/')[1]).toBe('web:2');
  expect(deployments?.map(({ status, rolloutState, runningCount }) => [status, rolloutState, runningCount])).toEqual([
    ['PRIMARY', 'FAILED', 0],
    ['ACTIVE', 'COMPLETED', 2],
  ]);
});

test('stopping a deployment that goes back already lets it go on going back', async () => {
  const aws = await shiftedService(BLUE_GREEN);
  rollOut(aws);
  await until(aws, 'BAKE_TIME');
  stop(aws, 'ROLLBACK');
  await aws.clock.advance(1000);
  stop(aws, 'ROLLBACK');
  await until(aws, 'ROLLBACK_SUCCESSFUL');
});

test('the first deployment has nothing to go back to', async () => {
  const aws = await newShiftedService(BLUE_GREEN);
  await until(aws, 'BAKE_TIME');
  const { serviceDeploymentArn = '' } = latest(aws);
  expect(aws.refusal('StopServiceDeployment', { serviceDeploymentArn, stopType: 'ROLLBACK' })).toBe(
    'ConflictException: No rollback candidate was found to run the rollback.',
  );
  stop(aws, 'ABORT');
  expect(latest(aws).status).toBe('STOPPED');
});

test.each(['POST_SCALE_UP', 'BAKE_TIME'] as const)('an update at %s supersedes the deployment', async (stage) => {
  const aws = await shiftedService(BLUE_GREEN);
  rollOut(aws);
  await until(aws, stage);
  const { serviceDeploymentArn = '' } = latest(aws);
  rollOut(aws, 'shop/web:3');
  expect(latest(aws)).toMatchObject({ status: 'IN_PROGRESS', lifecycleStage: 'RECONCILE_SERVICE' });
  expect(latest(aws).sourceServiceRevisions?.length).toBe(2);
  expect(aws.rules.get(PRODUCTION)).toContainEqual(['alternate', 100]);
  await until(aws, 'PRE_SCALE_UP');
  expect(targets(aws)).toEqual({ primary: 0, alternate: 2 });
  await until(aws, 'SUCCESSFUL');
  expect([targets(aws), aws.service('shifted').taskDefinition?.split('/')[1]]).toEqual([
    { primary: 2, alternate: 0 },
    'web:3',
  ]);
  const { serviceDeployments: [former] = [] } = aws.call('DescribeServiceDeployments', {
    serviceDeploymentArns: [serviceDeploymentArn],
  });
  expect([former?.status, former?.statusReason]).toEqual([
    'STOPPED',
    'Service deployment stopped because a newer service deployment was started.',
  ]);
});

test('green that fails is rolled back by the breaker and never gets production traffic', async () => {
  const aws = await shiftedService({ ...BLUE_GREEN, deploymentCircuitBreaker: { enable: true, rollback: true } });
  rollOut(aws, 'shop/web:crash');
  const shares = new Set<string>();
  while (latest(aws).finishedAt === undefined) {
    shares.add(JSON.stringify(aws.rules.get(PRODUCTION)?.filter(([, weight]) => weight > 0)));
    await aws.clock.advance(1000);
  }
  expect([...shares]).toEqual(['[["alternate",100]]']);
  expect(latest(aws)).toMatchObject({
    status: 'ROLLBACK_SUCCESSFUL',
    statusReason: 'Service deployment rolled back because the circuit breaker threshold was exceeded.',
    deploymentCircuitBreaker: { status: 'TRIGGERED' },
  });
  expect(targets(aws)).toEqual({ primary: 0, alternate: 2 });
  expect(aws.clock.pending()).toBe(0);
});
