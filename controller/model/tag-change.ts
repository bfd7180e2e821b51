import type { Difference } from './difference.ts';
import { isObject, type Json } from './json.ts';
import { type Shown, type Step, step } from './plan.ts';
import type { TagChange, Tags } from './tags.ts';

/** What the differences of a keyed list of tags, path by path, ask for. */
export function tagChangeOf(differences: readonly Difference[]): TagChange {
  const set: Record<string, string> = {};
  const remove: string[] = [];
  for (const { path, desired } of differences) {
    const key = /(?:^|\.)tags\[key=(.*?)\](?:\.value)?$/.exec(path)?.[1];
    if (key === undefined) continue;
    if (desired === null) remove.push(key);
    else set[key] = textOf(desired);
  }
  return { set, remove };
}

function textOf(desired: Json): string {
  return String(isObject(desired) ? (desired.value ?? '') : desired);
}

/** ECS' spelling. */
export function ecsTagList(tags: Tags): { key: string; value: string }[] {
  return Object.entries(tags).map(([key, value]) => ({ key, value }));
}

/**
 * Sets and removes tags on something of ECS, and nothing else. What a removal shows cannot be said as a part of the answer;
 * it is named all the same, so that no cache outlives it.
 */
export function ecsTagSteps(
  resourceArn: string,
  { set, remove }: TagChange,
  { why, shown }: { readonly why: string; readonly shown: (tags: Tags) => Shown },
): readonly Step[] {
  const tags = ecsTagList(set);
  const rest = { effect: 'tag', why } as const;
  const untag = { resourceArn, tagKeys: [...remove] };
  return [
    ...(remove.length > 0 ? [step('ecs:UntagResource', untag, { ...rest, shows: [shown({})] })] : []),
    ...(tags.length > 0 ? [step('ecs:TagResource', { resourceArn, tags }, { ...rest, shows: [shown(set)] })] : []),
  ];
}
