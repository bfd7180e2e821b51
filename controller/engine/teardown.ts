import type { Management } from '../model/document.ts';
import { keyOf, type ResourceKey } from '../model/identity.ts';
import type { Seen } from '../model/kind.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Plan } from '../model/plan.ts';
import type { Tags } from '../model/tags.ts';
import type { Engine, Orphan, Pass } from './context.ts';
import { CAPPED_MESSAGE, type DeletionFacts, type DeletionVerdict, judgeDeletion } from './deletion.ts';
import type { Execution } from './execute.ts';
import { guard, type Permit, type Refusal } from './guard.ts';
import { effectiveManagement } from './management.ts';
import { CAP_RECHECK_MS, outcomeOfError, outcomeOfPlan } from './outcomes.ts';
import { ownerTags } from './ownership.ts';
import { type Observed, type PassReport, reduceStatus } from './reduce-status.ts';
import { asAwsError, stepsOf } from './subject.ts';
import { suspensionInForce } from './suspension.ts';
import { concludeGone, release } from './unplaced.ts';

const ORDER_RECHECK_MS = 5_000;

/** Looks at one object of ours whose document is gone, and deletes it when everything allows that. Never rejects. */
export async function tearDownObject(key: ResourceKey, engine: Engine, pass: Pass): Promise<Outcome> {
  const orphan = engine.orphans.get(key);
  if (!orphan) return concludeGone(key, engine);
  const job: Job = { key, orphan, engine, pass, management: managementOf(orphan, engine) };
  if (claimantOf(job)) return release(key, engine);
  const verdict = verdictOf(job);
  if (verdict.kind === 'refuse') return conclude(job, { refusal: verdict, outcome: outcomeOfVerdict(verdict) });
  try {
    return await remove(job);
  } catch (error) {
    return conclude(job, { outcome: outcomeOfError(asAwsError(error)) });
  }
}

interface Job {
  readonly key: ResourceKey;
  readonly orphan: Orphan;
  readonly engine: Engine;
  readonly pass: Pass;
  readonly management: Management;
}

/** Its Namespace's word, but a document that said observe or suspend still holds while we remember it. */
function managementOf(orphan: Orphan, engine: Engine): Management {
  const namespace = engine.desired.namespace(orphan.owned.identity.namespace);
  const { mode, suspend } = engine.desired.lastDocument(keyOf(orphan.owned.identity))?.management ?? {};
  return effectiveManagement({ ...(mode && { mode }), ...(suspend && { suspend }) }, namespace?.management);
}

/** The document that stands for the same AWS object under another name: nothing is deleted, its pass moves the tags. */
function claimantOf({ orphan, engine, pass }: Pick<Job, 'orphan' | 'engine' | 'pass'>): ResourceKey | undefined {
  return engine.graph().claimants(pass.place, orphan.owned.naturalKey)[0];
}

function verdictOf({ key, orphan, engine }: Pick<Job, 'key' | 'orphan' | 'engine'>): DeletionVerdict {
  return judgeDeletion({ ...factsOf({ key, orphan, engine }), now: engine.clock.now() });
}

function factsOf({ key, orphan, engine }: Pick<Job, 'key' | 'orphan' | 'engine'>): Omit<DeletionFacts, 'now'> {
  return {
    tags: orphan.owned.tags,
    missing: engine.desired.missing(key),
    lastDocument: engine.desired.lastDocument(key),
    namespace: engine.desired.namespace(orphan.owned.identity.namespace)?.management,
  };
}

function outcomeOfVerdict(verdict: Extract<DeletionVerdict, { kind: 'refuse' }>): Outcome {
  if (verdict.recheckMs === undefined) return { kind: 'held', reason: verdict.message };
  return { kind: 'progressing', reason: verdict.message, recheckMs: verdict.recheckMs };
}

async function remove(job: Job): Promise<Outcome> {
  const { engine, orphan, pass, key } = job;
  const earlier = goesBefore(job);
  if (earlier) return conclude(job, { outcome: wait(`waits until ${earlier} is gone`, ORDER_RECHECK_MS) });
  const { identity, locator } = orphan.owned;
  const seen = await orphan.kind.observe({ identity, locator }, pass.point);
  if (seen.state === 'absent') return gone(job);
  if (seen.state === 'leaving') return conclude(job, { seen, outcome: wait(seen.reason, ORDER_RECHECK_MS) });
  const expected = ownerTags(engine.owner, key);
  if (Object.entries(expected).some(([tag, value]) => seen.tags[tag] !== value))
    return conclude(job, {
      seen,
      outcome: { kind: 'held', reason: 'the live object does not carry our tags any more' },
    });
  const plan = orphan.kind.teardown(identity, seen, {
    now: engine.clock.now(),
    ownerTags: ownerTags(engine.owner, key),
    remembered: engine.statuses.get(key)?.remembered,
  });
  return carryOut(job, seen, plan);
}

type Present = Extract<Seen<unknown>, { state: 'present' }>;

function wait(reason: string, recheckMs: number): Outcome {
  return { kind: 'progressing', reason, recheckMs };
}

/** In teardown order, all of one rank at a time: what refers goes before what is referred to. */
function goesBefore({ key, orphan, engine, pass }: Job): ResourceKey | undefined {
  for (const [other, candidate] of engine.orphans) {
    if (other === key || candidate.kind.rank >= orphan.kind.rank) continue;
    if (claimantOf({ orphan: candidate, engine, pass })) continue;
    if (verdictOf({ key: other, orphan: candidate, engine }).kind === 'delete') return other;
  }
  return undefined;
}

function permitOf(job: Job, tags: Tags): Permit {
  const { engine, key, orphan, pass, management } = job;
  const now = engine.clock.now();
  return {
    purpose: 'teardown',
    management,
    dryRun: engine.dryRun,
    scope: pass.pinned,
    confirmed: pass.resolved.scope,
    plannedAt: now,
    proven: true,
    suspension: suspensionInForce(management, tags, now),
    twins: [],
    held: false,
    deletion: {
      facts: { ...factsOf(job), tags },
      ownerTags: ownerTags(engine.owner, keyOf(orphan.owned.identity)),
      managed: new Set([...engine.owned, ...engine.orphans.keys(), key]).size,
    },
  };
}

async function carryOut(job: Job, seen: Present, plan: Plan): Promise<Outcome> {
  const { engine, key, pass } = job;
  const now = engine.clock.now();
  const permit = permitOf(job, seen.tags);
  const steps = stepsOf(plan);
  const guarded = guard(plan, permit, now);
  if (guarded.kind === 'refuse') return conclude(job, { seen, plan, refusal: guarded });
  if (steps.length === 0) return conclude(job, { seen, plan });
  if (!engine.caps.hasRoom(key, { managed: permit.deletion?.managed ?? 0, now })) {
    const refusal = { code: 'PRUNE_CAPPED', message: CAPPED_MESSAGE } as const;
    return conclude(job, { seen, refusal, outcome: wait(CAPPED_MESSAGE, CAP_RECHECK_MS) });
  }
  const execution = await engine.executor.execute({ key, scope: pass.resolved.scope, steps, permit });
  return conclude(job, { seen, plan, execution });
}

function gone(job: Job): Outcome {
  const { engine, key } = job;
  engine.orphans.delete(key);
  engine.owned.delete(key);
  engine.statuses.delete(key);
  engine.bus.publish({ type: 'ObjectDeleted', key });
  for (const other of engine.orphans.keys()) engine.enqueue(other, 'change');
  return { kind: 'settled' };
}

interface Conclusion {
  readonly seen?: Seen<unknown>;
  readonly plan?: Plan;
  readonly refusal?: Refusal | undefined;
  readonly execution?: Execution;
  readonly outcome?: Outcome;
}

function conclude(job: Job, conclusion: Conclusion): Outcome {
  const { engine, key, orphan, pass } = job;
  const { plan, refusal, execution, seen } = conclusion;
  const outcome = conclusion.outcome ?? outcomeOfPlan(plan ?? { kind: 'settled' }, { refusal, execution });
  const report: PassReport = {
    now: engine.clock.now(),
    key,
    identity: orphan.owned.identity,
    management: job.management,
    scope: pass.resolved.scope,
    observed: seen && observedOf(orphan, seen, engine.clock.now()),
    decision: plan && { plan, cause: 'change' },
    refusal,
    executed: execution?.done ?? [],
    outcome,
    problems: engine.desired.problems(key),
    missing: engine.desired.missing(key) ?? { fetches: 0, since: engine.clock.now() },
  };
  const { status, events } = reduceStatus(engine.statuses.get(key), report);
  engine.statuses.set(key, status);
  for (const event of events) engine.bus.publish(event);
  return outcome;
}

function observedOf({ kind }: Orphan, seen: Seen<unknown>, now: number): Observed {
  if (seen.state !== 'present')
    return { exists: seen.state === 'leaving', health: { status: 'Progressing', message: 'is being deleted' } };
  return {
    exists: true,
    health: kind.health(seen.live, { now }),
    outputs: kind.outputs(seen.live),
    summary: kind.summary(seen.live),
  };
}
