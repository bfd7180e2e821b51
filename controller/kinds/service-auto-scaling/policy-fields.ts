import {
  type Field,
  type Fields,
  fallback,
  keep,
  keyed,
  leaf,
  object,
  type RuleContext,
  readOnly,
  unset,
} from '../../model/fields.ts';
import type { Json } from '../../model/json.ts';
import { CUSTOMIZED_METRIC, METRIC_QUERIES, PREDEFINED_METRIC } from './metric-fields.ts';

/** The cooldown that AWS documents for ECS; whether it is ever echoed where it was left out is only believed. */
const COOLDOWN_SECONDS = 300;

const TARGET_TRACKING: Fields = {
  targetValue: leaf('float'),
  predefinedMetricSpecification: object(PREDEFINED_METRIC),
  customizedMetricSpecification: object(CUSTOMIZED_METRIC),
  scaleOutCooldown: leaf('intLike', fallback(COOLDOWN_SECONDS), { source: 'believed' }),
  scaleInCooldown: leaf('intLike', fallback(COOLDOWN_SECONDS), { source: 'believed' }),
  disableScaleIn: leaf('scalar', fallback(false)),
};

/** A least step means something for percentages only, and 0 is none. */
function ofPercentage(value: Json, { parent }: RuleContext<unknown>): Json | undefined {
  return parent.adjustmentType === 'PercentChangeInCapacity' && Number(value) !== 0 ? value : undefined;
}

const STEP_ADJUSTMENTS: Field = {
  value: 'set',
  absent: unset,
  fields: {
    scalingAdjustment: leaf('intLike'),
    metricIntervalLowerBound: leaf('float'),
    metricIntervalUpperBound: leaf('float'),
  },
};

const STEP: Fields = {
  adjustmentType: leaf('scalar'),
  stepAdjustments: STEP_ADJUSTMENTS,
  minAdjustmentMagnitude: leaf('intLike', undefined, { normalise: ofPercentage }),
  cooldown: leaf('intLike', fallback(COOLDOWN_SECONDS)),
  metricAggregationType: leaf('scalar', fallback('Average')),
};

const CUSTOMIZED_PREDICTION: Field = object<unknown>({ metricDataQueries: METRIC_QUERIES });

const PREDICTIVE: Fields = {
  metricSpecifications: {
    value: 'list',
    absent: unset,
    fields: {
      targetValue: leaf('float'),
      predefinedMetricPairSpecification: object(PREDEFINED_METRIC),
      predefinedScalingMetricSpecification: object(PREDEFINED_METRIC),
      predefinedLoadMetricSpecification: object(PREDEFINED_METRIC),
      customizedScalingMetricSpecification: CUSTOMIZED_PREDICTION,
      customizedLoadMetricSpecification: CUSTOMIZED_PREDICTION,
      customizedCapacityMetricSpecification: CUSTOMIZED_PREDICTION,
    },
  },
  mode: leaf('scalar', fallback('ForecastOnly')),
  schedulingBufferTime: leaf('intLike', fallback(300)),
  maxCapacityBreachBehavior: leaf('scalar', fallback('HonorMaxCapacity')),
  maxCapacityBuffer: leaf('intLike'),
};

/** Scaling policies. A declared list is the whole list; without one they are not ours. */
export const POLICIES: Field = keyed<unknown>(
  ['policyName'],
  {
    policyName: leaf('scalar'),
    policyType: leaf('scalar', fallback('StepScaling')),
    targetTrackingScalingPolicyConfiguration: object(TARGET_TRACKING),
    stepScalingPolicyConfiguration: object(STEP),
    predictiveScalingPolicyConfiguration: object(PREDICTIVE),
    policyARN: readOnly,
    alarms: readOnly,
    creationTime: readOnly,
    serviceNamespace: readOnly,
    resourceId: readOnly,
    scalableDimension: readOnly,
  },
  { absent: keep, released: [], change: 'inPlace', source: 'aws-behaviour.md#application-auto-scaling' },
);
