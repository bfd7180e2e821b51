import type { Actor } from '../model/actor.ts';
import type { ResourceKey } from '../model/identity.ts';
import type { Resource } from '../model/resource.ts';
import type { ObjectStatus } from '../model/status.ts';
import { sleep } from '../ports/clock.ts';
import type { DriftHealing, HealingApproval, HealingPlan, HealingResult, HealingWish } from '../ports/drift-healing.ts';
import { pendingAmong } from './acts/drifted.ts';
import type { Engine, Pass } from './context.ts';
import { type Healing, planId, type Wanted } from './healing.ts';
import { look } from './look.ts';
import { placeRefusal, resolveSubject } from './pass-inputs.ts';
import { asAwsError, type Subject, stepsOf } from './subject.ts';

/** How long somebody who approved is kept waiting for word; after it, what was approved goes on all the same. */
const WORD_MS = 20_000;

export interface HealerDeps {
  readonly engine: Engine;
  /** A pass in which one object is read by key, or why there can be none. */
  readonly open: (key: ResourceKey) => Promise<Pass | string>;
}

/** Plans and begins what people ask for; the passes of the objects carry it out. */
export function createHealer({ engine, open }: HealerDeps): DriftHealing {
  return {
    plan: (wishes) => Promise.all(wishes.map((wish) => planOne(wish, { engine, open }))),
    heal: (approvals, actor) => Promise.all(approvals.map((approval) => healOne(approval, actor, engine))),
  };
}

function healOne(
  { key, contents, plan }: HealingApproval,
  { name, via }: Actor,
  engine: Engine,
): Promise<HealingResult> {
  if (!engine.desired.get(key)) return Promise.resolve(refused(key, 'there is no such document'));
  const pending = pendingRefusal(engine.statuses.get(key), contents);
  if (pending) return Promise.resolve(refused(key, pending.message));
  engine.bus.publish({ type: 'PersonActed', key, verb: 'heal', actor: name, via, did: 'put drift back' });
  const word = new Promise<HealingResult>((resolve) =>
    engine.approvals.grant({
      key,
      contents,
      changes: false,
      plan,
      now: engine.clock.now(),
      told: ({ result, message }) => resolve({ key, result: result === 'done' ? 'sent' : result, message }),
    }),
  );
  engine.enqueue(key, 'change');
  const late = sleep(engine.clock, WORD_MS).then((): HealingResult => {
    return { key, result: 'pending', message: 'its turn has not come yet' };
  });
  return Promise.race([word, late]);
}

function refused(key: ResourceKey, message: string): HealingResult {
  return { key, result: 'refused', message };
}

/** What somebody else's commit asks for is not drift: it goes out in its turn, or by a sync. */
export function pendingRefusal(
  status: ObjectStatus | undefined,
  contents: readonly string[],
): { readonly message: string } | undefined {
  const pending = pendingAmong(status, contents);
  if (pending.length === 0) return undefined;
  const paths = pending.map(({ path }) => path || 'the object').join(', ');
  return {
    message: `${paths} is a change that the manifest asks for, not drift; it goes out in its turn, or by a sync`,
  };
}

async function planOne(wish: HealingWish, deps: HealerDeps): Promise<HealingPlan> {
  const nothing = { ...wish, contents: [], plan: '', steps: [], gone: wish.contents };
  const pending = pendingRefusal(deps.engine.statuses.get(wish.key), wish.contents);
  if (pending) return { ...nothing, gone: [], refusal: pending };
  const looked = await lookWanted(wish.key, { contents: new Set(wish.contents), changes: false }, deps);
  return 'message' in looked ? { ...nothing, refusal: looked } : planView(wish, looked.healing);
}

/** An object that was read just now, with what would make some of its differences go. */
export interface Looked {
  readonly subject: Subject;
  readonly resource: Resource;
  readonly healing: Healing;
}

/** Reads one object and plans, or says why it cannot. Never rejects. */
export async function lookWanted(
  key: ResourceKey,
  wanted: Wanted,
  deps: HealerDeps,
): Promise<Looked | { readonly message: string }> {
  try {
    const subject = await subjectOf(key, deps);
    if (typeof subject === 'string') return { message: subject };
    const resolution = await resolveSubject(subject);
    if (resolution.kind !== 'resolved') return { message: 'its references cannot be resolved now' };
    const { resource } = resolution;
    const { healing } = await look(subject, resource, subject.pass.point, wanted);
    return healing ? { subject, resource, healing } : { message: 'nothing of it can be compared' };
  } catch (error) {
    return { message: asAwsError(error).message };
  }
}

async function subjectOf(key: ResourceKey, { engine, open }: HealerDeps): Promise<Subject | string> {
  const entry = engine.desired.get(key);
  const kind = entry && engine.kinds.get(entry.document.identity.kind);
  if (!entry || !kind) return 'there is no such document';
  const pass = await open(key).catch((error: unknown) => asAwsError(error).message);
  if (typeof pass === 'string') return pass;
  const misplaced = placeRefusal(entry, engine, pass);
  return misplaced ? misplaced.message : { key, entry, kind, engine, pass };
}

function planView({ key, contents: wished }: HealingWish, { plan, contents }: Healing): HealingPlan {
  const gone = wished.filter((content) => !contents.includes(content));
  const steps = plan.kind === 'act' ? stepsOf(plan) : [];
  const view = {
    key,
    contents,
    gone,
    plan: steps.length === 0 ? '' : planId(steps),
    steps: steps.map(({ call, effect, why }) => ({ call, effect, why })),
  };
  switch (plan.kind) {
    case 'refuse':
      return { ...view, refusal: { code: plan.code, message: plan.message } };
    case 'hold':
      return { ...view, refusal: { code: 'ROLLOUT_HELD', message: plan.reason } };
    case 'wait':
      return { ...view, refusal: { message: plan.reason } };
    case 'settled':
    case 'act':
      return view;
  }
}
