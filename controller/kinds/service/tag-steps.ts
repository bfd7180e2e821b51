import type { Difference } from '../../model/difference.ts';
import type { Json } from '../../model/json.ts';
import { type Shown, type Step, step } from '../../model/plan.ts';
import type { Tags } from '../../model/tags.ts';
import type { ServiceLive } from './live.ts';
import { lastSegment } from './names.ts';
import { currentTaskDefinition } from './sides.ts';
import { tagList } from './wire.ts';

interface TagChange {
  readonly set: Tags;
  readonly remove: readonly string[];
}

/** Sets and removes tags on the service itself, and nothing else. */
export function tagSteps({ service }: Pick<ServiceLive, 'service'>, change: TagChange, why: string): readonly Step[] {
  const key = { cluster: lastSegment(service.clusterArn ?? ''), service: service.serviceName ?? '' };
  const shown = (tags: Tags) => ({ read: 'ecs:service', key, expect: { part: { tags: tagList(tags) } } }) as const;
  return stepsFor(service.serviceArn ?? '', change, { why, shown });
}

export function retagService(live: ServiceLive, differences: readonly Difference[]): readonly Step[] {
  return tagSteps(live, changeOf(differences), 'tags as in the manifest');
}

/** A revision's tags are its only members that can change. */
export function retagRevision(live: ServiceLive, differences: readonly Difference[]): readonly Step[] {
  const key = currentTaskDefinition(live.service) ?? '';
  const shown = (tags: Tags) => ({ read: 'ecs:taskDefinition', key, expect: { part: { tags } } }) as const;
  return stepsFor(key, changeOf(differences), { why: 'tags of the template as in the manifest', shown });
}

/** What a removal shows cannot be said as a part of the answer; it is named all the same, so that no cache outlives it. */
function stepsFor(
  resourceArn: string,
  { set, remove }: TagChange,
  { why, shown }: { readonly why: string; readonly shown: (tags: Tags) => Shown },
): readonly Step[] {
  const tags = tagList(set);
  const rest = { effect: 'tag', why } as const;
  const untag = { resourceArn, tagKeys: [...remove] };
  return [
    ...(remove.length > 0 ? [step('ecs:UntagResource', untag, { ...rest, shows: [shown({})] })] : []),
    ...(tags.length > 0 ? [step('ecs:TagResource', { resourceArn, tags }, { ...rest, shows: [shown(set)] })] : []),
  ];
}

/** What the differences of a keyed list of tags, path by path, ask for. */
function changeOf(differences: readonly Difference[]): TagChange {
  const set: Record<string, string> = {};
  const remove: string[] = [];
  for (const { path, desired } of differences) {
    const key = /\[key=(.*?)\](?:\.value)?$/.exec(path)?.[1];
    if (key === undefined) continue;
    if (desired === null) remove.push(key);
    else set[key] = tagValue(desired);
  }
  return { set, remove };
}

function tagValue(desired: Json): string {
  return typeof desired === 'object' && desired !== null && 'value' in desired
    ? String(desired.value)
    : String(desired);
}
