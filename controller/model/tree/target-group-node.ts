import { fullNameOf } from '../elbv2/arns.ts';
import type { TreeNode } from '../inspection.ts';
import type { Reader } from '../kind.ts';
import { factsOf } from './facts.ts';
import { routesTo } from './route-nodes.ts';
import { healthOfTargets, targetNodes } from './target-nodes.ts';
import { orUnread } from './unread.ts';

/** A target group with its targets; with `routes` also with what sends requests to it, which takes more calls. */
export async function targetGroupNode(
  arn: string,
  read: Reader,
  { routes }: { readonly routes: boolean },
): Promise<readonly TreeNode[]> {
  const place = { id: arn, type: 'TargetGroup', name: fullNameOf(arn).split('/')[1] ?? arn, arn } as const;
  return orUnread(place, async () => {
    const [group, targets] = await Promise.all([
      read.get('elbv2:targetGroup', arn),
      read.get('elbv2:targetHealth', arn),
    ]);
    if (!group || !targets)
      return [{ ...place, health: 'Missing', words: 'does not exist any more', facts: [], children: [] }];
    const { Protocol, Port, TargetType, HealthCheckPath } = group;
    const above = routes ? await routesTo(group, read) : [];
    const facts = factsOf([
      ['takes', [Protocol, Port].filter(Boolean).join(' ')],
      ['targets are', TargetType],
      ['health check', HealthCheckPath],
    ]);
    return [{ ...place, ...healthOfTargets(targets), facts, children: [...above, ...targetNodes(arn, targets)] }];
  });
}

/** Several of them, each once. */
export async function targetGroupNodes(
  arns: readonly string[],
  read: Reader,
  options: { readonly routes: boolean },
): Promise<readonly TreeNode[]> {
  const found = await Promise.all([...new Set(arns)].map((arn) => targetGroupNode(arn, read, options)));
  return found.flat();
}
