import { describe, expect, it } from 'vitest';
import { serviceAutoScalingKind } from '../../../controller/kinds/service-auto-scaling/index.ts';
import type { LiveScaling } from '../../../controller/kinds/service-auto-scaling/observe.ts';
import type { JsonObject } from '../../../controller/model/json.ts';
import { judge, pathsOf } from '../../support/judge.ts';
import { action, aScaling, policy, SPEC, seenAs, TARGET, tracking, trackingSpec } from './live-scaling.ts';

const CPU = 'ECSServiceAverageCPUUtilization';
const pathsFor = (spec: JsonObject, parts: Partial<LiveScaling>) =>
  pathsOf(judge(serviceAutoScalingKind, aScaling(spec), { seen: seenAs(parts) }));

const stepped = (config: object) => [
  policy('steps', { PolicyType: 'StepScaling', StepScalingPolicyConfiguration: config }),
];
const steppedSpec = (config: JsonObject) => ({
  ...SPEC,
  policies: [
    { policyName: 'steps', stepScalingPolicyConfiguration: { adjustmentType: 'ChangeInCapacity', ...config } },
  ],
});

const ECHOES: readonly { spec: JsonObject; live: Partial<LiveScaling>; because: string }[] = [
  { spec: SPEC, live: {}, because: 'a plain range' },
  {
    spec: {
      ...SPEC,
      cluster: 'arn:aws:ecs:eu-west-1:123456789012:cluster/shop',
      service: 'arn:aws:ecs:eu-west-1:123456789012:service/shop/web',
    },
    live: {},
    because: 'ARNs name the service by their end',
  },
  { spec: { ...SPEC, roleARN: 'arn:aws:iam::1:role/mine' }, live: {}, because: 'ECS always uses its own role' },
  { spec: { ...SPEC, suspendedState: {} }, live: { target: { ...TARGET, SuspendedState: undefined } }, because: 'off' },
  {
    spec: SPEC,
    live: { policies: [tracking('foreign', CPU)] },
    because: 'policies that are not declared are not ours',
  },
  {
    spec: { ...SPEC, policies: [trackingSpec('cpu', CPU)] },
    live: {
      policies: [
        policy('cpu', {
          Alarms: [{ AlarmName: 'a', AlarmARN: 'arn:a' }],
          TargetTrackingScalingPolicyConfiguration: {
            TargetValue: 60.0,
            PredefinedMetricSpecification: { PredefinedMetricType: CPU },
            ScaleInCooldown: 300,
            ScaleOutCooldown: 300,
            DisableScaleIn: false,
          },
        }),
      ],
    },
    because: 'ECS waits 300 seconds by default',
  },
  {
    spec: steppedSpec({
      stepAdjustments: [
        { metricIntervalLowerBound: 10, scalingAdjustment: 2 },
        { metricIntervalUpperBound: 10, scalingAdjustment: 1 },
      ],
      minAdjustmentMagnitude: 0,
    }),
    live: {
      policies: stepped({
        AdjustmentType: 'ChangeInCapacity',
        StepAdjustments: [
          { MetricIntervalUpperBound: 10.0, ScalingAdjustment: 1 },
          { MetricIntervalLowerBound: 10.0, ScalingAdjustment: 2 },
        ],
        Cooldown: 300,
        MetricAggregationType: 'Average',
      }),
    },
    because: 'steps have no order',
  },
  {
    spec: {
      ...SPEC,
      policies: [
        {
          policyName: 'rate',
          policyType: 'TargetTrackingScaling',
          targetTrackingScalingPolicyConfiguration: {
            targetValue: 5,
            customizedMetricSpecification: { metrics: [{ id: 'e1', expression: 'm1 / 60' }] },
          },
        },
      ],
    },
    live: {
      policies: [
        policy('rate', {
          TargetTrackingScalingPolicyConfiguration: {
            TargetValue: 5,
            CustomizedMetricSpecification: { Metrics: [{ Id: 'e1', Expression: 'm1 / 60', ReturnData: true }] },
          },
        }),
      ],
    },
    because: 'a query returns data unless told not to',
  },
  {
    spec: {
      ...SPEC,
      policies: [
        {
          policyName: 'forecast',
          policyType: 'PredictiveScaling',
          predictiveScalingPolicyConfiguration: { metricSpecifications: [{ targetValue: 60 }] },
        },
      ],
    },
    live: {
      policies: [
        policy('forecast', {
          PolicyType: 'PredictiveScaling',
          PredictiveScalingPolicyConfiguration: {
            MetricSpecifications: [{ TargetValue: 60 }],
            Mode: 'ForecastOnly',
            SchedulingBufferTime: 300,
            MaxCapacityBreachBehavior: 'HonorMaxCapacity',
          },
        }),
      ],
    },
    because: 'a forecast is looked at and not acted upon by default',
  },
  {
    spec: {
      ...SPEC,
      scheduledActions: [
        {
          scheduledActionName: 'day',
          schedule: 'cron(0  9 * * ? *)',
          startTime: '2026-12-01T01:00:00+01:00',
          scalableTargetAction: { minCapacity: 5 },
        },
      ],
    },
    live: {
      scheduledActions: [
        action('day', { StartTime: new Date('2026-12-01T00:00:00Z'), ScalableTargetAction: { MinCapacity: 5 } }),
      ],
    },
    because: 'instants are compared, not their spellings; the zone is UTC',
  },
];

describe('what AWS answers', () => {
  it.each(ECHOES)('is no difference: $because', ({ spec, live }) => {
    expect(pathsFor(spec, live)).toEqual([]);
  });

  it.each<{ spec: JsonObject; live: Partial<LiveScaling>; paths: readonly string[]; because: string }>([
    {
      spec: SPEC,
      live: { target: { ...TARGET, SuspendedState: { ...TARGET.SuspendedState, DynamicScalingInSuspended: true } } },
      paths: ['suspendedState.dynamicScalingInSuspended'],
      because: 'somebody suspended scaling by hand',
    },
    {
      spec: steppedSpec({ stepAdjustments: [{ metricIntervalLowerBound: 0, scalingAdjustment: 1 }] }),
      live: { policies: stepped({ AdjustmentType: 'ChangeInCapacity', StepAdjustments: [{ ScalingAdjustment: 1 }] }) },
      paths: ['policies[policyName=steps].stepScalingPolicyConfiguration.stepAdjustments'],
      because: 'no bound is not the bound 0',
    },
    {
      spec: { ...SPEC, scheduledActions: [{ scheduledActionName: 'day', schedule: 'cron(0 9 * * ? *)' }] },
      live: { scheduledActions: [action('day', { StartTime: new Date(0) })] },
      paths: ['scheduledActions[scheduledActionName=day].startTime'],
      because: 'a start that the manifest does not have',
    },
    {
      spec: { ...SPEC, policies: [] },
      live: { policies: [tracking('foreign', CPU)] },
      paths: ['policies[policyName=foreign]'],
      because: 'an empty list says none',
    },
  ])('is a difference where $because', ({ spec, live, paths }) => {
    expect(pathsFor(spec, live)).toEqual(paths);
  });
});

describe('a range that scheduled actions write', () => {
  const actions = [
    {
      scheduledActionName: 'day',
      schedule: 'cron(0 9 * * ? *)',
      scalableTargetAction: { minCapacity: 5, maxCapacity: 20 },
    },
    { scheduledActionName: 'night', schedule: 'cron(0 20 * * ? *)', scalableTargetAction: { minCapacity: 1 } },
  ];
  const spec = { ...SPEC, scheduledActions: actions };
  const scheduledActions = [
    action('day', { ScalableTargetAction: { MinCapacity: 5, MaxCapacity: 20 } }),
    action('night', { Schedule: 'cron(0 20 * * ? *)', ScalableTargetAction: { MinCapacity: 1 } }),
  ];
  const judgeRange = (MinCapacity: number, MaxCapacity: number, document: JsonObject = spec) => {
    const seen = seenAs({ target: { ...TARGET, MinCapacity, MaxCapacity }, scheduledActions });
    return judge(serviceAutoScalingKind, aScaling(document), { seen });
  };

  it.each([
    { min: 5, max: 20, because: 'the day action wrote both' },
    { min: 1, max: 20, because: 'the night action wrote the lower bound after it' },
    { min: 1, max: 10, because: 'the night action wrote over the declared range' },
  ])('$min to $max is theirs: $because', ({ min, max }) => {
    const judged = judgeRange(min, max);
    expect(judged.plan).toEqual({ kind: 'settled' });
    expect(judged.comparison?.ignored[0]?.why).toMatchObject({
      reason: 'owned',
      by: expect.stringContaining('scheduled action'),
    });
  });

  it('is drift where no action writes such a bound', () => {
    expect(pathsOf(judgeRange(3, 20))).toEqual(['minCapacity']);
  });

  it('counts live actions too where the manifest leaves them to others', () => {
    expect(judgeRange(5, 20, SPEC).plan).toEqual({ kind: 'settled' });
  });
});
