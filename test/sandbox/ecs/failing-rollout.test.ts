import { expect, test } from 'vitest';
import { type EcsRegion, HOUR, type InputOf, MINUTE, register, runningService } from './region.ts';

const BREAKER = { deploymentCircuitBreaker: { enable: true, rollback: true } };

async function rollOut(
  image: string,
  options: { create?: Partial<InputOf<'CreateService'>>; container?: object; minutes?: number } = {},
): Promise<EcsRegion> {
  const aws = await runningService({ deploymentConfiguration: BREAKER, ...options.create });
  const containerDefinitions = [{ name: 'web', image, portMappings: [{ containerPort: 80 }], ...options.container }];
  register(aws, image, { containerDefinitions });
  aws.call('UpdateService', { cluster: 'shop', service: 'web', taskDefinition: 'web' });
  await aws.clock.advance((options.minutes ?? 10) * MINUTE);
  return aws;
}

function stopped(aws: EcsRegion) {
  const { taskArns = [] } = aws.call('ListTasks', { cluster: 'shop', serviceName: 'web', desiredStatus: 'STOPPED' });
  const { tasks = [] } = aws.call('DescribeTasks', { cluster: 'shop', tasks: taskArns });
  return tasks.map(({ stopCode, stoppedReason, containers }) => ({
    stopCode,
    stoppedReason: stoppedReason?.replace(/\d{19}/, '…'),
    exitCode: containers?.[0]?.exitCode,
    reason: containers?.[0]?.reason,
  }));
}

function latest(aws: EcsRegion) {
  const { serviceDeployments: [brief] = [] } = aws.call('ListServiceDeployments', { cluster: 'shop', service: 'web' });
  const serviceDeploymentArns = [brief?.serviceDeploymentArn ?? ''];
  const { serviceDeployments: [deployment] = [] } = aws.call('DescribeServiceDeployments', { serviceDeploymentArns });
  const target = deployment?.targetServiceRevision?.arn ?? '';
  const { serviceRevisions: [revision] = [] } = aws.call('DescribeServiceRevisions', { serviceRevisionArns: [target] });
  return {
    status: deployment?.status,
    statusReason: deployment?.statusReason,
    rollback: deployment?.rollback?.reason,
    breaker: deployment?.deploymentCircuitBreaker,
    target: revision?.taskDefinition?.split('/')[1],
  };
}

const EXCEEDED = 'Service deployment rolled back because the circuit breaker threshold was exceeded.';

test.each([
  {
    image: 'shop/web:cannot-pull',
    because: 'an image that cannot be pulled never starts',
    container: {},
    task: {
      stopCode: 'TaskFailedToStart',
      stoppedReason:
        'CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref shop/web:cannot-pull: not found',
      exitCode: undefined,
      reason:
        'CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref shop/web:cannot-pull: not found',
    },
  },
  {
    image: 'shop/web:crash-1',
    because: 'an essential container that exits stops its task',
    container: {},
    task: {
      stopCode: 'EssentialContainerExited',
      stoppedReason: 'Essential container in task exited',
      exitCode: 1,
      reason: undefined,
    },
  },
  {
    image: 'shop/web:unhealthy',
    because: 'a container that fails its health check is replaced',
    container: { healthCheck: { command: ['CMD', 'true'] } },
    task: {
      stopCode: 'ServiceSchedulerInitiated',
      stoppedReason: 'Task failed container health checks',
      exitCode: 0,
      reason: undefined,
    },
  },
])('$image trips the breaker and is rolled back: $because', async ({ image, container, task }) => {
  const aws = await rollOut(image, { container });
  const service = aws.service('web');
  expect(service.taskDefinition?.split('/')[1]).toBe('web:1');
  expect(service.runningCount).toBe(2);
  expect(service.deployments?.map(({ rolloutState, taskDefinition }) => [rolloutState, taskDefinition])).toEqual([
    ['COMPLETED', service.taskDefinition],
  ]);
  expect(latest(aws)).toEqual({
    status: 'ROLLBACK_SUCCESSFUL',
    statusReason: EXCEEDED,
    rollback: EXCEEDED,
    breaker: { status: 'TRIGGERED', failureCount: 3, threshold: 3 },
    target: 'web:2',
  });
  expect(stopped(aws).filter(({ stopCode }) => stopCode === task.stopCode)).toContainEqual(task);
  expect(aws.clock.pending()).toBe(0);
});

test('the tasks that still run the old revision are kept by the rollback', async () => {
  const aws = await runningService({ deploymentConfiguration: BREAKER });
  const before = aws.call('ListTasks', { cluster: 'shop', serviceName: 'web' }).taskArns;
  register(aws, 'shop/web:crash');
  aws.call('UpdateService', { cluster: 'shop', service: 'web', taskDefinition: 'web' });
  await aws.clock.advance(10 * MINUTE);
  expect(aws.call('ListTasks', { cluster: 'shop', serviceName: 'web' }).taskArns).toEqual(before);
});

test('a rollback restores every member that the failed revision changed', async () => {
  const aws = await runningService({ deploymentConfiguration: BREAKER });
  const before = aws.service('web').networkConfiguration;
  register(aws, 'shop/web:crash');
  aws.call('UpdateService', {
    cluster: 'shop',
    service: 'web',
    taskDefinition: 'web',
    networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-c'] } },
  });
  await aws.clock.advance(10 * MINUTE);
  expect(aws.service('web').networkConfiguration).toEqual(before);
});

test('a breaker that does not roll back leaves the failed deployment PRIMARY and the old tasks running', async () => {
  const deploymentConfiguration = { deploymentCircuitBreaker: { enable: true, rollback: false } };
  const aws = await rollOut('shop/web:crash', { create: { deploymentConfiguration } });
  const service = aws.service('web');
  expect(service.taskDefinition?.split('/')[1]).toBe('web:2');
  expect(
    service.deployments?.map(({ status, rolloutState, runningCount }) => [status, rolloutState, runningCount]),
  ).toEqual([
    ['PRIMARY', 'FAILED', 0],
    ['ACTIVE', 'COMPLETED', 2],
  ]);
  expect(latest(aws).status).toBe('STOPPED');
  expect(aws.clock.pending()).toBe(0);
});

test('a first deployment that fails has nothing to go back to', async () => {
  const aws = await rollOut('shop/web:1');
  register(aws, 'shop/api:crash', { family: 'api' });
  aws.call('CreateService', {
    ...{ cluster: 'shop', serviceName: 'api', taskDefinition: 'api', desiredCount: 1, launchType: 'FARGATE' },
    networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-a'] } },
    deploymentConfiguration: BREAKER,
  });
  await aws.clock.advance(20 * MINUTE);
  const [brief] = aws.call('ListServiceDeployments', { cluster: 'shop', service: 'api' }).serviceDeployments ?? [];
  expect([brief?.status, brief?.statusReason]).toEqual([
    'ROLLBACK_FAILED',
    'No rollback candidate was found to run the rollback.',
  ]);
});

test('without a breaker a failing rollout goes on, ever more slowly', async () => {
  const aws = await rollOut('shop/web:crash', { create: { deploymentConfiguration: {} }, minutes: 0 });
  await aws.clock.advance(12 * HOUR);
  const { deployments: [primary] = [] } = aws.service('web');
  expect(primary).toMatchObject({ status: 'PRIMARY', rolloutState: 'IN_PROGRESS' });
  expect(primary?.failedTasks).toBeGreaterThan(20);
  expect(primary?.failedTasks).toBeLessThan(250);
  expect(aws.service('web').events?.length).toBeLessThanOrEqual(100);
});

test('a target group that reports a task unhealthy after the grace period fails it', async () => {
  const aws = await runningService();
  const targetGroupArn = aws.addTargetGroup('web');
  register(aws, 'shop/web:unhealthy', { family: 'api' });
  aws.call('CreateService', {
    ...{ cluster: 'shop', serviceName: 'api', taskDefinition: 'api', desiredCount: 1, launchType: 'FARGATE' },
    networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-a'] } },
    loadBalancers: [{ targetGroupArn, containerName: 'web', containerPort: 80 }],
    healthCheckGracePeriodSeconds: 30,
  });
  await aws.clock.advance(30_000);
  expect([...(aws.groups.get(targetGroupArn)?.targets ?? [])]).toEqual([expect.stringMatching(/^10\..*:80!$/)]);
  await aws.clock.advance(40_000);
  const { taskArns = [] } = aws.call('ListTasks', { cluster: 'shop', serviceName: 'api', desiredStatus: 'STOPPED' });
  const { tasks: [first] = [] } = aws.call('DescribeTasks', { cluster: 'shop', tasks: taskArns });
  expect(first?.stoppedReason).toBe(`Task failed ELB health checks in (target-group ${targetGroupArn})`);
});

test('an unhealthy image that nobody checks goes unnoticed', async () => {
  const aws = await rollOut('shop/web:unhealthy');
  expect(latest(aws)).toMatchObject({ status: 'SUCCESSFUL', target: 'web:2' });
});

test.each([
  { resetOnHealthyTask: true, failedTasks: 0, because: 'a healthy task wipes out the failures before it' },
  { resetOnHealthyTask: false, failedTasks: 2, because: 'told not to, the failures stay' },
])('$because', async ({ resetOnHealthyTask, failedTasks }) => {
  const aws = await runningService();
  const targetGroupArn = aws.addTargetGroup('api', { healthy: false });
  aws.call('CreateService', {
    ...{ cluster: 'shop', serviceName: 'api', taskDefinition: 'web', desiredCount: 2, launchType: 'FARGATE' },
    networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-a'] } },
    loadBalancers: [{ targetGroupArn, containerName: 'web', containerPort: 80 }],
    deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback: false, resetOnHealthyTask } },
  });
  await aws.clock.advance(3 * MINUTE);
  expect(aws.service('api').deployments?.[0]?.failedTasks).toBe(2);
  const group = aws.groups.get(targetGroupArn);
  if (group) group.healthy = true;
  await aws.clock.advance(MINUTE);
  expect(aws.service('api').deployments?.[0]).toMatchObject({ rolloutState: 'COMPLETED', failedTasks });
});
