import { describe, expect, it } from 'vitest';
import { backoffMs, createWorkQueue } from '../../controller/engine/queue.ts';
import type { ResourceKey } from '../../controller/model/identity.ts';
import { createVirtualClock } from '../support/virtual-clock.ts';

const A: ResourceKey = 'shop/Service/a';
const B: ResourceKey = 'shop/Service/b';
const all = (): boolean => true;

function setUp() {
  const clock = createVirtualClock();
  return { clock, queue: createWorkQueue({ clock, random: () => 0.5 }) };
}

describe('the work queue', () => {
  it('keeps one entry for a key that is added twice, in the better lane', () => {
    const { queue } = setUp();
    queue.add(A, 'sweep');
    queue.add(A, 'change');
    expect(queue.take('change', all, 10)).toEqual([A]);
    expect(queue.take('sweep', all, 10)).toEqual([]);
  });

  it('never hands out a key that is in flight, and hands it out once more after', () => {
    const { queue } = setUp();
    queue.add(A, 'change');
    expect(queue.take('change', all, 10)).toEqual([A]);
    queue.add(A, 'change');
    queue.add(A, 'change');
    expect(queue.take('change', all, 10)).toEqual([]);
    queue.done(A, { kind: 'settled' });
    expect(queue.take('change', all, 10)).toEqual([A]);
    queue.done(A, { kind: 'settled' });
    expect(queue.size()).toMatchObject({ ready: 0, waiting: 0, inFlight: 0, oldestMs: 0 });
  });

  it('wakes once more for what becomes ready while it is looked for, as timers come a moment early', () => {
    let now = 0;
    const timers: (() => void)[] = [];
    const after = (_ms: number, callback: () => void): (() => void) => {
      timers.push(callback);
      return () => void timers.splice(timers.indexOf(callback), 1);
    };
    const queue = createWorkQueue({ clock: { now: () => now, after }, random: () => 0.5 });
    const taken: ResourceKey[] = [];
    queue.onReady(() => {
      taken.push(...queue.take('change', all, 10));
      now = 10;
    });
    queue.add(A, 'change', 10);
    now = 9;
    for (let timer = timers.shift(); timer; timer = timers.shift()) timer();

    expect(taken).toEqual([A]);
  });

  it('tells how long the oldest that is ready has waited; what is not its time yet does not wait', async () => {
    const { clock, queue } = setUp();
    queue.add(A, 'sweep');
    queue.add(B, 'change', 60_000);
    await clock.advance(5_000);
    const nothing = { ready: 0, oldestMs: 0 };
    const lanes = { change: nothing, sweep: { ready: 1, oldestMs: 5_000 } };
    expect(queue.size()).toEqual({ ready: 1, waiting: 1, inFlight: 0, oldestMs: 5_000, lanes });
    queue.take('sweep', all, 1);
    const idle = { change: nothing, sweep: nothing };
    expect(queue.size()).toEqual({ ready: 0, waiting: 1, inFlight: 1, oldestMs: 0, lanes: idle });
  });

  it('tells the lanes apart', async () => {
    const { clock, queue } = setUp();
    queue.add(A, 'sweep');
    await clock.advance(5_000);
    queue.add(B, 'change');
    await clock.advance(1_000);
    const lanes = { change: { ready: 1, oldestMs: 1_000 }, sweep: { ready: 1, oldestMs: 6_000 } };
    expect(queue.size()).toEqual({ ready: 2, waiting: 0, inFlight: 0, oldestMs: 6_000, lanes });
  });

  it('is first in, first out within a lane and takes no more than asked', () => {
    const { queue } = setUp();
    queue.add(B, 'sweep');
    queue.add(A, 'sweep');
    expect(queue.take('sweep', all, 1)).toEqual([B]);
    expect(queue.take('sweep', all, 1)).toEqual([A]);
  });

  it('wakes its listener when a delayed key becomes ready, and not before', async () => {
    const { clock, queue } = setUp();
    const woken: number[] = [];
    const start = clock.now();
    queue.onReady(() => woken.push(clock.now() - start));
    queue.add(A, 'change', 5_000);
    queue.add(B, 'change', 1_000);
    await clock.advance(10_000);
    expect(woken).toEqual([1_000, 5_000]);
  });

  const outcomes = [
    { outcome: { kind: 'settled' }, after: undefined, because: 'the next sweep looks again' },
    { outcome: { kind: 'blocked', reason: 'x' }, after: undefined, because: 'what it waits for wakes it' },
    { outcome: { kind: 'held', reason: 'x' }, after: undefined, because: 'a person or a commit wakes it' },
    { outcome: { kind: 'progressing', reason: 'x', recheckMs: 3_000 }, after: 3_000, because: 'the plan says when' },
    {
      outcome: { kind: 'failed', reason: 'x', retry: true },
      after: 1_500,
      because: 'half of 2 s plus half of that at random 0.5',
    },
    { outcome: { kind: 'failed', reason: 'x', retry: false }, after: undefined, because: 'trying again cannot help' },
  ] as const;
  it.each(outcomes)('looks again after $after ms when the outcome is $outcome.kind, because $because', async (row) => {
    const { clock, queue } = setUp();
    queue.add(A, 'change');
    queue.take('change', all, 1);
    queue.done(A, row.outcome);
    if (row.after === undefined) return expect(queue.size().waiting + queue.size().ready).toBe(0);
    await clock.advance(row.after - 1);
    expect(queue.ready('change')).toEqual([]);
    await clock.advance(1);
    expect(queue.ready('change')).toEqual([A]);
  });

  it('begins back-off anew, and ends the pause, when the key means something new', async () => {
    const { clock, queue } = setUp();
    const fail = (): void => {
      queue.add(A, 'change');
      queue.take('change', all, 1);
      queue.done(A, { kind: 'failed', reason: 'x', retry: true });
    };
    for (let n = 0; n < 6; n++) fail();
    queue.renew(A);
    fail();
    await clock.advance(1_500);
    expect(queue.ready('change')).toEqual([A]);
  });

  it('backs off to five minutes and no further', () => {
    expect([1, 2, 5, 9, 40].map((n) => backoffMs(n, () => 1 - 1e-9))).toEqual([2_000, 4_000, 32_000, 300_000, 300_000]);
  });
});
