import type { Document } from '../model/document.ts';
import type { ResourceKey } from '../model/identity.ts';
import type { JsonObject } from '../model/json.ts';
import type { ObserveTarget } from '../model/kind.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Plan } from '../model/plan.ts';
import type { Resource } from '../model/resource.ts';
import { actApproved } from './act-approved.ts';
import type { Approval } from './approvals.ts';
import { type Conclusion, conclude } from './conclude.ts';
import type { Engine, Pass } from './context.ts';
import { describeCycle } from './cycles.ts';
import { forgetObject } from './forget.ts';
import { guard, type Permit, type Refusal } from './guard.ts';
import { look } from './look.ts';
import { quotaOf } from './managed.ts';
import { outcomeOfError, STOPPING } from './outcomes.ts';
import { ownerTags } from './ownership.ts';
import { homeOf, missingDependencies, placeRefusal, planContext, resolveSubject } from './pass-inputs.ts';
import type { Resolution } from './resolve.ts';
import { asAwsError, type Subject, stepsOf, type View } from './subject.ts';
import { suspensionInForce } from './suspension.ts';
import { unpublishable } from './unpublished.ts';

/** Looks at one desired object and does what it needs. Never rejects: whatever happens is an outcome. */
export async function reconcileObject(key: ResourceKey, engine: Engine, pass: Pass): Promise<Outcome> {
  const entry = engine.desired.get(key);
  const kind = entry && engine.kinds.get(entry.document.identity.kind);
  if (!entry || !kind) return { kind: 'settled' };
  const subject: Subject = { key, entry, kind, engine, pass };
  const misplaced = placeRefusal(entry, engine, pass);
  if (misplaced) return conclude(subject, { refusal: misplaced, outcome: { kind: 'held', reason: misplaced.message } });
  const cycle = engine.graph().cycleOf(key);
  if (cycle) return conclude(subject, { outcome: { kind: 'held', reason: cycleReason(cycle, engine) } });
  try {
    const resolution = await resolveSubject(subject);
    if (resolution.kind === 'invalid') {
      const { resource, message } = resolution;
      return conclude(subject, {
        resource,
        outcome: { kind: 'held', reason: message },
        ...(await glance(subject, resource)),
      });
    }
    if (resolution.kind === 'waiting') return conclude(subject, await waiting(subject, resolution));
    return await reconcileResolved(subject, resolution.resource);
  } catch (error) {
    return conclude(subject, { outcome: outcomeOfError(asAwsError(error)) });
  }
}

function cycleReason(cycle: readonly ResourceKey[], { kinds, manifests, desired, graph }: Engine): string {
  const document = (other: ResourceKey): Document | undefined => desired.get(other)?.document;
  const words = describeCycle(cycle, { kinds, manifests, document, naming: graph().naming });
  return `references form a cycle, and none of them can be made: ${words}`;
}

type Waiting = Extract<Resolution, { kind: 'waiting' }>;

async function waiting(subject: Subject, { resource, on, reason }: Waiting): Promise<Conclusion> {
  const { engine } = subject;
  const undeclared = on.filter((target) => engine.desired.get(target) === undefined);
  const outcome: Outcome =
    undeclared.length === 0
      ? { kind: 'blocked', reason }
      : { kind: 'blocked', reason: `${reason}: no manifest declares ${undeclared.join(', ')}`, undeclared: true };
  if (isNamed(subject, resource)) return { resource, outcome, ...(await glance(subject, resource)) };
  // What it is a part of does not exist, so neither does it.
  const absent = on.every((target) => engine.statuses.get(target)?.health.status === 'Missing');
  return { resource, outcome, absent };
}

function isNamed({ kind }: Subject, { spec, identity }: Resource): boolean {
  const naturalKey = kind.naturalKey(spec, identity);
  return naturalKey !== undefined && !naturalKey.includes('${');
}

/** Nothing can be compared, for it is not known what is wanted; whether the object lives, and how it does, often is. */
async function glance(subject: Subject, resource: Resource): Promise<Pick<Conclusion, 'absent' | 'glimpse'>> {
  const { kind, pass } = subject;
  if (!isNamed(subject, resource)) return {};
  // Half-resolved, it may ask AWS for things that cannot be: then nothing is known of it.
  const seen = await kind.observe(glanceTarget(subject, resource), pass.reader).catch(() => undefined);
  if (seen?.state !== 'absent') return { glimpse: seen };
  return { absent: isThorough(subject) || !hasLived(subject) };
}

/** A search by tags costs a request of its own; in sweeps one listing answers all of them. */
function isThorough({ engine, pass }: Subject): boolean {
  return engine.dryRun || pass.lane === 'sweep';
}

function glanceTarget(subject: Subject, resource: Resource): ObserveTarget<JsonObject> {
  const { ownerTags: tags, remembered, referrers } = planContext(subject);
  const target = { resource, identity: resource.identity, remembered, referrers };
  return isThorough(subject) ? { ...target, ownerTags: tags } : target;
}

function hasLived({ engine, key }: Subject): boolean {
  const health = engine.statuses.get(key)?.health.status;
  return health !== undefined && health !== 'Missing' && health !== 'Unknown';
}

async function reconcileResolved(subject: Subject, resource: Resource): Promise<Outcome> {
  const { engine, key, kind, pass } = subject;
  engine.graph().noteNaturalKey(key, pass.place, kind.naturalKey(resource.spec, resource.identity));
  const approval = engine.approvals.get(key, engine.clock.now());
  const view = await provenLook(subject, resource, approval);
  const { ownership } = view.decision;
  if (ownership?.kind === 'ours') noteOwned(subject);
  if (ownership?.kind === 'renamed') forgetObject(engine, ownership.from);
  const missing = view.seen.state === 'absent' ? missingDependencies(subject) : [];
  if (missing.length > 0) {
    const reason = `waits for ${missing.join(', ')}`;
    return conclude(subject, { resource, view, outcome: { kind: 'blocked', reason } });
  }
  if (approval && view.healing)
    return actApproved(subject, {
      resource,
      view,
      healing: view.healing,
      approval,
      permit: permitOf(subject, resource, view),
    });
  return act(subject, resource, view);
}

/** Absence, and whatever leads to a write, is looked at by key. */
async function provenLook(subject: Subject, resource: Resource, approval: Approval | undefined): Promise<View> {
  const { pass } = subject;
  if (approval) return look(subject, resource, pass.point, approval);
  const first = await look(subject, resource, pass.reader);
  const needsProof =
    pass.reader !== pass.point && (stepsOf(first.decision.plan).length > 0 || first.seen.state === 'absent');
  return needsProof ? look(subject, resource, pass.point) : first;
}

function noteOwned({ engine, key, pass }: Subject): void {
  engine.holdings.note(key, homeOf(pass.pinned));
}

async function act(subject: Subject, resource: Resource, view: View): Promise<Outcome> {
  const { engine, key, pass } = subject;
  const { plan } = view.decision;
  const steps = stepsOf(plan);
  const permit = permitOf(subject, resource, view);
  const refusal = steps.length === 0 ? undefined : refusalOf(guard(plan, permit, engine.clock.now()));
  if (steps.length === 0 || refusal) return conclude(subject, { resource, view, refusal });
  const unready = await unpublishable(subject, steps);
  if (unready !== undefined)
    return conclude(subject, { resource, view, outcome: { kind: 'blocked', reason: unready } });
  if (engine.isStopping()) return conclude(subject, { resource, view, outcome: STOPPING });
  const now = engine.clock.now();
  if (engine.fights.isFight(key, steps, now)) {
    const reason = 'the same write was undone again and again; somebody else writes this object too';
    return conclude(subject, { resource, view, outcome: { kind: 'held', reason } });
  }
  conclude(subject, {
    resource,
    view,
    outcome: { kind: 'progressing', reason: steps.map((s) => s.why).join('; '), recheckMs: 0 },
  });
  const execution = await engine.executor.execute({ key, scope: pass.resolved.scope, steps, permit });
  // What AWS did not accept was not undone by anybody.
  engine.fights.note(key, execution.done, now);
  return conclude(subject, { resource, view, execution });
}

function permitOf({ engine, pass, key }: Subject, resource: Resource, { seen, decision, proven }: View): Permit {
  const now = engine.clock.now();
  const tags = seen.state === 'present' ? seen.tags : {};
  return {
    purpose: 'reconcile',
    management: resource.management,
    dryRun: engine.dryRun,
    mayWrite: engine.mayWrite,
    scope: resource.scope,
    confirmed: pass.resolved.scope,
    plannedAt: now,
    proven,
    suspension: suspensionInForce(resource.management, tags, now),
    twins: engine.graph().twins(key),
    held: decision.plan.kind === 'hold',
    ownerTags: ownerTags(engine.owner, key),
    quota: () => quotaOf(engine, key),
  };
}

function refusalOf(plan: Plan): Refusal | undefined {
  return plan.kind === 'refuse' ? { code: plan.code, message: plan.message } : undefined;
}
