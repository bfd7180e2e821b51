import { expect, test } from 'vitest';
import { type EcsRegion, fargateService, MINUTE, register, runningService } from './region.ts';

function balanced(targetGroupArn: string) {
  return { loadBalancers: [{ targetGroupArn, containerName: 'web', containerPort: 80 }] };
}

function api(targetGroupArn: string) {
  return fargateService({ serviceName: 'api', ...balanced(targetGroupArn) });
}

function targets(aws: EcsRegion, arn: string): string[] {
  return [...(aws.groups.get(arn)?.targets ?? [])];
}

test.each([
  {
    because: 'the target group hangs on no load balancer',
    group: { loadBalancerArns: [] },
    refusal: (arn: string) => `The target group with targetGroupArn ${arn} does not have an associated load balancer.`,
  },
  {
    because: 'an awsvpc task is no instance',
    group: { targetType: 'instance' },
    refusal: (arn: string) =>
      `The provided target group ${arn} has target type instance, which is incompatible with the awsvpc network mode specified in the task definition.`,
  },
])('creation and update are refused because $because', async ({ group, refusal }) => {
  const aws = await runningService();
  const arn = aws.addTargetGroup('api', group);
  const text = `InvalidParameterException: ${refusal(arn)}`;
  expect(aws.refusal('CreateService', api(arn))).toBe(text);
  expect(aws.refusal('UpdateService', { cluster: 'shop', service: 'web', ...balanced(arn) })).toBe(text);
});

test('a target group that does not exist is refused', async () => {
  const aws = await runningService();
  const arn = 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/none/0123456789abcdef';
  expect(aws.refusal('CreateService', api(arn))).toMatch(/^InvalidParameterException: .*does not exist/);
});

test('running tasks are registered by address and port, and taken out before they stop', async () => {
  const aws = await runningService();
  const arn = aws.addTargetGroup('api');
  aws.call('CreateService', api(arn));
  await aws.clock.advance(MINUTE);
  expect(targets(aws, arn)).toEqual([expect.stringMatching(/^10\.\d+\.\d+\.\d+:80$/), expect.stringMatching(/:80$/)]);
  aws.call('UpdateService', { cluster: 'shop', service: 'api', desiredCount: 0 });
  await aws.clock.advance(2000);
  expect(targets(aws, arn)).toEqual([]);
  const { taskArns = [] } = aws.call('ListTasks', { cluster: 'shop', serviceName: 'api', desiredStatus: 'STOPPED' });
  const { tasks = [] } = aws.call('DescribeTasks', { cluster: 'shop', tasks: taskArns });
  expect(tasks.map(({ lastStatus }) => lastStatus)).toEqual(['DEACTIVATING', 'DEACTIVATING']);
});

test('a rollout waits until its targets are healthy', async () => {
  const aws = await runningService();
  const arn = aws.addTargetGroup('api');
  aws.call('CreateService', api(arn));
  await aws.clock.advance(MINUTE);
  const group = aws.groups.get(arn);
  if (group) group.healthy = false;
  register(aws, 'shop/web:2');
  aws.call('UpdateService', { cluster: 'shop', service: 'api', taskDefinition: 'web' });
  await aws.clock.advance(MINUTE);
  expect(aws.service('api').deployments?.map(({ rolloutState, runningCount }) => [rolloutState, runningCount])).toEqual(
    [
      ['IN_PROGRESS', 2],
      ['COMPLETED', 2],
    ],
  );
  if (group) group.healthy = true;
  await aws.clock.advance(MINUTE);
  expect(aws.service('api').deployments?.map(({ rolloutState }) => rolloutState)).toEqual(['COMPLETED']);
});

test('with a grace period a target may take that much longer to become healthy', async () => {
  const aws = await runningService();
  const arn = aws.addTargetGroup('api', { healthy: false });
  aws.call('CreateService', { ...api(arn), healthCheckGracePeriodSeconds: 600 });
  await aws.clock.advance(10 * MINUTE);
  expect(aws.service('api').deployments?.[0]?.failedTasks).toBe(0);
  await aws.clock.advance(4 * MINUTE);
  expect(aws.service('api').deployments?.[0]?.failedTasks).toBeGreaterThan(0);
});

test('an update of the load balancers moves the tasks from one target group to the other', async () => {
  const aws = await runningService();
  const blue = aws.addTargetGroup('blue');
  const green = aws.addTargetGroup('green');
  aws.call('CreateService', api(blue));
  await aws.clock.advance(MINUTE);
  aws.call('UpdateService', { cluster: 'shop', service: 'api', ...balanced(green) });
  await aws.clock.advance(2 * MINUTE);
  expect([targets(aws, blue).length, targets(aws, green).length]).toEqual([0, 2]);
});

test('a load balancer may be dropped, and the grace period with it is refused from then on', async () => {
  const aws = await runningService();
  const arn = aws.addTargetGroup('api');
  aws.call('CreateService', api(arn));
  aws.call('UpdateService', { cluster: 'shop', service: 'api', loadBalancers: [] });
  const refusal = aws.refusal('UpdateService', {
    ...{ cluster: 'shop', service: 'api', healthCheckGracePeriodSeconds: 10 },
  });
  expect(refusal).toBe(
    'InvalidParameterException: Health check grace period is only valid for services configured to use load balancers',
  );
});
