import type { Listener, Rule } from '@aws-sdk/client-elastic-load-balancing-v2';
import { isArn, loadBalancerArnOf } from '../../model/elbv2/arns.ts';
import { type Found, firstOwned } from '../../model/elbv2/owned.ts';
import type { Reader } from '../../model/kind.ts';
import { isOwnedBy, OWNER_TAG, REPLACES_TAG, type Tags } from '../../model/tags.ts';

/** A listener of ours on another load balancer, with what hangs on it. */
export interface FormerListener {
  readonly arn: string;
  readonly tags: Tags;
  /** Priorities of its rules beside the default one. */
  readonly rules: readonly string[];
  /** Of those, the ones that are not ours. */
  readonly foreignRules: readonly string[];
}

/** A listener of ours under that identity on whatever load balancer: where the document looked for it before. */
export async function findElsewhere(ownerTags: Tags | undefined, read: Reader): Promise<Found<Listener> | undefined> {
  if (!ownerTags) return undefined;
  const loadBalancers = await read.list('elbv2:loadBalancers', 'all');
  const lists = await Promise.all(
    loadBalancers.map(({ LoadBalancerArn = '' }) => read.get('elbv2:listeners', LoadBalancerArn)),
  );
  const siblings = lists.flatMap((list) => (list ?? []).map((object) => ({ arn: object.ListenerArn ?? '', object })));
  return firstOwned(siblings, ownerTags, read);
}

/** The listener that another one took the place of, as its tag says, while that one still lives and is still ours. */
export async function readFormer(
  tags: Tags,
  ownerTags: Tags | undefined,
  read: Reader,
): Promise<FormerListener | undefined> {
  const arn = tags[REPLACES_TAG];
  if (!isArn(arn) || !ownerTags) return undefined;
  const listeners = (await read.get('elbv2:listeners', loadBalancerArnOf(arn))) ?? [];
  if (!listeners.some((listener) => listener.ListenerArn === arn)) return undefined;
  const found = await read.get('elbv2:tags', arn);
  return found && isOwnedBy(found, ownerTags) ? readBurden({ arn, tags: found }, read) : undefined;
}

/** What would go with a listener. */
export async function readBurden(
  { arn, tags }: Pick<FormerListener, 'arn' | 'tags'>,
  read: Reader,
): Promise<FormerListener> {
  const rules = ((await read.get('elbv2:rules', arn)) ?? []).filter((rule) => !rule.IsDefault);
  const owners = await Promise.all(rules.map(({ RuleArn = '' }) => read.get('elbv2:tags', RuleArn)));
  const foreign = rules.filter((_, index) => owners[index]?.[OWNER_TAG] !== tags[OWNER_TAG]);
  return { arn, tags, rules: rules.map(priorityOf), foreignRules: foreign.map(priorityOf) };
}

function priorityOf({ Priority }: Rule): string {
  return Priority ?? 'unknown';
}
