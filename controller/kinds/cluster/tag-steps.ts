import type { Cluster } from '@aws-sdk/client-ecs';
import type { Step } from '../../model/plan.ts';
import { ecsTagList, ecsTagSteps } from '../../model/tag-change.ts';
import type { TagChange, Tags } from '../../model/tags.ts';
import { nameOfLive } from './names.ts';

/** Sets and removes tags on the cluster, and nothing else. */
export function tagSteps(cluster: Cluster, change: TagChange, why: string): readonly Step[] {
  const key = nameOfLive(cluster);
  const shown = (tags: Tags) => ({ read: 'ecs:cluster', key, expect: { part: { tags: ecsTagList(tags) } } }) as const;
  return ecsTagSteps(cluster.clusterArn ?? '', change, { why, shown });
}
