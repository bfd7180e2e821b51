import type { RefusalCode } from '../controller/model/plan.ts';
import { syncWord } from '../controller/model/state-words.ts';
import type { ObjectStatus } from '../controller/model/status.ts';
import { isAwaited } from './rollout-words.ts';
import type { Attention } from './schema/common.ts';

export { syncWord };

/** Refusals that are what somebody asked for, or that pass by themselves. */
const QUIET_REFUSALS: ReadonlySet<RefusalCode> = new Set([
  'OBSERVE_ONLY',
  'SUSPENDED',
  'PRUNE_RETAIN',
  'PRUNE_WAITING',
  'STALE_PLAN',
  'DRY_RUN',
  'STANDBY',
]);

/** The most urgent reason why a person should look at the object, or undefined when none should. */
export function attentionOf(status: ObjectStatus): Attention | undefined {
  const { plan, outcome, health, sync } = status;
  if (status.problems.length > 0) return 'invalid';
  // The one that failed needs a person; the others of its commit wait for what becomes of it.
  if (plan?.kind === 'hold' && plan.cause !== 'wave') return 'held';
  if (outcome?.kind === 'failed') return 'failed';
  if (health.status === 'Degraded') return 'degraded';
  if (status.summary?.rollout && isAwaited(status.summary.rollout)) return 'awaiting';
  if (plan?.kind === 'refuse' && !QUIET_REFUSALS.has(plan.code)) return 'refused';
  if (isSuspended(status)) return undefined;
  // What is wrong with the document itself: nothing was planned at all.
  if (outcome?.kind === 'held' && (plan === undefined || sync === 'Unknown')) return 'held';
  if (isLost(status)) return 'missing';
  // What it refers to will never be: whoever wrote that has to know, though what lives is well.
  if (outcome?.kind === 'blocked' && outcome.undeclared && health.status !== 'Missing') return 'held';
  return syncWord(status) === 'Drifted' ? 'drifted' : undefined;
}

/** Nothing lives, and nothing is under way that would change it; what it waits for asks for a person itself. */
function isLost({ health, management, plan, outcome }: ObjectStatus): boolean {
  if (health.status !== 'Missing' || management.mode !== 'enforce') return false;
  if (outcome?.kind === 'blocked') return outcome.undeclared === true;
  return plan?.kind !== 'act' && plan?.kind !== 'wait' && outcome?.kind !== 'progressing';
}

export function isSuspended(status: ObjectStatus): boolean {
  return status.conditions.some((condition) => condition.type === 'Suspended' && condition.status === 'True');
}
