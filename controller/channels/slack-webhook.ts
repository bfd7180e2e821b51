import type { AlertChannel } from '../ports/alert-channel.ts';
import type { ChannelDeps } from './channel-deps.ts';
import { deliveryOf } from './delivery-of.ts';
import { createOutbound, isReply } from './outbound.ts';
import { readText } from './read-text.ts';
import { slackContent } from './slack-blocks.ts';
import type { TargetOf } from './target-members.ts';

/**
 * An incoming webhook of Slack (docs.slack.dev, "Sending messages using incoming webhooks"): the channel lies in the
 * address, and a message that was sent cannot be changed. Errors are one word in the body, as `channel_is_archived`.
 */
export function createSlackWebhook(target: TargetOf<'slack'>, deps: ChannelDeps): AlertChannel {
  const post = createOutbound(deps, target);
  return {
    async deliver(message, { signal }) {
      const url = await readText(target.url, deps.env);
      if ('problem' in url) return { kind: 'retry', reason: url.problem };
      const body = JSON.stringify({ ...slackContent(message), unfurl_links: false, unfurl_media: false });
      const headers = { 'content-type': 'application/json; charset=utf-8', 'user-agent': 'evenkeel' };
      const answer = await post({ url: url.text, headers, body, signal });
      if (!isReply(answer)) return answer;
      return deliveryOf(`Slack, for ${target.name},`, answer, { ...deps, why: slackError(answer.body) });
    },
  };
}

/** Slack's own name of an error; undefined for anything else that the body may hold. */
export function slackError(text: unknown): string | undefined {
  return typeof text === 'string' && /^[a-z][a-z0-9_]{1,60}$/.test(text) ? text : undefined;
}
