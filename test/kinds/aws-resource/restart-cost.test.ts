import { expect, it } from 'vitest';
import { estateFiles } from '../../bench/estate.ts';
import { createWorld, type World } from '../../support/world.ts';

const HOUR = 3_600_000;

it('after a start each resource is read about once, however many refer to it, and nothing is asked for by its tags', async () => {
  const counts = new Map<string, number>();
  const world: World = createWorld({
    seed: 1,
    wrap: (transport) => ({
      send(scope, call, input, options) {
        counts.set(call, (counts.get(call) ?? 0) + 1);
        return transport.send(scope, call, input, options);
      },
    }),
  });
  await world.commit(estateFiles(4, { mode: 'enforce' }));
  expect(await world.settle(HOUR)).toBe(true);
  const resources = world
    .operator()
    .views.objects()
    .filter(({ key }) => key.includes('/AwsResource/')).length;
  counts.clear();
  world.restart();
  const isReady = (): boolean => world.operator().views.operator().ready;
  expect(await world.clock.runUntil(isReady, HOUR)).toBe(true);
  expect(resources).toBe(83);
  expect(counts.get('cloudcontrol:GetResource')).toBe(resources);
  expect(counts.get('tag:GetResources')).toBeLessThanOrEqual(5);
  expect(counts.get('cloudcontrol:CreateResource')).toBeUndefined();
});
