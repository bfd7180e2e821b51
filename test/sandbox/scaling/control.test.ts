import { expect, test } from 'vitest';
import { makeScaling, scalerOf } from '../../../sandbox/scaling/index.ts';
import { MINUTE, runningService } from '../ecs/region.ts';

const TRIPLE = {
  ServiceNamespace: 'ecs',
  ResourceId: 'service/shop/web',
  ScalableDimension: 'ecs:service:DesiredCount',
};
const WEB = { cluster: 'shop', service: 'web' };
const CALLER = { account: '123456789012', region: 'eu-west-1' };

async function scaledService(more: object = {}) {
  const aws = await runningService();
  const scaling = makeScaling(aws.region);
  scaling.call('RegisterScalableTarget', { ...TRIPLE, MinCapacity: 1, MaxCapacity: 4, ...more }, CALLER);
  return { aws, scaling };
}

test.each([
  { because: 'within the range it sets what is asked', asked: 3, set: 3, more: {} },
  { because: 'never above the maximum', asked: 9, set: 4, more: {} },
  { because: 'never below the minimum', asked: 0, set: 1, more: {} },
  {
    because: 'suspended scale-out sets nothing',
    asked: 3,
    set: undefined,
    more: { SuspendedState: { DynamicScalingOutSuspended: true } },
  },
  {
    because: 'suspended scale-out leaves scale-in alone',
    asked: 1,
    set: 1,
    more: { SuspendedState: { DynamicScalingOutSuspended: true } },
  },
])('the scaler: $because', async ({ asked, set, more }) => {
  const { aws, scaling } = await scaledService(more);
  expect(scaling.control(WEB, asked)).toBe(set);
  await aws.clock.advance(MINUTE);
  expect(aws.service('web')).toMatchObject({ desiredCount: set ?? 2, runningCount: set ?? 2 });
});

test('without a scalable target the scaler does nothing', async () => {
  const aws = await runningService();
  expect(scalerOf(makeScaling(aws.region)).control(WEB, 3)).toBeUndefined();
});

test('a scheduled action of a deleted service never fires, and holds no timer', async () => {
  const { aws, scaling } = await scaledService();
  const action = { ScheduledActionName: 'soon', Schedule: 'rate(5 minutes)', ScalableTargetAction: { MinCapacity: 3 } };
  scaling.call('PutScheduledAction', { ...TRIPLE, ...action }, CALLER);
  expect(aws.clock.pending()).toBe(1);
  aws.call('DeleteService', { ...WEB, force: true });
  await aws.clock.advance(MINUTE);
  expect(aws.clock.pending()).toBe(0);
});

test('an action that is far away fires on its day', async () => {
  const { aws, scaling } = await scaledService();
  const action = { ScheduledActionName: 'far', Schedule: 'at(2026-04-01T00:00:00)' };
  scaling.call('PutScheduledAction', { ...TRIPLE, ...action, ScalableTargetAction: { MinCapacity: 3 } }, CALLER);
  await aws.clock.advance(Date.UTC(2026, 2, 31, 23, 59) - aws.clock.now());
  expect(aws.service('web').desiredCount).toBe(2);
  await aws.clock.advance(2 * MINUTE);
  expect(aws.service('web').desiredCount).toBe(3);
  await aws.clock.advance(MINUTE);
  expect(aws.clock.pending()).toBe(0);
});
