import type { ServiceAutoScalingSpec } from '../../../crds/generated/types.ts';
import type { JsonObject } from '../../model/json.ts';
import type { Sides } from '../../model/kind.ts';
import { lowerFirstMembers } from '../../model/member-case.ts';
import type { Resource } from '../../model/resource.ts';
import type { ScalingFacts } from './fields.ts';
import type { LiveScaling } from './observe.ts';
import { rangeOwners } from './range-owner.ts';
import { serviceRefIn, serviceRefOf } from './service-ref.ts';

export function sidesOfScaling(
  { spec }: Resource<ServiceAutoScalingSpec>,
  live: LiveScaling | undefined,
): Sides<ScalingFacts> {
  const want = { ...(spec as unknown as JsonObject), ...serviceRefOf(spec) };
  return { want, have: live ? have(live) : {}, facts: live ? rangeOwners(spec, live) : {} };
}

function have({ ref, target, policies, scheduledActions }: LiveScaling): JsonObject {
  return {
    ...lowerFirstMembers(target ?? {}),
    ...(serviceRefIn(target?.ResourceId) ?? ref),
    policies: policies.map(lowerFirstMembers),
    scheduledActions: scheduledActions.map(lowerFirstMembers),
  };
}
