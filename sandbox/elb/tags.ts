import type { AddTagsInput, DescribeTagsInput, RemoveTagsInput, Tag } from '@aws-sdk/client-elastic-load-balancing-v2';
import { Fault } from '../contract.ts';
import { invalid, noListener, noLoadBalancer, noRule, noTargetGroup } from './faults.ts';
import type { ElbWorld } from './world.ts';

const MOST_TAGS = 50;
const MOST_ARNS = 20;

/** The tags of a creation, checked. Throws Fault. */
export function newTags(tags: readonly Tag[] | undefined): ReadonlyMap<string, string> {
  const pairs = (tags ?? []).map(({ Key = '', Value = '' }): [string, string] => [Key, Value]);
  for (const [key, value] of pairs) assertTag(key, value);
  const map = new Map(pairs);
  if (map.size !== pairs.length) throw new Fault('DuplicateTagKeysException', 'Tag keys must be unique');
  assertCount(map.size);
  return map;
}

export function tagResource(world: ElbWorld, arn: string, tags: ReadonlyMap<string, string>): void {
  world.tags.set(arn, new Map(tags));
}

export function addTags(world: ElbWorld, input: AddTagsInput) {
  const added = newTags(input.Tags);
  const arns = input.ResourceArns ?? [];
  for (const arn of arns) assertThere(world, arn);
  for (const arn of arns) assertCount(new Map([...tagsOf(world, arn), ...added]).size);
  for (const arn of arns) world.tags.set(arn, new Map([...tagsOf(world, arn), ...added]));
  return {};
}

export function removeTags(world: ElbWorld, input: RemoveTagsInput) {
  const arns = input.ResourceArns ?? [];
  for (const arn of arns) assertThere(world, arn);
  for (const arn of arns) for (const key of input.TagKeys ?? []) world.tags.get(arn)?.delete(key);
  return {};
}

export function describeTags(world: ElbWorld, input: DescribeTagsInput) {
  const arns = input.ResourceArns ?? [];
  if (arns.length > MOST_ARNS) {
    throw invalid(`Up to '${MOST_ARNS}' resource ARNs can be specified, but '${arns.length}' were specified`);
  }
  for (const arn of arns) assertThere(world, arn);
  const view = (arn: string): Tag[] => [...tagsOf(world, arn)].map(([Key, Value]) => ({ Key, Value }));
  return { TagDescriptions: arns.map((arn) => ({ ResourceArn: arn, Tags: view(arn) })) };
}

function tagsOf(world: ElbWorld, arn: string): ReadonlyMap<string, string> {
  return world.tags.get(arn) ?? new Map();
}

function assertTag(key: string, value: string): void {
  if (key.length < 1 || key.length > 128) throw invalid(`The tag key '${key}' must have between 1 and 128 characters`);
  if (value.length > 256) throw invalid(`The value of tag '${key}' can have at most 256 characters`);
  if (/^aws:/i.test(key)) throw invalid(`The tag key '${key}' uses the reserved prefix 'aws:'`);
}

function assertCount(count: number): void {
  if (count <= MOST_TAGS) return;
  throw new Fault('TooManyTagsException', `A resource can have at most ${MOST_TAGS} tags`);
}

function assertThere(world: ElbWorld, arn: string): void {
  if (world.tags.has(arn)) return;
  if (/:listener-rule\//.test(arn)) throw noRule(arn);
  if (/:listener\//.test(arn)) throw noListener(arn);
  if (/:targetgroup\//.test(arn)) throw noTargetGroup(arn);
  if (/:loadbalancer\//.test(arn)) throw noLoadBalancer(arn);
  throw invalid(`'${arn}' is not a valid load balancer, target group, listener or rule ARN`);
}
