import type { CallInput } from '../../model/aws-calls.ts';
import { isObject, type Json } from '../../model/json.ts';
import { type Step, step } from '../../model/plan.ts';
import { HASH_TAG, type Tags, tagMap } from '../../model/tags.ts';
import { contentHash, contentOf } from './content.ts';
import { tagList, templateRequest } from './wire.ts';

/**
 * Registers the canonical template as a new revision of its family, tagged with its owner and its content's hash.
 * RegisterTaskDefinition is not idempotent: whoever plans this has looked for a revision of equal content before.
 */
export function registerStep(template: Json | undefined, ownerTags: Tags, why: string): Step {
  const canonical = isObject(template) ? template : {};
  const own = Array.isArray(canonical.tags) ? tagMap(canonical.tags) : {};
  const tags = tagList({ ...own, ...ownerTags, [HASH_TAG]: contentHash(canonical) });
  const input = { ...templateRequest(contentOf(canonical)), tags };
  const expect = { output: 'taskDefinition.taskDefinitionArn' };
  return step('ecs:RegisterTaskDefinition', input as unknown as CallInput<'ecs:RegisterTaskDefinition'>, {
    effect: 'update',
    why: `new revision: ${why}`,
    shows: [{ read: 'ecs:activeRevisions', key: String(canonical.family), expect }],
  });
}
