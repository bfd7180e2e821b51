import { expect, test } from 'vitest';
import { createReaders } from '../../controller/aws/reader.ts';
import { AwsError } from '../../controller/model/aws-error.ts';
import type { Reader } from '../../controller/model/kind.ts';
import { createVirtualClock } from '../support/virtual-clock.ts';
import { createFakeTransport, SCOPE } from './support/fake-transport.ts';

const PAGES = 4;
const PER_PAGE = 300;
const NAMES = Array.from({ length: PAGES * PER_PAGE }, (_, i) => `w${String(i).padStart(4, '0')}.example.com`);

function createWorld(fail: { next: boolean } = { next: false }) {
  const transport = createFakeTransport({
    'route53:ListResourceRecordSets': ({ StartRecordName, MaxItems = 0 }) => {
      if (fail.next) {
        fail.next = false;
        throw new AwsError({ class: 'throttled', code: 'Throttling', call: 'test', message: 'too fast' });
      }
      const from = StartRecordName === undefined ? 0 : NAMES.indexOf(StartRecordName);
      const page = NAMES.slice(from, from + Number(MaxItems));
      const next = NAMES[from + Number(MaxItems)];
      return {
        ResourceRecordSets: page.map((Name) => ({ Name, Type: 'A' as const })),
        IsTruncated: next !== undefined,
        MaxItems,
        ...(next === undefined ? {} : { NextRecordName: next, NextRecordType: 'A' as const }),
      };
    },
  });
  const readers = createReaders({ transport, clock: createVirtualClock(0) });
  return { transport, sweep: readers.sweep(SCOPE) };
}

function ask(read: Reader, names: readonly string[]): Promise<readonly (string | undefined)[]> {
  const keys = names.map((name) => ({ zone: 'Z1', name, type: 'A' }));
  return Promise.all(keys.map(async (key) => (await read.get('route53:recordSet', key))?.Name));
}

test('all passes of a sweep share the pages of a zone, and read no further than they must', async () => {
  const { transport, sweep } = createWorld();
  expect(await ask(sweep, NAMES.slice(0, 500))).toEqual(NAMES.slice(0, 500));
  expect(transport.log).toHaveLength(2);
  for (let at = 0; at < 900; at += 100) await ask(sweep, NAMES.slice(at, at + 100));
  expect(transport.log).toHaveLength(3);
  expect(await ask(sweep, ['none.example.com', NAMES[0] ?? ''])).toEqual([undefined, NAMES[0]]);
  await ask(sweep, ['neither.example.com']);
  expect(transport.log).toHaveLength(PAGES);
});

test('passes at one time ask for no page twice, and one that fails is no end of the listing', async () => {
  const fail = { next: true };
  const { transport, sweep } = createWorld(fail);
  await expect(ask(sweep, [NAMES[1_000] ?? ''])).rejects.toThrow('too fast');
  const [some, others] = await Promise.all([ask(sweep, NAMES.slice(0, 10)), ask(sweep, NAMES.slice(900, 910))]);
  expect([some, others]).toEqual([NAMES.slice(0, 10), NAMES.slice(900, 910)]);
  expect(transport.log).toHaveLength(1 + PAGES);
});
