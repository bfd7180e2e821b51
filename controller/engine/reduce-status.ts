import { ABSENT, type Comparison, type Difference } from '../model/difference.ts';
import type { Commit, Document, Management, Problem } from '../model/document.ts';
import type { DriftRecord } from '../model/drift.ts';
import type { EventBody } from '../model/event.ts';
import type { Health } from '../model/health.ts';
import type { Identity, ResourceKey } from '../model/identity.ts';
import type { TaskView } from '../model/inspection.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { Summary } from '../model/kind.ts';
import type { Outcome } from '../model/outcome.ts';
import type { RefusalCode, Step } from '../model/plan.ts';
import { withWhatWasKnown } from '../model/rollout.ts';
import type { Scope } from '../model/scope.ts';
import type { ObjectStatus, SyncStatus } from '../model/status.ts';
import type { Suspension } from '../model/suspension.ts';
import { commitsAfter } from './commits.ts';
import { conditionsOf } from './conditions.ts';
import type { Decision } from './decide.ts';
import type { Missing } from './desired.ts';
import { driftEvents, driftOf } from './drift.ts';
import type { Refusal } from './guard.ts';
import { rolloutEvents } from './rollout-events.ts';
import { describeSuspension, hasExpired } from './suspension.ts';

/** What a pass found out about one object; everything that the status is made from. */
export interface PassReport {
  readonly now: number;
  readonly key: ResourceKey;
  readonly identity: Identity;
  readonly management: Management;
  readonly document?: Document | undefined;
  readonly commit?: Commit | undefined;
  /** Hash of what the commit asks of the object, where references are resolved. */
  readonly content?: string | undefined;
  readonly scope?: Scope | undefined;
  /** Undefined when AWS could not be read: then nothing is known anew. */
  readonly observed?: Observed | undefined;
  /** What the document asks for is not known (yet), so nothing was compared; it may have been seen all the same. */
  readonly unresolved?: boolean | undefined;
  readonly decision?: Decision | undefined;
  readonly refusal?: Refusal | undefined;
  readonly executed: readonly Step[];
  readonly outcome: Outcome;
  readonly problems: readonly Problem[];
  readonly missing?: Missing | undefined;
  readonly appliedCommit?: string | undefined;
  readonly origins?: ObjectStatus['origins'];
  readonly suspensions?: Suspensions | undefined;
  /** The newest of its tasks that is known to have failed. */
  readonly failedTask?: TaskView | undefined;
  /** What an earlier process knew of its drift. */
  readonly recalled?: DriftRecord | undefined;
}

export interface Suspensions {
  readonly inForce: Suspension | undefined;
  /** A tag whose time is over. */
  readonly expired: Suspension | undefined;
}

export interface Observed {
  readonly exists: boolean;
  readonly comparison?: Comparison | undefined;
  readonly health: Health;
  readonly outputs?: JsonObject | undefined;
  readonly summary?: Summary | undefined;
  readonly remembered?: Json | undefined;
}

export interface Reduction {
  readonly status: ObjectStatus;
  readonly events: readonly EventBody[];
}

/** Folds what a pass found into the status, and says what has happened. Pure; the only writer of status. */
export function reduceStatus(previous: ObjectStatus | undefined, report: PassReport): Reduction {
  const fresh = statusOf(previous, report);
  const status: ObjectStatus = { ...fresh, conditions: conditionsOf(fresh, previous?.conditions ?? [], report) };
  return { status, events: eventsOf(previous, status, report) };
}

function statusOf(previous: ObjectStatus | undefined, report: PassReport): ObjectStatus {
  const { observed, decision } = report;
  const compared = report.unresolved ? undefined : observed;
  const differences = compared ? differencesOf(compared, report) : (previous?.differences ?? []);
  const ignored = compared?.comparison?.ignored ?? (compared ? [] : (previous?.ignored ?? []));
  return {
    key: report.key,
    identity: report.identity,
    type: report.document ? typeOf(report.document) : previous?.type,
    // Where it was seen; a pass that could not look says nothing about that.
    scope: (report.observed ? report.scope : undefined) ?? previous?.scope ?? report.scope,
    origin: report.document?.origin,
    labels: report.document?.labels ?? {},
    management: report.management,
    commit: report.commit,
    commits: commitsAfter(previous?.commits ?? [], {
      commit: report.commit,
      content: report.content,
      settled: report.outcome.kind === 'settled' && observed?.health.status === 'Healthy',
    }),
    appliedCommit: report.appliedCommit ?? previous?.appliedCommit,
    sync: syncOf(previous, report, differences),
    health: observed?.health ?? previous?.health ?? { status: 'Unknown', message: 'not seen yet' },
    conditions: [],
    differences,
    ignored,
    unmodelled: compared?.comparison?.unmodelled ?? (compared ? [] : (previous?.unmodelled ?? [])),
    origins: report.origins ?? previous?.origins,
    ...driftOf(previous, report, { differences, ignored }),
    plan: decision?.plan ?? previous?.plan,
    outcome: report.outcome,
    outputs: observed ? observed.outputs : previous?.outputs,
    summary: observed ? summaryOf(observed, previous) : previous?.summary,
    remembered: observed?.remembered ?? previous?.remembered,
    problems: report.problems,
    lastSeenAt: observed ? report.now : previous?.lastSeenAt,
    lastChangedAt: report.executed.length > 0 ? report.now : previous?.lastChangedAt,
    missing: report.missing,
    failedTask: failedTaskOf(report.failedTask),
    suspension: suspensionOf(previous, report),
    ...failureOf(previous, report.outcome),
  };
}

/** Documents that are about one of AWS's own types name it. */
function typeOf({ spec }: Document): string | undefined {
  return typeof spec.type === 'string' && spec.type.startsWith('AWS::') ? spec.type : undefined;
}

function failedTaskOf(task: TaskView | undefined): ObjectStatus['failedTask'] {
  return task && { id: task.id, at: task.stoppedAt ?? task.createdAt ?? 0, why: task.why, revision: task.revision };
}

function suspensionOf(previous: ObjectStatus | undefined, report: PassReport): Suspension | undefined {
  if (refusalOf(report)?.code === 'SUSPENDED') return report.suspensions?.inForce;
  return report.observed && !report.unresolved ? undefined : previous?.suspension;
}

function summaryOf({ summary }: Observed, previous: ObjectStatus | undefined): Summary | undefined {
  const rollout = withWhatWasKnown(summary?.rollout, previous?.summary?.rollout);
  // What was missed is told once, by the events of this look.
  return summary && { ...summary, missed: undefined, ...(rollout ? { rollout } : {}) };
}

function failureOf(
  previous: ObjectStatus | undefined,
  outcome: Outcome,
): Pick<ObjectStatus, 'failures' | 'lastFailure'> {
  const { failures = 0, lastFailure } = previous ?? {};
  if (outcome.kind === 'failed') return { failures: failures + 1, lastFailure: outcome.reason };
  return outcome.kind === 'progressing' ? { failures, lastFailure } : { failures: 0, lastFailure: undefined };
}

function differencesOf(observed: Observed, report: PassReport): readonly Difference[] {
  if (!observed.exists) return report.document ? [ABSENT] : [];
  return observed.comparison?.differences ?? [];
}

function syncOf(
  previous: ObjectStatus | undefined,
  report: PassReport,
  differences: readonly Difference[],
): SyncStatus {
  if (!report.document) return 'OutOfSync';
  if (report.unresolved) return 'Unknown';
  if (!report.observed) return previous?.sync ?? 'Unknown';
  // What lives may be as another document has it: nobody can say which of them it is to be like.
  if (report.observed.exists && refusalOf(report)?.code === 'DUPLICATE_IDENTITY') return 'Unknown';
  return differences.length === 0 ? 'Synced' : 'OutOfSync';
}

function eventsOf(previous: ObjectStatus | undefined, status: ObjectStatus, report: PassReport): EventBody[] {
  return [
    ...driftEvents(previous, status, report),
    ...lifecycleEvents(previous, status, report),
    ...rolloutEvents(previous, status, report),
    ...refusalEvents(previous, report),
    ...failureEvents(previous, report),
  ];
}

function lifecycleEvents(previous: ObjectStatus | undefined, status: ObjectStatus, report: PassReport): EventBody[] {
  const { key, executed, decision } = report;
  const events: EventBody[] = [];
  if (executed.some((step) => step.effect === 'create'))
    events.push({ type: 'ObjectCreated', key, commit: report.commit });
  if (!report.document && report.observed && !report.observed.exists && previous?.outputs)
    events.push({ type: 'ObjectDeleted', key });
  if (decision?.cause === 'adoption' && executed.length > 0) events.push(adopted(report));
  if (report.commit && status.outcome?.kind === 'settled' && previous?.outcome?.kind !== 'settled')
    events.push({ type: 'ObjectSettled', key, commit: report.commit });
  return events;
}

function adopted(report: PassReport): EventBody {
  const { ownership } = report.decision ?? {};
  return {
    type: 'ObjectAdopted',
    key: report.key,
    ...(ownership?.kind === 'renamed' ? { from: ownership.from } : {}),
  };
}

function refusalEvents(previous: ObjectStatus | undefined, report: PassReport): EventBody[] {
  const refusal = refusalOf(report);
  if (!refusal) {
    return report.observed && !report.unresolved ? resumedEvents(previous, report) : [];
  }
  const known = previous?.conditions.find((item) => item.reason === reasonOf(refusal.code));
  if (known?.message === refusal.message) return [];
  if (refusal.code === 'SUSPENDED') return [{ type: 'ObjectSuspended', key: report.key, reason: refusal.message }];
  return [{ type: 'GuardRefused', key: report.key, code: refusal.code, message: refusal.message }];
}

function resumedEvents(previous: ObjectStatus | undefined, report: PassReport): EventBody[] {
  const { key, now, suspensions } = report;
  const before = previous?.suspension;
  if (before && hasExpired(before, now))
    return [{ type: 'ObjectResumed', key, expired: true, reason: describeSuspension(before) }];
  if (before) return [{ type: 'ObjectResumed', key }];
  // At the first look after a start: it ran out while nobody was there.
  const expired = previous?.lastSeenAt === undefined ? suspensions?.expired : undefined;
  return expired ? [{ type: 'ObjectResumed', key, expired: true, reason: describeSuspension(expired) }] : [];
}

function failureEvents(previous: ObjectStatus | undefined, report: PassReport): EventBody[] {
  const { outcome } = report;
  if (outcome.kind !== 'failed') return [];
  if (previous?.lastFailure === outcome.reason) return [];
  return [{ type: 'ReconcileFailed', key: report.key, message: outcome.reason }];
}

/** The refusal in force: the plan's own, or the guards'. */
export function refusalOf(report: PassReport): Refusal | undefined {
  const { plan } = report.decision ?? {};
  return plan?.kind === 'refuse' ? { code: plan.code, message: plan.message } : report.refusal;
}

/** `NOT_OWNED` as a condition's reason: `NotOwned`. */
export function reasonOf(code: RefusalCode | Outcome['kind']): string {
  return code
    .toLowerCase()
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}
