import type { CapacityProvider } from '@aws-sdk/client-ecs';
import type { CapacityProviderSpec } from '../../../crds/generated/types.ts';
import type { JsonObject } from '../../model/json.ts';
import type { Sides } from '../../model/kind.ts';
import type { Resource } from '../../model/resource.ts';
import { comparableTags, desiredTags, tagMap } from '../../model/tags.ts';
import type { CapacityFacts } from './fields.ts';
import { nameOfLive } from './names.ts';
import type { LiveCapacity } from './observe.ts';

/** What ECS writes down about a provider; nothing of it is anybody's wish. */
export const BOOKKEEPING: readonly string[] = [
  'capacityProviderArn',
  'status',
  'updateStatus',
  'updateStatusReason',
  'type',
];

export function sides(resource: Resource<CapacityProviderSpec>, live: LiveCapacity | undefined): Sides<CapacityFacts> {
  const { spec, identity } = resource;
  const group = spec.autoScalingGroupProvider?.autoScalingGroupArn;
  const want = { ...spec, name: spec.name ?? identity.name, tags: desiredTags(resource) };
  return {
    want: want as JsonObject,
    have: live ? had(live.provider) : {},
    facts: { groupByName: group !== undefined && !group.startsWith('arn:') },
  };
}

function had(provider: CapacityProvider): JsonObject {
  const members = Object.entries(provider).filter(([member]) => !BOOKKEEPING.includes(member));
  return {
    ...Object.fromEntries(members),
    name: nameOfLive(provider),
    tags: comparableTags(tagMap(provider.tags)),
  };
}
