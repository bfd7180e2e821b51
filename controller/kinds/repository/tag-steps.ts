import type { Difference } from '../../model/difference.ts';
import { type Step, step } from '../../model/plan.ts';
import { tagChangeOf as changeOf } from '../../model/tag-change.ts';
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

/** What the differences of tags ask for; and of emptyOnDelete, which is kept as a tag. */
export function tagChangeOf(differences: readonly Difference[]): TagChange {
  const { set, remove } = changeOf(differences);
  const emptying = differences.find(({ path }) => path === 'emptyOnDelete');
  if (!emptying) return { set, remove };
  return emptying.desired === true
    ? { set: { ...set, [EMPTY_TAG]: 'true' }, remove }
    : { set, remove: [...remove, EMPTY_TAG] };
}
