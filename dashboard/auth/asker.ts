import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type AccessPolicy, accessObjectOf, decide } from '../../controller/model/access.ts';
import type { Actor } from '../../controller/model/actor.ts';
import type { AuditEntry } from '../../controller/model/audit.ts';
import type { ObjectStatus } from '../../controller/model/status.ts';
import type { Verb } from '../../controller/model/verb.ts';
import type { Audit } from '../../controller/ports/audit.ts';
import { Refusal } from '../problem.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What a request of the route asks for. `get` where a GET does not say, `admin` where anything else does not. */
    readonly verb?: Verb;
  }
  interface FastifyRequest {
    /** Who asks; set before any handler runs. */
    actor: Actor;
    /** Whether they may use the verb on this object; without one, whether there may be any on which they may. */
    may(verb: Verb, on?: ObjectStatus): boolean;
    /** The same, and where they may not the attempt is written down and {@link Refusal} (403) is thrown. */
    demand(verb: Verb, on?: ObjectStatus | readonly ObjectStatus[]): void;
  }
}

/** Whoever has not been recognised yet: may nothing, whatever a route forgets to ask. */
const NOBODY: Actor = { name: 'nobody', via: 'anonymous', role: 'viewer', groups: [] };

/** Gives every request `actor`, `may` and `demand`. */
export function decorateAskers(
  app: FastifyInstance,
  { policy, audit }: { policy: AccessPolicy; audit: Audit | undefined },
): void {
  // Fastify shares what it decorates with among requests: a getter keeps the value of each apart.
  const actors = new WeakMap<FastifyRequest, Actor>();
  app.decorateRequest('actor', {
    getter() {
      return actors.get(this) ?? NOBODY;
    },
    setter(actor: Actor) {
      actors.set(this, actor);
    },
  });
  app.decorateRequest('may', function (verb, on) {
    const object = on && accessObjectOf(on);
    return actors.has(this) && decide(policy, { subject: this.actor, verb, object }).allowed;
  });
  app.decorateRequest('demand', function (verb, on) {
    for (const one of Array.isArray(on) ? on : [on]) {
      if (this.may(verb, one)) continue;
      const message = refusalOf(this.actor, verb, one?.key);
      audit?.write({ ...auditContext(this), verb, object: one?.key, result: 'refused', message });
      throw new Refusal(403, message);
    }
  });
}

function refusalOf({ name, role }: Actor, verb: Verb, key: string | undefined): string {
  if (verb === 'admin') return `${name} is ${role}; this is for admins.`;
  return `${name} (${role}) may not ${verb}${key === undefined ? '' : ` ${key}`}.`;
}

/** What an audit entry tells of a request. */
export function auditContext(request: FastifyRequest): Pick<AuditEntry, 'actor' | 'address' | 'requestId'> {
  const { name, via, role } = request.actor;
  return { actor: { name, via, role }, address: addressOf(request), requestId: request.id };
}

/** A load balancer whose word was proven appends the address that it saw itself; whatever else stands there is hearsay. */
function addressOf({ actor, ip, headers }: FastifyRequest): string {
  const passed =
    actor.via === 'alb'
      ? String(headers['x-forwarded-for'] ?? '')
          .split(',')
          .at(-1)
          ?.trim()
      : undefined;
  return passed || ip;
}

/** What a request asks for, by its route. What forgets to say so is for admins alone. */
export function verbOf({ method, routeOptions, is404 }: FastifyRequest): Verb {
  if (is404) return 'get';
  return routeOptions.config.verb ?? (method === 'GET' || method === 'HEAD' ? 'get' : 'admin');
}
