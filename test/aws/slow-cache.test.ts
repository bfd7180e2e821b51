import { expect, it } from 'vitest';
import { createSlowCache } from '../../controller/aws/slow-cache.ts';
import { createVirtualClock } from '../support/virtual-clock.ts';

const HALF_HOUR = 30 * 60_000;

it('answers from memory for half an hour at most', async () => {
  const clock = createVirtualClock();
  const cache = createSlowCache(clock);
  let loads = 0;
  const ask = () => cache.get('x', async () => (loads += 1));
  await ask();
  await ask();
  expect(loads).toBe(1);
  await clock.advance(HALF_HOUR);
  expect(await ask()).toBe(2);
});

it('keeps no answer that a write overtook on its way, and the next one again', async () => {
  const cache = createSlowCache(createVirtualClock());
  let arrive: (value: string) => void = () => {};
  const slow = cache.get('x', () => new Promise<string>((resolve) => (arrive = resolve)));
  cache.invalidate('x');
  arrive('old');
  expect(await slow).toBe('old');
  expect(await cache.get('x', async () => 'new')).toBe('new');
  expect(await cache.get('x', async () => 'newer')).toBe('new');
});

it('keeps neither a failure nor a miss', async () => {
  const cache = createSlowCache(createVirtualClock());
  await expect(cache.get('x', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await cache.get<string>('x', async () => undefined)).toBeUndefined();
  expect(await cache.get('x', async () => 'here')).toBe('here');
});
