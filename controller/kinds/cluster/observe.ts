import type { Cluster } from '@aws-sdk/client-ecs';
import type { ClusterSpec } from '../../../crds/generated/types.ts';
import { parseKey } from '../../model/identity.ts';
import { isObject } from '../../model/json.ts';
import type { ObserveTarget, Owned, Reader, Seen } from '../../model/kind.ts';
import { OWNER_TAG, RESOURCE_TAG, tagMap } from '../../model/tags.ts';
import { nameOf, nameOfLive, naturalKeyOf } from './names.ts';

export async function observe(target: ObserveTarget<ClusterSpec>, read: Reader): Promise<Seen<Cluster>> {
  const name = nameOfTarget(target);
  if (name === undefined) throw new Error(`${target.identity.name}: the name of the cluster is not known yet`);
  const cluster = await read.get('ecs:cluster', name);
  if (!cluster) return { state: 'absent' };
  if (cluster.status === 'DEPROVISIONING') return { state: 'leaving', reason: 'ECS is still taking the cluster down' };
  return { state: 'present', live: cluster, tags: tagMap(cluster.tags) };
}

function nameOfTarget({ resource, locator, identity }: ObserveTarget<ClusterSpec>): string | undefined {
  if (resource) return nameOf(resource.spec, identity);
  const { cluster } = isObject(locator) ? locator : {};
  return typeof cluster === 'string' ? cluster : undefined;
}

/** All clusters that carry our owner tag. */
export async function discover(owner: string, read: Reader): Promise<readonly Owned[]> {
  const clusters = await read.list('ecs:clusters', 'all');
  return clusters.flatMap((cluster) => ownedBy(owner, cluster));
}

function ownedBy(owner: string, cluster: Cluster): readonly Owned[] {
  const tags = tagMap(cluster.tags);
  const identity = parseKey(tags[RESOURCE_TAG] ?? '');
  if (tags[OWNER_TAG] !== owner || identity?.kind !== 'Cluster') return [];
  const name = nameOfLive(cluster);
  return [
    { identity, tags, naturalKey: naturalKeyOf(name), main: cluster.clusterArn ?? '', locator: { cluster: name } },
  ];
}
