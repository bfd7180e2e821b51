import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ObjectAnswer, ObjectRequest } from '../../controller/ports/objects.ts';
import { parseStatePlace, type StatePlace, terraformStates } from '../../controller/sources/terraform-states.ts';
import { createVirtualClock } from '../support/virtual-clock.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evenkeel-state-'));
});
afterEach(() => rm(folder, { recursive: true }));

const stateOf = (vpc: string) => JSON.stringify({ version: 4, outputs: { vpc: { value: vpc } }, resources: [] });
const known = (value: string) => ({ state: 'known', value });

function open(places: readonly StatePlace[], get: (request: ObjectRequest) => Promise<ObjectAnswer> = missing) {
  const clock = createVirtualClock();
  const states = terraformStates({ places, clock, objects: () => ({ get, list: async () => [] }) });
  return { clock, states };
}

const missing = async (): Promise<ObjectAnswer> => ({ state: 'missing' });

it('reads a file, and reads it again once it changed', async () => {
  const path = join(folder, 'terraform.tfstate');
  await writeFile(path, stateOf('vpc-1'));
  const { clock, states } = open([{ name: 'net', path }]);
  const first = await states.value('net', 'output.vpc');
  await writeFile(path, stateOf('vpc-22'));
  const soon = await states.value('net', 'output.vpc');
  await clock.advance(10_000);
  expect([first, soon, await states.value('net', 'output.vpc')]).toEqual([
    known('vpc-1'),
    known('vpc-1'),
    known('vpc-22'),
  ]);
});

it('reads an object once for all who ask at a time, and later only if it has another tag', async () => {
  const asked: (string | undefined)[] = [];
  const { clock, states } = open([parseStatePlace('net=s3://states/shop/network.tfstate')], async ({ key, unless }) => {
    asked.push(`${key} ${unless ?? 'any'}`);
    if (unless === 'tag-1') return { state: 'unchanged' };
    return { state: 'read', etag: 'tag-1', bytes: new TextEncoder().encode(stateOf('vpc-1')) };
  });
  const values = () => Promise.all([1, 2, 3].map(() => states.value('net', 'output.vpc')));
  const first = await values();
  await clock.advance(10_000);
  expect([first, await values(), asked]).toEqual([
    Array(3).fill(known('vpc-1')),
    Array(3).fill(known('vpc-1')),
    ['shop/network.tfstate any', 'shop/network.tfstate tag-1'],
  ]);
});

it('refuses with its reason what it cannot read, and answers again once it can', async () => {
  let answer: ObjectAnswer = { state: 'missing' };
  const { clock, states } = open([parseStatePlace('s3://states/a')], async () => answer);
  const before = await states.value('default', 'output.vpc');
  answer = { state: 'read', etag: 't', bytes: new TextEncoder().encode(stateOf('vpc-1')) };
  await clock.advance(10_000);
  expect([before, await states.value('default', 'output.vpc')]).toEqual([
    { state: 'refused', reason: 'the state default cannot be read: a is not there' },
    known('vpc-1'),
  ]);
});

it('an old reading does not stand in for one that fails', async () => {
  const path = join(folder, 'terraform.tfstate');
  await writeFile(path, stateOf('vpc-1'));
  const { clock, states } = open([{ name: 'net', path }]);
  await states.value('net', 'output.vpc');
  await writeFile(path, 'half a state');
  await clock.advance(10_000);
  expect(await states.value('net', 'output.vpc')).toEqual({
    state: 'refused',
    reason: 'the state net cannot be read: it is not JSON',
  });
});

it('says which states there are', async () => {
  const { states } = open([{ name: 'net', path: 'x' }]);
  expect(await states.value('default', 'output.vpc')).toEqual({
    state: 'refused',
    reason: 'no state "default" is configured; --tfstate names net',
  });
});

it.each([
  { text: 'net=states/net.tfstate', expected: { name: 'net', path: 'states/net.tfstate' } },
  { text: 'terraform.tfstate', expected: { name: 'default', path: 'terraform.tfstate' } },
])('$text is a file', ({ text, expected }) => {
  expect(parseStatePlace(text)).toEqual(expected);
});

it('an object has its own Region', () => {
  expect(parseStatePlace('net=s3://states/shop/net.tfstate?region=us-east-1')).toMatchObject({
    name: 'net',
    key: 'shop/net.tfstate',
    bucket: { bucket: 'states', region: 'us-east-1' },
  });
});

it.each([
  { text: '', expected: 'names no state' },
  { text: 'net=', expected: 'names no state' },
  { text: 's3://states', expected: 'is no object' },
  { text: 's3://states/a?queue=https://sqs/x', expected: 'is no object' },
  { text: 's3://UPPER/a', expected: 'is not the name of a bucket' },
])('$text is refused', ({ text, expected }) => {
  expect(() => parseStatePlace(text)).toThrow(expected);
});
