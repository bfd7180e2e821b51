import { expect, test } from 'vitest';
import { createReaders } from '../../controller/aws/reader.ts';
import { recordName, recordText } from '../../controller/model/records.ts';
import { OWNER_TAG, RESOURCE_TAG } from '../../controller/model/tags.ts';
import { createVirtualClock } from '../support/virtual-clock.ts';
import { createFakeTransport, type Handlers, SCOPE } from './support/fake-transport.ts';

const SIZE = 100;
const HALF_HOUR = 30 * 60_000;
const SWEEP_MS = 45_000;
const NAMES = Array.from({ length: SIZE }, (_, i) => `r${i}`);

function parameterOf(name: string): string {
  return recordName('evenkeel', { namespace: 'shop', kind: 'AwsResource' as never, name });
}

function tagsOf(name: string): Record<string, string> {
  return { [OWNER_TAG]: 'evenkeel', [RESOURCE_TAG]: `shop/AwsResource/${name}` };
}

const HANDLERS: Handlers = {
  'ssm:GetParameters': ({ Names = [] }) => ({
    Parameters: Names.filter((name) => !name.endsWith('r0')).map((Name) => ({
      Name,
      Value: recordText({ type: 'AWS::EC2::Route', identifier: Name, tags: {} }),
    })),
    InvalidParameters: Names.filter((name) => name.endsWith('r0')),
  }),
  'tag:GetResources': ({ TagFilters = [] }) => ({
    ResourceTagMappingList: NAMES.filter((name) =>
      TagFilters.every(({ Key, Values }) => Values?.includes(tagsOf(name)[Key ?? ''] ?? '')),
    ).map((name) => ({
      ResourceARN: `arn:aws:ec2:eu-west-1:123456789012:vpc/${name}`,
      Tags: Object.entries(tagsOf(name)).map(([Key, Value]) => ({ Key, Value })),
    })),
  }),
};

function createWorld() {
  const clock = createVirtualClock(0);
  const transport = createFakeTransport(HANDLERS);
  return { clock, transport, readers: createReaders({ transport, clock }) };
}

test('sweeps of half an hour read each record once, ten a call, and that there is none as well', async () => {
  const { clock, transport, readers } = createWorld();
  const sweep = (): Promise<unknown> => {
    const read = readers.sweep(SCOPE);
    return Promise.all(NAMES.map((name) => read.get('records:resource', parameterOf(name))));
  };
  await sweep();
  expect(transport.counts()).toEqual({ 'ssm:GetParameters': SIZE / 10 });
  const before = transport.log.length;
  for (let at = 0; at < HALF_HOUR; at += SWEEP_MS) {
    await clock.advance(SWEEP_MS);
    await sweep();
  }
  const later = transport.log.slice(before).map(({ input }) => (input as { Names: string[] }).Names);
  expect(later.flat().sort()).toEqual(NAMES.map(parameterOf).sort());
});

test('what we have just written of a record is read anew, and a change always asks', async () => {
  const { transport, readers } = createWorld();
  const key = parameterOf('r1');
  const ask = async (way: 'sweep' | 'point'): Promise<unknown> => readers[way](SCOPE).get('records:resource', key);
  await ask('sweep');
  await ask('sweep');
  expect(transport.log).toHaveLength(1);
  readers.invalidate(SCOPE, 'records:resource', key);
  await ask('sweep');
  expect(transport.log).toHaveLength(2);
  await ask('point');
  expect(transport.log).toHaveLength(3);
});

test('a sweep finds all that carries our tags by one listing; a change asks for what it looks for', async () => {
  const { transport, readers } = createWorld();
  const sweep = readers.sweep(SCOPE);
  const found = await Promise.all(NAMES.map((name) => sweep.get('tagging:resources', tagsOf(name))));
  expect(found.flatMap((each) => each?.map(({ arn }) => arn.split('/')[1]))).toEqual(NAMES);
  await sweep.list('tagging:owned', 'evenkeel');
  expect(transport.log).toHaveLength(1);
  expect(await sweep.get('tagging:resources', tagsOf('none'))).toEqual([]);
  expect(await readers.point(SCOPE).get('tagging:resources', tagsOf('r7'))).toHaveLength(1);
  expect(transport.log).toHaveLength(2);
});
