import type { FastifyPluginCallback, FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../controller/model/actor.ts';
import { auditContext } from '../auth/asker.ts';
import { actorOf, actorOfToken, groupsThatCount, NotBelieved } from '../auth/authenticate.ts';
import { checkForgery } from '../auth/gate.ts';
import { disbelieved, type Guard } from '../auth/guard.ts';
import { CALLBACK, type OidcSignIn, SignInFailed } from '../auth/oidc.ts';
import type { Sessions } from '../auth/sessions.ts';
import { Refusal } from '../problem.ts';
import { me, signedOut, signInWays } from '../schema/access.ts';
import { problemJson } from '../schema/common.ts';
import { shape } from '../schema/infer.ts';
import { meOf } from './me.ts';

const errors = { '4xx': problemJson, '5xx': problemJson };
const page = { access: 'page' } as const;

export interface SignInParts {
  readonly guard: Guard;
  readonly oidc: OidcSignIn | undefined;
}

/** How people come and go. Nothing here says a word about the fleet. */
export const signInRoutes: FastifyPluginCallback<SignInParts> = (app, parts, done) => {
  const { guard } = parts;
  const ways = { tags: ['access'], summary: 'How one may sign in', response: { 200: signInWays, ...errors } };
  app.get('/api/v1/sign-in', { schema: ways, config: page }, () => waysOf(parts));
  const { sessions } = guard;
  if (sessions) tokenRoute(app, { guard, sessions });
  if (sessions && parts.oidc) oidcRoutes(app, { guard, sessions, oidc: parts.oidc });
  const out = { tags: ['access'], summary: 'Ends the session', response: { 200: signedOut, ...errors } };
  app.post('/api/v1/sign-out', { schema: out, config: { verb: 'get' }, bodyLimit: 1_024 }, async (request, reply) => {
    if (sessions) reply.header('set-cookie', sessions.revoke('session', request));
    for (const cookie of guard.plan.alb ? ALB_COOKIES : []) reply.header('set-cookie', cookie);
    guard.audit?.write({ ...auditContext(request), verb: 'sign-out', result: 'done' });
    const next = request.actor.via === 'oidc' ? await parts.oidc?.endUrl() : undefined;
    return next === undefined ? {} : { next };
  });
  done();
};

/** As AWS's guide has it, an application ends the session of the load balancer by expiring its cookies. */
const ALB_COOKIES = [0, 1, 2, 3].map((part) => `AWSELBAuthSessionCookie-${part}=; Path=/; Max-Age=0; Secure; HttpOnly`);

function waysOf({ guard: { plan, sessions }, oidc }: SignInParts): object {
  return {
    token: sessions !== undefined && plan.tokens.length > 0,
    alb: plan.alb !== undefined,
    anonymous: !plan.hasSignIn || plan.anonymous,
    ...(oidc && plan.oidc ? { oidc: { label: plan.oidc.label } } : {}),
  };
}

type Routes = Parameters<typeof signInRoutes>[0];

function tokenRoute(app: Routes, { guard, sessions }: { guard: Guard; sessions: Sessions }): void {
  const body = {
    ...shape({ token: { type: 'string', minLength: 1, maxLength: 1_000 } as const }),
    additionalProperties: false,
  };
  const schema = { tags: ['access'], summary: 'Begins a session with a token', body, response: { 200: me, ...errors } };
  app.post<{ Body: { token: string } }>(
    '/api/v1/sign-in/token',
    { schema, config: page, bodyLimit: 4_096 },
    async (request, reply) => {
      // Nobody is signed in as somebody else by another site.
      checkForgery(request);
      await guard.limiter.check('signIns', request, reply);
      const actor = actorOfToken(guard.plan.tokens, request.body.token);
      if (!actor)
        throw await disbelieved(new NotBelieved('The token is not known.', { via: 'token' }), {
          guard,
          request,
          reply,
        });
      const { name, via } = actor;
      reply.header('set-cookie', await sessions.seal('session', { name, via }, guard.plan.sessionLifetime));
      welcome(guard, request, actor);
      return meOf(actor, guard.plan);
    },
  );
}

function welcome({ audit }: Guard, request: FastifyRequest, actor: Actor): void {
  request.actor = actor;
  audit?.write({ ...auditContext(request), verb: 'sign-in', result: 'done' });
}

interface OidcParts {
  readonly guard: Guard;
  readonly sessions: Sessions;
  readonly oidc: OidcSignIn;
}

/** Pages that the browser goes to, so that what fails is shown by the sign-in page and not as JSON. */
function oidcRoutes(app: Routes, { guard, sessions, oidc }: OidcParts): void {
  app.get<{ Querystring: { to?: string } }>('/sign-in/oidc', { config: page }, async (request, reply) => {
    await guard.limiter.count('signIns', request, reply);
    const begun = await oidc.begin(placeIn(request.query.to)).catch((error: unknown) => failed(error, request));
    if ('failure' in begun) return reply.redirect(begun.failure, 303);
    return reply.header('set-cookie', begun.cookie).redirect(begun.url, 303);
  });
  app.get(CALLBACK, { config: page }, async (request, reply) => {
    await guard.limiter.check('signIns', request, reply);
    const arrived = await arrive(request, { guard, sessions, oidc }).catch((error: unknown) => failed(error, request));
    reply.header('set-cookie', sessions.revoke('flow', request));
    if ('failure' in arrived) return refuse({ guard, request, reply }, arrived);
    reply.header('set-cookie', arrived.cookie);
    return reply.redirect(arrived.to, 303);
  });
}

async function arrive(
  request: FastifyRequest,
  parts: OidcParts,
): Promise<{ readonly to: string; readonly cookie: string }> {
  const { guard, sessions, oidc } = parts;
  const { to, ...identified } = await oidc.finish(request);
  const actor = actorOf(guard.plan, 'oidc', identified);
  const { name, via } = actor;
  const groups = groupsThatCount(guard.plan, actor.groups);
  const cookie = await sessions.seal('session', { name, via, groups }, guard.plan.sessionLifetime);
  welcome(guard, request, actor);
  return { to, cookie };
}

interface Failure {
  readonly failure: string;
  readonly message: string;
  readonly who?: string | undefined;
}

function failed(error: unknown, request: FastifyRequest): Failure {
  const isOurs = error instanceof SignInFailed || error instanceof NotBelieved;
  if (!isOurs) throw error;
  const code = error instanceof SignInFailed ? error.code : 'no-role';
  const query = new URLSearchParams({ failed: code, request: request.id });
  request.log.warn({ requestId: request.id, code, reason: error.message }, 'sign-in failed');
  const who = error instanceof NotBelieved ? error.who : undefined;
  return { failure: `/sign-in?${query}`, message: error.message, who };
}

async function refuse(
  at: { guard: Guard; request: FastifyRequest; reply: FastifyReply },
  failure: Failure,
): Promise<FastifyReply> {
  await at.guard.limiter.count('signIns', at.request, at.reply);
  const actor = { name: failure.who ?? 'unknown', via: 'oidc', role: 'viewer' } as const;
  const { message } = failure;
  at.guard.audit?.write({ ...auditContext(at.request), actor, verb: 'sign-in', result: 'refused', message });
  return at.reply.redirect(failure.failure, 303);
}

/** A place in the dashboard, and nowhere else. */
function placeIn(to: string | undefined): string {
  if (to === undefined || !/^\/(?![/\\])/.test(to)) return '/';
  const url = URL.canParse(to, 'http://here') ? new URL(to, 'http://here') : undefined;
  if (url?.host !== 'here') throw new Refusal(400, 'That is no page of the dashboard.');
  return `${url.pathname}${url.search}${url.hash}`;
}
