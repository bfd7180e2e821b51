import type { FastifyRequest } from 'fastify';
import { roleIn } from '../../controller/model/access.ts';
import type { Actor, SignIn } from '../../controller/model/actor.ts';
import { ALB_HEADER, AlbRefused, type AlbVerifier } from './alb.ts';
import { type Identified, identifiedBy } from './claims.ts';
import { isLocal } from './gate.ts';
import type { Sessions } from './sessions.ts';
import type { AuthPlan } from './settings.ts';
import { findToken } from './tokens.ts';

/** Somebody said who they are, and is not believed, or may do nothing here. The message is for them. */
export class NotBelieved extends Error {
  override readonly name = 'NotBelieved';
  readonly via: SignIn;
  readonly who: string | undefined;

  constructor(message: string, { via, who }: { via: SignIn; who?: string | undefined }) {
    super(message);
    this.via = via;
    this.who = who;
  }
}

export interface Recognised {
  readonly actor: Actor;
  /** Recognised by what the browser sends by itself, also where another site makes it ask. */
  readonly isAmbient: boolean;
}

export interface Recognition {
  readonly plan: AuthPlan;
  readonly sessions: Sessions | undefined;
  readonly verifyAlb: AlbVerifier | undefined;
}

/**
 * Who sent a request: a token outranks the load balancer, that a session, and that the machine that the request comes
 * from. Undefined where nobody said who they are; rejects with {@link NotBelieved} where they are not believed.
 */
export async function recognise(request: FastifyRequest, by: Recognition): Promise<Recognised | undefined> {
  return (
    byBearer(request, by.plan) ??
    (await byAlb(request, by)) ??
    (await bySession(request, by)) ??
    byMachine(request, by.plan)
  );
}

function byBearer({ headers }: FastifyRequest, { tokens }: AuthPlan): Recognised | undefined {
  if (headers.authorization === undefined) return undefined;
  const [, text] = /^Bearer +(\S+)$/i.exec(headers.authorization) ?? [];
  if (text === undefined) throw new NotBelieved('A bearer token is needed.', { via: 'token' });
  const actor = actorOfToken(tokens, text);
  if (actor) return { actor, isAmbient: false };
  throw new NotBelieved('The token is not known.', { via: 'token' });
}

/** Whose token this is; undefined where it is nobody's. */
export function actorOfToken(tokens: AuthPlan['tokens'], text: string): Actor | undefined {
  const token = findToken(tokens, text);
  return token && { name: token.name, via: 'token', role: token.role, groups: [] };
}

async function byAlb({ headers }: FastifyRequest, { plan, verifyAlb }: Recognition): Promise<Recognised | undefined> {
  const text = headers[ALB_HEADER];
  if (!verifyAlb || !plan.alb || text === undefined) return undefined;
  const claims = await verifyAlb(String(text)).catch((error: unknown) => {
    if (!(error instanceof AlbRefused)) throw error;
    throw new NotBelieved(`What the load balancer says is not believed: ${error.message}.`, { via: 'alb' });
  });
  const identified = identifiedBy(claims, plan.alb);
  if (!identified) throw new NotBelieved('The load balancer names nobody.', { via: 'alb' });
  return { actor: actorOf(plan, 'alb', identified), isAmbient: true };
}

/** With the role that the configuration gives; whoever has none is told so, and not that they are a stranger. */
export function actorOf(
  { policy }: Pick<AuthPlan, 'policy'>,
  via: 'alb' | 'oidc',
  { name, groups }: Identified,
): Actor {
  const role = roleIn(policy, { name, via, groups });
  if (role !== undefined) return { name, via, role, groups };
  throw new NotBelieved(`${name} has no role here. Whoever runs the controller gives roles.`, { via, who: name });
}

async function bySession(request: FastifyRequest, { plan, sessions }: Recognition): Promise<Recognised | undefined> {
  const claims = await sessions?.open('session', request);
  if (!claims) return undefined;
  const { via, name, groups } = claims as { via?: unknown; name?: unknown; groups?: unknown };
  if (typeof name !== 'string') return undefined;
  if (via === 'token') {
    // What was taken out of the configuration ends with it.
    const token = plan.tokens.find((one) => one.name === name);
    return token && { actor: { name, via, role: token.role, groups: [] }, isAmbient: true };
  }
  if (via !== 'oidc' || !plan.oidc || !Array.isArray(groups)) return undefined;
  return { actor: actorOf(plan, 'oidc', { name, groups: groups.map(String) }), isAmbient: true };
}

/** Whoever sits here may look: where nobody can sign in, or where the configuration says so. */
function byMachine(request: FastifyRequest, plan: AuthPlan): Recognised | undefined {
  if (plan.hasSignIn && !(plan.anonymous && isLocal(request))) return undefined;
  return { actor: { name: 'anonymous', via: 'anonymous', role: 'viewer', groups: [] }, isAmbient: false };
}

/** Of the groups that somebody is in, those that matter here: cookies are small, and providers know hundreds. */
export function groupsThatCount({ policy }: Pick<AuthPlan, 'policy'>, groups: readonly string[]): readonly string[] {
  const selectors = [...Object.values(policy.roles).flat(), ...policy.rules.flatMap(({ subjects }) => subjects)];
  const counting = new Set(selectors.flatMap((selector) => ('group' in selector ? [selector.group] : [])));
  return groups.filter((group) => counting.has(group));
}
