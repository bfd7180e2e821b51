import type { Difference } from '../../model/difference.ts';
import { isObject, type Json } from '../../model/json.ts';
import { type Step, step } from '../../model/plan.ts';
import { EMPTY_TAG, type TagChange, type Tags } from '../../model/tags.ts';

/** ECR's spelling. */
export function tagList(tags: Tags): { Key: string; Value: string }[] {
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
}

/** Sets and removes tags on the repository, and nothing else. */
export function tagSteps(arn: string, { set, remove }: TagChange, why: string): readonly Step[] {
  const rest = { effect: 'tag', why } as const;
  const shows = [{ read: 'ecr:tags', key: arn, expect: { part: { ...set } } }] as const;
  const gone = [{ read: 'ecr:tags', key: arn, expect: { part: {} } }] as const;
  return [
    ...(remove.length > 0
      ? [step('ecr:UntagResource', { resourceArn: arn, tagKeys: [...remove] }, { ...rest, shows: gone })]
      : []),
    ...(Object.keys(set).length > 0
      ? [step('ecr:TagResource', { resourceArn: arn, tags: tagList(set) }, { ...rest, shows })]
      : []),
  ];
}

/** What the differences of tags, path by path, ask for; and of emptyOnDelete, which is kept as a tag. */
export function tagChangeOf(differences: readonly Difference[]): TagChange {
  const set: Record<string, string> = {};
  const remove: string[] = [];
  for (const { path, desired } of differences) {
    const key = /^tags\[key=(.*?)\](?:\.value)?$/.exec(path)?.[1];
    if (path === 'emptyOnDelete') {
      if (desired === true) set[EMPTY_TAG] = 'true';
      else remove.push(EMPTY_TAG);
    } else if (key !== undefined) {
      if (desired === null) remove.push(key);
      else set[key] = textOf(desired);
    }
  }
  return { set, remove };
}

function textOf(desired: Json): string {
  return String(isObject(desired) ? (desired.value ?? '') : desired);
}
