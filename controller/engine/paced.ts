import type { ErasedKind, PlanContext, Present } from '../model/kind.ts';
import type { Plan } from '../model/plan.ts';
import type { Resource } from '../model/resource.ts';
import { APPLIED_TAG, decodeApplied } from '../model/tags.ts';
import type { Turn } from './waves.ts';

/** What pacing needs of a decision's input. */
export interface PacedInput {
  readonly kind: ErasedKind;
  readonly resource: Resource;
  readonly context: PlanContext;
  /** Undefined: nobody was asked yet. */
  readonly turn?: Turn | undefined;
}

export interface Paced {
  readonly plan: Plan;
  readonly start?: 'waits' | 'goes' | undefined;
}

/** Whoever goes before wakes this object; that is when it is looked at again if nobody does. */
const TURN_RECHECK_MS = 60_000;

/**
 * The plan, or what goes out of it while other rollouts of the same commit come first. Only rollouts to content that was
 * never settled are paced: drift is healed at once, and so is everything that rolls nothing out. Pure.
 */
export function pacedBy(
  { kind, resource, context, turn }: PacedInput,
  { tags }: Present<unknown>,
  planWith: (context: PlanContext) => Plan,
): Paced {
  const plan = planWith(context);
  const isNew = decodeApplied(tags[APPLIED_TAG])?.hash !== resource.specHash;
  if (!kind.undo || plan.kind !== 'act' || !isNew || resource.management.mode !== 'enforce') return { plan };
  const held = planWith({ ...context, paced: true });
  if (held.kind !== 'hold' || held.cause !== 'wave') return { plan };
  switch (turn?.kind) {
    case undefined:
    case 'go':
      return { plan, start: 'goes' };
    case 'stop':
      return { plan: { ...held, reason: turn.reason }, start: 'waits' };
    case 'wait':
      return {
        plan: held.steps.length > 0 ? { kind: 'act', steps: held.steps } : waitForTurn(turn.reason),
        start: 'waits',
      };
  }
}

/** Others come first, and wake this object. */
export function waitForTurn(reason: string): Plan {
  return { kind: 'wait', reason, recheckMs: TURN_RECHECK_MS, turn: true };
}
