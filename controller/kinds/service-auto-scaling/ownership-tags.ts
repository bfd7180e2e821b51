import type { Service } from '@aws-sdk/client-ecs';
import type { ServiceRef } from '../../model/aws-reads.ts';
import { type Step, step } from '../../model/plan.ts';
import { TAG_PREFIX, type Tags, tagMap } from '../../model/tags.ts';

/**
 * Policies and scheduled actions take no tags, and a scalable target's own would cost one call each to read. So whose a
 * service's scaling is stands on the service: `evenkeel.dev/scaling-owner` beside its `evenkeel.dev/owner`.
 */
const SCALING_PREFIX = `${TAG_PREFIX}scaling-`;

/** The scaling tags of a service, by the names that every kind's tags have. */
export function scalingTags(service: Pick<Service, 'tags'>): Tags {
  const entries = Object.entries(tagMap(service.tags)).filter(([key]) => key.startsWith(SCALING_PREFIX));
  return Object.fromEntries(entries.map(([key, value]) => [TAG_PREFIX + key.slice(SCALING_PREFIX.length), value]));
}

function onService(key: string): string {
  return SCALING_PREFIX + key.slice(TAG_PREFIX.length);
}

export interface TaggedService {
  readonly arn: string;
  readonly ref: ServiceRef;
}

/** Steps that set and remove scaling tags, given by the names that every kind's tags have. */
export function retagService(
  service: TaggedService,
  change: { readonly set: Tags; readonly remove: readonly string[] },
): readonly Step[] {
  const tags = Object.entries(change.set).map(([key, value]) => ({ key: onService(key), value }));
  const tagKeys = change.remove.map(onService);
  return [...setSteps(service, tags), ...removeSteps(service, tagKeys)];
}

function setSteps({ arn, ref }: TaggedService, tags: { key: string; value: string }[]): readonly Step[] {
  if (tags.length === 0) return [];
  const why = `set tag ${tags.map(({ key }) => key).join(', ')}`;
  const shows = [{ read: 'ecs:service', key: ref, expect: { part: { tags } } }] as const;
  return [step('ecs:TagResource', { resourceArn: arn, tags }, { effect: 'tag', why, shows })];
}

function removeSteps({ arn }: TaggedService, tagKeys: string[]): readonly Step[] {
  if (tagKeys.length === 0) return [];
  const why = `remove tag ${tagKeys.join(', ')}`;
  return [step('ecs:UntagResource', { resourceArn: arn, tagKeys }, { effect: 'tag', why })];
}
