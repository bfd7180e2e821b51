import { expect, it } from 'vitest';
import { createWorld } from '../support/world.ts';
import { shiftingShop } from './shifting-shop.ts';
import { MINUTE, statusOf } from './web-service.ts';

const PAUSE = { targetType: 'PAUSE', lifecycleStages: ['POST_TEST_TRAFFIC_SHIFT'] };

it('one look at AWS that somebody waits for sees a rollout go on within seconds, however long it stood still', async () => {
  const world = createWorld({ seed: 7, operator: { sweepIntervalMs: undefined } });
  const deployment = { strategy: 'BLUE_GREEN', bakeTimeInMinutes: 5 };
  await world.commit(shiftingShop({ image: 'shop/web:1', deployment }));
  expect(await world.settle()).toBe(true);
  await world.commit(shiftingShop({ image: 'shop/web:2', deployment: { ...deployment, lifecycleHooks: [PAUSE] } }));
  await world.clock.advance(30 * MINUTE);
  const { id = '', hook, phase } = statusOf(world).summary?.rollout ?? {};
  await world.call('ecs', 'ContinueServiceDeployment', { serviceDeploymentArn: id, hookId: hook?.id });
  await world.clock.advance(15_000);

  expect([phase, statusOf(world).summary?.rollout?.phase]).toEqual(['paused', 'rolling']);
});
