import type { AwsError } from '../model/aws-error.ts';
import type { Health } from '../model/health.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Plan } from '../model/plan.ts';
import type { Execution } from './execute.ts';
import type { Refusal } from './guard.ts';

const STALE_RECHECK_MS = 1_000;
const BUSY_RECHECK_MS = 5_000;
const GONE_RECHECK_MS = 1_000;
/** When to ask again for room under the deletion caps. */
export const CAP_RECHECK_MS = 60_000;
/** How often a rollout is looked at while it is under way. */
const FOLLOW_RECHECK_MS = 5_000;

/** Of an object that the operator was about to write when it was told to stop. */
export const STOPPING = {
  kind: 'progressing',
  reason: 'the controller is stopping',
  recheckMs: 0,
} as const satisfies Outcome;

/** What an error at the AWS seam means for when to look again. */
export function outcomeOfError(error: AwsError): Outcome {
  switch (error.class) {
    case 'stale':
      return { kind: 'progressing', reason: error.message, recheckMs: STALE_RECHECK_MS };
    case 'throttled':
      return {
        kind: 'progressing',
        reason: 'AWS budget is used up for now',
        recheckMs: error.retryAfterMs ?? BUSY_RECHECK_MS,
      };
    case 'notFound':
      return { kind: 'progressing', reason: error.message, recheckMs: GONE_RECHECK_MS };
    case 'denied':
    case 'invalid':
      return { kind: 'failed', reason: error.message, retry: true, lasting: true };
    default:
      return { kind: 'failed', reason: error.message, retry: true };
  }
}

/** What happens next after a plan was carried out, or was not. */
export function outcomeOfPlan(
  plan: Plan,
  parts: { refusal?: Refusal | undefined; execution?: Execution | undefined; health?: Health | undefined },
): Outcome {
  const { refusal, execution, health } = parts;
  if (refusal) return { kind: 'held', reason: refusal.message };
  if (execution?.stopped) return outcomeOfStop(execution.stopped);
  switch (plan.kind) {
    case 'act':
      return { kind: 'progressing', reason: plan.steps.map((step) => step.why).join('; '), recheckMs: 0 };
    case 'wait':
      if (plan.turn) return { kind: 'blocked', reason: plan.reason };
      return {
        kind: 'progressing',
        reason: plan.reason,
        recheckMs: plan.recheckMs,
        ...(plan.steady ? { steady: true } : {}),
      };
    case 'hold':
      return {
        kind: 'held',
        reason: plan.reason,
        ...(plan.recheckMs === undefined ? {} : { recheckMs: plan.recheckMs }),
      };
    case 'refuse':
      return { kind: 'held', reason: plan.message };
    case 'settled':
      return outcomeOfHealth(health);
  }
}

function outcomeOfStop(stopped: NonNullable<Execution['stopped']>): Outcome {
  if ('error' in stopped) return outcomeOfError(stopped.error);
  if (stopped.refusal.code === 'STALE_PLAN')
    return { kind: 'progressing', reason: stopped.refusal.message, recheckMs: 0 };
  if (stopped.refusal.code === 'PRUNE_CAPPED')
    return { kind: 'progressing', reason: stopped.refusal.message, recheckMs: CAP_RECHECK_MS };
  return { kind: 'held', reason: stopped.refusal.message };
}

function outcomeOfHealth(health: Health | undefined): Outcome {
  if (health?.status === 'Progressing')
    return { kind: 'progressing', reason: health.message, recheckMs: FOLLOW_RECHECK_MS };
  if (health?.status === 'Degraded') return { kind: 'held', reason: health.message };
  return { kind: 'settled' };
}
