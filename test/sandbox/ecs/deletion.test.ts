import { expect, test } from 'vitest';
import { fargateService, HOUR, MINUTE, register, runningService } from './region.ts';

test('a deleted service takes its scaling with it and is forgotten after an hour', async () => {
  const aws = await runningService();
  aws.call('DeleteService', { cluster: 'shop', service: 'web', force: true });
  expect(aws.scalingGone).toEqual(['shop/web']);
  await aws.clock.advance(MINUTE);
  expect(aws.service('web').status).toBe('INACTIVE');
  await aws.clock.advance(HOUR);
  const answer = aws.call('DescribeServices', { cluster: 'shop', services: ['web'] });
  expect(answer).toEqual({
    services: [],
    failures: [{ arn: 'arn:aws:ecs:eu-west-1:123456789012:service/shop/web', reason: 'MISSING' }],
  });
  expect(aws.clock.pending()).toBe(0);
});

test('while a rollout has two deployments only force deletes', async () => {
  const aws = await runningService();
  register(aws, 'shop/web:2');
  aws.call('UpdateService', { cluster: 'shop', service: 'web', taskDefinition: 'web', desiredCount: 0 });
  const gone = { cluster: 'shop', service: 'web' };
  expect(aws.refusal('DeleteService', gone)).toBe(
    'InvalidParameterException: The service cannot be stopped while deployments are active.',
  );
  aws.call('DeleteService', { ...gone, force: true });
  await aws.clock.advance(MINUTE);
  expect(aws.service('web').status).toBe('INACTIVE');
});

test('deleting a service that is DRAINING already changes nothing', async () => {
  const aws = await runningService();
  aws.call('DeleteService', { cluster: 'shop', service: 'web', force: true });
  const { service } = aws.call('DeleteService', { cluster: 'shop', service: 'web' });
  expect(service?.status).toBe('DRAINING');
  expect(aws.scalingGone).toEqual(['shop/web']);
});

test('a service that is created anew starts with new deployments and the new tags', async () => {
  const aws = await runningService({ tags: [{ key: 'age', value: 'old' }] });
  aws.call('DeleteService', { cluster: 'shop', service: 'web', force: true });
  await aws.clock.advance(MINUTE);
  aws.call('CreateService', fargateService({ tags: [{ key: 'age', value: 'new' }] }));
  await aws.clock.advance(MINUTE);
  expect(aws.service('web')).toMatchObject({ status: 'ACTIVE', runningCount: 2, tags: [{ key: 'age', value: 'new' }] });
});
