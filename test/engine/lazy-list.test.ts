import { expect, it } from 'vitest';
import { lazyList } from '../../controller/engine/lazy-list.ts';

it('is made once, by whoever first looks into it', () => {
  let made = 0;
  const list = lazyList(() => {
    made += 1;
    return ['a', 'b'];
  });
  const context = { ...{ list } };

  expect(made).toBe(0);
  expect([context.list.map((one) => one), context.list.find((one) => one === 'b'), [...context.list]]).toEqual([
    ['a', 'b'],
    'b',
    ['a', 'b'],
  ]);
  expect([context.list.length, context.list[1], made]).toEqual([2, 'b', 1]);
});
