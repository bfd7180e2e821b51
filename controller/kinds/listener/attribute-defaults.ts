import type { JsonObject } from '../../model/json.ts';

/** What the attributes of a new listener are; headers are not set. Source: the API reference, ListenerAttribute. */
export function listenerAttributeDefaults({ protocol }: JsonObject): Readonly<Record<string, string>> {
  switch (protocol) {
    case 'HTTP':
    case 'HTTPS':
      return { 'routing.http.response.server.enabled': 'true' };
    default:
      return { 'tcp.idle_timeout.seconds': '350' };
  }
}
