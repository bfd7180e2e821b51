import type { Action } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { SandboxClock } from '../contract.ts';

interface Link {
  /** Since when any load balancer uses the group. */
  readonly since: number;
  /** How many rules of each load balancer forward to it. */
  readonly users: Map<string, number>;
}

/** Which load balancers use which target groups: through the actions of their rules, default rules included. */
export interface Links {
  add(loadBalancerArn: string, actions: readonly Action[]): void;
  remove(loadBalancerArn: string, actions: readonly Action[]): void;
  loadBalancersOf(targetGroupArn: string): readonly string[];
  /** When the group came into use; undefined while nobody uses it. */
  inUseSince(targetGroupArn: string): number | undefined;
}

export function createLinks(clock: SandboxClock): Links {
  const links = new Map<string, Link>();
  return {
    add(loadBalancerArn, actions) {
      for (const arn of targetGroupArnsOf(actions)) {
        const link = links.get(arn) ?? { since: clock.now(), users: new Map<string, number>() };
        links.set(arn, link);
        link.users.set(loadBalancerArn, (link.users.get(loadBalancerArn) ?? 0) + 1);
      }
    },
    remove(loadBalancerArn, actions) {
      for (const arn of targetGroupArnsOf(actions)) {
        const link = links.get(arn);
        const left = (link?.users.get(loadBalancerArn) ?? 0) - 1;
        if (left > 0) link?.users.set(loadBalancerArn, left);
        else link?.users.delete(loadBalancerArn);
        if (link?.users.size === 0) links.delete(arn);
      }
    },
    loadBalancersOf: (arn) => [...(links.get(arn)?.users.keys() ?? [])],
    inUseSince: (arn) => links.get(arn)?.since,
  };
}

/** Every target group that these actions forward to, each once. */
export function targetGroupArnsOf(actions: readonly Action[]): readonly string[] {
  const arns = actions.flatMap((action) => [
    ...(action.TargetGroupArn ? [action.TargetGroupArn] : []),
    ...(action.ForwardConfig?.TargetGroups ?? []).flatMap((each) => each.TargetGroupArn ?? []),
  ]);
  return [...new Set(arns)];
}
