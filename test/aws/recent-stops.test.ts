import { expect, test } from 'vitest';
import { createReaders } from '../../controller/aws/reader.ts';
import { createVirtualClock } from '../support/virtual-clock.ts';
import { createFakeTransport, SCOPE } from './support/fake-transport.ts';

const MINUTE = 60_000;
const ID = 'shop/web';

function createWorld() {
  const clock = createVirtualClock(0);
  const transport = createFakeTransport({
    'ecs:ListTasks': () => ({ taskArns: ['t'] }),
    'ecs:DescribeTasks': () => ({ tasks: [{ taskArn: 't' }] }),
  });
  return { clock, transport, readers: createReaders({ transport, clock }) };
}

test('what stopped lately is read twice an hour at most, after everything that decides', async () => {
  const { clock, transport, readers } = createWorld();
  for (let minute = 0; minute < 120; minute += 1) {
    const read = minute % 2 === 0 ? readers.point(SCOPE) : readers.sweep(SCOPE);
    expect(await read.get('ecs:recentStops', ID)).toEqual([{ taskArn: 't' }]);
    await clock.advance(MINUTE);
  }
  // The window that was begun with, three whole ones and the one that was ended with.
  expect(transport.counts()).toEqual({ 'ecs:ListTasks': 5, 'ecs:DescribeTasks': 5 });
  expect(new Set(transport.log.map(({ lane }) => lane))).toEqual(new Set([3]));
});

test('services of one name in two Regions are two', async () => {
  const { transport, readers } = createWorld();
  await readers.sweep(SCOPE).get('ecs:recentStops', ID);
  await readers.sweep({ ...SCOPE, region: 'us-east-1' }).get('ecs:recentStops', ID);
  expect(transport.counts()['ecs:ListTasks']).toBe(2);
});
