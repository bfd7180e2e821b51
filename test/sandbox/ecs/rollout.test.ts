import { expect, test } from 'vitest';
import { type EcsRegion, MINUTE, register, runningService } from './region.ts';

function glance(aws: EcsRegion) {
  const { status, desiredCount, runningCount, pendingCount, deployments } = aws.service('web');
  const rollouts = deployments?.map(({ status, rolloutState, taskDefinition }) =>
    [status, rolloutState, taskDefinition?.split('/')[1]].join(' '),
  );
  return { status, desiredCount, runningCount, pendingCount, rollouts };
}

test('a new service starts its tasks, completes its rollout and comes to rest without a timer', async () => {
  const aws = await runningService();
  expect(glance(aws)).toEqual({
    status: 'ACTIVE',
    desiredCount: 2,
    runningCount: 2,
    pendingCount: 0,
    rollouts: ['PRIMARY COMPLETED web:1'],
  });
  expect(aws.service('web').events?.map(({ message }) => message?.replace(/[0-9a-f]{32}|\d{19}/g, '…'))).toEqual([
    '(service web) has reached a steady state.',
    '(service web) (deployment ecs-svc/…) deployment completed.',
    '(service web) has started 2 tasks: (task …) (task …).',
  ]);
  expect(aws.clock.pending()).toBe(0);
});

test('a rolling update keeps the desired count healthy and never exceeds the maximum', async () => {
  const aws = await runningService();
  register(aws, 'shop/web:2');
  aws.call('UpdateService', { cluster: 'shop', service: 'web', taskDefinition: 'web' });
  expect(glance(aws).rollouts).toEqual(['PRIMARY IN_PROGRESS web:2', 'ACTIVE COMPLETED web:1']);
  let least = 2;
  let most = 0;
  for (let second = 0; second < 60; second++) {
    await aws.clock.advance(1000);
    const { runningCount = 0, pendingCount = 0 } = aws.service('web');
    least = Math.min(least, runningCount);
    most = Math.max(most, runningCount + pendingCount);
  }
  expect({ least, most }).toEqual({ least: 2, most: 4 });
  expect(glance(aws)).toMatchObject({ runningCount: 2, rollouts: ['PRIMARY COMPLETED web:2'] });
  expect(aws.clock.pending()).toBe(0);
});

test('a service with its maximum at 100 % stops tasks before it starts new ones', async () => {
  const deploymentConfiguration = { maximumPercent: 100, minimumHealthyPercent: 50 };
  const aws = await runningService({ deploymentConfiguration });
  register(aws, 'shop/web:2');
  aws.call('UpdateService', { cluster: 'shop', service: 'web', taskDefinition: 'web' });
  const seen = new Set<number>();
  for (let second = 0; second < 90; second++) {
    await aws.clock.advance(1000);
    const { runningCount = 0, pendingCount = 0 } = aws.service('web');
    seen.add(runningCount + pendingCount);
  }
  expect([...seen].sort()).toEqual([1, 2]);
  expect(glance(aws)).toMatchObject({ runningCount: 2, rollouts: ['PRIMARY COMPLETED web:2'] });
});

test('scaling starts and stops tasks of the same deployment', async () => {
  const aws = await runningService();
  const id = aws.service('web').deployments?.[0]?.id;
  aws.call('UpdateService', { cluster: 'shop', service: 'web', desiredCount: 5 });
  await aws.clock.advance(MINUTE);
  expect(glance(aws)).toMatchObject({ desiredCount: 5, runningCount: 5 });
  aws.call('UpdateService', { cluster: 'shop', service: 'web', desiredCount: 1 });
  await aws.clock.advance(MINUTE);
  expect(glance(aws)).toMatchObject({ desiredCount: 1, runningCount: 1, rollouts: ['PRIMARY COMPLETED web:1'] });
  expect(aws.service('web').deployments?.[0]?.id).toBe(id);
  expect(aws.clock.pending()).toBe(0);
});
