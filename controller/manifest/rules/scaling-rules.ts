import { at, count, FINE, has, isUnknown, ordered, type Rule, self } from './rule.ts';

const CONFIGS: Readonly<Record<string, string>> = {
  StepScaling: 'stepScalingPolicyConfiguration',
  TargetTrackingScaling: 'targetTrackingScalingPolicyConfiguration',
  PredictiveScaling: 'predictiveScalingPolicyConfiguration',
};

/** Rules of scaling, and of namespaces. */
export const SCALING_RULES: readonly Rule[] = [
  {
    id: 'scaling-range',
    on: 'ServiceAutoScalingSpec',
    message: 'minCapacity is at most maxCapacity',
    broken: ({ minCapacity, maxCapacity }) => at('minCapacity', ordered(minCapacity, maxCapacity)),
  },
  {
    id: 'policy-config',
    on: 'ScalingPolicy',
    message: 'a policy carries the configuration of its own type and no other',
    broken: (policy) => {
      if (isUnknown(policy.policyType)) return FINE;
      const own = CONFIGS[String(policy.policyType ?? 'StepScaling')];
      return self(!own || (has(policy, own) && count(policy, Object.values(CONFIGS)) === 1));
    },
  },
  {
    id: 'tracking-metric',
    on: 'TargetTrackingScalingPolicyConfiguration',
    message: 'exactly one of predefinedMetricSpecification and customizedMetricSpecification is needed',
    broken: (it) => self(count(it, ['predefinedMetricSpecification', 'customizedMetricSpecification']) === 1),
  },
  {
    id: 'metric-label',
    on: 'PredefinedMetricSpecification',
    message: 'ALBRequestCountPerTarget needs resourceLabel, other metrics have none',
    broken: (it) => {
      if (isUnknown(it.predefinedMetricType)) return FINE;
      return self((it.predefinedMetricType === 'ALBRequestCountPerTarget') === has(it, 'resourceLabel'));
    },
  },
  {
    id: 'metric-or-math',
    on: 'CustomizedMetricSpecification',
    message: 'either metrics, or metricName with namespace and statistic',
    broken: (it) => {
      const single = ['metricName', 'namespace', 'statistic'];
      return self(has(it, 'metrics') ? count(it, [...single, 'dimensions', 'unit']) === 0 : count(it, single) === 3);
    },
  },
  {
    id: 'tracking-query',
    on: 'TargetTrackingMetricDataQuery',
    message: 'exactly one of expression and metricStat is needed',
    broken: (it) => self(count(it, ['expression', 'metricStat']) === 1),
  },
  {
    id: 'predictive-query',
    on: 'PredictiveScalingMetricDataQuery',
    message: 'exactly one of expression and metricStat is needed',
    broken: (it) => self(count(it, ['expression', 'metricStat']) === 1),
  },
  {
    id: 'step-magnitude',
    on: 'StepScalingPolicyConfiguration',
    message: 'minAdjustmentMagnitude needs adjustmentType PercentChangeInCapacity',
    broken: (it) => {
      const fits = it.adjustmentType === 'PercentChangeInCapacity' || isUnknown(it.adjustmentType);
      return at(
        'minAdjustmentMagnitude',
        !(typeof it.minAdjustmentMagnitude === 'number' && it.minAdjustmentMagnitude > 0) || fits,
      );
    },
  },
  {
    id: 'step-interval',
    on: 'StepAdjustment',
    message: 'metricIntervalLowerBound is below metricIntervalUpperBound',
    broken: (it) => at('metricIntervalLowerBound', ordered(it.metricIntervalLowerBound, it.metricIntervalUpperBound)),
  },
  {
    id: 'action-range',
    on: 'ScalableTargetAction',
    message: 'minCapacity, maxCapacity or both are needed, in order',
    broken: (it) => self(count(it, ['minCapacity', 'maxCapacity']) > 0 && ordered(it.minCapacity, it.maxCapacity)),
  },
  {
    id: 'action-complete',
    on: 'ScheduledAction',
    message: 'schedule and scalableTargetAction are needed',
    broken: (it) => self(count(it, ['schedule', 'scalableTargetAction']) === 2),
  },
  {
    id: 'namespace-role-account',
    on: 'NamespaceSpec',
    message: 'assumeRole lies in the account',
    broken: ({ account, assumeRole }) => {
      const known = typeof account === 'string' && typeof assumeRole === 'string';
      return at('assumeRole', !known || assumeRole.split(':')[4] === account);
    },
  },
  {
    id: 'reserved-tag',
    on: 'Tag',
    message: 'names of tags that begin with aws: or evenkeel.dev/ are reserved',
    broken: ({ key }) => at('key', typeof key !== 'string' || !/^(aws:|evenkeel\.dev\/)/i.test(key)),
  },
];
