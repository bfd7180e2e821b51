import { expect, it } from 'vitest';
import { createSlowCache } from '../../controller/aws/slow-cache.ts';
import { createVirtualClock } from '../support/virtual-clock.ts';

const FAMILY = { id: 'attributes' };
const MINUTE = 60_000;
const HALF_HOUR = 30 * MINUTE;

it('answers from memory for half an hour at most', async () => {
  const clock = createVirtualClock();
  const cache = createSlowCache(clock);
  let loads = 0;
  const ask = () => cache.get(FAMILY, 'x', async () => (loads += 1));
  await ask();
  await ask();
  expect(loads).toBe(1);
  await clock.advance(HALF_HOUR);
  expect(await ask()).toBe(2);
});

it('keeps no answer that a write overtook on its way, and the next one again', async () => {
  const cache = createSlowCache(createVirtualClock());
  let arrive: (value: string) => void = () => {};
  const slow = cache.get(FAMILY, 'x', () => new Promise<string>((resolve) => (arrive = resolve)));
  cache.invalidate(FAMILY, 'x');
  arrive('old');
  expect(await slow).toBe('old');
  expect(await cache.get(FAMILY, 'x', async () => 'new')).toBe('new');
  expect(await cache.get(FAMILY, 'x', async () => 'newer')).toBe('new');
});

it('keeps neither a failure nor a miss', async () => {
  const cache = createSlowCache(createVirtualClock());
  await expect(cache.get(FAMILY, 'x', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await cache.get<string>(FAMILY, 'x', async () => undefined)).toBeUndefined();
  expect(await cache.get(FAMILY, 'x', async () => 'here')).toBe('here');
});

it('forgets everything at a word, and what is on its way with it', async () => {
  const cache = createSlowCache(createVirtualClock());
  let arrive: (value: string) => void = () => {};
  await cache.get(FAMILY, 'x', async () => 'old');
  const slow = cache.get(FAMILY, 'y', () => new Promise<string>((resolve) => (arrive = resolve)));
  cache.clear();
  arrive('old');
  await slow;
  expect(await cache.get(FAMILY, 'x', async () => 'new')).toBe('new');
  expect(await cache.get(FAMILY, 'y', async () => 'new')).toBe('new');
});

it.each([
  { answers: 50, minutes: 1, because: 'few are read about as often as there are sweeps' },
  { answers: 180, minutes: 1, because: 'three a second are 180 a minute' },
  { answers: 181, minutes: 2, because: 'it would be more than three a second' },
  { answers: 2_000, minutes: 16, because: 'windows double' },
  { answers: 5_000, minutes: 30, because: 'no answer stands for longer' },
  { answers: 20_000, minutes: 30, because: 'no answer stands for longer, whatever that takes' },
])(
  '$answers answers of which three a second are read anew: each once in $minutes min',
  async ({ answers, minutes }) => {
    const clock = createVirtualClock();
    const cache = createSlowCache(clock);
    const family = { id: 'resources', perSecond: 3 };
    let loads = 0;
    const all = (): Promise<unknown> =>
      Promise.all(Array.from({ length: answers }, (_, i) => cache.get(family, `r${i}`, async () => (loads += 1))));
    await all();
    loads = 0;
    const perMinute: number[] = [];
    for (let minute = 0; minute < minutes; minute += 1) {
      await clock.advance(MINUTE);
      await all();
      perMinute.push(loads - perMinute.reduce((sum, count) => sum + count, 0));
    }
    expect(loads).toBe(answers);
    expect(Math.max(...perMinute)).toBeLessThanOrEqual((answers / minutes) * 1.4);
  },
);
