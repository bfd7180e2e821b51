import type { Health } from '../model/health.ts';
import type { ErasedKind } from '../model/kind.ts';
import type { Plan, Step } from '../model/plan.ts';
import type { Resource } from '../model/resource.ts';
import { APPLIED_TAG, decodeApplied, encodeHeld, HELD_TAG, type Tags } from '../model/tags.ts';
import { CHECK_PAUSE_MS, type CheckState } from './rollout-checks.ts';

/** What is known of the check after the rollout of one object. */
export interface CheckFacts {
  /** A rollout was seen under way that no check has passed since. */
  readonly awaited: boolean;
  readonly state: CheckState;
}

export const NO_CHECK: CheckFacts = { awaited: false, state: { kind: 'none' } };

/** What the check makes of an object that would be settled without it. */
export interface Gate {
  readonly plan: Plan;
  readonly health: Health;
  /** It is time to ask, and then to decide again. */
  readonly asks: boolean;
}

export interface GateInput {
  readonly kind: ErasedKind;
  readonly resource: Resource;
  readonly live: unknown;
  readonly tags: Tags;
  readonly check: CheckFacts;
  readonly now: number;
  /** Whether it was read what the object's last rollout replaced. */
  readonly withHistory: boolean;
}

/** Undefined where there is nothing to check, or it has passed. */
export function checkGate({ check, ...input }: GateInput): Gate | undefined {
  const { awaited, state } = check;
  const isNew = decodeApplied(input.tags[APPLIED_TAG])?.hash !== input.resource.specHash;
  if (state.kind === 'none' || state.kind === 'passed' || !(awaited || isNew)) return undefined;
  if (state.kind === 'pending')
    return {
      plan: { kind: 'wait', reason: state.reason, recheckMs: CHECK_PAUSE_MS, steady: true },
      health: { status: 'Progressing', message: state.reason },
      asks: state.due,
    };
  return {
    plan: failurePlan(input, state, isNew),
    health: { status: 'Degraded', message: state.reason },
    asks: state.due,
  };
}

/** Content that has been settled before is not to blame, and what was there before it may have been anything. */
function failurePlan(
  input: Omit<GateInput, 'check'>,
  { reason, since }: Extract<CheckState, { kind: 'failed' }>,
  isNew: boolean,
): Plan {
  const { kind, resource, live, withHistory } = input;
  const goesBack = isNew && resource.management.postRolloutCheck?.rollback;
  if (goesBack && !withHistory) return { kind: 'wait', reason, recheckMs: 0 };
  const back = goesBack ? (kind.undo?.(live) ?? []) : [];
  if (back.length === 0) return { kind: 'hold', cause: 'check', since, reason, details: [], steps: [] };
  return { kind: 'act', steps: [...heldSteps(input, reason), ...back] };
}

/** Written first: what is put back must not be rolled out again, whatever becomes of this process in between. */
function heldSteps({ kind, live, resource, now }: Omit<GateInput, 'check'>, reason: string): readonly Step[] {
  const value = encodeHeld({ hash: resource.specHash, at: now, reason });
  const why = 'hold what failed its check';
  return kind.retag(live, { set: { [HELD_TAG]: value }, remove: [] }).map((step) => ({ ...step, why }));
}
