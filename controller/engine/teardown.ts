import type { Management } from '../model/document.ts';
import { parseKey, type ResourceKey } from '../model/identity.ts';
import type { Present, Seen } from '../model/kind.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Plan } from '../model/plan.ts';
import type { ObjectStatus } from '../model/status.ts';
import type { Tags } from '../model/tags.ts';
import type { Engine, Orphan, Pass } from './context.ts';
import { CAPPED_MESSAGE, type DeletionVerdict } from './deletion.ts';
import type { Execution } from './execute.ts';
import { forgetObject } from './forget.ts';
import { guard, type Permit, type Refusal } from './guard.ts';
import { quotaOf } from './managed.ts';
import { documentKeyOf } from './orphans.ts';
import { CAP_RECHECK_MS, outcomeOfError, outcomeOfPlan, STOPPING } from './outcomes.ts';
import { ownerTags } from './ownership.ts';
import { type Observed, type PassReport, reduceStatus } from './reduce-status.ts';
import { asAwsError, stepsOf } from './subject.ts';
import { suspensionInForce } from './suspension.ts';
import { type Candidate, factsOf, isWanted, managementOf, verdictOf } from './teardown-verdict.ts';
import { concludeGone } from './unplaced.ts';

const ORDER_RECHECK_MS = 5_000;

/** Looks at one object of ours whose document is gone, and deletes it when everything allows that. Never rejects. */
export async function tearDownObject(key: ResourceKey, engine: Engine, pass: Pass): Promise<Outcome> {
  const orphan = engine.orphans.get(key);
  if (!orphan) return concludeGone(key, engine);
  const job: Job = { key, orphan, engine, pass, management: managementOf({ orphan, engine }) };
  if (isWanted(job)) {
    forgetObject(engine, key);
    return { kind: 'settled' };
  }
  if (engine.condemned && !engine.undiscovered.has(engine.locations.of(orphan.place)))
    return conclude(job, { outcome: wait('waits until all that is to go is known', ORDER_RECHECK_MS) });
  try {
    if (!orphan.isListed && (await look(job)).state === 'absent') return gone(job);
    const verdict = verdictOf(job);
    if (verdict.kind === 'refuse') return conclude(job, { refusal: verdict, outcome: outcomeOfVerdict(verdict) });
    return await remove(job);
  } catch (error) {
    return conclude(job, { outcome: outcomeOfError(asAwsError(error)) });
  }
}

interface Job extends Candidate {
  readonly pass: Pass;
  readonly management: Management;
}

function outcomeOfVerdict(verdict: Extract<DeletionVerdict, { kind: 'refuse' }>): Outcome {
  if (verdict.recheckMs === undefined) return { kind: 'held', reason: verdict.message };
  return { kind: 'progressing', reason: verdict.message, recheckMs: verdict.recheckMs };
}

async function remove(job: Job): Promise<Outcome> {
  const { engine, orphan } = job;
  const earlier = goesBefore(job);
  if (earlier)
    return conclude(job, { outcome: { ...wait(`waits until ${earlier} is gone`, ORDER_RECHECK_MS), on: earlier } });
  const seen = await look(job);
  if (seen.state === 'absent') return gone(job);
  if (seen.state === 'leaving') return conclude(job, { seen, outcome: wait(seen.reason, ORDER_RECHECK_MS) });
  const expected = ownerTags(engine.owner, documentKeyOf(orphan));
  if (Object.entries(expected).some(([tag, value]) => seen.tags[tag] !== value))
    return orphan.owned.released
      ? gone(job)
      : conclude(job, {
          seen,
          outcome: { kind: 'held', reason: 'the live object does not carry our tags any more' },
        });
  const plan = orphan.kind.teardown(orphan.owned.identity, seen, {
    now: engine.clock.now(),
    ownerTags: expected,
    remembered: engine.statuses.get(job.key)?.remembered,
    retriedAt: engine.askedAt,
  });
  return carryOut(job, seen, plan);
}

function look({ orphan, pass }: Job): Promise<Seen<unknown>> {
  const { identity, locator } = orphan.owned;
  return orphan.kind.observe({ identity, locator }, pass.point);
}

function wait(reason: string, recheckMs: number): Extract<Outcome, { kind: 'progressing' }> {
  return { kind: 'progressing', reason, recheckMs };
}

/** What refers goes before what is referred to; what stays is not waited for. */
function goesBefore({ key, engine }: Job): ResourceKey | undefined {
  return engine.teardownOrder().goesBefore(key, (other) => {
    const candidate = engine.orphans.get(other);
    if (!candidate || isWanted({ orphan: candidate, engine })) return false;
    return verdictOf({ key: other, orphan: candidate, engine }).kind === 'delete';
  });
}

function permitOf(job: Job, tags: Tags): Permit {
  const { engine, key, orphan, pass, management } = job;
  const now = engine.clock.now();
  return {
    purpose: 'teardown',
    management,
    dryRun: engine.dryRun,
    mayWrite: engine.mayWrite,
    scope: pass.pinned,
    confirmed: pass.resolved.scope,
    plannedAt: now,
    proven: true,
    suspension: suspensionInForce(management, tags, now),
    twins: [],
    held: false,
    ownerTags: ownerTags(engine.owner, documentKeyOf(orphan)),
    quota: () => quotaOf(engine, key),
    deletion: { facts: { ...factsOf(job), tags } },
  };
}

async function carryOut(job: Job, seen: Present<unknown>, plan: Plan): Promise<Outcome> {
  const { engine, key, pass } = job;
  const now = engine.clock.now();
  const permit = permitOf(job, seen.tags);
  const steps = stepsOf(plan);
  const guarded = guard(plan, permit, now);
  if (guarded.kind === 'refuse') return conclude(job, { seen, plan, refusal: guarded });
  if (steps.length === 0) return conclude(job, { seen, plan });
  if (!engine.caps.hasRoom(key, { ...permit.quota(), now })) {
    const refusal = { code: 'PRUNE_CAPPED', message: CAPPED_MESSAGE } as const;
    return conclude(job, { seen, refusal, outcome: wait(CAPPED_MESSAGE, CAP_RECHECK_MS) });
  }
  if (engine.isStopping()) return conclude(job, { seen, plan, outcome: STOPPING });
  const execution = await engine.executor.execute({ key, scope: pass.resolved.scope, steps, permit });
  return conclude(job, { seen, plan, execution });
}

function gone(job: Job): Outcome {
  const { engine, key } = job;
  forgetObject(engine, key);
  engine.bus.publish({ type: 'ObjectDeleted', key });
  // Those that go after it may have waited for it.
  for (const other of engine.orphans.keys()) if (isWaiting(engine.statuses.get(other))) engine.enqueue(other, 'change');
  return { kind: 'settled' };
}

function isWaiting(status: ObjectStatus | undefined): boolean {
  return status?.outcome?.kind === 'progressing';
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
    identity: parseKey(key) ?? orphan.owned.identity,
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
