import type { EventBody } from '../model/event.ts';
import type { Health } from '../model/health.ts';
import type { ResourceKey } from '../model/identity.ts';
import type { Plan } from '../model/plan.ts';
import { isUnderWay, type RolloutPhase, type RolloutView } from '../model/rollout.ts';
import type { ObjectStatus } from '../model/status.ts';
import type { PassReport } from './reduce-status.ts';

/** What has become of rollouts since the last look. */
export function rolloutEvents(
  previous: ObjectStatus | undefined,
  status: ObjectStatus,
  report: PassReport,
): EventBody[] {
  const { key } = report;
  const before = previous?.summary?.rollout;
  const now = status.summary?.rollout;
  const { plan } = report.decision ?? {};
  // Whoever stopped the others is told of, once for all of them.
  if (plan?.kind === 'hold' && plan.cause === 'wave') return [];
  if (plan?.kind === 'hold' && isNewHold(plan, previous, report.now)) return [holdEvent(plan, key, now)];
  // While content is held, what ECS completes is the way back to the old one: that is nobody's success.
  if (plan?.kind === 'hold') return [];
  if (!report.observed || !now) return [];
  const missed = before ? (report.observed.summary?.missed ?? []) : [];
  return [
    ...missed.flatMap((one) => lateEvents(key, one)),
    ...phaseEvents(key, { before, now, health: status.health }),
    ...waitingEvents(key, before, now),
  ];
}

interface RolloutTurn {
  readonly before: RolloutView | undefined;
  readonly now: RolloutView;
  readonly health: Health;
}

function phaseEvents(key: ResourceKey, { before, now, health }: RolloutTurn): readonly EventBody[] {
  const isSame = before !== undefined && isSameRollout(before, now);
  const wasUnderWay = before !== undefined && isUnderWay(before);
  if (STARTED.includes(now.phase) && !(isSame && wasUnderWay)) return [startEvent(key, now)];
  // Its service deployment was read because it is another one; else nobody knows what it was.
  if (before?.id !== undefined && now.id !== before.id && now.strategy !== undefined) return lateEvents(key, now);
  return isSame && wasUnderWay ? endEvents(key, now, health) : [];
}

function startEvent(key: ResourceKey, { revision = '', id }: RolloutView): EventOf<'RolloutStarted'> {
  return { type: 'RolloutStarted', key, revision, deployment: id };
}

function endEvents(
  key: ResourceKey,
  { phase, revision = '', id, reason }: RolloutView,
  { message, details = [] }: Health,
): readonly (EventOf<'RolloutSucceeded'> | EventOf<'RolloutRolledBack'>)[] {
  const facts = { key, revision, deployment: id };
  if (phase === 'succeeded') return [{ type: 'RolloutSucceeded', ...facts }];
  return LOST.includes(phase) ? [{ type: 'RolloutRolledBack', ...facts, reason: reason ?? message, details }] : [];
}

/** Began after the last look and is over: told of late, with the times that ECS gives. */
function lateEvents(key: ResourceKey, rollout: RolloutView): readonly EventBody[] {
  const { startedAt, finishedAt } = rollout;
  const health: Health = { status: 'Unknown', message: 'ECS gives no reason' };
  const ends = endEvents(key, rollout, health).map((event) => ({ ...event, happenedAt: finishedAt }));
  return [{ ...startEvent(key, rollout), happenedAt: startedAt }, ...ends];
}

type EventOf<T extends EventBody['type']> = Extract<EventBody, { readonly type: T }>;

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

function holdEvent({ cause, reason, details }: Hold, key: ResourceKey, now: RolloutView | undefined): EventBody {
  if (cause === 'byHand') return { type: 'RolledBackByHand', key, reason };
  const isCurrent = now !== undefined && (LOST.includes(now.phase) || now.phase === 'rollingBack');
  const facts = isCurrent ? { revision: now.revision, deployment: now.id } : {};
  return { type: 'RolloutRolledBack', key, reason, details, ...facts };
}

const LOST: readonly RolloutPhase[] = ['failed', 'stopped', 'rolledBack'];

/** The way back is nobody's new rollout. */
const STARTED: readonly RolloutPhase[] = ['pending', 'rolling', 'paused'];

function isSameRollout(before: RolloutView, now: RolloutView): boolean {
  const isOther = before.id !== undefined && now.id !== undefined && before.id !== now.id;
  return !isOther && before.revision === now.revision;
}
