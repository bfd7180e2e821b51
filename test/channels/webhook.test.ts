import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeNetwork } from '../../controller/channels/node-network.ts';
import type { TargetOf } from '../../controller/channels/target-members.ts';
import type { Delivery } from '../../controller/ports/alert-channel.ts';
import { type Listener, type Received, startListener } from '../support/listener.ts';
import { createManualClock } from '../support/manual-clock.ts';
import { channelTo } from './channel-to.ts';
import { message } from './messages.ts';
import { noAws } from './no-aws.ts';

const KEY = Buffer.from('a key of thirty-two bytes length!');
const NEXT = Buffer.from('and another, which replaces it...');
const secretOf = (key: Buffer): string => `whsec_${key.toString('base64')}`;
const signal = new AbortController().signal;

let listener: Listener;
let folder: string;
beforeEach(async () => {
  listener = await startListener();
  folder = mkdtempSync(join(tmpdir(), 'channels-'));
});
afterEach(async () => {
  await listener.close();
  rmSync(folder, { recursive: true });
});

function deliver(more: Partial<TargetOf<'webhook'>> = {}, now = 1_900_000_000_999): Promise<Delivery> {
  const target: TargetOf<'webhook'> = {
    name: 'hook',
    type: 'webhook',
    url: { text: `${listener.url}/in?q=1` },
    secret: { env: 'SECRET' },
    allowHttp: true,
    allowPrivate: true,
    ...more,
  };
  const deps = { network: nodeNetwork, aws: noAws, clock: createManualClock(now), env: { SECRET: secretOf(KEY) } };
  return channelTo(target, deps).deliver(message(), { signal });
}

/** As the specification's text says it, without a line of the product. */
function verifies({ headers, body }: Received, key: Buffer): boolean {
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  const expected = `v1,${createHmac('sha256', key).update(signed, 'utf8').digest('base64')}`;
  return (headers['webhook-signature'] ?? '').split(' ').includes(expected);
}

describe('a webhook', () => {
  it('gets the whole message as JSON, with the headers of Standard Webhooks', async () => {
    expect(await deliver()).toEqual({ kind: 'delivered' });
    const [got] = listener.received;
    expect(got).toMatchObject({
      method: 'POST',
      path: '/in?q=1',
      headers: { 'content-type': 'application/json', 'webhook-id': 'msg_0001', 'webhook-timestamp': '1900000000' },
    });
    expect(got && verifies(got, KEY)).toBe(true);
    expect(JSON.parse(got?.body ?? '')).toMatchObject({
      type: 'alert.firing',
      timestamp: '2030-01-31T18:00:00.000Z',
      data: {
        id: 'msg_0001',
        alert: 'shop/drift',
        total: 1,
        items: [
          {
            key: 'shop/Service/web',
            since: '2030-01-31T17:58:30.000Z',
            fields: [{ path: 'desiredCount', from: '4', to: '2' }],
            commit: { subject: 'feat: four tasks' },
          },
        ],
      },
    });
  });

  it('says the same in every attempt under the same id, signed for its own time', async () => {
    await deliver({}, 1_900_000_000_000);
    await deliver({}, 1_900_000_060_000);
    const [first, second] = listener.received;
    expect(second?.body).toBe(first?.body);
    expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
    expect(second?.headers['webhook-timestamp']).toBe('1900000060');
    expect(second && verifies(second, KEY)).toBe(true);
  });

  it('is signed with a secret that was changed since, and with two while they change', async () => {
    const file = join(folder, 'secret');
    for (const text of [secretOf(KEY), `${secretOf(KEY)}\n${secretOf(NEXT)}\n`, secretOf(NEXT)]) {
      writeFileSync(file, text);
      await deliver({ secret: { file } });
    }
    expect(listener.received.map((one) => [verifies(one, KEY), verifies(one, NEXT)])).toEqual([
      [true, false],
      [true, true],
      [false, true],
    ]);
  });

  it('without a secret is not signed', async () => {
    await deliver({ secret: undefined });
    expect(listener.received[0]?.headers['webhook-signature']).toBeUndefined();
  });

  it.each([
    { secret: { env: 'NOBODY' }, reason: 'the environment variable NOBODY is not set' },
    { secret: { file: '/nowhere/secret' }, reason: '/nowhere/secret cannot be read' },
  ])('that cannot be signed is tried again and sends nothing: $reason', async ({ secret, reason }) => {
    expect(await deliver({ secret })).toEqual({ kind: 'retry', reason });
    expect(listener.received).toEqual([]);
  });

  it.each(['CANARY', 'whsec_CANARY', `whsec_${Buffer.alloc(23).toString('base64')}`, `${secretOf(KEY)} CANARY`])(
    'with a secret of another form sends nothing and does not show it: %s',
    async (text) => {
      const file = join(folder, 'secret');
      writeFileSync(file, text);
      const reason = 'the secret is not of the form whsec_ and 24 to 64 bytes in base64';
      expect(await deliver({ secret: { file } })).toEqual({ kind: 'retry', reason });
      expect(listener.received).toEqual([]);
    },
  );

  it.each<{ status: number; headers?: Record<string, string>; delivery: Delivery; because: string }>([
    { status: 204, delivery: { kind: 'delivered' }, because: 'it took it' },
    {
      status: 302,
      headers: { location: 'http://169.254.169.254/' },
      delivery: { kind: 'refused', reason: 'webhook hook answered 302: redirects are not followed' },
      because: 'a redirect could lead anywhere',
    },
    {
      status: 400,
      delivery: { kind: 'refused', reason: 'webhook hook answered 400' },
      because: 'the same message would be as bad again',
    },
    { status: 410, delivery: { kind: 'refused', reason: 'webhook hook answered 410' }, because: 'it is gone' },
    {
      status: 408,
      delivery: { kind: 'retry', reason: 'webhook hook answered 408', afterMs: undefined },
      because: 'it ran out of time',
    },
    {
      status: 429,
      headers: { 'retry-after': '7' },
      delivery: { kind: 'retry', reason: 'webhook hook answered 429', afterMs: 7_000 },
      because: 'it says when',
    },
    {
      status: 503,
      headers: { 'retry-after': 'Wed, 18 Mar 2026 02:26:40 GMT' },
      delivery: { kind: 'retry', reason: 'webhook hook answered 503', afterMs: 0 },
      because: 'a date that is over is now',
    },
    {
      status: 503,
      headers: { 'retry-after': '999999999' },
      delivery: { kind: 'retry', reason: 'webhook hook answered 503', afterMs: 3_600_000 },
      because: 'no receiver silences a channel for more than an hour',
    },
    {
      status: 500,
      headers: { 'retry-after': 'soon' },
      delivery: { kind: 'retry', reason: 'webhook hook answered 500', afterMs: undefined },
      because: 'what is no time says nothing',
    },
  ])('that answers $status: $because', async ({ status, headers = {}, delivery }) => {
    listener.reply({ status, headers, body: 'CANARY of the answer' });
    expect(await deliver()).toEqual(delivery);
  });

  it('does not show an address that is a secret', async () => {
    const file = join(folder, 'url');
    writeFileSync(file, `${listener.url}/CANARY\n`);
    listener.reply({ status: 404 });
    const url = { file };
    const answers = [
      await deliver({ url }),
      await deliver({ url, allowHttp: undefined }),
      await deliver({ url, allowPrivate: undefined }),
    ];
    await listener.close();
    answers.push(await deliver({ url }));
    expect(answers.map(({ kind }) => kind)).toEqual(['refused', 'refused', 'refused', 'retry']);
    expect(JSON.stringify(answers)).not.toContain('CANARY');
  });
});
