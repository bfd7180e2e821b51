import { expect, test } from 'vitest';
import { type EcsRegion, MINUTE } from './region.ts';
import { latest, newShiftedService, PRODUCTION, rollOut, shiftedService, TEST, targets, until } from './shifting.ts';

const BLUE_GREEN = { strategy: 'BLUE_GREEN', bakeTimeInMinutes: 5 } as const;

/** Who gets the traffic of a rule; a share where it is not all of it. */
function served(aws: EcsRegion, rule: string): string {
  const shares = (aws.rules.get(rule) ?? []).filter(([, weight]) => weight > 0);
  return shares.map(([group, weight]) => (shares.length === 1 ? group : `${group} ${weight}`)).join(', ');
}

function glance(aws: EcsRegion) {
  const { lifecycleStage, targetServiceRevision: green, sourceServiceRevisions: [blue] = [] } = latest(aws);
  const tasks = [blue?.runningTaskCount, green?.runningTaskCount].join('+');
  const weights = [blue?.requestedProductionTrafficWeight, green?.requestedProductionTrafficWeight].join(':');
  return `${lifecycleStage} ${tasks} ${weights} production ${served(aws, PRODUCTION)} test ${served(aws, TEST)}`;
}

/** What is seen second by second, each distinct sight once. */
async function story(aws: EcsRegion): Promise<string[]> {
  const seen: string[] = [];
  while (latest(aws).status === 'IN_PROGRESS') {
    const sight = glance(aws);
    if (sight !== seen.at(-1)) seen.push(sight);
    await aws.clock.advance(1000);
  }
  return seen;
}

test('blue serves while green starts and is tested, then green serves, then blue goes', async () => {
  const aws = await shiftedService(BLUE_GREEN);
  rollOut(aws);
  expect(await story(aws)).toEqual([
    'PRE_SCALE_UP 2+0 100:0 production alternate test alternate',
    'SCALE_UP 2+0 100:0 production alternate test alternate',
    'SCALE_UP 2+2 100:0 production alternate test alternate',
    'POST_SCALE_UP 2+2 100:0 production alternate test alternate',
    'TEST_TRAFFIC_SHIFT 2+2 100:0 production alternate test primary',
    'POST_TEST_TRAFFIC_SHIFT 2+2 100:0 production alternate test primary',
    'PRE_PRODUCTION_TRAFFIC_SHIFT 2+2 100:0 production alternate test primary',
    'PRODUCTION_TRAFFIC_SHIFT 2+2 0:100 production primary test primary',
    'POST_PRODUCTION_TRAFFIC_SHIFT 2+2 0:100 production primary test primary',
    'BAKE_TIME 2+2 0:100 production primary test primary',
    'CLEAN_UP 0+2 0:100 production primary test primary',
  ]);
  expect(latest(aws).status).toBe('SUCCESSFUL');
  expect(aws.service('shifted').deployments?.map(({ status, rolloutState }) => [status, rolloutState])).toEqual([
    ['PRIMARY', 'COMPLETED'],
  ]);
  expect(aws.clock.pending()).toBe(0);
});

test('the first deployment goes to the alternate group, and each one to the other group than the one before', async () => {
  const aws = await newShiftedService({ strategy: 'BLUE_GREEN' });
  const seen: unknown[] = [];
  for (const image of ['shop/web:2', 'shop/web:3', undefined]) {
    await until(aws, 'SUCCESSFUL');
    seen.push([targets(aws), aws.rules.get(PRODUCTION)]);
    if (image) rollOut(aws, image);
  }
  expect(seen).toEqual([
    [
      { primary: 0, alternate: 2 },
      [
        ['alternate', 100],
        ['primary', 0],
      ],
    ],
    [
      { primary: 2, alternate: 0 },
      [
        ['primary', 100],
        ['alternate', 0],
      ],
    ],
    [
      { primary: 0, alternate: 2 },
      [
        ['alternate', 100],
        ['primary', 0],
      ],
    ],
  ]);
});

test('both revisions run for the bake time', async () => {
  const aws = await shiftedService(BLUE_GREEN);
  rollOut(aws);
  await until(aws, 'BAKE_TIME');
  await aws.clock.advance(5 * MINUTE - 2000);
  expect([latest(aws).lifecycleStage, targets(aws)]).toEqual(['BAKE_TIME', { primary: 2, alternate: 2 }]);
  await aws.clock.advance(3000);
  expect(latest(aws).lifecycleStage).toBe('CLEAN_UP');
});

test('the service and its load balancers are shown as they were declared; the revision says which group it is in', async () => {
  const aws = await shiftedService(BLUE_GREEN);
  const before = aws.service('shifted').loadBalancers;
  rollOut(aws);
  await until(aws, 'SUCCESSFUL');
  expect(aws.service('shifted').loadBalancers).toEqual(before);
  const serviceRevisionArns = [latest(aws).targetServiceRevision?.arn ?? ''];
  const { serviceRevisions: [revision] = [] } = aws.call('DescribeServiceRevisions', { serviceRevisionArns });
  expect(revision?.resolvedConfiguration?.loadBalancers).toEqual([
    { targetGroupArn: before?.[0]?.targetGroupArn, productionListenerRule: PRODUCTION },
  ]);
});

test('a task of either revision that is lost meanwhile is replaced, and both follow the desired count', async () => {
  const aws = await shiftedService(BLUE_GREEN);
  rollOut(aws);
  await until(aws, 'BAKE_TIME');
  const { taskArns = [] } = aws.call('ListTasks', { cluster: 'shop', serviceName: 'shifted' });
  for (const task of taskArns) aws.call('StopTask', { cluster: 'shop', task });
  aws.call('UpdateService', { cluster: 'shop', service: 'shifted', desiredCount: 3 });
  await aws.clock.advance(MINUTE);
  expect([latest(aws).lifecycleStage, targets(aws)]).toEqual(['BAKE_TIME', { primary: 3, alternate: 3 }]);
});

test('a service without tasks goes through the same stages', async () => {
  const aws = await shiftedService(BLUE_GREEN);
  aws.call('UpdateService', { cluster: 'shop', service: 'shifted', desiredCount: 0 });
  await aws.clock.advance(MINUTE);
  rollOut(aws);
  await until(aws, 'SUCCESSFUL');
  expect([targets(aws), aws.rules.get(PRODUCTION)]).toEqual([
    { primary: 0, alternate: 0 },
    [
      ['primary', 100],
      ['alternate', 0],
    ],
  ]);
});

test('a service without a load balancer goes through the stages and shifts nothing', async () => {
  const aws = await shiftedService(BLUE_GREEN);
  aws.call('UpdateService', {
    ...{ cluster: 'shop', service: 'web', deploymentConfiguration: BLUE_GREEN, forceNewDeployment: true },
  });
  const rules = [...aws.rules];
  await aws.clock.advance(10 * MINUTE);
  expect(aws.service('web').deployments?.map(({ rolloutState }) => rolloutState)).toEqual(['COMPLETED']);
  expect([...aws.rules]).toEqual(rules);
});

test('a rule that is gone turns the deployment back before green gets any traffic', async () => {
  const aws = await shiftedService(BLUE_GREEN);
  aws.rules.delete(TEST);
  rollOut(aws);
  await until(aws, 'ROLLBACK_SUCCESSFUL');
  expect(latest(aws).statusReason).toBe('Service deployment rolled back because the traffic could not be shifted.');
  expect([targets(aws), aws.rules.get(PRODUCTION)]).toEqual([
    { primary: 0, alternate: 2 },
    [
      ['primary', 0],
      ['alternate', 100],
    ],
  ]);
});
