import { aas, ecs, pair, row, section, TF, tf } from '../row.ts';

const ECHOES = 'test/kinds/service-auto-scaling/echoes.test.ts';
const STEP = 'ServiceAutoScaling policies[].stepScalingPolicyConfiguration';
const TRACKING = 'ServiceAutoScaling policies[].targetTrackingScalingPolicyConfiguration';
const ACTION = 'ServiceAutoScaling scheduledActions[]';
const RANGE = 'https://github.com/terraform-aws-modules/terraform-aws-ecs/issues/422';

export const SCALING = section('scaling', 'Application Auto Scaling', [
  [
    'resource-id',
    'A service is known by the names of its cluster and itself, never by ARN.',
    aas('RegisterScalableTarget'),
    ['controller/kinds/service-auto-scaling/service-ref.ts: resourceIdOf'],
    [`${ECHOES}: ARNs name the service by their end`],
  ],
  [
    'role',
    'For ECS the service-linked role is used, whatever is asked for.',
    aas('RegisterScalableTarget'),
    ['ServiceAutoScaling roleARN'],
    [...pair('echo-target-custom-role-is-not-used'), ...row('aas-target-echo')],
  ],
  [
    'suspension',
    'Nothing is suspended unless said otherwise, member by member; an absent block keeps what is.',
    aas('SuspendedState'),
    ['ServiceAutoScaling suspendedState'],
    [...pair('target-suspended-partial', 'echo-target-suspended-by-hand'), ...row('aas-target-suspension-merges')],
  ],
  [
    'range',
    'A scheduled action rewrites the range when it fires: bounds that the last one wrote are its own, and the newest scaling activities tell which one that was.',
    RANGE,
    [
      'ServiceAutoScaling minCapacity',
      'ServiceAutoScaling maxCapacity',
      'controller/kinds/service-auto-scaling/range-owner.ts: rangeOwners',
    ],
    [
      ...pair(
        'target-rewritten-by-the-last-fired',
        'target-rewritten-by-nobody',
        'target-last-fired-unknown',
        'echo-target-action-wrote-one-bound',
        'echo-target-changed-by-a-person',
      ),
      ...row('aas-action-rewrites-range'),
      'test/kinds/service-auto-scaling/verdicts.test.ts: is not deceived by a person',
    ],
  ],
  [
    'bookkeeping',
    'ARNs, dates, alarms and predictions are filled in.',
    aas('ScalableTarget'),
    ['ServiceAutoScaling creationTime', 'ServiceAutoScaling predictedCapacity', 'ServiceAutoScaling policies[].alarms'],
    pair('target-echoes'),
  ],
  [
    'target-value',
    'Targets are numbers: 60 and 60.0 are one.',
    aas('TargetTrackingScalingPolicyConfiguration'),
    [`${TRACKING}.targetValue`],
    pair('policy-target-value-float'),
  ],
  [
    'scale-in',
    'Scaling in is not disabled unless said otherwise.',
    aas('TargetTrackingScalingPolicyConfiguration'),
    [`${TRACKING}.disableScaleIn`],
    pair('policy-target-value-float'),
  ],
  [
    'cooldowns',
    'A cooldown is 300 seconds, and 0 is another one (believed: whether 300 is ever shown).',
    aas('TargetTrackingScalingPolicyConfiguration'),
    [`${TRACKING}.scaleInCooldown`, `${TRACKING}.scaleOutCooldown`],
    [...pair('policy-cooldown-zero-is-no-default'), `${ECHOES}: ECS waits 300 seconds by default`],
  ],
  [
    'label',
    'A label belongs to metrics of requests, and names the target group: another group is another label.',
    aas('PredefinedMetricSpecification'),
    [`${TRACKING}.predefinedMetricSpecification.resourceLabel`],
    pair('echo-policy-label-without-meaning'),
  ],
  [
    'dimensions',
    'Dimensions of a metric have no order.',
    TF,
    [`${TRACKING}.customizedMetricSpecification.dimensions`],
    pair('policy-dimensions-order'),
  ],
  [
    'metric-math',
    'Queries are told apart by id, and return data unless told not to.',
    aas('TargetTrackingMetricDataQuery'),
    [
      `${TRACKING}.customizedMetricSpecification.metrics`,
      `${TRACKING}.customizedMetricSpecification.metrics[].returnData`,
    ],
    [...pair('echo-policy-metric-math'), ...row('aas-policy-metric-math')],
  ],
  [
    'unit',
    'Nothing is filled in for a unit.',
    TF,
    [`${TRACKING}.customizedMetricSpecification.unit`],
    ['test/kinds/service-auto-scaling/meaning.test.ts: describeMeaning'],
  ],
  [
    'steps',
    'Steps have no order; a missing bound is infinite and not 0.',
    TF,
    [`${STEP}.stepAdjustments`],
    pair('policy-steps-order-and-infinity', 'policy-step-bound-zero-is-not-infinity'),
  ],
  [
    'aggregation',
    'Metrics are averaged unless said otherwise.',
    aas('StepScalingPolicyConfiguration'),
    [`${STEP}.metricAggregationType`],
    pair('policy-steps-order-and-infinity'),
  ],
  [
    'step-cooldown',
    'A step policy waits 300 seconds.',
    aas('StepScalingPolicyConfiguration'),
    [`${STEP}.cooldown`],
    pair('policy-steps-order-and-infinity'),
  ],
  [
    'magnitude',
    'A least step belongs to percentages, and 0 is none.',
    TF,
    [`${STEP}.minAdjustmentMagnitude`],
    pair('echo-policy-magnitude-without-percent'),
  ],
  [
    'type',
    'A policy is of steps unless said otherwise.',
    aas('PutScalingPolicy'),
    ['ServiceAutoScaling policies[].policyType'],
    [...row('aas-policy-default-type'), ...pair('echo-policy-of-another-type')],
  ],
  [
    'time-zone',
    'The zone is UTC; aliases of it stay apart, for AWS answers what was sent.',
    aas('PutScheduledAction'),
    [`${ACTION}.timezone`],
    pair('action-instants-and-time-zone'),
  ],
  [
    'instants',
    'Times are instants, however written.',
    aas('ScheduledAction'),
    [`${ACTION}.startTime`, `${ACTION}.endTime`],
    pair('action-instants-and-time-zone', 'echo-action-instants-zones-and-blanks', 'echo-action-end-left-over'),
  ],
  [
    'schedule',
    'A schedule comes back as sent; blanks within it mean nothing.',
    TF,
    [`${ACTION}.schedule`],
    pair('echo-action-instants-zones-and-blanks'),
  ],
  [
    'bounds',
    'A bound that an action does not say is none, never 0.',
    tf(8777),
    [`${ACTION}.scalableTargetAction.minCapacity`, `${ACTION}.scalableTargetAction.maxCapacity`],
    pair('action-bound-not-said'),
  ],
  [
    'lists',
    'Policies and actions are sorted by name and come in pages.',
    aas('DescribeScalingPolicies'),
    [
      'ServiceAutoScaling policies',
      'ServiceAutoScaling scheduledActions',
      'controller/aws/reads/scaling.ts: NextToken',
    ],
    row('aas-policy-pages-of-ten'),
  ],
]);

export const TAGS = section('tags', 'Tags', [
  [
    'reserved',
    'Keys that begin with aws: in any case belong to AWS; order means nothing; a missing value is empty.',
    ecs('Tag'),
    ['controller/model/tags.ts: comparableTags'],
    [...pair('svc-tags-of-aws', 'tg-tags', 'echo-td-tags-of-aws'), ...row('ecs-tags-reserved')],
  ],
  [
    'of-tasks',
    'Managed and propagated tags are put on tasks, not on the service.',
    ecs('CreateService'),
    ['Service propagateTags', 'Service enableECSManagedTags'],
    pair('svc-tags-not-said'),
  ],
  [
    'of-revisions',
    'Tags of a task definition belong to one revision and are no part of its content.',
    ecs('RegisterTaskDefinition'),
    ['controller/kinds/service/content.ts: contentOf'],
    [...pair('td-tags-need-no-revision'), 'test/kinds/service/update.test.ts: of a revision change in place'],
  ],
  [
    'of-namespaces',
    'Tags that are said for all objects of a place are part of what is desired.',
    TF,
    ['controller/model/tags.ts: desiredTags'],
    ['test/model/desired-tags.test.ts: are those of the Namespace under those of the document'],
  ],
]);
