import type {
  ListTagsForResourceRequest,
  ListTagsForResourceResponse,
  TagResourceRequest,
  UntagResourceRequest,
} from '@aws-sdk/client-application-auto-scaling';
import { Fault } from '../contract.ts';
import { invalid } from './faults.ts';
import type { ScalingWorld, TargetState } from './world.ts';

const MOST = 50;

/** Adds tags to a target's after checking them all. */
export function checkedTags(tags: Map<string, string>, added: Readonly<Record<string, string>>): Map<string, string> {
  const merged = new Map([...tags, ...Object.entries(added)]);
  for (const key of Object.keys(added)) {
    if (key.toLowerCase().startsWith('aws:')) throw invalid('Tag keys must not begin with "aws:".');
  }
  if (merged.size > MOST) throw new Fault('TooManyTagsException', `A scalable target can have at most ${MOST} tags.`);
  for (const [key, value] of merged) tags.set(key, value);
  return tags;
}

export function tagResource(world: ScalingWorld, input: TagResourceRequest): Record<string, never> {
  checkedTags(knownTarget(world, input.ResourceARN).tags, input.Tags ?? {});
  return {};
}

export function untagResource(world: ScalingWorld, input: UntagResourceRequest): Record<string, never> {
  const { tags } = knownTarget(world, input.ResourceARN);
  for (const key of input.TagKeys ?? []) tags.delete(key);
  return {};
}

export function listTagsForResource(
  world: ScalingWorld,
  input: ListTagsForResourceRequest,
): ListTagsForResourceResponse {
  return { Tags: Object.fromEntries(knownTarget(world, input.ResourceARN).tags) };
}

/** Only scalable targets take tags; policies and scheduled actions have none. */
function knownTarget(world: ScalingWorld, arn: string | undefined): TargetState {
  for (const target of world.targets.values()) if (target.arn === arn) return target;
  throw new Fault('ResourceNotFoundException', `The resource with ARN ${arn} was not found.`);
}
