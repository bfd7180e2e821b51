import { ABSENT, type Comparison, type Difference } from '../model/difference.ts';
import type { Commit, Document, Management, Problem } from '../model/document.ts';
import type { DriftRecord } from '../model/drift.ts';
import type { EventBody } from '../model/event.ts';
import type { Health } from '../model/health.ts';
import type { Identity, ResourceKey } from '../model/identity.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { Summary } from '../model/kind.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Plan, RefusalCode, Step } from '../model/plan.ts';
import { isUnderWay, type RolloutPhase, type RolloutView, withWhatWasKnown } from '../model/rollout.ts';
import type { Scope } from '../model/scope.ts';
import type { ObjectStatus, SyncStatus } from '../model/status.ts';
import type { Suspension } from '../model/suspension.ts';
import { commitsAfter } from './commits.ts';
import { conditionsOf } from './conditions.ts';
import type { Decision } from './decide.ts';
import type { Missing } from './desired.ts';
import { driftEvents, driftOf } from './drift.ts';
import type { Refusal } from './guard.ts';
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
  readonly decision?: Decision | undefined;
  readonly refusal?: Refusal | undefined;
  readonly executed: readonly Step[];
  readonly outcome: Outcome;
  readonly problems: readonly Problem[];
  readonly missing?: Missing | undefined;
  readonly appliedCommit?: string | undefined;
  readonly origins?: ObjectStatus['origins'];
  readonly suspensions?: Suspensions | undefined;
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
  const differences = observed ? differencesOf(observed, report) : (previous?.differences ?? []);
  const ignored = observed?.comparison?.ignored ?? (observed ? [] : (previous?.ignored ?? []));
  return {
    key: report.key,
    identity: report.identity,
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
    unmodelled: observed?.comparison?.unmodelled ?? (observed ? [] : (previous?.unmodelled ?? [])),
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
    suspension: suspensionOf(previous, report),
    ...failureOf(previous, report.outcome),
  };
}

function suspensionOf(previous: ObjectStatus | undefined, report: PassReport): Suspension | undefined {
  if (refusalOf(report)?.code === 'SUSPENDED') return report.suspensions?.inForce;
  return report.observed ? undefined : previous?.suspension;
}

function summaryOf({ summary }: Observed, previous: ObjectStatus | undefined): Summary | undefined {
  const rollout = withWhatWasKnown(summary?.rollout, previous?.summary?.rollout);
  return summary && rollout ? { ...summary, rollout } : summary;
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
  if (!report.observed) return previous?.sync ?? 'Unknown';
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
  if (executed.some((step) => step.effect === 'create')) events.push({ type: 'ObjectCreated', key });
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

function rolloutEvents(previous: ObjectStatus | undefined, status: ObjectStatus, report: PassReport): EventBody[] {
  const { key } = report;
  const before = previous?.summary?.rollout;
  const now = status.summary?.rollout;
  const { plan } = report.decision ?? {};
  // Whoever stopped the others is told of, once for all of them.
  if (plan?.kind === 'hold' && plan.cause === 'wave') return [];
  if (plan?.kind === 'hold' && isNewHold(plan, previous, report.now)) return [holdEvent(plan, key)];
  // While content is held, what ECS completes is the way back to the old one: that is nobody's success.
  if (plan?.kind === 'hold') return [];
  if (!report.observed || !now) return [];
  return [...phaseEvents(key, { before, now, health: status.health }), ...waitingEvents(key, before, now)];
}

interface RolloutTurn {
  readonly before: RolloutView | undefined;
  readonly now: RolloutView;
  readonly health: Health;
}

function phaseEvents(key: ResourceKey, { before, now, health }: RolloutTurn): EventBody[] {
  const revision = now.revision ?? '';
  const isSame = before !== undefined && isSameRollout(before, now);
  const wasUnderWay = before !== undefined && isUnderWay(before);
  if (STARTED.includes(now.phase) && !(isSame && wasUnderWay)) return [{ type: 'RolloutStarted', key, revision }];
  if (!isSame || !wasUnderWay) return [];
  if (now.phase === 'succeeded') return [{ type: 'RolloutSucceeded', key, revision }];
  const { message, details = [] } = health;
  return LOST.includes(now.phase) ? [{ type: 'RolloutRolledBack', key, reason: now.reason ?? message, details }] : [];
}

/** At each hook anew, since each is a decision of its own. */
function waitingEvents(key: ResourceKey, before: RolloutView | undefined, now: RolloutView): EventBody[] {
  const { hook, revision = '' } = now;
  if (hook?.status !== AWAITING) return [];
  const isKnown = before?.hook?.status === AWAITING && before.hook.id === hook.id && isSameRollout(before, now);
  return isKnown ? [] : [{ type: 'AwaitingPerson', key, revision, deadline: hook.deadline, onTimeout: hook.onTimeout }];
}

const AWAITING = 'AWAITING_ACTION';

type Hold = Extract<Plan, { kind: 'hold' }>;

/** At the first look after a start, what ended before that is old news: the process before has told it. */
const NEWS_MS = 10 * 60_000;

function isNewHold({ cause, since }: Hold, previous: ObjectStatus | undefined, now: number): boolean {
  const before = previous?.plan;
  if (before?.kind === 'hold') return before.cause !== cause;
  return previous?.lastSeenAt !== undefined || since === undefined || now - since <= NEWS_MS;
}

function holdEvent({ cause, reason, details }: Hold, key: ResourceKey): EventBody {
  return cause === 'byHand'
    ? { type: 'RolledBackByHand', key, reason }
    : { type: 'RolloutRolledBack', key, reason, details };
}

const LOST: readonly RolloutPhase[] = ['failed', 'stopped', 'rolledBack'];

/** The way back is nobody's new rollout. */
const STARTED: readonly RolloutPhase[] = ['pending', 'rolling', 'paused'];

function isSameRollout(before: RolloutView, now: RolloutView): boolean {
  const isOther = before.id !== undefined && now.id !== undefined && before.id !== now.id;
  return !isOther && before.revision === now.revision;
}

function refusalEvents(previous: ObjectStatus | undefined, report: PassReport): EventBody[] {
  const refusal = refusalOf(report);
  if (!refusal) {
    return report.observed ? resumedEvents(previous, report) : [];
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
