import { describe, expect, it } from 'vitest';
import { pagerDutyEvents } from '../../controller/channels/pagerduty-events.ts';
import type { AlertTarget } from '../../controller/channels/target-members.ts';
import { createTargets } from '../../controller/channels/targets.ts';
import type { AlertMessage } from '../../controller/model/alert.ts';
import type { Delivery } from '../../controller/ports/alert-channel.ts';
import { channelTo } from './channel-to.ts';
import { item, message } from './messages.ts';
import { LOCAL, signal, useReceiver } from './receiver.ts';

const KEY = 'R0CANARY000000000000000000000000';
const TAKEN = { status: 202, body: '{"status":"success"}' };

describe('PagerDuty', () => {
  const receiver = useReceiver();

  function pager(): AlertTarget {
    return {
      name: 'pager',
      type: 'pagerduty',
      routingKey: { env: 'KEY' },
      apiUrl: receiver.listener.url,
      ...LOCAL,
    };
  }

  function deliver(told: AlertMessage): Promise<Delivery> {
    return channelTo(pager(), receiver.deps({ KEY })).deliver(told, { signal });
  }

  const got = () => receiver.listener.received.map(({ body }) => JSON.parse(body) as Record<string, unknown>);

  it('is told of an incident with all that is known of it', async () => {
    receiver.listener.reply(TAKEN);
    expect(await deliver(message())).toEqual({ kind: 'delivered' });
    expect(receiver.listener.received[0]?.path).toBe('/v2/enqueue');
    expect(got()).toEqual([
      {
        routing_key: KEY,
        event_action: 'trigger',
        dedup_key: expect.stringMatching(/^evenkeel-[0-9a-f]{32}$/),
        client: 'Evenkeel',
        client_url: 'https://keel.example/',
        links: [
          { href: 'https://keel.example/objects/shop/Service/web', text: 'Object' },
          { href: 'https://keel.example/', text: 'Dashboard' },
        ],
        payload: {
          summary: 'shop/Service/web differs from its manifest in 1 field',
          source: 'shop/Service/web',
          severity: 'warning',
          timestamp: '2030-01-31T17:58:30.000Z',
          class: 'DriftFound',
          component: 'web',
          group: 'shop',
          custom_details: {
            alert: 'shop/drift',
            account: '123456789012',
            region: 'eu-west-1',
            commit: '4b825dc feat: four tasks, by Ada',
            commitId: '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
            fields: ['desiredCount: 4 → 2'],
            details: [],
            metadata: {},
          },
        },
      },
    ]);
  });

  it('resolves under the key that it was triggered with, whichever Alert says so', async () => {
    await deliver(message());
    await deliver(message({ state: 'resolved', alert: 'shop/other', items: [item({ state: 'resolved' })] }));
    const [first, ...ends] = got();
    const { dedup_key } = first ?? {};
    expect(ends).toContainEqual({ routing_key: KEY, event_action: 'resolve', dedup_key });
  });

  it('knows incidents of two installations apart', () => {
    const keys = ['eu', 'us'].map((owner) => pagerDutyEvents(message({ owner }))[0]?.dedup_key);
    expect(new Set(keys).size).toBe(2);
  });

  it('is told of each incident of a group by itself', async () => {
    const items = [item({ incident: 'a' }), item({ incident: 'b', state: 'resolved' }), item({ state: 'news' })];
    await deliver(message({ items }));
    expect(got().map(({ event_action }) => event_action)).toEqual(['resolve', 'trigger', 'resolve']);
  });

  it('is not told of what nobody could resolve', async () => {
    const told = message({ state: 'news', items: [item({ state: 'news' })] });
    expect(await deliver(told)).toEqual({ kind: 'delivered' });
    expect(got()).toEqual([]);
  });

  it('is told of a crowd as one incident, which ends with the last of it', async () => {
    const items = Array.from({ length: 20 }, (_, at) => item({ incident: `drift ${at}` }));
    await deliver(message({ items, total: 1_000, crowd: 1_000, title: '1,000 objects differ' }));
    await deliver(message({ items, total: 30, crowd: 970, title: '30 more objects differ' }));
    const [first, second] = got();
    expect(got().map(({ event_action }) => event_action)).toEqual(['trigger', 'trigger']);
    expect(second?.dedup_key).toBe(first?.dedup_key);
    await deliver(message({ state: 'resolved', items: [item({ state: 'resolved' })], total: 1, crowd: 0 }));
    expect(got()[2]).toEqual({ routing_key: KEY, event_action: 'resolve', dedup_key: first?.dedup_key });
    expect(first?.payload).toMatchObject({
      summary: '1,000 objects differ',
      custom_details: { total: 1_000, open: 1_000 },
    });
  });

  it('closes what it was told of by itself, also by a digest', async () => {
    await deliver(message({ items: [item({ incident: 'a' })] }));
    const items = [item({ incident: 'b' }), item({ incident: 'a', state: 'resolved' })];
    await deliver(message({ items, total: 30, crowd: 29 }));
    const [first, crowd, end] = got();
    expect([crowd?.event_action, end?.event_action, end?.dedup_key]).toEqual(['trigger', 'resolve', first?.dedup_key]);
    expect(crowd?.dedup_key).not.toBe(first?.dedup_key);
  });

  it('stays within its limits', () => {
    const long = 'é'.repeat(5_000);
    const huge = item({ title: long, details: Array.from({ length: 100 }, () => long) });
    const [event] = pagerDutyEvents(message({ items: [huge] }));
    expect(event?.payload).toMatchObject({
      summary: expect.stringMatching(/^.{1000,1024}$/),
      custom_details: { details: { length: 50 } },
    });
    expect(event?.payload).toMatchObject({ summary: expect.stringMatching(/… \(\+\d+\)$/) });
    expect(Buffer.byteLength(JSON.stringify(event))).toBeLessThan(512 * 1024);
  });

  it('that throttles in the middle gets the rest of the message at the next attempt, and the next message whole', async () => {
    const targets = createTargets(new Map([['pager', pager()]]), receiver.deps({ KEY }));
    const attempt = (told: AlertMessage): Promise<Delivery> => {
      const channel = targets.open({ type: 'pagerduty', target: 'pager' });
      if ('problem' in channel) throw new Error(channel.problem);
      return channel.deliver(told, { signal });
    };
    const told = message({ items: [item({ incident: 'a' }), item({ incident: 'b' })] });
    receiver.listener.reply(TAKEN, { status: 429 }, TAKEN, TAKEN, TAKEN);
    expect(await attempt(told)).toMatchObject({ kind: 'retry' });
    expect(await attempt(told)).toEqual({ kind: 'delivered' });
    expect(await attempt({ ...told, id: 'another' })).toEqual({ kind: 'delivered' });
    const [a, b, ...rest] = got().map(({ dedup_key }) => dedup_key);
    expect(rest).toEqual([b, a, b]);
  });

  it('that throttles in the middle gets the whole message again after a restart', async () => {
    const told = message({ items: [item({ incident: 'a' }), item({ incident: 'b' })] });
    receiver.listener.reply(TAKEN, { status: 429 }, TAKEN, TAKEN);
    expect(await deliver(told)).toMatchObject({ kind: 'retry' });
    expect(await deliver(told)).toEqual({ kind: 'delivered' });
    const keys = got().map(({ dedup_key }) => dedup_key);
    expect(keys).toEqual([keys[0], keys[1], keys[0], keys[1]]);
  });

  it.each([
    { status: 400, kind: 'refused', because: 'the key or the event is wrong' },
    { status: 429, kind: 'retry', because: 'too many events in a minute' },
    { status: 500, kind: 'retry', because: 'it failed itself' },
  ])('answers $status: $because', async ({ status, kind }) => {
    receiver.listener.reply({ status, body: JSON.stringify({ message: `Invalid ${KEY}` }) });
    const delivery = await deliver(message());
    expect(delivery).toMatchObject({ kind, reason: `PagerDuty, for pager, answered ${status}` });
  });
});
