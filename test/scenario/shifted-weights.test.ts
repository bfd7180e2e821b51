import { expect, it } from 'vitest';
import { createWorld } from '../support/world.ts';
import { shiftingShop } from './shifting-shop.ts';
import { callsSince, MINUTE, now } from './web-service.ts';

const BLUE_GREEN = { strategy: 'BLUE_GREEN' };

it('a start from nothing leaves the weights that ECS has set, whatever is looked at first', async () => {
  for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
    const world = createWorld({ seed, sandbox: { shuffle: true } });
    await world.commit(shiftingShop({ image: 'shop/web:1', deployment: BLUE_GREEN }));
    expect(await world.settle()).toBe(true);
    await world.clock.advance(2 * MINUTE);
    const since = await now(world);
    world.restart();
    await world.clock.advance(5 * MINUTE);

    expect(callsSince(world, since), `seed ${seed}`).toEqual([]);
    expect(world.events.filter(({ type }) => type === 'DriftFound')).toEqual([]);
  }
});
