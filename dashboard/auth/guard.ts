import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Audit } from '../../controller/ports/audit.ts';
import { Refusal } from '../problem.ts';
import { auditContext, decorateAskers, verbOf } from './asker.ts';
import { NotBelieved, type Recognised, type Recognition, recognise } from './authenticate.ts';
import { type Access, checkForgery, createGate } from './gate.ts';
import type { Limiter } from './limits.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** `data` where a route does not say. */
    readonly access?: Access;
  }
}

export interface Guard extends Recognition {
  readonly limiter: Limiter;
  readonly audit: Audit | undefined;
}

/** Asks of every request where it comes from, who sent it, whether that was too often, and whether they may. */
export function guardRequests(app: FastifyInstance, guard: Guard): void {
  const { plan, audit, limiter } = guard;
  const gate = createGate(plan);
  decorateAskers(app, { policy: plan.policy, audit });
  app.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    reply.header('x-request-id', request.id);
    const { access = 'data' } = request.routeOptions.config;
    if (access === 'probe') return;
    await limiter.count('reads', request, reply);
    gate(request, access);
    if (access !== 'data') return;
    const recognised = await believed(guard, request, reply);
    request.actor = recognised.actor;
    if (isAct(request)) {
      await limiter.count('acts', request, reply);
      if (recognised.isAmbient) checkForgery(request);
    }
    request.demand(verbOf(request));
  });
}

function isAct({ method, is404 }: FastifyRequest): boolean {
  return !is404 && method !== 'GET' && method !== 'HEAD';
}

async function believed(guard: Guard, request: FastifyRequest, reply: FastifyReply): Promise<Recognised> {
  await guard.limiter.check('signIns', request, reply);
  try {
    const recognised = await recognise(request, guard);
    if (recognised) return recognised;
  } catch (error) {
    if (!(error instanceof NotBelieved)) throw error;
    throw await disbelieved(error, { guard, request, reply });
  }
  throw new Refusal(401, 'A bearer token is needed, or a session: sign in.');
}

interface Attempt {
  readonly guard: Pick<Guard, 'audit' | 'limiter'>;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Counts and writes down that somebody was not believed; what to tell them. */
export async function disbelieved(error: NotBelieved, { guard, request, reply }: Attempt): Promise<Refusal> {
  const { via, who, message } = error;
  await guard.limiter.count('signIns', request, reply);
  const actor = { name: who ?? 'unknown', via, role: 'viewer' } as const;
  guard.audit?.write({ ...auditContext(request), actor, verb: 'sign-in', result: 'refused', message });
  return new Refusal(who === undefined ? 401 : 403, message);
}
