import { expect, test } from 'vitest';
import { ecsRegion, fargateService, HOUR, MINUTE, register, runningService } from './region.ts';

test('a task that somebody stops is replaced, and the service rests again', async () => {
  const aws = await runningService();
  const { taskArns: [task = '', kept] = [] } = aws.call('ListTasks', { cluster: 'shop' });
  aws.call('StopTask', { cluster: 'shop', task });
  await aws.clock.advance(MINUTE);
  const { taskArns: after = [] } = aws.call('ListTasks', { cluster: 'shop' });
  expect([after.length, after.includes(task), after.includes(kept ?? '')]).toEqual([2, false, true]);
  const { deployments: [primary] = [] } = aws.service('web');
  expect([primary?.rolloutState, primary?.failedTasks]).toEqual(['COMPLETED', 0]);
  expect(aws.clock.pending()).toBe(0);
});

test('a thousand services at rest hold no timer, and reading them changes nothing', async () => {
  const aws = ecsRegion();
  aws.call('CreateCluster', { clusterName: 'shop' });
  register(aws);
  for (let i = 0; i < 1000; i++)
    aws.call('CreateService', fargateService({ serviceName: `web-${i}`, desiredCount: 1 }));
  await aws.clock.advance(MINUTE);
  expect(aws.clock.pending()).toBe(0);
  const before = aws.service('web-999');
  await aws.clock.advance(24 * HOUR);
  expect(aws.service('web-999')).toEqual(before);
});

test('a page of services goes on where it ended, though services between the pages were deleted', () => {
  const aws = ecsRegion();
  aws.call('CreateCluster', { clusterName: 'shop' });
  register(aws);
  for (let i = 0; i < 15; i++) aws.call('CreateService', fargateService({ serviceName: `web-${i}`, desiredCount: 0 }));
  const first = aws.call('ListServices', { cluster: 'shop' });
  for (const service of ['web-0', 'web-9']) aws.call('DeleteService', { cluster: 'shop', service });
  const second = aws.call('ListServices', { cluster: 'shop', nextToken: first.nextToken });
  expect(second.serviceArns?.map((arn) => arn.split('-').at(-1))).toEqual(['10', '11', '12', '13', '14']);
});

test('the same seed tells the same story', async () => {
  const tell = async () => {
    const aws = await runningService();
    register(aws, 'shop/web:crash');
    aws.call('UpdateService', { cluster: 'shop', service: 'web', taskDefinition: 'web' });
    await aws.clock.advance(10 * MINUTE);
    return [aws.service('web'), aws.call('ListTasks', { cluster: 'shop' })];
  };
  expect(await tell()).toEqual(await tell());
});
