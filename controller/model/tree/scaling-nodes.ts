import type { ScalableTarget, ScalingPolicy, ScheduledAction } from '@aws-sdk/client-application-auto-scaling';
import type { AlarmRead } from '../aws-reads.ts';
import { scalingUrlOf } from '../console-url.ts';
import type { TreeNode } from '../inspection.ts';
import type { Reader } from '../kind.ts';
import { factsOf } from './facts.ts';
import { orUnread } from './unread.ts';

/** What scales a service: its scalable target with policies, their alarms, and scheduled actions. None: nothing scales it. */
export function scalingNodes(serviceArn: string, resourceId: string, read: Reader): Promise<readonly TreeNode[]> {
  const place = { id: `${resourceId}/scaling`, type: 'ServiceAutoScaling', name: 'scaling' } as const;
  return orUnread(place, async () => {
    const [target, policies = [], actions = []] = await Promise.all([
      read.get('aas:scalableTarget', resourceId),
      read.get('aas:scalingPolicies', resourceId),
      read.get('aas:scheduledActions', resourceId),
    ]);
    if (!target) return [];
    const children = await Promise.all(policies.map((policy) => policyNode(policy, read)));
    const node = targetNode(target, [...children, ...actions.map(scheduledNode)]);
    return [{ ...place, ...node, consoleUrl: scalingUrlOf(serviceArn) }];
  });
}

function targetNode(target: ScalableTarget, children: readonly TreeNode[]) {
  const { ScalableTargetARN: arn, MinCapacity = 0, MaxCapacity = 0, PredictedCapacity, SuspendedState } = target;
  const suspended = Object.entries(SuspendedState ?? {}).filter(([, isSuspended]) => isSuspended);
  return {
    ...(arn === undefined ? {} : { id: arn, arn }),
    name: `${MinCapacity} to ${MaxCapacity} tasks`,
    health: suspended.length === 0 ? ('Healthy' as const) : ('Suspended' as const),
    words:
      suspended.length === 0 ? 'scales' : `suspended: ${suspended.map(([what]) => SUSPENDED[what] ?? what).join(', ')}`,
    facts: factsOf([['predicted', PredictedCapacity]]),
    children,
  };
}

const SUSPENDED: Readonly<Record<string, string>> = {
  DynamicScalingInSuspended: 'scaling in',
  DynamicScalingOutSuspended: 'scaling out',
  ScheduledScalingSuspended: 'scheduled actions',
};

async function policyNode(policy: ScalingPolicy, read: Reader): Promise<TreeNode> {
  const { PolicyARN: arn = '', PolicyName = 'policy', PolicyType = '', Alarms = [] } = policy;
  const tracking = policy.TargetTrackingScalingPolicyConfiguration;
  const metric =
    tracking?.PredefinedMetricSpecification?.PredefinedMetricType ??
    tracking?.CustomizedMetricSpecification?.MetricName;
  const goal = tracking ? `: ${metric ?? 'a metric of its own'} at ${tracking.TargetValue}` : '';
  const names = Alarms.flatMap(({ AlarmName }) => AlarmName ?? []);
  return {
    id: arn,
    type: 'ScalingPolicy',
    name: PolicyName,
    arn,
    words: `${PolicyType}${goal}`,
    facts: factsOf([
      ['cooldown out', seconds(tracking?.ScaleOutCooldown)],
      ['cooldown in', seconds(tracking?.ScaleInCooldown)],
      ['scales in', tracking?.DisableScaleIn ? 'never' : undefined],
    ]),
    children: await alarmNodes(names, read, { isIllness: false }),
  };
}

function seconds(count: number | undefined): string | undefined {
  return count === undefined ? undefined : `${count} s`;
}

function scheduledNode(action: ScheduledAction): TreeNode {
  const { ScheduledActionARN: arn = '', ScheduledActionName = 'action', Schedule = '', Timezone } = action;
  const { MinCapacity, MaxCapacity } = action.ScalableTargetAction ?? {};
  const range = `${MinCapacity ?? '…'} to ${MaxCapacity ?? '…'} tasks`;
  return {
    id: arn,
    type: 'ScheduledAction',
    name: ScheduledActionName,
    arn,
    words: `${Schedule}${Timezone ? ` ${Timezone}` : ''}: ${range}`,
    facts: factsOf([
      ['from', action.StartTime],
      ['until', action.EndTime],
    ]),
    children: [],
  };
}

/** Alarms by name with their state. `isIllness`: one in ALARM means that something is wrong, not that scaling works. */
export async function alarmNodes(
  names: readonly string[],
  read: Reader,
  { isIllness }: { readonly isIllness: boolean },
): Promise<readonly TreeNode[]> {
  const found = await Promise.all(
    names.map((name) =>
      orUnread({ id: `alarm/${name}`, type: 'Alarm', name }, async () => {
        const alarm = await read.get('cloudwatch:alarm', name);
        return [alarm ? alarmNode(alarm, isIllness) : missingAlarm(name)];
      }),
    ),
  );
  return found.flat();
}

function alarmNode(alarm: AlarmRead, isIllness: boolean): TreeNode {
  const { AlarmArn: arn, AlarmName: name = '', StateValue = 'UNKNOWN', StateReason, StateUpdatedTimestamp } = alarm;
  return {
    id: arn ?? `alarm/${name}`,
    type: 'Alarm',
    name,
    arn,
    health: isIllness ? HEALTH[StateValue] : undefined,
    words: StateReason ? `${StateValue}: ${StateReason}` : StateValue,
    facts: factsOf([
      ['since', StateUpdatedTimestamp],
      ['about', alarm.AlarmDescription],
    ]),
    children: [],
  };
}

const HEALTH: Readonly<Record<string, TreeNode['health']>> = {
  OK: 'Healthy',
  ALARM: 'Degraded',
  INSUFFICIENT_DATA: 'Unknown',
};

function missingAlarm(name: string): TreeNode {
  return {
    id: `alarm/${name}`,
    type: 'Alarm',
    name,
    health: 'Missing',
    words: 'does not exist',
    facts: [],
    children: [],
  };
}
