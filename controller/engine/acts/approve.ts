import { contentOf } from '../../model/acknowledgement.ts';
import { digest } from '../../model/digest.ts';
import type { ActPlan, ActRefusal } from '../../model/operation.ts';
import type { ApprovalResult } from '../approvals.ts';
import { refusalFor } from '../guard.ts';
import { type HealerDeps, type Looked, lookWanted, pendingRefusal } from '../healer.ts';
import { planId, type Wanted } from '../healing.ts';
import { stepsOf } from '../subject.ts';
import type { CarryOutDeps, Job } from './carry-out.ts';
import { type Order, permitOf, refusedPlan } from './direct.ts';
import { driftedOf, isAcknowledged } from './drifted.ts';
import { CHANGED, type Ended, type Sent } from './ended.ts';
import { followRollout } from './follow-rollout.ts';
import { radiusOf } from './radius.ts';

/** What would be sent, and its name. */
interface Ready {
  readonly looked: Looked;
  readonly plan: string;
}

export async function planApproved(order: Order, deps: HealerDeps): Promise<ActPlan> {
  const { request, target } = order;
  const answer = await readyToApprove(order, deps);
  if ('message' in answer) return refusedPlan(target, answer);
  const { looked, plan } = answer;
  const { healing, subject } = looked;
  const { engine, key } = subject;
  const steps = stepsOf(healing.plan);
  return {
    key,
    plan,
    steps: steps.map(({ call, effect, why }) => ({ call, effect, why })),
    ahead: healing.plan.kind === 'act' ? (healing.plan.ahead ?? []) : [],
    says:
      request.verb === 'sync' ? 'what the manifest asks for is carried out once' : 'what has drifted is put back once',
    notes: notesOf(looked),
    differences: healing.differences,
    contents: healing.contents,
    radius: radiusOf({
      verb: request.verb,
      steps,
      tasks: engine.statuses.get(key)?.summary?.desired,
      referrers: engine.graph().dependents(key),
      suspends: false,
    }),
  };
}

function notesOf({ resource, subject: { engine, key } }: Looked): readonly string[] {
  const turn = engine.statuses.get(key)?.turn;
  return [
    ...(resource.management.mode === 'observe'
      ? ['it is only observed, and stays so: the next difference is not mended']
      : []),
    ...(turn && turn.state === 'pending'
      ? [`it does not wait for its turn in wave ${turn.wave} of ${turn.waves}`]
      : []),
  ];
}

async function readyToApprove({ request, target }: Order, deps: HealerDeps): Promise<Ready | ActRefusal> {
  const { engine } = deps;
  const status = engine.statuses.get(target.key);
  const changes = request.verb === 'sync';
  const pending = !changes && target.contents && pendingRefusal(status, target.contents);
  if (pending) return { code: 'NOT_NOW', ...pending };
  const looked = await lookWanted(target.key, { contents: wantedOf(target.contents, status, changes), changes }, deps);
  if ('message' in looked) return looked;
  const refusal = refusalOf(looked);
  if (refusal) return refusal;
  const steps = planId(stepsOf(looked.healing.plan));
  return { looked, plan: digest({ verb: request.verb, steps }) };
}

/** Everything that differs, all that drifted and is not acknowledged, or what is named. */
function wantedOf(
  contents: readonly string[] | undefined,
  status: Parameters<typeof driftedOf>[0],
  changes: boolean,
): Wanted['contents'] {
  if (contents) return new Set(contents);
  if (changes) return 'all';
  return new Set(
    driftedOf(status)
      .filter((one) => !isAcknowledged(one))
      .map(contentOf),
  );
}

function refusalOf({ healing: { plan, contents }, subject, resource }: Looked): ActRefusal | undefined {
  if (contents.length === 0 || plan.kind === 'settled') return { code: 'NOT_NOW', message: 'nothing of it differs' };
  if (plan.kind === 'refuse') return { code: plan.code, message: plan.message };
  if (plan.kind === 'wait') return { code: 'NOT_NOW', message: plan.reason };
  if (plan.kind === 'hold') return { code: 'ROLLOUT_HELD', message: plan.reason };
  return refusalFor(permitOf({ ...subject, scope: resource.scope }), subject.engine.clock.now());
}

/** Has the object's own pass send what was approved, and waits until nothing of it differs. Never rejects. */
export async function carryOutApproved({ order, plan, tell }: Job, deps: CarryOutDeps): Promise<Sent> {
  const { engine } = deps;
  const { target, request, actor, reason } = order;
  const answer = await readyToApprove(order, deps);
  if ('message' in answer) return { state: 'refused', message: answer.message, code: answer.code };
  if (answer.plan !== plan) return CHANGED;
  const { healing } = answer.looked;
  const did = request.verb === 'sync' ? 'carry out what the manifest asks for' : 'put drift back';
  const { name, via } = actor;
  engine.bus.publish({ type: 'PersonActed', key: target.key, verb: request.verb, actor: name, via, reason, did });
  const before = engine.statuses.get(target.key)?.summary?.rollout?.id;
  const ended = new Promise<Ended>((resolve) =>
    engine.approvals.grant({
      key: target.key,
      contents: healing.contents,
      changes: request.verb === 'sync',
      plan: planId(stepsOf(healing.plan)),
      now: engine.clock.now(),
      told: (word) => (word.result === 'sent' ? tell('sent; waits until it shows') : resolve(endOf(word))),
    }),
  );
  tell('waits for its turn');
  engine.enqueue(target.key, 'change');
  const end = await ended;
  if (end.state !== 'succeeded' || !rollsOut(answer.looked)) return end;
  const following = { key: target.key, verb: request.verb, before, sent: end.message, tell };
  return { ...end, follow: () => followRollout(following, deps) };
}

function rollsOut({ healing }: Looked): boolean {
  return stepsOf(healing.plan).some(
    ({ call, effect }) => effect === 'rollout' || call === 'ecs:RegisterTaskDefinition',
  );
}

function endOf({ result, message }: ApprovalResult): Ended {
  if (result === 'done' || result === 'sent') return { state: 'succeeded', message };
  return { state: result, message };
}
