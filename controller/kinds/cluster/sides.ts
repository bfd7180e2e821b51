import type { Cluster } from '@aws-sdk/client-ecs';
import type { ClusterSpec } from '../../../crds/generated/types.ts';
import type { JsonObject } from '../../model/json.ts';
import type { Sides } from '../../model/kind.ts';
import type { Resource } from '../../model/resource.ts';
import { comparableTags, desiredTags, tagMap } from '../../model/tags.ts';
import type { ClusterFacts } from './fields.ts';
import { nameOfLive } from './names.ts';

/** What ECS writes down about a cluster; nothing of it is anybody's wish. */
export const BOOKKEEPING: readonly string[] = [
  'clusterArn',
  'status',
  'registeredContainerInstancesCount',
  'runningTasksCount',
  'pendingTasksCount',
  'activeServicesCount',
  'statistics',
  'attachments',
  'attachmentsStatus',
];

export function sides(resource: Resource<ClusterSpec>, live: Cluster | undefined): Sides<ClusterFacts> {
  const { spec, identity } = resource;
  const want = { ...spec, clusterName: spec.clusterName ?? identity.name, tags: desiredTags(resource) };
  return { want: want as JsonObject, have: live ? had(live) : {}, facts: {} };
}

function had(live: Cluster): JsonObject {
  const members = Object.entries(live).filter(([member]) => !BOOKKEEPING.includes(member));
  return {
    ...Object.fromEntries(members),
    clusterName: nameOfLive(live),
    tags: comparableTags(tagMap(live.tags)),
  };
}
