import type { AlertChannel, Delivery } from '../ports/alert-channel.ts';
import type { ChannelDeps } from './channel-deps.ts';
import { deliveryOf } from './delivery-of.ts';
import { createOutbound, isReply } from './outbound.ts';
import { pagerDutyEvents } from './pagerduty-events.ts';
import { readText } from './read-text.ts';
import type { TargetOf } from './target-members.ts';

const API = 'https://events.pagerduty.com';

/**
 * Events API v2 of PagerDuty (developer.pagerduty.com, "Send an Alert Event"): 202 takes an event, 400 refuses it, 429
 * asks for patience. Keys of deduplication make it harmless to send the first events of a message again where a later
 * one failed.
 */
export function createPagerDuty(target: TargetOf<'pagerduty'>, deps: ChannelDeps): AlertChannel {
  const post = createOutbound(deps, target);
  const url = `${(target.apiUrl ?? API).replace(/\/+$/, '')}/v2/enqueue`;
  const headers = { 'content-type': 'application/json', 'user-agent': 'evenkeel' };
  return {
    async deliver(message, { signal }) {
      const key = await readText(target.routingKey, deps.env);
      if ('problem' in key) return { kind: 'retry', reason: key.problem };
      for (const event of pagerDutyEvents(message)) {
        const body = JSON.stringify({ routing_key: key.text, ...event });
        const answer = await post({ url, headers, body, signal });
        const delivery: Delivery = isReply(answer)
          ? deliveryOf(`PagerDuty, for ${target.name},`, answer, deps)
          : answer;
        if (delivery.kind !== 'delivered') return delivery;
      }
      return { kind: 'delivered' };
    },
  };
}
