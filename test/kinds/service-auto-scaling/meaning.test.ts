import { serviceAutoScalingKind } from '../../../controller/kinds/service-auto-scaling/index.ts';
import { describeMeaning } from '../../support/meaning.ts';
import { SPEC } from './live-scaling.ts';

const dimensions = [
  { name: 'ClusterName', value: 'shop' },
  { name: 'ServiceName', value: 'web' },
];

const queries = [
  {
    id: 'm1',
    label: 'requests',
    metricStat: { metric: { dimensions, metricName: 'Requests', namespace: 'Shop' }, stat: 'Sum', unit: 'Count' },
    returnData: false,
  },
  { id: 'e1', expression: 'm1 / 60', label: 'rate' },
];

const pair = (resourceLabel: string) => ({ predefinedMetricType: 'ALBRequestCount', resourceLabel });

describeMeaning(serviceAutoScalingKind, {
  specs: {
    everything: {
      ...SPEC,
      roleARN: 'arn:aws:iam::123456789012:role/mine',
      suspendedState: { dynamicScalingInSuspended: true },
      policies: [
        {
          policyName: 'requests',
          policyType: 'TargetTrackingScaling',
          targetTrackingScalingPolicyConfiguration: {
            targetValue: 100.5,
            predefinedMetricSpecification: {
              predefinedMetricType: 'ALBRequestCountPerTarget',
              resourceLabel: 'app/web/1/targetgroup/web/2',
            },
            scaleInCooldown: 0,
            scaleOutCooldown: 30,
            disableScaleIn: true,
          },
        },
        {
          policyName: 'queue',
          policyType: 'TargetTrackingScaling',
          targetTrackingScalingPolicyConfiguration: {
            targetValue: 5,
            customizedMetricSpecification: {
              metricName: 'Depth',
              namespace: 'Shop',
              dimensions,
              statistic: 'Average',
              unit: 'Count',
            },
          },
        },
        {
          policyName: 'rate',
          policyType: 'TargetTrackingScaling',
          targetTrackingScalingPolicyConfiguration: {
            targetValue: 5,
            customizedMetricSpecification: { metrics: queries },
          },
        },
        {
          policyName: 'steps',
          stepScalingPolicyConfiguration: {
            adjustmentType: 'PercentChangeInCapacity',
            stepAdjustments: [
              { metricIntervalUpperBound: -10, scalingAdjustment: -5 },
              { metricIntervalLowerBound: 0, metricIntervalUpperBound: 10, scalingAdjustment: 10 },
              { metricIntervalLowerBound: 10, scalingAdjustment: 30 },
            ],
            minAdjustmentMagnitude: 2,
            cooldown: 60,
            metricAggregationType: 'Maximum',
          },
        },
        {
          policyName: 'forecast',
          policyType: 'PredictiveScaling',
          predictiveScalingPolicyConfiguration: {
            metricSpecifications: [
              {
                targetValue: 60,
                predefinedMetricPairSpecification: pair('app/web/1/targetgroup/web/2'),
                customizedLoadMetricSpecification: { metricDataQueries: queries },
              },
            ],
            mode: 'ForecastAndScale',
            schedulingBufferTime: 600,
            maxCapacityBreachBehavior: 'IncreaseMaxCapacity',
            maxCapacityBuffer: 10,
          },
        },
      ],
      scheduledActions: [
        {
          scheduledActionName: 'day',
          schedule: 'cron(0 9 * * ? *)',
          timezone: 'Europe/Berlin',
          startTime: '2026-12-01T00:00:00+01:00',
          endTime: '2027-12-01T00:00:00Z',
          scalableTargetAction: { minCapacity: 5, maxCapacity: 20 },
        },
        { scheduledActionName: 'night', schedule: 'cron(0 20 * * ? *)', scalableTargetAction: { minCapacity: 1 } },
      ],
    },
    least: SPEC,
  },
  carries: {
    // What a step adjusts says whether its least size means anything.
    'policies[].stepScalingPolicyConfiguration.adjustmentType': [
      'policies[policyName=steps].stepScalingPolicyConfiguration.minAdjustmentMagnitude',
    ],
    'policies[].targetTrackingScalingPolicyConfiguration.predefinedMetricSpecification.predefinedMetricType': [
      'policies[policyName=requests].targetTrackingScalingPolicyConfiguration.predefinedMetricSpecification.resourceLabel',
    ],
  },
  notMutated: [
    'policies[].policyName',
    'scheduledActions[].scheduledActionName',
    'policies[].targetTrackingScalingPolicyConfiguration.customizedMetricSpecification.dimensions[].name',
    'policies[].targetTrackingScalingPolicyConfiguration.customizedMetricSpecification.metrics[].id',
    'policies[].targetTrackingScalingPolicyConfiguration.customizedMetricSpecification.metrics[].metricStat.metric.dimensions[].name',
  ],
});
