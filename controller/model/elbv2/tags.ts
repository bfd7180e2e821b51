import { AwsError } from '../aws-error.ts';
import type { Comparison } from '../difference.ts';
import { isObject, type Json } from '../json.ts';
import type { Reader } from '../kind.ts';
import { type Shown, type Step, step } from '../plan.ts';
import { type Tags, tagMap } from '../tags.ts';

/**
 * Tags of an ELBv2 object that another read has just shown. AWS not knowing it here means that one of the two answers is
 * old, so this rejects as stale rather than let an object of ours look like nobody's.
 */
export async function readElbTags(arn: string, read: Reader): Promise<Tags> {
  const tags = await read.get('elbv2:tags', arn);
  if (tags) return tags;
  throw new AwsError({
    class: 'stale',
    code: 'TagsNotFound',
    call: 'elasticloadbalancing:DescribeTags',
    message: `AWS shows ${arn} but does not know its tags yet`,
  });
}

/** Tags for a creation: the manifest's and the owner's. */
export function creationTags(want: Json | undefined, ownerTags: Tags): { Key: string; Value: string }[] {
  return asElbTags({ ...asMap(want), ...ownerTags });
}

/** Steps that bring the tags that a manifest declares; none when it declares none. */
export function tagSteps(arn: string, comparison: Comparison): readonly Step[] {
  const { want, have } = comparison;
  if (want.tags === undefined) return [];
  const wanted = asMap(want.tags);
  const live = asMap(have.tags);
  const set = Object.fromEntries(Object.entries(wanted).filter(([key, value]) => live[key] !== value));
  const remove = Object.keys(live).filter((key) => !(key in wanted));
  return elbRetag(arn, { set, remove });
}

/** Steps that set and remove tags of one ELBv2 object, as few as possible. */
export function elbRetag(arn: string, change: { readonly set: Tags; readonly remove: readonly string[] }): Step[] {
  const { set, remove } = change;
  const shows = [shownTags(arn, change)];
  const steps: Step[] = [];
  if (Object.keys(set).length > 0) {
    const why = `set tag ${Object.keys(set).join(', ')}`;
    const input = { ResourceArns: [arn], Tags: asElbTags(set) };
    steps.push(step('elasticloadbalancing:AddTags', input, { effect: 'tag', why, shows: remove.length ? [] : shows }));
  }
  if (remove.length > 0) {
    const why = `remove tag ${remove.join(', ')}`;
    const input = { ResourceArns: [arn], TagKeys: [...remove] };
    steps.push(step('elasticloadbalancing:RemoveTags', input, { effect: 'tag', why, shows }));
  }
  return steps;
}

function shownTags(arn: string, change: { readonly set: Tags; readonly remove: readonly string[] }): Shown {
  const gone = Object.fromEntries(change.remove.map((key) => [key, null]));
  return { read: 'elbv2:tags', key: arn, expect: { part: { ...gone, ...change.set } } };
}

function asElbTags(tags: Tags): { Key: string; Value: string }[] {
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
}

function asMap(list: Json | undefined): Tags {
  return Array.isArray(list) ? tagMap(list.filter(isObject)) : {};
}
