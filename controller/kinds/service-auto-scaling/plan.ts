import type { RegisterScalableTargetRequest } from '@aws-sdk/client-application-auto-scaling';
import type { ServiceAutoScalingSpec } from '../../../crds/generated/types.ts';
import type { ServiceRef } from '../../model/aws-reads.ts';
import { changedMembers, describeChanges } from '../../model/changed-members.ts';
import type { Comparison } from '../../model/difference.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import type { PlanInput } from '../../model/kind.ts';
import { upperFirstMembers } from '../../model/member-case.ts';
import { cumulative, type Plan, type Step, type StepEffect, step } from '../../model/plan.ts';
import { OWNER_TAG } from '../../model/tags.ts';
import type { LiveScaling, Surroundings } from './observe.ts';
import { retagService } from './ownership-tags.ts';
import { policySteps } from './policies.ts';
import { scheduledActionSteps } from './scheduled-actions.ts';
import { resourceIdOf, serviceRefOf, tripleOf } from './service-ref.ts';

type Input = PlanInput<ServiceAutoScalingSpec, LiveScaling>;

const RECHECK_MS = 5_000;

export function planScaling(input: Input): Plan {
  const { seen, comparison, resource } = input;
  const ref = serviceRefOf(resource.spec);
  if (!ref) return { kind: 'wait', reason: 'cluster and service are not known yet', recheckMs: RECHECK_MS };
  if (seen.state === 'absent' || !comparison) return planCreation(input, ref);
  const steps = [...registerSteps(ref, comparison), ...partSteps(input, ref, comparison)];
  if (steps.length > 0) return { kind: 'act', steps: cumulative(steps) };
  const early = earlyIn(seen);
  if (early.length === 0) return { kind: 'settled' };
  const reason = `until requests reach the new target group, ${early.join(', ')} counts those of the old one`;
  return { kind: 'wait', reason, recheckMs: RECHECK_MS };
}

/** Says whose the scaling is before there is any, so that no crash can leave scaling behind that is nobody's. */
function planCreation(input: Input, ref: ServiceRef): Plan {
  const { seen, want, context } = input;
  const found = (seen.state === 'absent' ? seen.found : undefined) as Surroundings | undefined;
  if (found?.service !== 'alive')
    return {
      kind: 'wait',
      reason: `service ${ref.service} does not exist in ${ref.cluster} yet`,
      recheckMs: RECHECK_MS,
    };
  const owner = found.tags[OWNER_TAG];
  if (owner !== undefined && owner !== context.ownerTags[OWNER_TAG])
    return { kind: 'refuse', code: 'OWNED_BY_OTHER', message: `the service's scaling belongs to owner "${owner}"` };
  const missing = Object.entries(context.ownerTags).filter(([key, value]) => found.tags[key] !== value);
  const nothing: Comparison = { differences: [], ignored: [], unmodelled: [], want, have: {} };
  const steps = [
    ...retagService({ arn: found.arn, ref }, { set: Object.fromEntries(missing), remove: [] }),
    register(ref, creationInput(input), { effect: 'create', why: `let ${ref.service} scale` }),
    ...partSteps(input, ref, nothing),
  ];
  return { kind: 'act', steps: cumulative(steps) };
}

type Registration = Omit<RegisterScalableTargetRequest, keyof ReturnType<typeof tripleOf>>;

function creationInput({ want, resource }: Input): Registration {
  const { minCapacity, maxCapacity, roleARN, suspendedState } = want;
  const Tags = resource.defaultTags;
  return {
    ...upperFirstMembers<Registration>({ minCapacity, maxCapacity, roleARN, suspendedState }),
    ...(Object.keys(Tags).length > 0 ? { Tags } : {}),
  };
}

const CAPACITY = ['minCapacity', 'maxCapacity'] as const;

/** Only when something of it differs, and only that: every registration pulls the desired count into the range. */
function registerSteps(ref: ServiceRef, comparison: Comparison): readonly Step[] {
  const changed = changedMembers(comparison);
  const bounds = CAPACITY.some((member) => changed.has(member)) ? CAPACITY : [];
  const others = ['roleARN', 'suspendedState'].filter((member) => changed.has(member));
  const members = [...bounds, ...others];
  if (members.length === 0) return [];
  const patch: JsonObject = Object.fromEntries(members.map((member) => [member, comparison.want[member]]));
  const why = describeChanges(comparison, members);
  return [register(ref, upperFirstMembers<Registration>(patch), { effect: 'update', why })];
}

function register(ref: ServiceRef, input: Registration, rest: { effect: StepEffect; why: string }): Step {
  const { Tags: _tags, RoleARN: _role, ...shown } = input;
  return step(
    'application-autoscaling:RegisterScalableTarget',
    { ...tripleOf(ref), ...input },
    {
      ...rest,
      shows: [{ read: 'aas:scalableTarget', key: resourceIdOf(ref), expect: { part: shown as unknown as Json } }],
    },
  );
}

function partSteps({ resource, context, seen }: Input, ref: ServiceRef, comparison: Comparison): readonly Step[] {
  return [
    ...policySteps({ ref, comparison, declared: resource.spec.policies, early: earlyIn(seen) }),
    ...scheduledActionSteps(ref, comparison, context.now),
  ];
}

function earlyIn(seen: Input['seen']): readonly string[] {
  return seen.state === 'present' ? (seen.live.early ?? []) : [];
}
