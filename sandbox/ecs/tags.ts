import type { Tag } from '@aws-sdk/client-ecs';
import { invalidParameter } from './faults.ts';

/** Tags of one resource; keys are case-sensitive. */
export type Tags = Map<string, string>;

const MOST = 50;

/** Checks tags as ECS does (docs of the Tag shape: 50 per resource, key ≤ 128, value ≤ 256, no `aws:` prefix). */
export function addTags(tags: Tags, added: readonly Tag[]): void {
  const merged = new Map(tags);
  for (const tag of added) merged.set(checkedKey(tag), tag.value ?? '');
  if (merged.size > MOST) throw invalidParameter(`Number of tags exceeds the limit of ${MOST}.`);
  for (const [key, value] of merged) tags.set(key, value);
}

export function tagsOf(added: readonly Tag[] | undefined): Tags {
  const tags: Tags = new Map();
  addTags(tags, added ?? []);
  return tags;
}

export function listOfTags(tags: Tags): Tag[] {
  return [...tags].map(([key, value]) => ({ key, value }));
}

function checkedKey(tag: Tag): string {
  const key = tag.key ?? '';
  if (key === '' || key.length > 128) throw invalidParameter('Tag keys must have between 1 and 128 characters.');
  if (key.toLowerCase().startsWith('aws:')) throw invalidParameter('Tag keys must not begin with "aws:".');
  if ((tag.value ?? '').length > 256) throw invalidParameter(`The value of tag "${key}" exceeds 256 characters.`);
  return key;
}
