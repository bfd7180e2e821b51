import type { Outcome } from '../model/outcome.ts';
import type { Resource } from '../model/resource.ts';
import type { Approval } from './approvals.ts';
import { conclude } from './conclude.ts';
import type { Execution } from './execute.ts';
import { guard, type Permit } from './guard.ts';
import { type Healing, planId } from './healing.ts';
import { type Subject, stepsOf, type View } from './subject.ts';

export interface ApprovedPass {
  readonly resource: Resource;
  readonly view: View;
  readonly healing: Healing;
  readonly approval: Approval;
  /** As for the object itself; what the approval allows is put in here. */
  readonly permit: Permit;
}

/** Carries out what a person has approved, and nothing else; the object is told of as it is managed. */
export async function actApproved(subject: Subject, pass: ApprovedPass): Promise<Outcome> {
  const { engine, key } = subject;
  const { resource, view, healing } = pass;
  const { plan } = healing;
  if (healing.contents.length === 0 || plan.kind === 'settled') {
    engine.approvals.settle(key);
    return conclude(subject, { resource, view });
  }
  if (plan.kind === 'wait') {
    const { reason, recheckMs } = plan;
    return conclude(subject, { resource, view, outcome: { kind: 'progressing', reason, recheckMs } });
  }
  const refusal = refusalOf(pass, engine.clock.now());
  if (refusal !== undefined) {
    engine.approvals.end(key, 'refused', refusal);
    return conclude(subject, { resource, view });
  }
  return send(subject, pass);
}

function refusalOf({ healing: { plan }, approval, permit }: ApprovedPass, now: number): string | undefined {
  if (plan.kind === 'hold') return plan.reason;
  const guarded = guard(plan, allowed(permit), now);
  if (guarded.kind === 'refuse') return guarded.message;
  if (approval.isBegun || planId(stepsOf(plan)) === approval.plan) return undefined;
  return 'what would be sent is not what was approved; look at it again';
}

/** The mode and the acknowledgements are what the person has spoken about; every other guard holds as ever. */
function allowed(permit: Permit): Permit {
  return { ...permit, management: { ...permit.management, mode: 'enforce' }, held: false };
}

async function send(subject: Subject, { resource, view, healing, permit }: ApprovedPass): Promise<Outcome> {
  const { engine, key, pass } = subject;
  const steps = stepsOf(healing.plan);
  const execution = await engine.executor.execute({
    key,
    scope: pass.resolved.scope,
    steps,
    permit: allowed(permit),
  });
  const failure = failureOf(execution);
  if (failure !== undefined) engine.approvals.end(key, 'failed', failure);
  else engine.approvals.begin(key);
  const reason = steps.map(({ why }) => why).join('; ');
  const next: Outcome = { kind: 'progressing', reason, recheckMs: 0 };
  return conclude(subject, { resource, view, execution, ...(failure === undefined ? { outcome: next } : {}) });
}

function failureOf({ stopped, done }: Execution): string | undefined {
  if (!stopped) return undefined;
  const reason = 'error' in stopped ? stopped.error.message : stopped.refusal.message;
  const before = done.map(({ call }) => call).join(', ');
  return before === '' ? reason : `${reason}; sent before: ${before}`;
}
