import type {
  CustomizedMetricSpecification,
  PutScalingPolicyRequest,
  StepScalingPolicyConfiguration,
  TargetTrackingScalingPolicyConfiguration,
} from '@aws-sdk/client-application-auto-scaling';
import { invalid } from './faults.ts';

const CONFIGURATION = {
  StepScaling: 'StepScalingPolicyConfiguration',
  TargetTrackingScaling: 'TargetTrackingScalingPolicyConfiguration',
  PredictiveScaling: 'PredictiveScalingPolicyConfiguration',
} as const;

/** Refuses what PutScalingPolicy refuses. */
export function checkPolicy(type: keyof typeof CONFIGURATION, input: PutScalingPolicyRequest): void {
  for (const [other, member] of Object.entries(CONFIGURATION)) {
    if (other === type && input[member] === undefined) throw invalid(`${member} is required for policy type ${type}.`);
    if (other !== type && input[member] !== undefined)
      throw invalid(`${member} is not supported for policy type ${type}.`);
  }
  if (input.StepScalingPolicyConfiguration) checkSteps(input.StepScalingPolicyConfiguration);
  if (input.TargetTrackingScalingPolicyConfiguration) checkTracking(input.TargetTrackingScalingPolicyConfiguration);
  if (input.PredictiveScalingPolicyConfiguration?.MetricSpecifications?.length === 0)
    throw invalid('A predictive scaling policy needs a metric specification.');
}

function checkSteps(steps: StepScalingPolicyConfiguration): void {
  const adjustments = steps.StepAdjustments ?? [];
  if (!steps.AdjustmentType) throw invalid('AdjustmentType is required for step scaling policies.');
  if (adjustments.length === 0) throw invalid('At least one StepAdjustment is required.');
  if (adjustments.length > 20) throw invalid('A step scaling policy can have at most 20 step adjustments.');
  const ordered = adjustments
    .map((one) => [one.MetricIntervalLowerBound ?? -Infinity, one.MetricIntervalUpperBound ?? Infinity] as const)
    .sort(([a], [b]) => a - b);
  ordered.forEach(([lower, upper], index) => {
    const next = ordered[index + 1]?.[0];
    if (lower >= upper) throw invalid('The lower bound of a step adjustment must be below its upper bound.');
    if (next !== undefined && next !== upper)
      throw invalid('There must be no gap or overlap between the intervals of step adjustments.');
  });
}

function checkTracking(tracking: TargetTrackingScalingPolicyConfiguration): void {
  const { PredefinedMetricSpecification: predefined, CustomizedMetricSpecification: customized } = tracking;
  if ((predefined === undefined) === (customized === undefined))
    throw invalid('Exactly one of PredefinedMetricSpecification and CustomizedMetricSpecification is required.');
  if (predefined?.PredefinedMetricType === 'ALBRequestCountPerTarget' && !predefined.ResourceLabel)
    throw invalid('ResourceLabel is required for ALBRequestCountPerTarget.');
  if (customized) checkCustomized(customized);
}

/** Either one metric with its statistic, or metric math of which exactly one query returns data. */
function checkCustomized(metric: CustomizedMetricSpecification): void {
  const queries = metric.Metrics;
  if (!queries) {
    if (!metric.MetricName || !metric.Namespace || !metric.Statistic)
      throw invalid('MetricName, Namespace and Statistic are required for a customized metric.');
    return;
  }
  if (metric.MetricName || metric.Namespace || metric.Statistic)
    throw invalid('A customized metric is either a single metric or metric math, not both.');
  if (queries.filter(({ ReturnData }) => ReturnData !== false).length !== 1)
    throw invalid('Exactly one query of a metric math specification must return data.');
}
