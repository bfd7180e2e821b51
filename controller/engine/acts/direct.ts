import type { Actor } from '../../model/actor.ts';
import { digest } from '../../model/digest.ts';
import { DEFAULT_MANAGEMENT } from '../../model/document.ts';
import type { ActPlan, ActRefusal, ActRequest, ActTarget } from '../../model/operation.ts';
import type { Scope } from '../../model/scope.ts';
import type { Execution } from '../execute.ts';
import { type Permit, refusalFor } from '../guard.ts';
import { planId } from '../healing.ts';
import { quotaOf } from '../managed.ts';
import { ownerTags } from '../ownership.ts';
import { asAwsError } from '../subject.ts';
import { type FindDeps, type Found, findOurs } from './found.ts';
import type { Decide, Prepared, Saying } from './prepared.ts';
import { NO_RADIUS, radiusOf } from './radius.ts';
import { orderOf } from './steer.ts';

export interface Order {
  readonly request: Omit<ActRequest, 'targets'>;
  readonly target: ActTarget;
  readonly actor: Actor;
  readonly reason?: string | undefined;
}

type Act = Extract<Prepared, { kind: 'act' }>;

/** What would be sent for one object, and its name. */
export interface Ready {
  readonly found: Found;
  readonly act: Act;
  readonly plan: string;
  readonly permit: Permit;
}

/** Plan ids are made at no time, for no reason and for no while: what is shown first and explained later stays the same plan. */
const NOBODY: Saying = { now: 0, by: '', reason: '' };

/** Reads the object and decides, as often as it is asked. Never rejects. */
export async function ready(order: Order, decide: Decide, deps: FindDeps): Promise<Ready | ActRefusal> {
  try {
    const found = await findOurs(order.target.key, deps);
    if ('message' in found) return found;
    const { kind, live, pass } = found;
    const steering = orderOf(order.request);
    const steerable = steering && (await kind.steer?.(live, steering, pass.point));
    return decided({ ...found, steerable }, order, decide);
  } catch (error) {
    return { message: asAwsError(error).message };
  }
}

function decided(found: Found, { request, target, actor, reason }: Order, decide: Decide): Ready | ActRefusal {
  const { engine } = found;
  const saying = { now: engine.clock.now(), by: actor.name, reason };
  const act = decide(found, { request, target, saying });
  if (act.kind === 'refuse') return act.refusal;
  const named = decide(found, { request: { ...request, forMs: undefined }, target, saying: NOBODY });
  const permit = permitOf(found);
  const refusal = refusalFor(permit, engine.clock.now());
  if (refusal) return refusal;
  const plan = digest({ verb: request.verb, steps: planId(named.kind === 'act' ? named.steps : []) });
  return { found, act, plan, permit };
}

/** A person who asks for it is the permission; place, age, twins and a dry run are guarded as ever. */
export function permitOf({
  key,
  engine,
  pass,
  scope = pass.pinned,
}: Pick<Found, 'key' | 'engine' | 'pass'> & { readonly scope?: Scope }): Permit {
  return {
    purpose: 'reconcile',
    management: { ...DEFAULT_MANAGEMENT, mode: 'enforce' },
    dryRun: engine.dryRun,
    mayWrite: engine.mayWrite,
    scope,
    confirmed: pass.resolved.scope,
    plannedAt: engine.clock.now(),
    proven: true,
    suspension: undefined,
    twins: engine.graph().twins(key),
    held: false,
    ownerTags: ownerTags(engine.owner, key),
    quota: () => quotaOf(engine, key),
  };
}

export function refusedPlan({ key, contents }: ActTarget, refusal: ActRefusal): ActPlan {
  const nothing = { plan: '', steps: [], ahead: [], says: '', notes: [], differences: [], radius: NO_RADIUS };
  return { key, ...nothing, contents, refusal };
}

export function planView({ found, act, plan }: Ready, verb: ActRequest['verb']): ActPlan {
  const { key, engine } = found;
  const { steps, says, notes, differences = [], contents } = act;
  return {
    key,
    plan,
    steps: steps.map(({ call, effect, why }) => ({ call, effect, why })),
    ahead: [],
    says,
    notes,
    differences,
    contents,
    radius: radiusOf({
      verb,
      steps,
      tasks: engine.statuses.get(key)?.summary?.desired,
      referrers: engine.graph().dependents(key),
      suspends: act.suspends ?? false,
    }),
  };
}

/** Tells of it and sends it. Never rejects. */
export function send({ found, act, permit }: Ready, { request, actor, reason }: Order): Promise<Execution> {
  const { key, engine, pass } = found;
  const { name, via } = actor;
  engine.bus.publish({ type: 'PersonActed', key, verb: request.verb, actor: name, via, reason, did: act.says });
  return engine.executor.execute({ key, scope: pass.resolved.scope, steps: act.steps, permit });
}
