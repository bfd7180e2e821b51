import type { ResourceKey } from '../model/identity.ts';
import { type JsonObject, jsonEqual } from '../model/json.ts';
import type { Seen } from '../model/kind.ts';
import { maskTask } from '../model/mask-inspection.ts';
import type { Outcome } from '../model/outcome.ts';
import type { HoldCause, Plan, Step } from '../model/plan.ts';
import type { Resource } from '../model/resource.ts';
import { ownManagement } from '../model/stateful-types.ts';
import type { ObjectStatus } from '../model/status.ts';
import { APPLIED_TAG, decodeApplied } from '../model/tags.ts';
import type { Standing } from '../model/waves.ts';
import type { Engine } from './context.ts';
import { recordOf } from './drift.ts';
import type { Execution } from './execute.ts';
import type { Refusal } from './guard.ts';
import { effectiveManagement } from './management.ts';
import { skippedAt } from './marks.ts';
import { outcomeOfPlan } from './outcomes.ts';
import type { Lane } from './queue.ts';
import { mayBeEnough } from './readiness.ts';
import { type Observed, type PassReport, reduceStatus } from './reduce-status.ts';
import { standingOf } from './standing.ts';
import type { Subject, View } from './subject.ts';
import { expiredSuspension, suspensionInForce } from './suspension.ts';
import { isPublisher } from './unpublished.ts';

/** What a pass knows when it ends, or before it acts. */
export interface Conclusion {
  readonly resource?: Resource;
  readonly view?: View;
  readonly refusal?: Refusal | undefined;
  readonly execution?: Execution;
  readonly outcome?: Outcome;
  /** Without a view: AWS has been asked, and the object does not live. */
  readonly absent?: boolean;
  /** Without a view: what was seen of it, though nobody knows what is wanted. */
  readonly glimpse?: Seen<unknown> | undefined;
}

/** Writes down what a pass found, and wakes those who waited for it. */
export function conclude(subject: Subject, conclusion: Conclusion): Outcome {
  const { engine, key } = subject;
  noteTasks(subject, conclusion);
  const report = reportOf(subject, conclusion);
  const before = engine.statuses.get(key);
  if (subject.kind.undo) engine.changes.note(key, standingAfter(subject, conclusion, report));
  const { status, events } = reduceStatus(before, report);
  engine.statuses.set(key, status);
  rememberDrift(engine, status);
  for (const event of events) engine.bus.publish(event);
  const isNewlyMissing = status.health.status === 'Missing' && before?.health.status !== 'Missing';
  const isNews = isNewlyMissing || !jsonEqual(before?.outputs ?? null, status.outputs ?? null);
  const lane = wakingLane(subject, conclusion);
  if (isNews) for (const dependent of engine.graph().dependents(key)) engine.enqueue(dependent, lane);
  if (isNews || mayBeEnough(status)) wakeWaiting(engine, key, lane);
  if (before?.outcome?.kind !== 'settled' && status.outcome?.kind === 'settled') wakePublishers(engine, key);
  return report.outcome;
}

/**
 * What a sweep finds and nobody did is looked at with the answers that the sweep has: after a start everything is news, and
 * would be asked for one by one, again for each object that it refers to.
 */
function wakingLane({ pass }: Subject, { execution }: Conclusion): Lane {
  return pass.lane === 'sweep' && !execution ? 'sweep' : 'change';
}

function wakeWaiting(engine: Engine, key: ResourceKey, lane: Lane): void {
  const waiting = [...engine.graph().dependents(key), ...engine.graph().implicitDependents(key)];
  for (const dependent of waiting)
    if (engine.statuses.get(dependent)?.outcome?.kind === 'blocked') engine.enqueue(dependent, lane);
}

/** What makes a picture of this object has one of before. */
function wakePublishers(engine: Engine, key: ResourceKey): void {
  const after = [...engine.graph().dependents(key), ...engine.graph().implicitDependents(key)];
  for (const dependent of after) if (isPublisher(engine, dependent)) engine.enqueue(dependent, 'change');
}

/** AWS forgets stopped tasks, so what a look has seen of them is kept for whoever asks later. */
function noteTasks({ kind, key, engine }: Subject, { view }: Conclusion): void {
  const stopped = view?.seen.state === 'present' ? (kind.stoppedTasks?.(view.seen.live) ?? []) : [];
  if (stopped.length > 0) engine.taskMemory.note(key, stopped.map(maskTask));
}

function rememberDrift({ driftMemory }: Engine, status: ObjectStatus): void {
  const record = recordOf(status);
  const known = driftMemory.recall(status.key);
  if (!jsonEqual({ ...(known ?? {}) }, { ...(record ?? {}) })) driftMemory.note(status.key, record);
}

function standingAfter(
  { engine, entry, key }: Subject,
  { view }: Conclusion,
  { content, outcome, observed, decision }: PassReport,
): Standing | undefined {
  const tags = view?.seen.state === 'present' ? view.seen.tags : undefined;
  return standingOf({
    now: engine.clock.now(),
    source: entry.source,
    commit: entry.commit,
    content,
    before: engine.changes.standing(key),
    unseen: outcome.kind === 'progressing' ? 'passing' : outcome.kind === 'failed' ? 'failing' : 'blocked',
    failures: engine.statuses.get(key)?.failures ?? 0,
    seen: tags &&
      decision &&
      observed && {
        plan: decision.plan,
        health: observed.health,
        rollout: observed.summary?.rollout,
        settled: decodeApplied(tags[APPLIED_TAG])?.hash,
        madeBy: observed.summary?.madeBy,
        start: decision.start ?? 'none',
        skippedAt: skippedAt(tags),
      },
  });
}

function reportOf(subject: Subject, conclusion: Conclusion): PassReport {
  const { engine, entry, key, pass } = subject;
  const { document } = entry;
  const { view, refusal, execution } = conclusion;
  const observed = view ? observedOf(subject, view, execution?.done ?? []) : glimpsed(subject, conclusion);
  const outcome = conclusion.outcome ?? outcomeOf(conclusion, observed);
  const stopped = execution?.stopped && 'refusal' in execution.stopped ? execution.stopped.refusal : undefined;
  const namespace = engine.desired.namespace(document.identity.namespace);
  return {
    now: engine.clock.now(),
    key,
    identity: document.identity,
    management: conclusion.resource?.management ?? effectiveManagement(ownManagement(document), namespace?.management),
    document,
    commit: entry.commit,
    content: conclusion.resource?.specHash || undefined,
    scope: pass.resolved.scope,
    observed,
    unresolved: observed?.exists !== false && !view && (outcome.kind === 'blocked' || outcome.kind === 'held'),
    decision: view?.decision,
    refusal: refusal ?? stopped,
    executed: execution?.done ?? [],
    outcome,
    problems: engine.desired.problems(key),
    appliedCommit: appliedCommitOf(subject, conclusion),
    origins: conclusion.resource?.origins,
    recalled: engine.driftMemory.recall(key),
    failedTask: engine.taskMemory.recall(key)[0],
    suspensions: view && suspensionsOf(view, conclusion.resource, engine.clock.now()),
  };
}

function suspensionsOf({ seen }: View, resource: Resource | undefined, now: number): PassReport['suspensions'] {
  const tags = seen.state === 'present' ? seen.tags : {};
  return {
    inForce: resource && suspensionInForce(resource.management, tags, now),
    expired: expiredSuspension(tags, now),
  };
}

function outcomeOf({ view, refusal, execution }: Conclusion, observed: Observed | undefined): Outcome {
  if (!view) return { kind: 'settled' };
  return outcomeOfPlan(view.decision.plan, { refusal, execution, health: observed?.health });
}

/** What carries its record from its first moment names no commit there: once it is settled, the one in force is applied. */
function appliedCommitOf({ entry }: Subject, { view, resource }: Conclusion): string | undefined {
  const applied = view?.seen.state === 'present' ? decodeApplied(view.seen.tags[APPLIED_TAG]) : undefined;
  if (applied?.commit !== '') return applied?.commit;
  const isSettled = view?.decision.plan.kind === 'settled' && applied.hash === resource?.specHash;
  return isSettled ? entry.commit.id : undefined;
}

const LEFT_ALONE: readonly HoldCause[] = ['byHand', 'wave'];

const ABSENT: Observed = { exists: false, health: { status: 'Missing', message: 'does not exist in AWS' } };

/** What is being made, or cannot be made, is said as such. */
function absentAs(plan: Plan): Observed {
  if (plan.kind === 'hold')
    return { exists: false, health: { status: 'Degraded', message: plan.reason, details: plan.details } };
  if (plan.kind === 'wait' && plan.coming)
    return { exists: false, health: { status: 'Progressing', message: plan.reason } };
  return ABSENT;
}

function glimpsed({ kind, key, engine }: Subject, { absent, glimpse }: Conclusion): Observed | undefined {
  if (absent) return ABSENT;
  if (glimpse?.state === 'leaving') return leavingAs(glimpse.reason);
  if (glimpse?.state !== 'present') return undefined;
  const { live } = glimpse;
  return {
    exists: true,
    health: kind.health(live, { now: engine.clock.now(), remembered: engine.statuses.get(key)?.remembered }),
    outputs: kind.outputs(live) as JsonObject,
    summary: kind.summary(live),
  };
}

function leavingAs(reason: string): Observed {
  return { exists: true, health: { status: 'Progressing', message: reason } };
}

function observedOf({ kind, key, engine }: Subject, view: View, done: readonly Step[]): Observed {
  const { seen, comparison } = view;
  const earlier = engine.statuses.get(key)?.remembered;
  if (seen.state === 'absent') return absentAs(view.decision.plan);
  if (seen.state === 'leaving') return leavingAs(seen.reason);
  const { plan, ownership } = view.decision;
  // What lives does as it does for the document that manages it; this one has nothing.
  if (ownership?.kind === 'contested' && plan.kind === 'refuse')
    return { exists: true, comparison, health: { status: 'Degraded', message: `${plan.code}: ${plan.message}` } };
  // What a person went back to, and what was not touched yet, may be as healthy as it was.
  const health =
    plan.kind === 'hold' && !LEFT_ALONE.includes(plan.cause)
      ? { status: 'Degraded' as const, message: plan.reason, details: plan.details }
      : (view.decision.health ?? kind.health(seen.live, { now: engine.clock.now(), remembered: earlier }));
  return {
    exists: true,
    comparison,
    health,
    outputs: kind.outputs(seen.live) as JsonObject,
    summary: kind.summary(seen.live),
    remembered: kind.remember?.(seen.live, { earlier, done }),
  };
}
