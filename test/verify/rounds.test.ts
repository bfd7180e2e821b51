import { expect, test } from 'vitest';
import { AwsError } from '../../controller/model/aws-error.ts';
import type { Reader } from '../../controller/model/kind.ts';
import { createFactBook } from '../../controller/verify/fact-book.ts';
import { SCOPE } from './findings.ts';

const ROLE = { RoleName: 'task', Arn: 'arn:aws:iam::123456789012:role/task' };

function bookOver(get: (read: string, key: unknown) => Promise<unknown>) {
  const regions: string[] = [];
  const reader = { get, list: async () => [] } as unknown as Reader;
  const readers = {
    point: ({ region }: { region: string }) => {
      regions.push(region);
      return reader;
    },
    sweep: () => reader,
    look: () => reader,
    invalidate() {},
    forget() {},
    answered() {},
  };
  const registry = { find: async () => ({ state: 'absent' }) as const };
  return { ...createFactBook(SCOPE, { readers, registry }), regions };
}

test('a question is pending until its round is answered, and asked once', async () => {
  let asked = 0;
  const { facts, answer } = bookOver(async () => {
    asked += 1;
    return ROLE;
  });
  expect([facts.get('iam:role', 'task'), facts.get('iam:role', 'task')]).toEqual([
    { state: 'pending' },
    { state: 'pending' },
  ]);
  expect(await answer()).toBe(true);
  expect(facts.get('iam:role', 'task')).toEqual({ state: 'known', value: ROLE });
  expect(await answer()).toBe(false);
  expect(asked).toBe(1);
});

test('the questions of one round go out together', async () => {
  const order: string[] = [];
  const { facts, answer } = bookOver(async (_read, key) => {
    order.push(`ask ${String(key)}`);
    await Promise.resolve();
    order.push(`had ${String(key)}`);
    return ROLE;
  });
  facts.get('iam:role', 'a');
  facts.get('iam:role', 'b');
  await answer();
  expect(order).toEqual(['ask a', 'ask b', 'had a', 'had b']);
});

test.each([
  { because: 'AWS says that there is none', thrown: undefined, fact: { state: 'absent' } },
  {
    because: 'AWS does not let us look',
    thrown: new AwsError({ class: 'denied', code: 'AccessDenied', call: 'iam:GetRole', message: '' }),
    fact: { state: 'unknown', reason: 'iam:GetRole is not permitted' },
  },
  {
    because: 'AWS is too busy',
    thrown: new AwsError({ class: 'throttled', code: 'Throttling', call: 'iam:GetRole', message: '' }),
    fact: { state: 'unknown', reason: 'iam:GetRole failed with Throttling' },
  },
])('$because', async ({ thrown, fact }) => {
  const { facts, answer } = bookOver(async () => {
    if (thrown) throw thrown;
    return undefined;
  });
  facts.get('iam:role', 'task');
  await answer();
  expect(facts.get('iam:role', 'task')).toEqual(fact);
});

test('what lies in another Region is asked there', async () => {
  const { facts, answer, regions } = bookOver(async () => ROLE);
  facts.get('logs:group', '/web', 'us-east-1');
  facts.get('logs:group', '/web');
  await answer();
  expect(regions).toEqual(['us-east-1', 'eu-west-1']);
});
