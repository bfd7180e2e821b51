import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FastifyPluginCallback, FastifyRequest } from 'fastify';
import { Refusal } from '../problem.ts';

/** Far above what a push with its commits takes; larger bodies are refused before anything of them is looked at. */
const BODY_LIMIT = 256 * 1024;

export interface PushHooks {
  /** Shared with whoever sends; at least 16 characters. */
  readonly secret: string;
  /** Looks at the sources now. The only effect that a hook has: nothing that it says is believed. */
  readonly onPush: () => void;
}

/**
 * `POST /hooks/push` of GitHub (`X-Hub-Signature-256`), GitLab (`X-Gitlab-Token`) or anybody who signs the body
 * (`X-Signature: sha256=…`, HMAC-SHA-256). Hooks that come while the sources are looked at are one more look.
 */
export const hookRoutes: FastifyPluginCallback<{ hooks: PushHooks }> = (app, { hooks }, done) => {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: BODY_LIMIT }, (_request, body, parsed) =>
    parsed(null, body),
  );
  app.post('/hooks/push', { bodyLimit: BODY_LIMIT, config: { access: 'hook' } }, (request, reply) => {
    if (!isFromSender(request, hooks.secret)) throw new Refusal(401, 'The signature does not match the secret.');
    hooks.onPush();
    return reply.code(202).send({ status: 'looking' });
  });
  done();
};

function isFromSender({ headers, body }: FastifyRequest, secret: string): boolean {
  const token = headers['x-gitlab-token'];
  if (typeof token === 'string') return isSame(token, secret);
  const signature = headers['x-hub-signature-256'] ?? headers['x-signature'];
  const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
  const expected = `sha256=${createHmac('sha256', secret).update(bytes).digest('hex')}`;
  return typeof signature === 'string' && isSame(signature, expected);
}

/** In constant time, whatever the lengths. */
function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHmac('sha256', 'compare').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
