import type { Rule } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { ListenerRuleSpec } from '../../../crds/generated/types.ts';
import { isArn, listenerArnOf } from '../../model/elbv2/arns.ts';
import { type Found, findOwn, ownedAmong, type Sibling } from '../../model/elbv2/owned.ts';
import { readElbTags } from '../../model/elbv2/tags.ts';
import { keyOf } from '../../model/identity.ts';
import { isObject, type Json } from '../../model/json.ts';
import type { ObserveTarget, Owned, Reader, Seen } from '../../model/kind.ts';
import type { Resource } from '../../model/resource.ts';
import type { Tags } from '../../model/tags.ts';

/** What AWS says of one rule. */
export interface LiveRule {
  readonly arn: string;
  readonly listenerArn: string;
  readonly rule: Rule;
  readonly tags: Tags;
  /** Another rule at the priority that the manifest asks for. */
  readonly occupant?: { readonly arn: string; readonly tags: Tags } | undefined;
}

export function naturalKeyOf(listenerArn: string, priority: number | string | undefined): string | undefined {
  return isArn(listenerArn) && priority !== undefined ? `elbv2:rule/${listenerArn}/${priority}` : undefined;
}

export async function observeRule(target: ObserveTarget<ListenerRuleSpec>, read: Reader): Promise<Seen<LiveRule>> {
  return target.resource ? observeDesired(target.resource, read) : observeLocated(target.locator, read);
}

async function observeDesired(resource: Resource<ListenerRuleSpec>, read: Reader): Promise<Seen<LiveRule>> {
  const { listenerArn, priority } = resource.spec;
  const rules = await read.get('elbv2:rules', listenerArn);
  const siblings = siblingsOf(rules ?? []);
  const inPlace = siblings.find(({ object }) => object.Priority === String(priority));
  const found = await findOwn(siblings, { key: keyOf(resource.identity), inPlace }, read);
  if (!found) return { state: 'absent', found: { listenerExists: rules !== undefined } };
  const occupant = await occupantOf(found, inPlace, read);
  const { arn, object: rule, tags } = found;
  return { state: 'present', live: { arn, listenerArn, rule, tags, occupant }, tags };
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

/** The default rule is the listener's own. */
function siblingsOf(rules: readonly Rule[]): readonly Sibling<Rule>[] {
  return rules.filter((rule) => !rule.IsDefault).map((object) => ({ arn: object.RuleArn ?? '', object }));
}

export async function discoverRules(owner: string, read: Reader): Promise<readonly Owned[]> {
  const loadBalancers = await read.list('elbv2:loadBalancers', 'all');
  const listeners = await Promise.all(
    loadBalancers.map(({ LoadBalancerArn = '' }) => read.get('elbv2:listeners', LoadBalancerArn)),
  );
  const listenerArns = listeners.flatMap((list) => (list ?? []).map(({ ListenerArn = '' }) => ListenerArn));
  const rules = await Promise.all(listenerArns.map((arn) => read.get('elbv2:rules', arn)));
  const candidates = rules.flatMap((list, index) => {
    const listenerArn = listenerArns[index] ?? '';
    return siblingsOf(list ?? []).map(({ arn, object }) => ({
      arn,
      naturalKey: naturalKeyOf(listenerArn, object.Priority) ?? arn,
      locator: { arn },
    }));
  });
  return ownedAmong(candidates, { owner, kind: 'ListenerRule' }, read);
}
