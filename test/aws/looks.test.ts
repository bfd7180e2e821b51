import { expect, test } from 'vitest';
import { createReaders } from '../../controller/aws/reader.ts';
import { createThrottle } from '../../controller/aws/throttle.ts';
import type { SendOptions } from '../../controller/ports/transport.ts';
import { createVirtualClock } from '../support/virtual-clock.ts';
import { SCOPE } from './support/fake-transport.ts';

test('who looks on is served after everybody else, and does not wait for long', async () => {
  const sent: (SendOptions | undefined)[] = [];
  const transport = {
    send: async (_scope: unknown, _call: unknown, _input: unknown, options?: SendOptions) => {
      sent.push(options);
      return { clusters: [{ clusterName: 'shop', status: 'ACTIVE' }] } as never;
    },
  };
  const readers = createReaders({ transport, clock: createVirtualClock(0) });
  await readers.look(SCOPE).get('ecs:cluster', 'shop');
  await readers.point(SCOPE).get('ecs:cluster', 'shop');
  expect(sent).toEqual([{ lane: 4, budgetWaitMs: 8_000 }, { lane: 1 }]);
});

test('however many look on, who reconciles waits for one token at most', async () => {
  const clock = createVirtualClock(0);
  const throttle = createThrottle({ clock });
  const granted: { name: string; at: number }[] = [];
  const ask = (name: string, lane: 0 | 2 | 4): void => {
    const call = 'ecs:DescribeTasks';
    void throttle.acquire(SCOPE, call, { lane }).then(() => granted.push({ name, at: clock.now() }));
  };
  for (let tab = 0; tab < 500; tab += 1) ask('look', 4);
  await clock.advance(1_000);
  const before = granted.length;
  ask('sweep', 2);
  ask('change', 0);
  await clock.advance(200);
  // Half of 20 calls a second are ours: one each 100 ms.
  expect(granted.slice(before, before + 2)).toEqual([
    { name: 'change', at: 1_100 },
    { name: 'sweep', at: 1_200 },
  ]);
});
