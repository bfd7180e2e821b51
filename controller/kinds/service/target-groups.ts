import { isObject, type Json } from '../../model/json.ts';
import type { Reader } from '../../model/kind.ts';

/**
 * Target groups of desired `loadBalancers` that no listener or rule uses yet: ECS refuses a service on such a group
 * ("does not have an associated load balancer").
 */
export async function readUnready(loadBalancers: Json | undefined, read: Reader): Promise<readonly string[]> {
  const arns = [...new Set(Array.isArray(loadBalancers) ? loadBalancers.flatMap(groupsOf) : [])];
  const groups = await Promise.all(arns.map((arn) => read.get('elbv2:targetGroup', arn)));
  return arns.filter((_, i) => (groups[i]?.LoadBalancerArns ?? []).length === 0);
}

function groupsOf(balancer: Json): readonly string[] {
  if (!isObject(balancer)) return [];
  const { targetGroupArn, advancedConfiguration } = balancer;
  const alternate = isObject(advancedConfiguration) ? advancedConfiguration.alternateTargetGroupArn : undefined;
  return [targetGroupArn, alternate].filter((arn) => typeof arn === 'string');
}

/** Why a service must wait; undefined when every group is in use. */
export function unreadyReason(targetGroups: readonly string[]): string | undefined {
  if (targetGroups.length === 0) return undefined;
  const groups = targetGroups.join(', ');
  return `no listener or rule uses ${groups} yet, and ECS takes no service on a target group without a load balancer`;
}
