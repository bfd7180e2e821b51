import { AwsError, isAwsError } from '../model/aws-error.ts';
import type { Comparison } from '../model/difference.ts';
import type { ResourceKey } from '../model/identity.ts';
import { type Json, type JsonObject, jsonEqual } from '../model/json.ts';
import type { ErasedKind, PlanContext, Reader, Seen } from '../model/kind.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Plan, Step } from '../model/plan.ts';
import type { Resource } from '../model/resource.ts';
import { type Scope, scopeId } from '../model/scope.ts';
import { APPLIED_TAG, decodeApplied } from '../model/tags.ts';
import { canonicalWant, compareObject } from './compare.ts';
import type { Engine, Pass } from './context.ts';
import { type Decision, decide } from './decide.ts';
import type { DesiredEntry } from './desired.ts';
import type { Execution } from './execute.ts';
import { guard, type Permit, type Refusal } from './guard.ts';
import { effectiveManagement } from './management.ts';
import { outcomeOfError, outcomeOfPlan } from './outcomes.ts';
import { ownerTags } from './ownership.ts';
import { type Observed, type PassReport, reduceStatus } from './reduce-status.ts';
import { type Resolution, resolveResource } from './resolve.ts';

/** Looks at one desired object and does what it needs. Never rejects: whatever happens is an outcome. */
export async function reconcileObject(key: ResourceKey, engine: Engine, pass: Pass): Promise<Outcome> {
  const entry = engine.desired.get(key);
  const kind = entry && engine.kinds.get(entry.document.identity.kind);
  if (!entry || !kind) return { kind: 'settled' };
  const subject: Subject = { key, entry, kind, engine, pass };
  const misplaced = placeRefusal(entry, engine, pass);
  if (misplaced) return conclude(subject, { refusal: misplaced, outcome: { kind: 'held', reason: misplaced.message } });
  const cycle = engine.graph().cycleOf(key);
  if (cycle)
    return conclude(subject, { outcome: { kind: 'held', reason: `references form a cycle: ${cycle.join(' → ')}` } });
  try {
    const resolution = await resolve(subject);
    if (resolution.kind !== 'resolved') return conclude(subject, unresolved(resolution));
    return await reconcileResolved(subject, resolution.resource);
  } catch (error) {
    return conclude(subject, { outcome: outcomeOfError(asAwsError(error)) });
  }
}

/** Nothing is read, and so nothing planned, where the pins do not hold: every object would look absent. */
function placeRefusal(entry: DesiredEntry, engine: Engine, pass: Pass): Refusal | undefined {
  const { pinned, resolved } = pass;
  const { namespace } = entry.document.identity;
  if (scopeId(pinned) !== scopeId(resolved.scope)) {
    const message = `namespace "${namespace}" is pinned to ${pinned.account}/${pinned.region}; the credentials (${resolved.caller}) belong to ${resolved.scope.account}/${resolved.scope.region}`;
    return { code: 'SCOPE_MISMATCH', message };
  }
  const home = engine.homes.get(namespace);
  if (home === undefined || home === homeOf(pinned)) return undefined;
  return {
    code: 'SCOPE_CHANGED',
    message: `namespace "${namespace}" owns objects in ${home} and cannot move to ${homeOf(pinned)}`,
  };
}

function homeOf(scope: Scope): string {
  return `${scope.account}/${scope.region}`;
}

interface Subject {
  readonly key: ResourceKey;
  readonly entry: DesiredEntry;
  readonly kind: ErasedKind;
  readonly engine: Engine;
  readonly pass: Pass;
}

function asAwsError(error: unknown): AwsError {
  if (isAwsError(error)) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new AwsError({ class: 'unknown', code: 'Unexpected', call: 'pass', message });
}

async function resolve(subject: Subject): Promise<Resolution> {
  const { entry, engine, pass } = subject;
  const parameters = await readParameters(subject);
  return resolveResource(entry, {
    manifests: engine.manifests,
    namespace: engine.desired.namespace(entry.document.identity.namespace),
    scope: pass.pinned,
    outputs: (key) => engine.statuses.get(key)?.outputs,
    parameters,
  });
}

async function readParameters({ entry, engine, pass }: Subject): Promise<ReadonlyMap<string, Json>> {
  const paths = engine.manifests
    .expressions(entry.document)
    .flatMap(({ expression }) => (expression.kind === 'ssm' ? [expression.path] : []))
    .filter((path) => engine.parameterPrefixes.some((prefix) => path.startsWith(prefix)));
  const values = await Promise.all(paths.map((path) => pass.point.get('ssm:parameter', path)));
  const found = paths.flatMap((path, i) => {
    const parameter = values[i];
    if (!parameter) return [];
    return [[path, parameter.type === 'StringList' ? parameter.value.split(',') : parameter.value] as const];
  });
  return new Map<string, Json>(found);
}

function unresolved(resolution: Exclude<Resolution, { kind: 'resolved' }>): Conclusion {
  if (resolution.kind === 'waiting') return { outcome: { kind: 'blocked', reason: resolution.reason } };
  return { outcome: { kind: 'held', reason: resolution.message } };
}

interface View {
  readonly seen: Seen<unknown>;
  readonly comparison?: Comparison | undefined;
  readonly decision: Decision;
}

async function reconcileResolved(subject: Subject, resource: Resource): Promise<Outcome> {
  const { engine, key, kind, pass } = subject;
  engine.graph().noteNaturalKey(key, pass.place, kind.naturalKey(resource.spec, resource.identity));
  const first = await look(subject, resource, pass.reader);
  const needsProof =
    pass.reader !== pass.point && (stepsOf(first.decision.plan).length > 0 || first.seen.state === 'absent');
  const view = needsProof ? await look(subject, resource, pass.point) : first;
  if (view.decision.ownership?.kind === 'ours') noteOwned(subject);
  const waiting = view.seen.state === 'absent' ? missingDependencies(subject) : [];
  if (waiting.length > 0) {
    const reason = `waits for ${waiting.join(', ')}`;
    return conclude(subject, { resource, view, outcome: { kind: 'blocked', reason } });
  }
  return act(subject, resource, view);
}

function noteOwned({ engine, key, entry, pass }: Subject): void {
  engine.owned.add(key);
  engine.homes.set(entry.document.identity.namespace, homeOf(pass.pinned));
}

async function look(subject: Subject, resource: Resource, reader: Reader): Promise<View> {
  const { engine, kind, key } = subject;
  const seen = await kind.observe({ resource, identity: resource.identity }, reader);
  const comparison = seen.state === 'present' ? compareObject(kind, resource, seen.live) : undefined;
  const want = comparison?.want ?? canonicalWant(kind, resource);
  const decision = decide({
    kind,
    resource,
    seen,
    comparison,
    want,
    context: planContext(subject),
    ownership: {
      key,
      owner: engine.owner,
      isDesired: (other) => engine.desired.get(other) !== undefined,
      ownedBefore: engine.owned.has(key),
    },
    twins: engine.graph().twins(key),
  });
  return { seen, comparison, decision };
}

function planContext({ engine, key, pass }: Subject): PlanContext {
  const referrers = engine
    .graph()
    .dependents(key)
    .flatMap((other) => engine.desired.get(other) ?? [])
    .map((entry) => referrerOf(entry, engine, pass));
  return {
    now: engine.clock.now(),
    ownerTags: ownerTags(engine.owner, key),
    referrers,
    remembered: engine.statuses.get(key)?.remembered,
  };
}

function referrerOf(entry: DesiredEntry, engine: Engine, pass: Pass): Resource {
  const resolution = resolveResource(entry, {
    manifests: engine.manifests,
    namespace: engine.desired.namespace(entry.document.identity.namespace),
    scope: pass.resolved.scope,
    outputs: (key) => engine.statuses.get(key)?.outputs,
    parameters: new Map(),
  });
  if (resolution.kind !== 'invalid') return resolution.resource;
  const { document, commit } = entry;
  const management = effectiveManagement(document.management, undefined);
  const { identity, key, spec } = document;
  return {
    identity,
    key,
    scope: pass.resolved.scope,
    spec,
    management,
    defaultTags: {},
    document,
    commit,
    origins: [],
    specHash: '',
  };
}

function missingDependencies({ engine, key }: Subject): readonly ResourceKey[] {
  return engine
    .graph()
    .dependencies(key)
    .filter((other) => engine.kinds.has(other.split('/')[1] ?? ''))
    .filter((other) => engine.desired.get(other) !== undefined && engine.statuses.get(other)?.outputs === undefined);
}

export function stepsOf(plan: Plan): readonly Step[] {
  return plan.kind === 'act' || plan.kind === 'hold' ? plan.steps : [];
}

async function act(subject: Subject, resource: Resource, view: View): Promise<Outcome> {
  const { engine, key, pass } = subject;
  const { plan } = view.decision;
  const steps = stepsOf(plan);
  const permit = permitOf(subject, resource);
  const refusal = steps.length === 0 ? undefined : refusalOf(guard(plan, permit, engine.clock.now()));
  if (steps.length === 0 || refusal) return conclude(subject, { resource, view, refusal });
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
  engine.fights.note(key, steps, now);
  const execution = await engine.executor.execute({ key, scope: pass.resolved.scope, steps, permit });
  return conclude(subject, { resource, view, execution });
}

function permitOf({ engine, pass }: Subject, resource: Resource): Permit {
  return {
    purpose: 'reconcile',
    management: resource.management,
    dryRun: engine.dryRun,
    scope: resource.scope,
    confirmed: pass.resolved.scope,
    plannedAt: engine.clock.now(),
  };
}

function refusalOf(plan: Plan): Refusal | undefined {
  return plan.kind === 'refuse' ? { code: plan.code, message: plan.message } : undefined;
}

interface Conclusion {
  readonly resource?: Resource;
  readonly view?: View;
  readonly refusal?: Refusal | undefined;
  readonly execution?: Execution;
  readonly outcome?: Outcome;
}

/** Writes down what a pass found, and wakes those who waited for it. */
function conclude(subject: Subject, conclusion: Conclusion): Outcome {
  const { engine, key } = subject;
  const report = reportOf(subject, conclusion);
  const before = engine.statuses.get(key);
  const { status, events } = reduceStatus(before, report);
  engine.statuses.set(key, status);
  for (const event of events) engine.bus.publish(event);
  if (!jsonEqual(before?.outputs ?? null, status.outputs ?? null))
    for (const dependent of engine.graph().dependents(key)) engine.enqueue(dependent, 'change');
  return report.outcome;
}

function reportOf(subject: Subject, conclusion: Conclusion): PassReport {
  const { engine, entry, key, pass } = subject;
  const { document } = entry;
  const { view, refusal, execution } = conclusion;
  const observed = view && observedOf(subject.kind, view, engine.clock.now());
  const stopped = execution?.stopped && 'refusal' in execution.stopped ? execution.stopped.refusal : undefined;
  const namespace = engine.desired.namespace(document.identity.namespace);
  return {
    now: engine.clock.now(),
    key,
    identity: document.identity,
    management: conclusion.resource?.management ?? effectiveManagement(document.management, namespace?.management),
    document,
    commit: entry.commit,
    scope: pass.resolved.scope,
    observed,
    decision: view?.decision,
    refusal: refusal ?? stopped,
    executed: execution?.done ?? [],
    outcome: conclusion.outcome ?? outcomeOf(conclusion, observed),
    problems: engine.desired.problems(key),
    appliedCommit: appliedCommitOf(view),
  };
}

function outcomeOf({ view, refusal, execution }: Conclusion, observed: Observed | undefined): Outcome {
  if (!view) return { kind: 'settled' };
  return outcomeOfPlan(view.decision.plan, { refusal, execution, health: observed?.health });
}

function appliedCommitOf(view: View | undefined): string | undefined {
  return view?.seen.state === 'present' ? decodeApplied(view.seen.tags[APPLIED_TAG])?.commit : undefined;
}

function observedOf(kind: ErasedKind, view: View, now: number): Observed {
  const { seen, comparison } = view;
  if (seen.state === 'absent')
    return { exists: false, health: { status: 'Missing', message: 'does not exist in AWS' } };
  if (seen.state === 'leaving') return { exists: true, health: { status: 'Progressing', message: seen.reason } };
  const { plan } = view.decision;
  const health =
    plan.kind === 'hold'
      ? { status: 'Degraded' as const, message: plan.reason, details: plan.details }
      : kind.health(seen.live, { now });
  return {
    exists: true,
    comparison,
    health,
    outputs: kind.outputs(seen.live) as JsonObject,
    summary: kind.summary(seen.live),
    remembered: kind.remember?.(seen.live),
  };
}
