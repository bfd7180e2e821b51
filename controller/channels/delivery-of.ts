import type { Delivery } from '../ports/alert-channel.ts';
import type { Clock } from '../ports/clock.ts';
import type { HttpReply } from '../ports/network.ts';

/** Statuses below 500 after which the same request may succeed: timeouts and throttles. */
const WORTH_A_RETRY = new Set([408, 425, 429]);

/**
 * What a status means for the delivery, where a receiver says nothing more exact. `why` is what the receiver called it,
 * already known to hold no secret.
 */
export function deliveryOf(
  receiver: string,
  reply: HttpReply,
  { clock, why }: { clock: Clock; why?: string | undefined },
): Delivery {
  const { status } = reply;
  if (status >= 200 && status < 300) return { kind: 'delivered' };
  const reason = `${receiver} answered ${status}${why === undefined ? '' : ` (${why})`}`;
  if (status >= 500 || WORTH_A_RETRY.has(status)) return { kind: 'retry', reason, afterMs: retryAfter(reply, clock) };
  if (status >= 300 && status < 400) return { kind: 'refused', reason: `${reason}: redirects are not followed` };
  return { kind: 'refused', reason };
}

/** No receiver may silence a channel for longer. */
export const LONGEST_MS = 60 * 60_000;

/** Retry-After in its two forms, seconds and a date (RFC 9110, 10.2.3); milliseconds. */
export function retryAfter({ headers }: HttpReply, clock: Clock): number | undefined {
  const text = headers['retry-after'];
  if (text === undefined) return undefined;
  const ms = /^\d+(\.\d+)?$/.test(text) ? Number(text) * 1000 : Date.parse(text) - clock.now();
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), LONGEST_MS) : undefined;
}
