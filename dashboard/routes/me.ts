import type { FastifyPluginCallback } from 'fastify';
import { decide, rulesFor } from '../../controller/model/access.ts';
import type { Actor } from '../../controller/model/actor.ts';
import { VERBS } from '../../controller/model/verb.ts';
import type { AuthPlan } from '../auth/settings.ts';
import { type MeJson, me } from '../schema/access.ts';
import { problemJson } from '../schema/common.ts';

/** Who asks, and what they may, so that pages offer nothing that would be refused. */
export const meRoutes: FastifyPluginCallback<{ plan: AuthPlan }> = (app, { plan }, done) => {
  const summary = 'Who one is, and what one may';
  const schema = { tags: ['access'], summary, response: { 200: me, '4xx': problemJson, '5xx': problemJson } };
  app.get('/api/v1/me', { schema }, ({ actor }) => meOf(actor, plan));
  done();
};

export function meOf({ name, via, role, groups }: Actor, { policy, hasSignIn }: AuthPlan): MeJson {
  const subject = { name, via, role, groups };
  return {
    ...subject,
    verbs: VERBS.filter((verb) => decide(policy, { subject, verb }).allowed),
    // Whom else they are about is nobody's business.
    rules: rulesFor(policy, subject).map(({ effect, verbs, objects }) => ({ effect, verbs, objects })),
    canSignIn: hasSignIn,
    canSignOut: via !== 'anonymous',
  };
}
