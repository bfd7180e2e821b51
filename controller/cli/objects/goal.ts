import type { ObjectDetail } from '../../../dashboard/schema/objects.ts';
import type { RolloutPhase } from '../../model/rollout.ts';

/** What a wait is for. */
export type Goal = 'ready' | 'synced' | 'healthy' | 'deleted' | 'rolled-out';

/** How far an object is from a goal. */
export type Verdict =
  | { readonly kind: 'reached'; readonly message: string }
  | { readonly kind: 'waiting'; readonly message: string }
  /** It will not be reached without a person or a new commit. */
  | { readonly kind: 'failed'; readonly message: string; readonly details: readonly string[] };

const ENDED_BADLY: readonly RolloutPhase[] = ['failed', 'stopped'];
/** Lost also before ECS is done with going back; where that leads to what is desired, nothing is. */
const TAKEN_BACK: readonly RolloutPhase[] = ['rollingBack', 'rolledBack'];

/** Whether an object has reached a goal. `detail` is undefined where the controller knows no such object. Pure. */
export function judge(detail: ObjectDetail | undefined, goal: Goal): Verdict {
  if (goal === 'deleted') return judgeDeletion(detail);
  if (!detail) return { kind: 'waiting', message: 'not known yet' };
  const failure = failureOf(detail);
  if (failure) return { kind: 'failed', ...failure };
  return isReached(detail, goal)
    ? { kind: 'reached', message: messageOf(detail, goal) }
    : { kind: 'waiting', message: detail.row.message };
}

function judgeDeletion(detail: ObjectDetail | undefined): Verdict {
  return detail ? { kind: 'waiting', message: detail.row.message } : { kind: 'reached', message: 'is gone' };
}

/** A rollout that ECS gave up, or content that is held because it failed before. */
function failureOf({ plan, rollout, row }: ObjectDetail): { message: string; details: readonly string[] } | undefined {
  if (plan?.kind === 'hold') return { message: plan.reason ?? row.message, details: plan.details ?? [] };
  // While something is to be sent, what is shown is how the rollout before it ended.
  if (plan?.kind !== 'act' && rollout && isLost(rollout.phase, row.sync)) {
    return { message: rollout.reason ?? `the rollout ended as ${rollout.state}`, details: [] };
  }
  return undefined;
}

function isLost(phase: RolloutPhase, sync: ObjectDetail['row']['sync']): boolean {
  return ENDED_BADLY.includes(phase) || (TAKEN_BACK.includes(phase) && sync !== 'Synced');
}

function isReached({ row, conditions, rollout }: ObjectDetail, goal: Exclude<Goal, 'deleted'>): boolean {
  switch (goal) {
    case 'ready':
      return conditions.some(({ type, status }) => type === 'Ready' && status === 'True');
    case 'synced':
      return row.sync === 'Synced';
    case 'healthy':
      return row.health === 'Healthy';
    case 'rolled-out':
      return rollout === undefined ? row.health === 'Healthy' : rollout.phase === 'succeeded';
  }
}

function messageOf({ row }: ObjectDetail, goal: Goal): string {
  return goal === 'rolled-out' ? `is rolled out${row.tag ? `: ${row.tag}` : ''}` : `is ${goal}`;
}
