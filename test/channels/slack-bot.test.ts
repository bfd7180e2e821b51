import { describe, expect, it } from 'vitest';
import type { AlertMessage } from '../../controller/model/alert.ts';
import type { Delivery } from '../../controller/ports/alert-channel.ts';
import { channelTo } from './channel-to.ts';
import { item, message } from './messages.ts';
import { LOCAL, signal, useReceiver } from './receiver.ts';

const TOKEN = 'xoxb-CANARY';
const POSTED = { status: 200, body: JSON.stringify({ ok: true, channel: 'C024BE91L', ts: '1503435956.000247' }) };
const error = (name: string, headers = {}) => ({
  status: 200,
  headers,
  body: JSON.stringify({ ok: false, error: name }),
});

describe('a bot of Slack', () => {
  const receiver = useReceiver();

  function deliver(told: AlertMessage, reference?: string): Promise<Delivery> {
    const apiUrl = `${receiver.listener.url}/api`;
    const target = { name: 'bot', type: 'slack-bot', token: { env: 'TOKEN' }, apiUrl, ...LOCAL } as const;
    const channel = channelTo(target, receiver.deps({ TOKEN }), { channel: '#deploys' });
    return channel.deliver(told, { signal, reference });
  }

  async function referenceOf(told: AlertMessage): Promise<string> {
    receiver.listener.reply(POSTED);
    const delivery = await deliver(told);
    if (delivery.kind !== 'delivered' || !delivery.reference) throw new Error('not delivered');
    return delivery.reference;
  }

  function requests() {
    return receiver.listener.received.map(({ path, body }) => {
      const { channel, ts, thread_ts } = JSON.parse(body) as Record<string, unknown>;
      return { path, channel, ts, thread_ts };
    });
  }

  it('posts to the channel of the provider, with its token', async () => {
    expect(await referenceOf(message())).toMatch(/^C024BE91L:1503435956.000247:[0-9a-f]{16}$/);
    expect(receiver.listener.received).toMatchObject([
      { path: '/api/chat.postMessage', headers: { authorization: `Bearer ${TOKEN}` } },
    ]);
    expect(JSON.parse(receiver.listener.received[0]?.body ?? '')).toMatchObject({
      channel: '#deploys',
      text: '🟠 shop/Service/web differs from its manifest in 1 field',
      unfurl_links: false,
    });
  });

  it('writes the end of it in the place of the message, and keeps its name', async () => {
    const reference = await referenceOf(message());
    receiver.listener.reply(POSTED);
    expect(await deliver(message({ state: 'resolved' }), reference)).toEqual({ kind: 'delivered', reference });
    expect(requests()[1]).toEqual({ path: '/api/chat.update', channel: 'C024BE91L', ts: '1503435956.000247' });
  });

  it('answers in the thread where only a part of it has ended', async () => {
    const two = message({ items: [item({ incident: 'a' }), item({ incident: 'b' })] });
    const reference = await referenceOf(two);
    receiver.listener.reply(POSTED);
    const half = message({ state: 'resolved', items: [item({ incident: 'a' })] });
    expect(await deliver(half, reference)).toEqual({ kind: 'delivered', reference });
    expect(requests()[1]).toEqual({
      path: '/api/chat.postMessage',
      channel: 'C024BE91L',
      thread_ts: '1503435956.000247',
    });
  });

  it('answers in the thread where it goes on', async () => {
    const reference = await referenceOf(message());
    receiver.listener.reply(POSTED);
    await deliver(message(), reference);
    expect(requests()[1]).toMatchObject({ path: '/api/chat.postMessage', thread_ts: '1503435956.000247' });
  });

  it.each(['message_not_found', 'edit_window_closed', 'cant_update_message'])(
    'begins anew where Slack says %s of the earlier message',
    async (name) => {
      const reference = await referenceOf(message());
      receiver.listener.reply(error(name), POSTED);
      expect(await deliver(message({ state: 'resolved' }), reference)).toMatchObject({ kind: 'delivered' });
      expect(requests()[2]).toEqual({ path: '/api/chat.postMessage', channel: '#deploys' });
    },
  );

  it('takes a reference that is none for no reference', async () => {
    receiver.listener.reply(POSTED);
    await deliver(message({ state: 'resolved' }), 'something else');
    expect(requests()).toEqual([{ path: '/api/chat.postMessage', channel: '#deploys' }]);
  });

  it.each([
    { name: 'invalid_auth', kind: 'refused', because: 'the token is revoked' },
    { name: 'channel_not_found', kind: 'refused', because: 'no attempt finds it' },
    { name: 'not_in_channel', kind: 'refused', because: 'somebody has to invite the bot' },
    { name: 'is_archived', kind: 'refused', because: 'the channel is closed' },
    { name: 'msg_too_long', kind: 'refused', because: 'it will not get shorter' },
    { name: 'a_new_word', kind: 'refused', because: 'what is not known to pass is not tried for ever' },
    { name: 'ratelimited', kind: 'retry', because: 'it passes' },
    { name: 'fatal_error', kind: 'retry', because: 'Slack itself failed' },
  ])('says $name: $because', async ({ name, kind }) => {
    receiver.listener.reply(error(name));
    const reason = `Slack, for bot, answered ${name}`;
    expect(await deliver(message())).toEqual({ kind, reason, ...(kind === 'retry' ? { afterMs: undefined } : {}) });
  });

  it.each([
    { reply: { status: 429, headers: { 'retry-after': '12' } }, afterMs: 12_000 },
    { reply: error('ratelimited', { 'retry-after': '3' }), afterMs: 3_000 },
  ])('waits as long as Slack says: $afterMs', async ({ reply, afterMs }) => {
    receiver.listener.reply(reply);
    expect(await deliver(message())).toMatchObject({ kind: 'retry', afterMs });
  });

  it.each(['not JSON', '[]', '{"ok":"yes"}', '{"ok":false,"error":"Bearer xoxb-CANARY"}', ''])(
    'is tried again where the answer is %s, and shows nothing of it',
    async (body) => {
      receiver.listener.reply({ status: 200, body });
      const reason = 'Slack, for bot, answered what is not an answer of its API';
      expect(await deliver(message())).toEqual({ kind: 'retry', reason, afterMs: undefined });
    },
  );
});
