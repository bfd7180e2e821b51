import { effectOf } from '../model/aws-calls.ts';
import type { Management } from '../model/document.ts';
import type { Plan, RefusalCode, Step } from '../model/plan.ts';
import { type Scope, scopeId } from '../model/scope.ts';

/** Plans older than this are not executed: the world has moved on. */
export const PLAN_MAX_AGE_MS = 30_000;

/** Calls that destroy a part of an object that itself stays, allowed outside a teardown. */
const PART_DELETIONS: ReadonlySet<string> = new Set([
  'application-autoscaling:DeleteScalingPolicy',
  'application-autoscaling:DeleteScheduledAction',
]);

/** What both the planner's view and the executor must find true before a step may go out. */
export interface Permit {
  /** `reconcile` for an object with a document; `teardown` for one whose deletion was decided. */
  readonly purpose: 'reconcile' | 'teardown';
  readonly management: Management;
  readonly dryRun: boolean;
  /** Where the plan was made for. */
  readonly scope: Scope;
  /** Where the credentials really are, as STS says. */
  readonly confirmed: Scope;
  readonly plannedAt: number;
}

export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
}

/** Why nothing at all may be sent, or undefined. Asked by the planner's view and again by the executor before each step. */
export function refusalFor(permit: Permit, now: number): Refusal | undefined {
  if (permit.dryRun) return { code: 'DRY_RUN', message: 'dry run: the plan is shown and nothing is written' };
  if (permit.management.mode !== 'enforce')
    return { code: 'OBSERVE_ONLY', message: 'management.mode is observe; commit mode: enforce to let Evenkeel write' };
  if (scopeId(permit.scope) !== scopeId(permit.confirmed)) return scopeMismatch(permit);
  if (now - permit.plannedAt > PLAN_MAX_AGE_MS)
    return { code: 'STALE_PLAN', message: 'the plan is older than 30 seconds and is made again' };
  return undefined;
}

function scopeMismatch({ scope, confirmed }: Permit): Refusal {
  const message = `the plan is for ${scope.account}/${scope.region}, the credentials belong to ${confirmed.account}/${confirmed.region}`;
  return { code: 'SCOPE_MISMATCH', message };
}

/** Why this one step may not be sent, or undefined. */
export function stepRefusal(step: Step, permit: Permit): Refusal | undefined {
  if (effectOf(step.call) !== 'delete' || permit.purpose === 'teardown' || PART_DELETIONS.has(step.call))
    return undefined;
  return { code: 'UNSUPPORTED', message: `${step.call} destroys the object and is allowed in a teardown only` };
}

/** The plan that people see: the same plan, or the refusal that the executor would give. */
export function guard(plan: Plan, permit: Permit, now: number): Plan {
  const steps = plan.kind === 'act' || plan.kind === 'hold' ? plan.steps : [];
  if (steps.length === 0) return plan;
  const refusal = refusalFor(permit, now) ?? steps.map((step) => stepRefusal(step, permit)).find(Boolean);
  return refusal ? { kind: 'refuse', ...refusal } : plan;
}
