import type { CallInput } from '../../model/aws-calls.ts';
import { isObject, type Json } from '../../model/json.ts';
import { type Step, step } from '../../model/plan.ts';
import { COMMIT_TAG, encodeCommit, HASH_TAG, tagMap } from '../../model/tags.ts';
import type { ServicePlanInput } from './change.ts';
import { contentHash, contentOf } from './content.ts';
import { tagList, templateRequest } from './wire.ts';

/**
 * Registers the canonical template as a new revision of its family, tagged with its owner, the commit that asked for it
 * and its content's hash.
 * RegisterTaskDefinition is not idempotent: whoever plans this has looked for a revision of equal content before.
 */
export function registerStep({ want, context, resource }: ServicePlanInput, why: string): Step {
  const { template }: { readonly template?: Json } = want;
  const canonical = isObject(template) ? template : {};
  const own = Array.isArray(canonical.tags) ? tagMap(canonical.tags) : {};
  const made = { [HASH_TAG]: contentHash(canonical), [COMMIT_TAG]: encodeCommit(resource.commit) };
  const tags = tagList({ ...own, ...context.ownerTags, ...made });
  const input = { ...templateRequest(contentOf(canonical)), tags };
  const expect = { output: 'taskDefinition.taskDefinitionArn' };
  return step('ecs:RegisterTaskDefinition', input as unknown as CallInput<'ecs:RegisterTaskDefinition'>, {
    effect: 'update',
    why: `new revision: ${why}`,
    shows: [{ read: 'ecs:activeRevisions', key: String(canonical.family), expect }],
  });
}
