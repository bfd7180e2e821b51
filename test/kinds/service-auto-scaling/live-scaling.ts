import type { ScalableTarget, ScalingPolicy, ScheduledAction } from '@aws-sdk/client-application-auto-scaling';
import type { LiveScaling } from '../../../controller/kinds/service-auto-scaling/observe.ts';
import type { Management } from '../../../controller/model/document.ts';
import type { JsonObject } from '../../../controller/model/json.ts';
import type { Seen } from '../../../controller/model/kind.ts';
import type { Resource } from '../../../controller/model/resource.ts';
import { aResource } from '../../support/documents.ts';
import { ownTags } from '../../support/judge.ts';

export const SERVICE_ARN = 'arn:aws:ecs:eu-west-1:123456789012:service/shop/web';
export const REF = { cluster: 'shop', service: 'web' };
export const ID = 'service/shop/web';

export const TRIPLE = {
  ServiceNamespace: 'ecs',
  ResourceId: ID,
  ScalableDimension: 'ecs:service:DesiredCount',
} as const;

export const SPEC = { ...REF, minCapacity: 2, maxCapacity: 10 };

export function aScaling(spec: JsonObject, management: Partial<Management> = {}): Resource {
  return aResource({ identity: { kind: 'ServiceAutoScaling' }, spec, management });
}

export const SERVICE = {
  serviceArn: SERVICE_ARN,
  serviceName: 'web',
  status: 'ACTIVE',
  desiredCount: 3,
  runningCount: 3,
};

/** A scalable target as AWS answers. */
export const TARGET: ScalableTarget = {
  ...TRIPLE,
  MinCapacity: 2,
  MaxCapacity: 10,
  RoleARN: 'arn:aws:iam::123456789012:role/aws-service-role/ecs.application-autoscaling.amazonaws.com/AWSServiceRole',
  CreationTime: new Date(0),
  SuspendedState: {
    DynamicScalingInSuspended: false,
    DynamicScalingOutSuspended: false,
    ScheduledScalingSuspended: false,
  },
  ScalableTargetARN: 'arn:target',
};

export function policy(name: string, parts: Partial<ScalingPolicy>): ScalingPolicy {
  return {
    ...TRIPLE,
    PolicyName: name,
    PolicyARN: `arn:${name}`,
    PolicyType: 'TargetTrackingScaling',
    Alarms: [],
    CreationTime: new Date(0),
    ...parts,
  };
}

export function tracking(name: string, metric: string, target = 60): ScalingPolicy {
  return policy(name, {
    TargetTrackingScalingPolicyConfiguration: {
      TargetValue: target,
      PredefinedMetricSpecification: { PredefinedMetricType: metric as 'ECSServiceAverageCPUUtilization' },
    },
  });
}

/** The same policy as a manifest writes it. */
export function trackingSpec(policyName: string, predefinedMetricType: string, targetValue = 60) {
  return {
    policyName,
    policyType: 'TargetTrackingScaling',
    targetTrackingScalingPolicyConfiguration: { targetValue, predefinedMetricSpecification: { predefinedMetricType } },
  };
}

export function action(name: string, parts: Partial<ScheduledAction>): ScheduledAction {
  return {
    ...TRIPLE,
    ScheduledActionName: name,
    ScheduledActionARN: `arn:${name}`,
    Schedule: 'cron(0 9 * * ? *)',
    CreationTime: new Date(0),
    ...parts,
  };
}

export function seenAs(parts: Partial<LiveScaling> = {}): Extract<Seen<LiveScaling>, { state: 'present' }> {
  const tags = ownTags(aScaling({}));
  const live: LiveScaling = {
    ref: REF,
    serviceArn: SERVICE_ARN,
    service: SERVICE,
    target: TARGET,
    policies: [],
    scheduledActions: [],
    tags,
    ...parts,
  };
  return { state: 'present', live, tags };
}
