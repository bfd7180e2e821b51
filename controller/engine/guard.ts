import { effectOf } from '../model/aws-calls.ts';
import type { Management } from '../model/document.ts';
import { type Plan, REFUSALS, type RefusalCode, type Step, type StepEffect } from '../model/plan.ts';
import { type Scope, scopeId } from '../model/scope.ts';
import type { Suspension } from '../model/suspension.ts';
import { isOwnedBy, type Tags } from '../model/tags.ts';
import { type DeletionFacts, judgeDeletion, type Quota } from './deletion.ts';
import { describeSuspension } from './suspension.ts';

/** Plans older than this are not executed: the world has moved on. */
export const PLAN_MAX_AGE_MS = 30_000;

/** Calls that destroy a part of an object that itself stays, allowed outside a teardown. */
const PART_DELETIONS: ReadonlySet<string> = new Set([
  'application-autoscaling:DeleteScalingPolicy',
  'application-autoscaling:DeleteScheduledAction',
  'apigateway:DeleteDeployment',
  'ec2:DeleteRoute',
  'ec2:DeleteNetworkAclEntry',
  'ec2:RevokeSecurityGroupIngress',
  'ec2:RevokeSecurityGroupEgress',
]);

const ROLLS_OUT: ReadonlySet<StepEffect> = new Set(['create', 'rollout', 'replace']);

/** What both the planner's view and the executor must find true before a step may go out. */
export interface Permit {
  /** `reconcile` for an object with a document; `teardown` for one whose deletion was decided. */
  readonly purpose: 'reconcile' | 'teardown';
  readonly management: Management;
  readonly dryRun: boolean;
  /** False while another controller is the one that writes. */
  readonly mayWrite: () => boolean;
  /** Where the plan was made for. */
  readonly scope: Scope;
  /** Where the credentials really are, as STS says. */
  readonly confirmed: Scope;
  readonly plannedAt: number;
  /** Whether what the plan rests on was read by key; a listing may be old or short. */
  readonly proven: boolean;
  readonly suspension: Suspension | undefined;
  /** Other documents that mean the same AWS object. */
  readonly twins: readonly string[];
  /** Whether the content is known to fail: then nothing that rolls it out may go. */
  readonly held: boolean;
  /** The owner and resource tag that whatever is destroyed must carry. */
  readonly ownerTags: Tags;
  /** What the deletion caps count it against. */
  readonly quota: () => Quota;
  /** What a teardown's decision rests on, to be judged again before each step; `tags` as read by key just now. */
  readonly deletion?: TeardownProof | undefined;
}

export interface TeardownProof {
  readonly facts: Omit<DeletionFacts, 'now'>;
}

export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
}

/** Why nothing at all may be sent, or undefined. Asked by the planner's view and again by the executor before each step. */
export function refusalFor(permit: Permit, now: number): Refusal | undefined {
  if (permit.dryRun) return { code: 'DRY_RUN', message: 'dry run: the plan is shown and nothing is written' };
  if (!permit.mayWrite()) return { code: 'STANDBY', message: REFUSALS.STANDBY };
  if (permit.management.mode !== 'enforce')
    return { code: 'OBSERVE_ONLY', message: 'management.mode is observe; commit mode: enforce to let Evenkeel write' };
  if (scopeId(permit.scope) !== scopeId(permit.confirmed)) return scopeMismatch(permit);
  if (permit.twins.length > 0) return refuseTwins(permit.twins);
  if (permit.suspension) return { code: 'SUSPENDED', message: describeSuspension(permit.suspension) };
  if (!permit.proven)
    return { code: 'STALE_PLAN', message: 'the plan rests on a listing and is made again from a read by key' };
  if (now - permit.plannedAt > PLAN_MAX_AGE_MS)
    return { code: 'STALE_PLAN', message: 'the plan is older than 30 seconds and is made again' };
  return permit.purpose === 'teardown' ? teardownRefusal(permit, now) : undefined;
}

function teardownRefusal({ deletion: proof, ownerTags }: Permit, now: number): Refusal | undefined {
  if (!proof) return { code: 'PRUNE_OFF', message: 'nobody has decided that the object may be deleted' };
  if (!isOwnedBy(proof.facts.tags, ownerTags))
    return { code: 'NOT_OWNED', message: 'the live object does not carry our tags any more' };
  const verdict = judgeDeletion({ ...proof.facts, now });
  return verdict.kind === 'refuse' ? { code: verdict.code, message: verdict.message } : undefined;
}

/** None of several documents that mean one AWS object may write it. */
export function refuseTwins(twins: readonly string[]): Refusal {
  const message = `${twins.join(' and ')} resolve to the same AWS object; none of them is written until one is left`;
  return { code: 'DUPLICATE_IDENTITY', message };
}

function scopeMismatch({ scope, confirmed }: Permit): Refusal {
  const message = `the plan is for ${scope.account}/${scope.region}, the credentials belong to ${confirmed.account}/${confirmed.region}`;
  return { code: 'SCOPE_MISMATCH', message };
}

/** Why this one step may not be sent, or undefined. */
export function stepRefusal(step: Step, permit: Permit): Refusal | undefined {
  if (permit.held && ROLLS_OUT.has(step.effect))
    return { code: 'ROLLOUT_HELD', message: `${step.call} would roll out what failed in its last rollout` };
  if (permit.purpose === 'teardown') return undefined;
  if (step.effect === 'replace' && permit.management.replace !== 'allow')
    return { code: 'REPLACEMENT_REFUSED', message: `${step.why}: management.replace is refuse` };
  if (step.removes) return removalRefusal(step, permit);
  if (effectOf(step.call) !== 'delete' || PART_DELETIONS.has(step.call)) return undefined;
  return { code: 'UNSUPPORTED', message: `${step.call} destroys the object and is allowed in a teardown only` };
}

/** A replacement takes away what carries our tags, and nothing else. */
function removalRefusal({ call, effect, removes }: Step, { ownerTags }: Permit): Refusal | undefined {
  if (effect !== 'replace')
    return { code: 'UNSUPPORTED', message: `${call} takes something away and replaces nothing` };
  if (isOwnedBy(removes?.tags, ownerTags)) return undefined;
  return { code: 'NOT_OWNED', message: `what ${call} would take away does not carry our tags` };
}

/** The plan that people see: the same plan, or the refusal that the executor would give. */
export function guard(plan: Plan, permit: Permit, now: number): Plan {
  const steps = plan.kind === 'act' || plan.kind === 'hold' ? plan.steps : [];
  if (steps.length === 0) return plan;
  const refusal = refusalFor(permit, now) ?? steps.map((step) => stepRefusal(step, permit)).find(Boolean);
  return refusal ? { kind: 'refuse', ...refusal } : plan;
}
