import { isObject, type Json } from '../../model/json.ts';
import type { Reader } from '../../model/kind.ts';

/**
 * Target groups of desired `loadBalancers` that no listener or rule uses yet: ECS refuses a service on such a group
 * ("does not have an associated load balancer"). Alternate groups need not be in use: ECS puts them on the production
 * rule itself (recorded: a blue/green stack whose rule named the primary group alone).
 */
export async function readUnready(loadBalancers: Json | undefined, read: Reader): Promise<readonly string[]> {
  const arns = [...new Set(Array.isArray(loadBalancers) ? loadBalancers.flatMap(groupsOf) : [])];
  const groups = await Promise.all(arns.map((arn) => read.get('elbv2:targetGroup', arn)));
  return arns.filter((_, i) => (groups[i]?.LoadBalancerArns ?? []).length === 0);
}

function groupsOf(balancer: Json): readonly string[] {
  const arn = isObject(balancer) ? balancer.targetGroupArn : undefined;
  return typeof arn === 'string' ? [arn] : [];
}

/** Why a service must wait; undefined when every group is in use. */
export function unreadyReason(targetGroups: readonly string[]): string | undefined {
  if (targetGroups.length === 0) return undefined;
  const groups = targetGroups.join(', ');
  return `no listener or rule uses ${groups} yet, and ECS takes no service on a target group without a load balancer`;
}
