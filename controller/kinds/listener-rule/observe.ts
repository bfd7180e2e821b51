import type { Rule } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { ListenerRuleSpec } from '../../../crds/generated/types.ts';
import { forwardedWeights } from '../../model/elbv2/actions.ts';
import { isArn, listenerArnOf } from '../../model/elbv2/arns.ts';
import { type Found, findOwn, ownedAmong, type Sibling } from '../../model/elbv2/owned.ts';
import { readSuccessions, type Succession } from '../../model/elbv2/succession.ts';
import { readElbTags } from '../../model/elbv2/tags.ts';
import { keyOf } from '../../model/identity.ts';
import { isObject, type Json } from '../../model/json.ts';
import type { ObserveTarget, Owned, Reader, Seen } from '../../model/kind.ts';
import type { Resource } from '../../model/resource.ts';
import type { Tags } from '../../model/tags.ts';
import { allRules, findElsewhere, readFormer, siblingsOf } from './former.ts';

/** What AWS says of one rule. */
export interface LiveRule {
  readonly arn: string;
  readonly listenerArn: string;
  readonly rule: Rule;
  readonly tags: Tags;
  /** Another rule at the priority that the manifest asks for. */
  readonly occupant?: { readonly arn: string; readonly tags: Tags } | undefined;
  /** The rule on another listener that this one took the place of, as long as it lives. */
  readonly former?: { readonly arn: string; readonly tags: Tags } | undefined;
  /** Whether the listener that the manifest names lives; said only of a rule that is on another one. */
  readonly listenerExists?: boolean | undefined;
  /** Target groups that are taking over from others here. */
  readonly successions?: readonly Succession[] | undefined;
}

export function naturalKeyOf(listenerArn: string, priority: number | string | undefined): string | undefined {
  return isArn(listenerArn) && priority !== undefined ? `elbv2:rule/${listenerArn}/${priority}` : undefined;
}

export async function observeRule(target: ObserveTarget<ListenerRuleSpec>, read: Reader): Promise<Seen<LiveRule>> {
  const { resource, locator, ownerTags } = target;
  return resource ? observeDesired(resource, ownerTags, read) : observeLocated(locator, read);
}

async function observeDesired(
  resource: Resource<ListenerRuleSpec>,
  ownerTags: Tags | undefined,
  read: Reader,
): Promise<Seen<LiveRule>> {
  const { listenerArn, priority } = resource.spec;
  const rules = await read.get('elbv2:rules', listenerArn);
  const siblings = siblingsOf(rules ?? []);
  const inPlace = siblings.find(({ object }) => object.Priority === String(priority));
  const found = await findOwn(siblings, { key: keyOf(resource.identity), inPlace }, read);
  if (!found) return observeElsewhere(await findElsewhere(ownerTags, read), { listenerExists: rules !== undefined });
  const { arn, object: rule, tags } = found;
  const groups = {
    wanted: [...forwardedWeights(resource.spec.actions).keys()],
    live: [...forwardedWeights(rule.Actions).keys()],
  };
  const [occupant, former, successions] = await Promise.all([
    occupantOf(found, inPlace, read),
    readFormer(found.tags, ownerTags, read),
    readSuccessions(groups, read),
  ]);
  return { state: 'present', live: { arn, listenerArn, rule, tags, occupant, former, successions }, tags };
}

/** A rule that is still where the document looked for it before is the same rule on the way. */
function observeElsewhere(found: Found<Rule> | undefined, place: { readonly listenerExists: boolean }): Seen<LiveRule> {
  if (!found) return { state: 'absent', found: place };
  const { arn, object: rule, tags } = found;
  return { state: 'present', live: { arn, listenerArn: listenerArnOf(arn), rule, tags, ...place }, tags };
}

async function occupantOf(
  found: Found<Rule>,
  inPlace: Sibling<Rule> | undefined,
  read: Reader,
): Promise<LiveRule['occupant']> {
  if (!inPlace || inPlace.arn === found.arn) return undefined;
  return { arn: inPlace.arn, tags: await readElbTags(inPlace.arn, read) };
}

async function observeLocated(locator: Json | undefined, read: Reader): Promise<Seen<LiveRule>> {
  const arn = isObject(locator) ? locator.arn : undefined;
  if (!isArn(arn)) return { state: 'absent' };
  const listenerArn = listenerArnOf(arn);
  const siblings = siblingsOf((await read.get('elbv2:rules', listenerArn)) ?? []);
  const rule = siblings.find((sibling) => sibling.arn === arn)?.object;
  if (!rule) return { state: 'absent' };
  const tags = await readElbTags(arn, read);
  return { state: 'present', live: { arn, listenerArn, rule, tags }, tags };
}

export async function discoverRules(owner: string, read: Reader): Promise<readonly Owned[]> {
  const candidates = (await allRules(read)).map(({ arn, object, listenerArn }) => ({
    arn,
    naturalKey: naturalKeyOf(listenerArn, object.Priority) ?? arn,
    locator: { arn },
  }));
  return ownedAmong(candidates, { owner, kind: 'ListenerRule' }, read);
}
