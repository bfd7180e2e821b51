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
 * asks for patience. Another attempt goes on where the last one ended, so that a slow receiver gets a long message in the
 * end; keys of deduplication make it harmless that a restart sends all of it again.
 */
export function createPagerDuty(target: TargetOf<'pagerduty'>, deps: ChannelDeps): AlertChannel {
  const post = createOutbound(deps, target);
  /** Keys of the events that were taken, by messages of which some are missing. */
  const taken = new Map<string, Set<unknown>>();
  const url = `${(target.apiUrl ?? API).replace(/\/+$/, '')}/v2/enqueue`;
  const headers = { 'content-type': 'application/json', 'user-agent': 'evenkeel' };
  return {
    async deliver(message, { signal }) {
      const key = await readText(target.routingKey, deps.env);
      if ('problem' in key) return { kind: 'retry', reason: key.problem };
      const had = taken.get(message.id) ?? new Set();
      for (const event of pagerDutyEvents(message).filter(({ dedup_key }) => !had.has(dedup_key))) {
        const body = JSON.stringify({ routing_key: key.text, ...event });
        const answer = await post({ url, headers, body, signal });
        const delivery: Delivery = isReply(answer)
          ? deliveryOf(`PagerDuty, for ${target.name},`, answer, deps)
          : answer;
        if (delivery.kind !== 'delivered') return delivery;
        taken.set(message.id, had.add(event.dedup_key));
        forgetOldest(taken);
      }
      taken.delete(message.id);
      return { kind: 'delivered' };
    },
  };
}

const MOST_MESSAGES = 100;

function forgetOldest(taken: Map<string, unknown>): void {
  const [oldest] = taken.keys();
  if (taken.size > MOST_MESSAGES && oldest !== undefined) taken.delete(oldest);
}
