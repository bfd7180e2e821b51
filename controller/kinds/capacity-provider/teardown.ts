import type { CapacityProvider, Cluster } from '@aws-sdk/client-ecs';
import type { Present } from '../../model/kind.ts';
import { type Plan, type Step, step } from '../../model/plan.ts';
import { OWNER_TAG, type Tags, tagMap } from '../../model/tags.ts';
import { lastSegment, nameOfLive } from './names.ts';
import type { LiveCapacity } from './observe.ts';

const RECHECK_MS = 10_000;

/**
 * A provider goes when no cluster associates it: ECS refuses before that. A cluster of ours in which nothing runs is
 * made to let go of it first, since a cluster that is to be deleted as well waits for its providers. Any other cluster
 * is waited for.
 */
export function teardown(seen: Present<LiveCapacity>, ownerTags: Tags): Plan {
  const { provider, users } = seen.live;
  const holding = users.flatMap((cluster) => holdOf(cluster, ownerTags) ?? []);
  if (holding.length > 0) return { kind: 'wait', reason: holding.join('; '), recheckMs: RECHECK_MS };
  if (users.length > 0) return { kind: 'act', steps: users.map((cluster) => releaseStep(cluster, provider)) };
  return { kind: 'act', steps: [deleteStep(provider)] };
}

/** Why a cluster cannot be made to let go; undefined when it can. */
function holdOf(cluster: Cluster, ownerTags: Tags): string | undefined {
  const { clusterName = '', tags, activeServicesCount = 0, runningTasksCount = 0, pendingTasksCount = 0 } = cluster;
  if (tagMap(tags)[OWNER_TAG] !== ownerTags[OWNER_TAG])
    return `cluster ${clusterName}, which is not ours, still associates the capacity provider`;
  if (activeServicesCount > 0) return `cluster ${clusterName} associates the capacity provider and has services`;
  const tasks = runningTasksCount + pendingTasksCount;
  return tasks > 0 ? `cluster ${clusterName} associates the capacity provider and runs tasks` : undefined;
}

/** Both lists are replaced as a whole; all but the provider is sent as it lives. */
function releaseStep(cluster: Cluster, provider: CapacityProvider): Step {
  const name = nameOfLive(provider);
  const { clusterName = '', capacityProviders = [], defaultCapacityProviderStrategy = [] } = cluster;
  const input = {
    cluster: clusterName,
    capacityProviders: capacityProviders.filter((one) => one !== name),
    defaultCapacityProviderStrategy: defaultCapacityProviderStrategy.filter((item) => item.capacityProvider !== name),
  };
  const why = `cluster ${clusterName} lets go of capacity provider ${name}`;
  return step('ecs:PutClusterCapacityProviders', input, { effect: 'update', why });
}

/** A provider of managed instances is deleted from its cluster. */
function deleteStep(provider: CapacityProvider): Step {
  const name = nameOfLive(provider);
  const cluster = provider.cluster ? { cluster: lastSegment(provider.cluster) } : {};
  return step(
    'ecs:DeleteCapacityProvider',
    { capacityProvider: name, ...cluster },
    {
      effect: 'delete',
      why: `delete capacity provider ${name}`,
      shows: [{ read: 'ecs:capacityProvider', key: name, expect: 'absent' }],
    },
  );
}
