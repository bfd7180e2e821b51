import type { Rule } from '@aws-sdk/client-elastic-load-balancing-v2';
import { isArn, listenerArnOf } from '../../model/elbv2/arns.ts';
import { type Found, firstOwned, type Sibling } from '../../model/elbv2/owned.ts';
import type { Reader } from '../../model/kind.ts';
import { isOwnedBy, REPLACES_TAG, type Tags } from '../../model/tags.ts';

/** The default rule is the listener's own. */
export function siblingsOf(rules: readonly Rule[]): readonly Sibling<Rule>[] {
  return rules.filter((rule) => !rule.IsDefault).map((object) => ({ arn: object.RuleArn ?? '', object }));
}

/** Every rule of the Region beside default ones, with the ARN of its listener. */
export async function allRules(read: Reader): Promise<readonly (Sibling<Rule> & { readonly listenerArn: string })[]> {
  const loadBalancers = await read.list('elbv2:loadBalancers', 'all');
  const listeners = await Promise.all(
    loadBalancers.map(({ LoadBalancerArn = '' }) => read.get('elbv2:listeners', LoadBalancerArn)),
  );
  const listenerArns = listeners.flatMap((list) => (list ?? []).map(({ ListenerArn = '' }) => ListenerArn));
  const rules = await Promise.all(listenerArns.map((arn) => read.get('elbv2:rules', arn)));
  return rules.flatMap((list, index) => {
    const listenerArn = listenerArns[index] ?? '';
    return siblingsOf(list ?? []).map((sibling) => ({ ...sibling, listenerArn }));
  });
}

/** A rule of ours under that identity on whatever listener: where the document looked for it before. */
export async function findElsewhere(ownerTags: Tags | undefined, read: Reader): Promise<Found<Rule> | undefined> {
  return ownerTags && firstOwned(await allRules(read), ownerTags, read);
}

/** The rule that another one took the place of, as its tag says, while that one still lives and is still ours. */
export async function readFormer(
  tags: Tags,
  ownerTags: Tags | undefined,
  read: Reader,
): Promise<{ readonly arn: string; readonly tags: Tags } | undefined> {
  const arn = tags[REPLACES_TAG];
  if (!isArn(arn) || !ownerTags) return undefined;
  const rules = (await read.get('elbv2:rules', listenerArnOf(arn))) ?? [];
  if (!rules.some((rule) => rule.RuleArn === arn)) return undefined;
  const found = await read.get('elbv2:tags', arn);
  return found && isOwnedBy(found, ownerTags) ? { arn, tags: found } : undefined;
}
