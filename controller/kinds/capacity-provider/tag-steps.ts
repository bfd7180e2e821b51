import type { CapacityProvider } from '@aws-sdk/client-ecs';
import type { Difference } from '../../model/difference.ts';
import { isObject } from '../../model/json.ts';
import { type Shown, type Step, step } from '../../model/plan.ts';
import type { Tags } from '../../model/tags.ts';
import { nameOfLive } from './names.ts';

export interface TagChange {
  readonly set: Tags;
  readonly remove: readonly string[];
}

export function tagList(tags: Tags): { key: string; value: string }[] {
  return Object.entries(tags).map(([key, value]) => ({ key, value }));
}

/** Sets and removes tags on the provider, and nothing else. */
export function tagSteps(provider: CapacityProvider, { set, remove }: TagChange, why: string): readonly Step[] {
  const resourceArn = provider.capacityProviderArn ?? '';
  const tags = tagList(set);
  const shows: readonly Shown[] = [
    { read: 'ecs:capacityProvider', key: nameOfLive(provider), expect: { part: { tags } } },
  ];
  const rest = { effect: 'tag', why } as const;
  return [
    ...(remove.length > 0 ? [step('ecs:UntagResource', { resourceArn, tagKeys: [...remove] }, rest)] : []),
    ...(tags.length > 0 ? [step('ecs:TagResource', { resourceArn, tags }, { ...rest, shows })] : []),
  ];
}

/** What the differences of a keyed list of tags, path by path, ask for. */
export function tagChangeOf(differences: readonly Difference[]): TagChange {
  const set: Record<string, string> = {};
  const remove: string[] = [];
  for (const { path, desired } of differences) {
    const key = /^tags\[key=(.*?)\](?:\.value)?$/.exec(path)?.[1];
    if (key === undefined) continue;
    if (desired === null) remove.push(key);
    else set[key] = String(isObject(desired) ? (desired.value ?? '') : desired);
  }
  return { set, remove };
}
