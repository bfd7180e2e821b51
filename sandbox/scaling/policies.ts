import type {
  Alarm,
  DeleteScalingPolicyRequest,
  DescribeScalingPoliciesRequest,
  DescribeScalingPoliciesResponse,
  PutScalingPolicyRequest,
  PutScalingPolicyResponse,
  ScalingPolicy,
} from '@aws-sdk/client-application-auto-scaling';
import type { PutMetricAlarmInput } from '@aws-sdk/client-cloudwatch';
import { fingerprint } from '../ecs/fingerprint.ts';
import { page } from '../ecs/page.ts';
import { invalid, limitExceeded, objectNotFound, PAGE_FAULTS } from './faults.ts';
import { checkPolicy } from './policy-checks.ts';
import { targetsFrom } from './targets.ts';
import {
  arnOf,
  NAMESPACE,
  named,
  type PolicyState,
  registeredTarget,
  type ScalingWorld,
  type TargetState,
  tripleOf,
  uuid,
} from './world.ts';

const MOST_POLICIES = 50;

/**
 * Puts a policy under its name. The configuration is replaced as a whole, so what is left out is cleared; ARN and
 * alarms stay those of the first Put, also where the type is another. The type defaults to StepScaling.
 */
export function putScalingPolicy(world: ScalingWorld, input: PutScalingPolicyRequest): PutScalingPolicyResponse {
  const target = registeredTarget(world, input);
  const name = input.PolicyName ?? '';
  const known = target.policies.get(name);
  const type = input.PolicyType ?? 'StepScaling';
  checkPolicy(type, input);
  if (type === 'TargetTrackingScaling') checkMetricIsFree(target, name, input);
  if (!known && target.policies.size >= MOST_POLICIES)
    throw limitExceeded(`A scalable target can have at most ${MOST_POLICIES} scaling policies.`);
  const policy: PolicyState = {
    arn: known?.arn ?? arnOf(world, target, { type: 'scalingPolicy', label: 'policyName', name }),
    name,
    createdAt: known?.createdAt ?? new Date(world.region.clock.now()),
    alarms: known?.alarms ?? (type === 'TargetTrackingScaling' ? alarmsFor(world, target) : []),
    document: documentOf(type, input),
  };
  target.policies.set(name, policy);
  return { PolicyARN: policy.arn, Alarms: [...policy.alarms] };
}

function documentOf(type: NonNullable<PutScalingPolicyRequest['PolicyType']>, input: PutScalingPolicyRequest) {
  const predictive = input.PredictiveScalingPolicyConfiguration;
  return {
    PolicyType: type,
    StepScalingPolicyConfiguration: input.StepScalingPolicyConfiguration,
    TargetTrackingScalingPolicyConfiguration: input.TargetTrackingScalingPolicyConfiguration,
    PredictiveScalingPolicyConfiguration: predictive && {
      Mode: 'ForecastOnly' as const,
      SchedulingBufferTime: 300,
      MaxCapacityBreachBehavior: 'HonorMaxCapacity' as const,
      ...predictive,
    },
  };
}

/** Target values and cooldowns are no part of what makes two policies follow one metric. */
function metricOf(policy: Pick<ScalingPolicy, 'TargetTrackingScalingPolicyConfiguration'>): string | undefined {
  const configuration = policy.TargetTrackingScalingPolicyConfiguration;
  if (!configuration) return undefined;
  const { PredefinedMetricSpecification, CustomizedMetricSpecification } = configuration;
  return fingerprint([PredefinedMetricSpecification, CustomizedMetricSpecification]);
}

function checkMetricIsFree(target: TargetState, name: string, input: PutScalingPolicyRequest): void {
  const metric = metricOf(input);
  for (const other of target.policies.values()) {
    if (other.name !== name && metricOf(other.document) === metric)
      throw invalid('Only one TargetTrackingScaling policy for a given metric specification is allowed.');
  }
}

/** A target-tracking policy makes two CloudWatch alarms; step policies are called by alarms of their owner's. */
function alarmsFor(world: ScalingWorld, target: TargetState): Alarm[] {
  const { region, account } = world.region;
  return ['AlarmHigh', 'AlarmLow'].map((kind) => {
    const AlarmName = `TargetTracking-${target.resourceId}-${kind}-${uuid(world)}`;
    world.region.peers.alarms.make(definitionOf(AlarmName, target), 'OK');
    return { AlarmName, AlarmARN: `arn:aws:cloudwatch:${region}:${account}:alarm:${AlarmName}` };
  });
}

function definitionOf(AlarmName: string, { cluster, service }: TargetState): PutMetricAlarmInput {
  return {
    AlarmName,
    AlarmDescription: 'DO NOT EDIT OR DELETE. For TargetTrackingScaling policy.',
    Namespace: 'AWS/ECS',
    MetricName: 'CPUUtilization',
    Dimensions: [
      { Name: 'ClusterName', Value: cluster },
      { Name: 'ServiceName', Value: service },
    ],
    Statistic: 'Average',
    Period: 60,
    EvaluationPeriods: AlarmName.includes('-AlarmHigh-') ? 3 : 15,
    Threshold: 50,
    ComparisonOperator: AlarmName.includes('-AlarmHigh-') ? 'GreaterThanThreshold' : 'LessThanThreshold',
  };
}

export function deleteScalingPolicy(world: ScalingWorld, input: DeleteScalingPolicyRequest): Record<string, never> {
  const target = registeredTarget(world, input);
  const policy = target.policies.get(input.PolicyName ?? '');
  if (!policy) throw objectNotFound(`No scaling policy found for ${named(input)}, policy name: ${input.PolicyName}`);
  target.policies.delete(policy.name);
  // Those of step policies are their owner's and are not among them.
  world.region.peers.alarms.remove(policy.alarms.flatMap(({ AlarmName }) => AlarmName ?? []));
  return {};
}

interface Found {
  readonly target: TargetState;
  readonly policy: PolicyState;
}

/** Sorted by name within the resource, ten a page at most. */
export function describeScalingPolicies(
  world: ScalingWorld,
  input: DescribeScalingPoliciesRequest,
): DescribeScalingPoliciesResponse {
  const names = input.PolicyNames?.length ? new Set(input.PolicyNames) : undefined;
  const request = { nextToken: input.NextToken, maxResults: input.MaxResults };
  const { items, nextToken } = page((after) => policiesFrom(world, input, { names, after }), request, {
    size: 10,
    max: 10,
    position: ({ target, policy }) => positionOf(target, policy),
    faults: PAGE_FAULTS,
  });
  return { ScalingPolicies: items.map(policyView), ...(nextToken && { NextToken: nextToken }) };
}

function* policiesFrom(
  world: ScalingWorld,
  input: DescribeScalingPoliciesRequest,
  where: { names: ReadonlySet<string> | undefined; after: string | undefined },
): Iterable<Found> {
  for (const target of targetsOf(world, input, where.after))
    for (const policy of sortedByName(target.policies))
      if (!where.names || where.names.has(policy.name)) yield { target, policy };
}

/** Where an item of a target stands among those of all targets. */
export function positionOf(target: TargetState, item: { readonly name: string }): string {
  return `${target.resourceId}\n${item.name}`;
}

/** The targets that a list is about, in order, without those that lie before its page. */
export function targetsOf(
  world: ScalingWorld,
  input: Pick<DescribeScalingPoliciesRequest, 'ServiceNamespace' | 'ResourceId'>,
  after: string | undefined,
): readonly TargetState[] {
  if (input.ServiceNamespace !== NAMESPACE) return [];
  if (input.ResourceId === undefined) return targetsFrom(world, after?.split('\n')[0]);
  const target = world.targets.get(input.ResourceId);
  return target ? [target] : [];
}

export function sortedByName<T extends { readonly name: string }>(items: ReadonlyMap<string, T>): T[] {
  return [...items.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function policyView({ target, policy }: Found): ScalingPolicy {
  return {
    PolicyARN: policy.arn,
    PolicyName: policy.name,
    ...tripleOf(target),
    ...policy.document,
    Alarms: [...policy.alarms],
    CreationTime: policy.createdAt,
  };
}
