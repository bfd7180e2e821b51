import type { ServiceAutoScalingSpec } from '../../../crds/generated/types.ts';
import type { JsonObject } from '../../model/json.ts';
import type { Sides } from '../../model/kind.ts';
import { lowerFirstMembers } from '../../model/member-case.ts';
import type { Resource } from '../../model/resource.ts';
import type { ScalingFacts } from './fields.ts';
import type { LiveScaling } from './observe.ts';
import { serviceRefIn, serviceRefOf } from './service-ref.ts';

export function sidesOfScaling(
  { spec }: Resource<ServiceAutoScalingSpec>,
  live: LiveScaling | undefined,
): Sides<ScalingFacts> {
  const want = { ...(spec as unknown as JsonObject), ...serviceRefOf(spec) };
  return { want, have: live ? have(live) : {}, facts: live ? factsOf(spec, live) : {} };
}

function have({ ref, target, policies, scheduledActions }: LiveScaling): JsonObject {
  return {
    ...lowerFirstMembers(target ?? {}),
    ...(serviceRefIn(target?.ResourceId) ?? ref),
    policies: policies.map(lowerFirstMembers),
    scheduledActions: scheduledActions.map(lowerFirstMembers),
  };
}

/**
 * A scheduled action rewrites the target's range when it fires, and AWS does not say which one fired last. So a bound that
 * some action writes is that action's, and any other value is a difference.
 */
function factsOf(spec: ServiceAutoScalingSpec, { target, scheduledActions }: LiveScaling): ScalingFacts {
  const writers = spec.scheduledActions ?? scheduledActions.map(asWriter);
  const nameOf = (wrote: (bounds: Bounds) => boolean): string | undefined => {
    const writer = writers.find(({ scalableTargetAction }) => scalableTargetAction && wrote(scalableTargetAction));
    return writer && `scheduled action ${writer.scheduledActionName}`;
  };
  return {
    minOwner: nameOf(({ minCapacity }) => minCapacity !== undefined && minCapacity === target?.MinCapacity),
    maxOwner: nameOf(({ maxCapacity }) => maxCapacity !== undefined && maxCapacity === target?.MaxCapacity),
  };
}

interface Bounds {
  readonly minCapacity?: number | undefined;
  readonly maxCapacity?: number | undefined;
}

function asWriter({ ScheduledActionName = '', ScalableTargetAction: action }: LiveScaling['scheduledActions'][number]) {
  return {
    scheduledActionName: ScheduledActionName,
    scalableTargetAction: action && { minCapacity: action.MinCapacity, maxCapacity: action.MaxCapacity },
  };
}
