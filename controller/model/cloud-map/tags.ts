import { type Step, step } from '../plan.ts';
import type { TagChange, Tags } from '../tags.ts';

/** Cloud Map's spelling. */
export function discoveryTagList(tags: Tags): { Key: string; Value: string }[] {
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
}

/** Sets and removes tags on a namespace or service, and nothing else. */
export function discoveryTagSteps(arn: string, { set, remove }: TagChange, why: string): readonly Step[] {
  const rest = { effect: 'tag', why } as const;
  const shows = [{ read: 'servicediscovery:tags', key: arn, expect: { part: { ...set } } }] as const;
  const gone = [{ read: 'servicediscovery:tags', key: arn, expect: { part: {} } }] as const;
  return [
    ...(remove.length > 0
      ? [step('servicediscovery:UntagResource', { ResourceARN: arn, TagKeys: [...remove] }, { ...rest, shows: gone })]
      : []),
    ...(Object.keys(set).length > 0
      ? [step('servicediscovery:TagResource', { ResourceARN: arn, Tags: discoveryTagList(set) }, { ...rest, shows })]
      : []),
  ];
}
