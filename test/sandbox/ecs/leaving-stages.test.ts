import { expect, test } from 'vitest';
import { MINUTE, register } from './region.ts';
import { latest, PRODUCTION, rollOut, shiftedService, targets, until } from './shifting.ts';

const BLUE_GREEN = { strategy: 'BLUE_GREEN', bakeTimeInMinutes: 5 } as const;

test('a service that is deleted in the middle of its stages goes with all its tasks and leaves no timer', async () => {
  const aws = await shiftedService(BLUE_GREEN);
  rollOut(aws);
  await until(aws, 'BAKE_TIME');
  aws.call('DeleteService', { cluster: 'shop', service: 'shifted', force: true });
  await aws.clock.advance(10 * MINUTE);
  expect([aws.service('shifted').status, targets(aws), aws.clock.pending()]).toEqual([
    'INACTIVE',
    { primary: 0, alternate: 0 },
    0,
  ]);
});

test('a service that turns to rolling updates stays in the group that serves', async () => {
  const aws = await shiftedService(BLUE_GREEN);
  const weights = aws.rules.get(PRODUCTION);
  register(aws, 'shop/web:2');
  aws.call('UpdateService', {
    ...{ cluster: 'shop', service: 'shifted', taskDefinition: 'web' },
    deploymentConfiguration: { strategy: 'ROLLING' },
  });
  await aws.clock.advance(5 * MINUTE);
  expect([latest(aws).status, latest(aws).lifecycleStage, targets(aws)]).toEqual([
    'SUCCESSFUL',
    undefined,
    { primary: 0, alternate: 2 },
  ]);
  expect(aws.rules.get(PRODUCTION)).toEqual(weights);
});

test('after an abort the next deployment begins where the service still is', async () => {
  const aws = await shiftedService(BLUE_GREEN);
  rollOut(aws);
  await until(aws, 'BAKE_TIME');
  const { serviceDeploymentArn = '' } = latest(aws);
  aws.call('StopServiceDeployment', { serviceDeploymentArn, stopType: 'ABORT' });
  await until(aws, 'STOPPED');
  rollOut(aws, 'shop/web:3');
  await until(aws, 'SUCCESSFUL');
  expect([targets(aws), aws.rules.get(PRODUCTION)?.[0]]).toEqual([{ primary: 2, alternate: 0 }, ['primary', 100]]);
  expect(aws.clock.pending()).toBe(0);
});
