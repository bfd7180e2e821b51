import type { Json, JsonObject } from '../../../controller/model/json.ts';
import type { Patch } from '../place.ts';
import { type Row, rowsOf } from '../row.ts';

const TO_DEFAULT = { toDefault: true } as const;
const { row } = rowsOf('ServiceAutoScaling', 'bare');

const SUSPENDED = ['dynamicScalingInSuspended', 'dynamicScalingOutSuspended', 'scheduledScalingSuspended'] as const;

const TARGET: readonly Row[] = [
  row('minCapacity', [2, 3]),
  row('maxCapacity', [20, 30]),
  ...SUSPENDED.map((member) => row(`suspendedState.${member}`, [true, false], TO_DEFAULT)),
];

/** A policy as a whole, for members that it cannot be without. */
function policy(leaf: string, [one, two]: readonly [JsonObject, JsonObject]): Row {
  return row(`policies[].${leaf}`, [[one], [two]], { at: 'policies' });
}

/** A member that comes and goes while the policy stays. */
function member(
  leaf: string,
  values: readonly [Json, Json],
  within: JsonObject,
  parts: { toDefault?: boolean } = {},
): Row {
  const beside: Patch = { 'policies[0]': within };
  return row(`policies[].${leaf}`, values, { beside, group: 'policies[] member', ...parts });
}

const TRACKING = 'targetTrackingScalingPolicyConfiguration';
const STEPS = 'stepScalingPolicyConfiguration';
const PREDICTIVE = 'predictiveScalingPolicyConfiguration';
const CPU = { predefinedMetricType: 'ECSServiceAverageCPUUtilization' } as const;
const MEMORY = { predefinedMetricType: 'ECSServiceAverageMemoryUtilization' } as const;

function tracking(parts: JsonObject = {}): JsonObject {
  const configuration = { targetValue: 50, predefinedMetricSpecification: CPU, ...parts };
  return { policyName: 'one', policyType: 'TargetTrackingScaling', [TRACKING]: configuration };
}

function stepping(parts: JsonObject = {}): JsonObject {
  const stepAdjustments = [{ metricIntervalLowerBound: 0, scalingAdjustment: 1 }];
  const configuration = { adjustmentType: 'ChangeInCapacity', stepAdjustments, ...parts };
  return { policyName: 'one', policyType: 'StepScaling', [STEPS]: configuration };
}

function step(parts: JsonObject): JsonObject {
  return stepping({ stepAdjustments: [{ metricIntervalLowerBound: 0, scalingAdjustment: 1, ...parts }] });
}

function below(parts: JsonObject): JsonObject {
  return stepping({ stepAdjustments: [{ metricIntervalUpperBound: 0, scalingAdjustment: -1, ...parts }] });
}

const LABEL = (name: string) => `app/edge/0123456789abcdef/targetgroup/${name}/0123456789abcdef`;

function requests(label: string): JsonObject {
  const metric = { predefinedMetricType: 'ALBRequestCountPerTarget', resourceLabel: LABEL(label) };
  return tracking({ predefinedMetricSpecification: metric });
}

const POLICIES: readonly Row[] = [
  policy('policyName', [tracking(), { ...tracking(), policyName: 'two' }]),
  policy('policyType', [tracking(), stepping()]),
  policy(`${STEPS}.adjustmentType`, [stepping(), stepping({ adjustmentType: 'ExactCapacity' })]),
  policy(`${STEPS}.stepAdjustments[].scalingAdjustment`, [step({}), step({ scalingAdjustment: 2 })]),
  policy(`${STEPS}.stepAdjustments[].metricIntervalLowerBound`, [step({}), step({ metricIntervalLowerBound: 10 })]),
  policy(`${STEPS}.stepAdjustments[].metricIntervalUpperBound`, [below({}), below({ metricIntervalUpperBound: -10 })]),
  member(`${STEPS}.minAdjustmentMagnitude`, [2, 3], stepping({ adjustmentType: 'PercentChangeInCapacity' })),
  member(`${STEPS}.cooldown`, [60, 90], stepping()),
  member(`${STEPS}.metricAggregationType`, ['Maximum', 'Minimum'], stepping()),
  policy(`${TRACKING}.targetValue`, [tracking(), tracking({ targetValue: 62.5 })]),
  policy(`${TRACKING}.predefinedMetricSpecification.predefinedMetricType`, [
    tracking(),
    tracking({ predefinedMetricSpecification: MEMORY }),
  ]),
  policy(`${TRACKING}.predefinedMetricSpecification.resourceLabel`, [requests('one'), requests('two')]),
  member(`${TRACKING}.scaleOutCooldown`, [30, 60], tracking()),
  member(`${TRACKING}.scaleInCooldown`, [30, 60], tracking()),
  member(`${TRACKING}.disableScaleIn`, [true, false], tracking(), TO_DEFAULT),
];

const CUSTOM = `${TRACKING}.customizedMetricSpecification`;

function custom(parts: JsonObject = {}): JsonObject {
  const metric = { metricName: 'Depth', namespace: 'Shop', statistic: 'Average', ...parts };
  return customized(metric);
}

function customized(customizedMetricSpecification: JsonObject): JsonObject {
  const configuration = { targetValue: 50, customizedMetricSpecification };
  return { policyName: 'one', policyType: 'TargetTrackingScaling', [TRACKING]: configuration };
}

function dimension(name: string, value: string): JsonObject {
  return { dimensions: [{ name, value }] };
}

/** Rows for a list of queries: `wrap` makes the policy that they stand in. */
function queryRows(list: string, place: string, wrap: (queries: Json) => JsonObject): readonly Row[] {
  const sum: JsonObject = { id: 'sum', expression: 'SUM(m1)' };
  const metric = (parts: JsonObject = {}): JsonObject => ({ metricName: 'Depth', namespace: 'Shop', ...parts });
  const stat = (parts: JsonObject = {}): JsonObject => ({ stat: 'Sum', metric: metric(), ...parts });
  const query = (parts: JsonObject = {}): JsonObject => ({ id: 'm1', returnData: false, metricStat: stat(), ...parts });
  const both = (leaf: string, one: JsonObject, two: JsonObject, [sumOne, sumTwo] = [sum, sum]): Row =>
    policy(`${list}.${leaf}`, [wrap([one, sumOne]), wrap([two, sumTwo])]);
  const inner = (leaf: string, values: readonly [Json, Json], parts: { toDefault?: boolean } = {}): Row =>
    row(`policies[].${list}.${leaf}`, values, {
      at: `policies[0].${place}[0].${leaf}`,
      beside: { 'policies[0]': wrap([query(), sum]) },
      group: 'policies[] member',
      ...parts,
    });
  const dimensions = 'metricStat.metric.dimensions[]';
  return [
    both('id', query(), query({ id: 'm2' }), [sum, { id: 'sum', expression: 'SUM(m2)' }]),
    both('expression', query(), query(), [sum, { id: 'sum', expression: 'AVG(m1)' }]),
    inner('label', ['one', 'two']),
    both(
      `${dimensions}.name`,
      query({ metricStat: stat({ metric: metric(dimension('a', '1')) }) }),
      query({ metricStat: stat({ metric: metric(dimension('b', '1')) }) }),
    ),
    both(
      `${dimensions}.value`,
      query({ metricStat: stat({ metric: metric(dimension('a', '1')) }) }),
      query({ metricStat: stat({ metric: metric(dimension('a', '2')) }) }),
    ),
    both(
      'metricStat.metric.metricName',
      query(),
      query({ metricStat: stat({ metric: metric({ metricName: 'Age' }) }) }),
    ),
    both('metricStat.metric.namespace', query(), query({ metricStat: stat({ metric: metric({ namespace: 'Pay' }) }) })),
    both('metricStat.stat', query(), query({ metricStat: stat({ stat: 'Average' }) })),
    inner('metricStat.unit', ['Count', 'Percent']),
    both('returnData', query(), query({ returnData: true }), [sum, { ...sum, returnData: false }]),
  ];
}

const QUERIES = 'metricDataQueries';

function predictive(specification: JsonObject, parts: JsonObject = {}): JsonObject {
  const configuration = { metricSpecifications: [{ targetValue: 50, ...specification }], ...parts };
  return { policyName: 'one', policyType: 'PredictiveScaling', [PREDICTIVE]: configuration };
}

function pair(predefinedMetricType: string, resourceLabel?: string): JsonObject {
  const metric = { predefinedMetricType, ...(resourceLabel ? { resourceLabel: LABEL(resourceLabel) } : {}) };
  return predictive({ predefinedMetricPairSpecification: metric });
}

function parts(scaling: JsonObject, load: JsonObject): JsonObject {
  return predictive({ predefinedScalingMetricSpecification: scaling, predefinedLoadMetricSpecification: load });
}

const OF_CPU = { predefinedMetricType: 'ECSServiceAverageCPUUtilization' } as const;
const OF_MEMORY = { predefinedMetricType: 'ECSServiceAverageMemoryUtilization' } as const;
const ALL_CPU = { predefinedMetricType: 'ECSServiceTotalCPUUtilization' } as const;
const ALL_MEMORY = { predefinedMetricType: 'ECSServiceTotalMemoryUtilization' } as const;
const PER_TARGET = (name: string) => ({ predefinedMetricType: 'ALBRequestCountPerTarget', resourceLabel: LABEL(name) });
const ALL_REQUESTS = (name: string) => ({ predefinedMetricType: 'ALBRequestCount', resourceLabel: LABEL(name) });

const WHOLE: JsonObject = {
  metricDataQueries: [{ id: 'm', metricStat: { stat: 'Sum', metric: { metricName: 'Depth', namespace: 'Shop' } } }],
};
const CUSTOM_PARTS = [
  'customizedScalingMetricSpecification',
  'customizedLoadMetricSpecification',
  'customizedCapacityMetricSpecification',
] as const;

/** Own metrics stand beside each other: the load always with what it is for. */
function ownMetrics(): JsonObject {
  return Object.fromEntries(CUSTOM_PARTS.map((name) => [name, WHOLE]));
}

const SPECS = `${PREDICTIVE}.metricSpecifications[]`;
const FORECAST = predictive({
  predefinedMetricPairSpecification: { predefinedMetricType: 'ECSServiceCPUUtilization' },
});

const PREDICTIONS: readonly Row[] = [
  policy(`${SPECS}.targetValue`, [
    FORECAST,
    predictive({
      targetValue: 60,
      predefinedMetricPairSpecification: { predefinedMetricType: 'ECSServiceCPUUtilization' },
    }),
  ]),
  policy(`${SPECS}.predefinedMetricPairSpecification.predefinedMetricType`, [
    pair('ECSServiceCPUUtilization'),
    pair('ECSServiceMemoryUtilization'),
  ]),
  policy(`${SPECS}.predefinedMetricPairSpecification.resourceLabel`, [
    pair('ALBRequestCount', 'one'),
    pair('ALBRequestCount', 'two'),
  ]),
  policy(`${SPECS}.predefinedScalingMetricSpecification.predefinedMetricType`, [
    parts(OF_CPU, ALL_CPU),
    parts(OF_MEMORY, ALL_CPU),
  ]),
  policy(`${SPECS}.predefinedScalingMetricSpecification.resourceLabel`, [
    parts(PER_TARGET('one'), ALL_CPU),
    parts(PER_TARGET('two'), ALL_CPU),
  ]),
  policy(`${SPECS}.predefinedLoadMetricSpecification.predefinedMetricType`, [
    parts(OF_CPU, ALL_CPU),
    parts(OF_CPU, ALL_MEMORY),
  ]),
  policy(`${SPECS}.predefinedLoadMetricSpecification.resourceLabel`, [
    parts(OF_CPU, ALL_REQUESTS('one')),
    parts(OF_CPU, ALL_REQUESTS('two')),
  ]),
  ...CUSTOM_PARTS.flatMap((name) =>
    queryRows(`${SPECS}.${name}.${QUERIES}[]`, `${PREDICTIVE}.metricSpecifications[0].${name}.${QUERIES}`, (queries) =>
      predictive({ ...ownMetrics(), [name]: { [QUERIES]: queries } }),
    ),
  ),
  member(`${PREDICTIVE}.mode`, ['ForecastAndScale', 'ForecastOnly'], FORECAST, TO_DEFAULT),
  member(`${PREDICTIVE}.schedulingBufferTime`, [600, 900], FORECAST),
  policy(`${PREDICTIVE}.maxCapacityBreachBehavior`, [FORECAST, beyond(10)]),
  policy(`${PREDICTIVE}.maxCapacityBuffer`, [beyond(10), beyond(20)]),
];

function beyond(maxCapacityBuffer: number): JsonObject {
  const metric = { predefinedMetricType: 'ECSServiceCPUUtilization' };
  const limits = { maxCapacityBreachBehavior: 'IncreaseMaxCapacity', maxCapacityBuffer };
  return predictive({ predefinedMetricPairSpecification: metric }, limits);
}

const CUSTOMS: readonly Row[] = [
  policy(`${CUSTOM}.metricName`, [custom(), custom({ metricName: 'Age' })]),
  policy(`${CUSTOM}.namespace`, [custom(), custom({ namespace: 'Pay' })]),
  policy(`${CUSTOM}.statistic`, [custom(), custom({ statistic: 'Maximum' })]),
  policy(`${CUSTOM}.dimensions[].name`, [custom(dimension('a', '1')), custom(dimension('b', '1'))]),
  policy(`${CUSTOM}.dimensions[].value`, [custom(dimension('a', '1')), custom(dimension('a', '2'))]),
  member(`${CUSTOM}.unit`, ['Count', 'Percent'], custom()),
  ...queryRows(`${CUSTOM}.metrics[]`, `${CUSTOM}.metrics`, (metrics) => customized({ metrics })),
];

/** An action as a whole, at a time that never comes while anybody looks. */
function action(parts: JsonObject = {}): JsonObject {
  const schedule = 'at(2030-01-01T00:00:00)';
  return { scheduledActionName: 'one', schedule, scalableTargetAction: { minCapacity: 2, maxCapacity: 8 }, ...parts };
}

function scheduled(leaf: string, [one, two]: readonly [JsonObject, JsonObject]): Row {
  return row(`scheduledActions[].${leaf}`, [[one], [two]], { at: 'scheduledActions' });
}

function timed(leaf: string, values: readonly [Json, Json], shows: readonly [Patch, Patch] = [{}, {}]): Row {
  return row(`scheduledActions[].${leaf}`, values, {
    beside: { 'scheduledActions[0]': action({ schedule: 'cron(0 7 1 1 ? 2030)' }) },
    ...(leaf.endsWith('Time') ? { shows } : {}),
  });
}

const ACTIONS: readonly Row[] = [
  scheduled('scheduledActionName', [action(), action({ scheduledActionName: 'two' })]),
  scheduled('schedule', [action(), action({ schedule: 'at(2031-01-01T00:00:00)' })]),
  timed('timezone', ['Europe/Dublin', 'Europe/Paris']),
  timed('startTime', ['2029-01-01T00:00:00Z', '2029-02-01T00:00:00Z']),
  timed('endTime', ['2031-01-01T00:00:00Z', '2031-02-01T00:00:00Z']),
  scheduled('scalableTargetAction.minCapacity', [
    action(),
    action({ scalableTargetAction: { minCapacity: 3, maxCapacity: 8 } }),
  ]),
  scheduled('scalableTargetAction.maxCapacity', [
    action(),
    action({ scalableTargetAction: { minCapacity: 2, maxCapacity: 9 } }),
  ]),
];

export const SCALING_ROWS: readonly Row[] = [...TARGET, ...POLICIES, ...CUSTOMS, ...PREDICTIONS, ...ACTIONS];
