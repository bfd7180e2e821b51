import type { Difference } from '../../model/difference.ts';
import type { Step } from '../../model/plan.ts';
import { ecsTagSteps, tagChangeOf } from '../../model/tag-change.ts';
import type { TagChange, Tags } from '../../model/tags.ts';
import type { ServiceLive } from './live.ts';
import { lastSegment } from './names.ts';
import { currentTaskDefinition } from './sides.ts';
import { tagList } from './wire.ts';

/** Sets and removes tags on the service itself, and nothing else. */
export function tagSteps({ service }: Pick<ServiceLive, 'service'>, change: TagChange, why: string): readonly Step[] {
  const key = { cluster: lastSegment(service.clusterArn ?? ''), service: service.serviceName ?? '' };
  const shown = (tags: Tags) => ({ read: 'ecs:service', key, expect: { part: { tags: tagList(tags) } } }) as const;
  return ecsTagSteps(service.serviceArn ?? '', change, { why, shown });
}

export function retagService(live: ServiceLive, differences: readonly Difference[]): readonly Step[] {
  return tagSteps(live, tagChangeOf(differences), 'tags as in the manifest');
}

/** A revision's tags are its only members that can change. */
export function retagRevision(live: ServiceLive, differences: readonly Difference[]): readonly Step[] {
  const key = currentTaskDefinition(live.service) ?? '';
  const shown = (tags: Tags) => ({ read: 'ecs:taskDefinition', key, expect: { part: { tags } } }) as const;
  return ecsTagSteps(key, tagChangeOf(differences), { why: 'tags of the template as in the manifest', shown });
}
