import { describe, expect, it } from 'vitest';
import { slackContent } from '../../controller/channels/slack-blocks.ts';
import type { Delivery } from '../../controller/ports/alert-channel.ts';
import { channelTo } from './channel-to.ts';
import { message } from './messages.ts';
import { LOCAL, signal, useReceiver } from './receiver.ts';

describe('an incoming webhook of Slack', () => {
  const receiver = useReceiver();

  function deliver(): Promise<Delivery> {
    const target = { name: 'team', type: 'slack', url: { env: 'SLACK_URL' }, ...LOCAL } as const;
    const deps = receiver.deps({ SLACK_URL: `${receiver.listener.url}/services/T0/B0/CANARY` });
    return channelTo(target, deps).deliver(message(), { signal });
  }

  it('gets text and blocks, and shows no previews of links', async () => {
    receiver.listener.reply({ status: 200, body: 'ok' });
    expect(await deliver()).toEqual({ kind: 'delivered' });
    const [got] = receiver.listener.received;
    expect([got?.method, got?.path, got?.headers['content-type']]).toEqual([
      'POST',
      '/services/T0/B0/CANARY',
      'application/json; charset=utf-8',
    ]);
    expect(JSON.parse(got?.body ?? '')).toEqual({
      ...slackContent(message()),
      unfurl_links: false,
      unfurl_media: false,
    });
  });

  it.each<{ status: number; body: string; headers?: Record<string, string>; delivery: Delivery }>([
    {
      status: 400,
      body: 'invalid_blocks',
      delivery: { kind: 'refused', reason: 'Slack, for team, answered 400 (invalid_blocks)' },
    },
    {
      status: 403,
      body: 'action_prohibited',
      delivery: { kind: 'refused', reason: 'Slack, for team, answered 403 (action_prohibited)' },
    },
    {
      status: 404,
      body: 'no_service',
      delivery: { kind: 'refused', reason: 'Slack, for team, answered 404 (no_service)' },
    },
    {
      status: 410,
      body: 'channel_is_archived',
      delivery: { kind: 'refused', reason: 'Slack, for team, answered 410 (channel_is_archived)' },
    },
    {
      status: 429,
      body: 'rate_limited',
      headers: { 'retry-after': '30' },
      delivery: { kind: 'retry', reason: 'Slack, for team, answered 429 (rate_limited)', afterMs: 30_000 },
    },
    {
      status: 500,
      body: '<html>/services/T0/B0/CANARY</html>',
      delivery: { kind: 'retry', reason: 'Slack, for team, answered 500', afterMs: undefined },
    },
  ])('that answers $status $body', async ({ delivery, ...reply }) => {
    receiver.listener.reply(reply);
    expect(await deliver()).toEqual(delivery);
  });
});
