import type { AlertMessage } from '../model/alert.ts';
import type { AlertChannel } from '../ports/alert-channel.ts';
import type { ChannelDeps } from './channel-deps.ts';
import { deliveryOf } from './delivery-of.ts';
import { envelope } from './envelope.ts';
import { createOutbound, isReply } from './outbound.ts';
import { readText } from './read-text.ts';
import type { TargetOf } from './target-members.ts';
import { signatureOf, signingKeys } from './webhook-signature.ts';

/**
 * Messages as JSON to any receiver, with the headers of Standard Webhooks (standardwebhooks.com, 1.0.0); signed where the
 * target has a secret. What the receiver answers is never shown: only its status counts.
 */
export function createWebhook(target: TargetOf<'webhook'>, deps: ChannelDeps): AlertChannel {
  const post = createOutbound(deps, target);
  return {
    async deliver(message, { signal }) {
      const url = await readText(target.url, deps.env);
      if ('problem' in url) return { kind: 'retry', reason: url.problem };
      const body = JSON.stringify(envelope(message));
      const signed = await headersOf(target, deps, { message, body });
      if ('problem' in signed) return { kind: 'retry', reason: signed.problem };
      const answer = await post({ url: url.text, headers: signed.headers, body, signal });
      return isReply(answer) ? deliveryOf(`webhook ${target.name}`, answer, deps) : answer;
    },
  };
}

async function headersOf(
  { secret }: TargetOf<'webhook'>,
  { env, clock }: ChannelDeps,
  { message, body }: { readonly message: AlertMessage; readonly body: string },
): Promise<{ readonly headers: Readonly<Record<string, string>> } | { readonly problem: string }> {
  const timestamp = Math.floor(clock.now() / 1000);
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'evenkeel',
    'webhook-id': message.id,
    'webhook-timestamp': String(timestamp),
  };
  if (secret === undefined) return { headers };
  const text = await readText(secret, env);
  if ('problem' in text) return text;
  const keys = signingKeys(text.text);
  if (!keys) return { problem: 'the secret is not of the form whsec_ and 24 to 64 bytes in base64' };
  const signature = signatureOf({ id: message.id, timestamp, body }, keys);
  return { headers: { ...headers, 'webhook-signature': signature } };
}
