import type { Action } from '@aws-sdk/client-elastic-load-balancing-v2';
import { setActions } from './rules.ts';
import type { ElbWorld, RuleState } from './world.ts';

interface Weighted {
  readonly targetGroupArn: string;
  readonly weight: number;
}

/**
 * What ECS does to a rule, or to the default rule of a listener, while it shifts traffic: the groups and weights of its
 * forward action are replaced, stickiness stays, and the lone target group ARN is gone (recorded). False, with nothing
 * changed, where there is no such rule or group, or where the rule does not forward. Actions before the forward one stay
 * (believed: the developer guide once said that they fail the deployment, and does no more).
 */
export function shiftTraffic(world: ElbWorld, arn: string, groups: readonly Weighted[]): boolean {
  const rule = world.rules.get(arn) ?? defaultRuleOf(world, arn);
  const known = groups.every(({ targetGroupArn }) => world.targetGroups.has(targetGroupArn));
  if (!rule || !known || !rule.actions.some(({ Type }) => Type === 'forward')) return false;
  setActions(
    world,
    rule,
    rule.actions.map((action) => (action.Type === 'forward' ? forwarding(action, groups) : action)),
  );
  return true;
}

function defaultRuleOf(world: ElbWorld, listenerArn: string): RuleState | undefined {
  return [...(world.listeners.get(listenerArn)?.rules ?? [])].find(({ isDefault }) => isDefault);
}

function forwarding(
  { TargetGroupArn: _, ForwardConfig: config, ...action }: Action,
  groups: readonly Weighted[],
): Action {
  return {
    ...action,
    ForwardConfig: {
      TargetGroups: groups.map(({ targetGroupArn, weight }) => ({ TargetGroupArn: targetGroupArn, Weight: weight })),
      TargetGroupStickinessConfig: config?.TargetGroupStickinessConfig ?? { Enabled: false },
    },
  };
}
