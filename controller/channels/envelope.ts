import type { AlertMessage } from '../model/alert.ts';
import type { Json } from '../model/json.ts';

/**
 * A message as programs get it, by webhook, topic and event bus: the `type`, `timestamp` and `data` that Standard Webhooks
 * asks for. Times are in ISO 8601. A message gives the same text in every attempt.
 */
export function envelope(message: AlertMessage): { readonly [member: string]: Json } {
  return { type: `alert.${message.state}`, timestamp: iso(message.at), data: envelopeData(message) };
}

/** The message itself, in the order in which people read it. */
export function envelopeData(message: AlertMessage): { readonly [member: string]: Json } {
  const { id, alert, owner, state, severity, title, summary, metadata, total, crowd, links } = message;
  return plain({
    id,
    alert,
    owner,
    state,
    severity,
    title,
    summary,
    at: iso(message.at),
    metadata,
    total,
    crowd,
    items: message.items.map(({ since, ...item }) => ({ ...item, since: iso(since) })),
    links,
  });
}

function iso(at: number): string {
  return new Date(at).toISOString();
}

/** Without the members that are undefined. */
function plain(value: unknown): { readonly [member: string]: Json } {
  return JSON.parse(JSON.stringify(value)) as { readonly [member: string]: Json };
}
