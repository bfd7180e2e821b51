import type { ResourceKey } from '../model/identity.ts';
import { sleep } from '../ports/clock.ts';
import type { DriftHealing, HealingPlan, HealingResult, HealingWish } from '../ports/drift-healing.ts';
import type { Engine, Pass } from './context.ts';
import { type Healing, planId } from './healing.ts';
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
    heal: (approvals) =>
      Promise.all(
        approvals.map(async (approval) => {
          if (!engine.desired.get(approval.key)) return refused(approval.key, 'there is no such document');
          const word = new Promise<HealingResult>((ended) =>
            engine.approvals.grant(approval, { now: engine.clock.now(), ended }),
          );
          engine.enqueue(approval.key, 'change');
          const late = sleep(engine.clock, WORD_MS).then((): HealingResult => {
            return { key: approval.key, result: 'pending', message: 'its turn has not come yet' };
          });
          return Promise.race([word, late]);
        }),
      ),
  };
}

function refused(key: ResourceKey, message: string): HealingResult {
  return { key, result: 'refused', message };
}

async function planOne(wish: HealingWish, deps: HealerDeps): Promise<HealingPlan> {
  const nothing = { ...wish, contents: [], plan: '', steps: [], gone: wish.contents };
  const subject = await subjectOf(wish.key, deps);
  if (typeof subject === 'string') return { ...nothing, refusal: { message: subject } };
  try {
    const resolution = await resolveSubject(subject);
    if (resolution.kind !== 'resolved')
      return { ...nothing, refusal: { message: 'its references cannot be resolved now' } };
    const { healing } = await look(subject, resolution.resource, subject.pass.point, new Set(wish.contents));
    return healing ? planView(wish, healing) : nothing;
  } catch (error) {
    return { ...nothing, refusal: { message: asAwsError(error).message } };
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
