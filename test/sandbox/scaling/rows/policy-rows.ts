import { expect } from 'vitest';
import { faultOf } from '../../conformance/bench.ts';
import type { ConformanceRow } from '../../conformance/row.ts';
import { cpuPolicy, desiredCount, givenTarget, givenUnscaled, targetOf, tripleOf } from './given.ts';

const API = 'Application Auto Scaling API reference';
const steps = {
  AdjustmentType: 'ChangeInCapacity' as const,
  StepAdjustments: [{ MetricIntervalLowerBound: 0, ScalingAdjustment: 1 }],
};

export const POLICY_ROWS: readonly ConformanceRow[] = [
  {
    id: 'aas-policy-needs-target',
    behaviour: 'A policy for a service without target: "No scalable target registered for service namespace: …".',
    source: `${API}, PutScalingPolicy, ObjectNotFoundException; text seen in the field`,
    async run(bench) {
      const triple = tripleOf(await givenUnscaled(bench));
      const fault = await faultOf(bench.clients.scaling.putScalingPolicy(cpuPolicy(triple)));
      expect(fault).toMatchObject({
        name: 'ObjectNotFoundException',
        message: `No scalable target registered for service namespace: ecs, resource ID: ${triple.ResourceId}, scalable dimension: ecs:service:DesiredCount`,
      });
    },
  },
  {
    id: 'aas-policy-tracking-alarms',
    behaviour: 'A target-tracking policy makes two alarms, one for each direction, and names them.',
    source: 'aws-behaviour.md#application-auto-scaling; reliability 3.3',
    async run(bench) {
      const { triple } = await givenTarget(bench);
      const { Alarms = [], PolicyARN } = await bench.clients.scaling.putScalingPolicy(cpuPolicy(triple));
      expect(Alarms.map(({ AlarmName }) => AlarmName?.replace(/-[0-9a-f-]{36}$/, ''))).toEqual([
        `TargetTracking-${triple.ResourceId}-AlarmHigh`,
        `TargetTracking-${triple.ResourceId}-AlarmLow`,
      ]);
      expect(PolicyARN).toMatch(/^arn:aws:autoscaling:.*:scalingPolicy:.*:resource\/ecs\/service\/.*:policyName\/cpu$/);
    },
  },
  {
    id: 'aas-policy-put-again',
    behaviour: 'Putting a policy again keeps its ARN and replaces its configuration as a whole.',
    source: 'aws-behaviour.md#what-can-be-changed-in-place (DOC)',
    async run(bench) {
      const { triple } = await givenTarget(bench);
      const { scaling } = bench.clients;
      const first = cpuPolicy(triple);
      const cooled = { ...first.TargetTrackingScalingPolicyConfiguration, TargetValue: 60, ScaleInCooldown: 30 };
      const before = await scaling.putScalingPolicy({ ...first, TargetTrackingScalingPolicyConfiguration: cooled });
      const after = await scaling.putScalingPolicy(cpuPolicy(triple, 'cpu', 70));
      expect(after.PolicyARN).toBe(before.PolicyARN);
      const { ServiceNamespace, ResourceId } = triple;
      const { ScalingPolicies: [policy] = [] } = await scaling.describeScalingPolicies({
        ServiceNamespace,
        ResourceId,
      });
      expect(policy?.TargetTrackingScalingPolicyConfiguration).toEqual({
        TargetValue: 70,
        PredefinedMetricSpecification: { PredefinedMetricType: 'ECSServiceAverageCPUUtilization' },
      });
    },
  },
  {
    id: 'aas-policy-of-another-type',
    behaviour: 'A policy that is put with another type becomes one of that type, under the ARN that it has.',
    source: `${API}, PutScalingPolicy, PolicyType; believed`,
    async run(bench) {
      const { triple } = await givenTarget(bench);
      const { scaling } = bench.clients;
      const before = await scaling.putScalingPolicy(cpuPolicy(triple));
      const after = await scaling.putScalingPolicy({
        ...triple,
        PolicyName: 'cpu',
        PolicyType: 'StepScaling',
        StepScalingPolicyConfiguration: {
          AdjustmentType: 'ChangeInCapacity',
          StepAdjustments: [{ MetricIntervalLowerBound: 0, ScalingAdjustment: 1 }],
        },
      });
      expect(after.PolicyARN).toBe(before.PolicyARN);
      const { ServiceNamespace, ResourceId } = triple;
      const { ScalingPolicies } = await scaling.describeScalingPolicies({ ServiceNamespace, ResourceId });
      expect(ScalingPolicies).toEqual([expect.objectContaining({ PolicyType: 'StepScaling' })]);
      expect(ScalingPolicies?.[0]).not.toHaveProperty('TargetTrackingScalingPolicyConfiguration');
    },
  },
  {
    id: 'aas-policy-one-per-metric',
    behaviour: 'A second target-tracking policy on one metric is refused.',
    source: `aws-behaviour.md#what-a-replacement-needs; text seen in the field`,
    async run(bench) {
      const { triple } = await givenTarget(bench);
      await bench.clients.scaling.putScalingPolicy(cpuPolicy(triple));
      const fault = await faultOf(bench.clients.scaling.putScalingPolicy(cpuPolicy(triple, 'other', 40)));
      expect(fault).toMatchObject({
        name: 'ValidationException',
        message: 'Only one TargetTrackingScaling policy for a given metric specification is allowed.',
      });
    },
  },
  {
    id: 'aas-policy-default-type',
    behaviour: 'A policy without a type is a step policy; it has no alarms of its own.',
    source: `${API}, PutScalingPolicy, PolicyType; aws-behaviour.md#application-auto-scaling`,
    async run(bench) {
      const { triple } = await givenTarget(bench);
      const { ServiceNamespace, ResourceId } = triple;
      const { scaling } = bench.clients;
      await scaling.putScalingPolicy({ ...triple, PolicyName: 'steps', StepScalingPolicyConfiguration: steps });
      const { ScalingPolicies: [policy] = [] } = await scaling.describeScalingPolicies({
        ServiceNamespace,
        ResourceId,
      });
      expect([policy?.PolicyType, policy?.Alarms ?? []]).toEqual(['StepScaling', []]);
      expect(policy?.StepScalingPolicyConfiguration).toEqual(steps);
    },
  },
  {
    id: 'aas-policy-step-gap',
    behaviour: 'Step adjustments must leave no gap.',
    source: 'Application Auto Scaling user guide, step scaling policies',
    async run(bench) {
      const { triple } = await givenTarget(bench);
      const StepAdjustments = [
        { MetricIntervalLowerBound: 0, MetricIntervalUpperBound: 10, ScalingAdjustment: 1 },
        { MetricIntervalLowerBound: 20, ScalingAdjustment: 2 },
      ];
      const StepScalingPolicyConfiguration = { ...steps, StepAdjustments };
      const request = { ...triple, PolicyName: 'steps', StepScalingPolicyConfiguration };
      expect((await faultOf(bench.clients.scaling.putScalingPolicy(request))).name).toBe('ValidationException');
    },
  },
  {
    id: 'aas-policy-metric-math',
    behaviour: 'A customized metric may be metric math, of which one query returns data.',
    source: `${API}, CustomizedMetricSpecification, Metrics`,
    async run(bench) {
      const { triple } = await givenTarget(bench);
      const stat = (MetricName: string) => ({ Metric: { Namespace: 'AWS/SQS', MetricName }, Stat: 'Sum' });
      const Metrics = [
        { Id: 'backlog', MetricStat: stat('ApproximateNumberOfMessagesVisible'), ReturnData: false },
        { Id: 'each', Expression: 'backlog / 2' },
      ];
      const put = (metrics: typeof Metrics) =>
        bench.clients.scaling.putScalingPolicy({
          ...{ ...triple, PolicyName: 'backlog', PolicyType: 'TargetTrackingScaling' },
          TargetTrackingScalingPolicyConfiguration: {
            TargetValue: 10,
            CustomizedMetricSpecification: { Metrics: metrics },
          },
        });
      await put(Metrics);
      const both = Metrics.map((query) => ({ ...query, ReturnData: true }));
      expect((await faultOf(put(both as typeof Metrics))).name).toBe('ValidationException');
    },
  },
  {
    id: 'aas-policy-predictive',
    behaviour: 'A predictive policy is kept, forecasting only unless told otherwise.',
    source: `${API}, PredictiveScalingPolicyConfiguration`,
    believed: true,
    async run(bench) {
      const { triple } = await givenTarget(bench);
      const { ServiceNamespace, ResourceId } = triple;
      const MetricSpecifications = [
        {
          TargetValue: 40,
          PredefinedMetricPairSpecification: { PredefinedMetricType: 'ECSServiceCPUUtilization' },
        },
      ];
      const { scaling } = bench.clients;
      await scaling.putScalingPolicy({
        ...{ ...triple, PolicyName: 'forecast', PolicyType: 'PredictiveScaling' },
        PredictiveScalingPolicyConfiguration: { MetricSpecifications },
      });
      const { ScalingPolicies: [policy] = [] } = await scaling.describeScalingPolicies({
        ServiceNamespace,
        ResourceId,
      });
      expect(policy?.PredictiveScalingPolicyConfiguration).toMatchObject({
        MetricSpecifications,
        Mode: 'ForecastOnly',
      });
    },
  },
  {
    id: 'aas-policy-pages-of-ten',
    behaviour: 'DescribeScalingPolicies answers ten policies a page, sorted by name.',
    source: `${API}, DescribeScalingPolicies, MaxResults; aws-behaviour.md#application-auto-scaling (LIVE)`,
    async run(bench) {
      const { triple } = await givenTarget(bench);
      const { ServiceNamespace, ResourceId } = triple;
      const { scaling } = bench.clients;
      for (const letter of 'lkjihgfedcba')
        await scaling.putScalingPolicy({ ...triple, PolicyName: letter, StepScalingPolicyConfiguration: steps });
      const first = await scaling.describeScalingPolicies({ ServiceNamespace, ResourceId });
      const second = await scaling.describeScalingPolicies({
        ServiceNamespace,
        ResourceId,
        NextToken: first.NextToken,
      });
      const names = [first, second].map(({ ScalingPolicies = [] }) =>
        ScalingPolicies.map((p) => p.PolicyName).join(''),
      );
      expect([...names, second.NextToken]).toEqual(['abcdefghij', 'kl', undefined]);
    },
  },
  {
    id: 'aas-policy-delete-unknown',
    behaviour: 'Deleting a policy that is not there is an ObjectNotFoundException.',
    source: `${API}, DeleteScalingPolicy`,
    async run(bench) {
      const { triple } = await givenTarget(bench);
      const { name } = await faultOf(bench.clients.scaling.deleteScalingPolicy({ ...triple, PolicyName: 'none' }));
      expect(name).toBe('ObjectNotFoundException');
    },
  },
  {
    id: 'aas-action-echo',
    behaviour: 'A scheduled action comes back as it was put: no time zone, and one end of the range alone.',
    source: 'recorded answers, TF PR#8777 (aws-behaviour.md#application-auto-scaling)',
    async run(bench) {
      const { triple } = await givenTarget(bench);
      const { ServiceNamespace, ResourceId } = triple;
      const Schedule = 'cron(0 9 * * ? *)';
      const request = { ...triple, ScheduledActionName: 'morning', Schedule, ScalableTargetAction: { MinCapacity: 3 } };
      await bench.clients.scaling.putScheduledAction(request);
      const { ScheduledActions: [action] = [] } = await bench.clients.scaling.describeScheduledActions({
        ServiceNamespace,
        ResourceId,
      });
      expect(action).toEqual({
        ...triple,
        ScheduledActionName: 'morning',
        Schedule,
        ScalableTargetAction: { MinCapacity: 3 },
        ScheduledActionARN: expect.stringMatching(/:scheduledAction:.*:scheduledActionName\/morning$/),
        CreationTime: expect.any(Date),
      });
    },
  },
  {
    id: 'aas-action-times-erased',
    behaviour: 'Putting a scheduled action again without start and end times erases them.',
    source: `${API}, PutScheduledAction; aws-behaviour.md#what-can-be-changed-in-place`,
    async run(bench) {
      const { triple } = await givenTarget(bench);
      const { ServiceNamespace, ResourceId } = triple;
      const action = { ...triple, ScheduledActionName: 'morning', Schedule: 'rate(1 hour)' };
      const { scaling } = bench.clients;
      const StartTime = new Date('2030-01-01T00:00:00Z');
      await scaling.putScheduledAction({ ...action, StartTime, ScalableTargetAction: { MinCapacity: 3 } });
      await scaling.putScheduledAction({ ...action, ScalableTargetAction: { MinCapacity: 2 } });
      const { ScheduledActions } = await scaling.describeScheduledActions({ ServiceNamespace, ResourceId });
      expect(ScheduledActions?.map((one) => [one.StartTime, one.ScalableTargetAction])).toEqual([
        [undefined, { MinCapacity: 2 }],
      ]);
    },
  },
  {
    id: 'aas-action-rewrites-range',
    behaviour: "A scheduled action that fires rewrites the target's range and brings the service into it.",
    source: 'terraform-aws-ecs#422 (aws-behaviour.md#application-auto-scaling)',
    async run(bench) {
      const given = await givenTarget(bench);
      await bench.clients.scaling.putScheduledAction({
        ...given.triple,
        ScheduledActionName: 'soon',
        Schedule: 'rate(5 minutes)',
        ScalableTargetAction: { MinCapacity: 3, MaxCapacity: 8 },
      });
      await bench.elapse(301_000);
      expect(await targetOf(bench, given)).toMatchObject({ MinCapacity: 3, MaxCapacity: 8 });
      expect(await desiredCount(bench, given)).toBe(3);
    },
  },
  {
    id: 'aas-action-suspended',
    behaviour: 'Scheduled actions do nothing while scheduled scaling is suspended.',
    source: `${API}, SuspendedState`,
    async run(bench) {
      const given = await givenTarget(bench, { SuspendedState: { ScheduledScalingSuspended: true } });
      await bench.clients.scaling.putScheduledAction({
        ...given.triple,
        ScheduledActionName: 'soon',
        Schedule: 'rate(5 minutes)',
        ScalableTargetAction: { MinCapacity: 3 },
      });
      await bench.elapse(301_000);
      expect(await targetOf(bench, given)).toMatchObject({ MinCapacity: 1, MaxCapacity: 4 });
    },
  },
  {
    id: 'aas-action-schedule-checked',
    behaviour: 'A schedule that is no at(), rate() or cron() is refused.',
    source: `${API}, PutScheduledAction, Schedule`,
    async run(bench) {
      const { triple } = await givenTarget(bench);
      const request = { ...triple, ScheduledActionName: 'x', ScalableTargetAction: { MinCapacity: 1 } };
      const fault = await faultOf(bench.clients.scaling.putScheduledAction({ ...request, Schedule: 'every day' }));
      expect(fault.name).toBe('ValidationException');
    },
  },
  {
    id: 'aas-action-needs-target',
    behaviour: 'A scheduled action for a service without target is an ObjectNotFoundException.',
    source: `${API}, PutScheduledAction`,
    async run(bench) {
      const triple = tripleOf(await givenUnscaled(bench));
      const request = { ...triple, ScheduledActionName: 'x', Schedule: 'rate(1 hour)' };
      const fault = await faultOf(
        bench.clients.scaling.putScheduledAction({ ...request, ScalableTargetAction: { MinCapacity: 1 } }),
      );
      expect(fault.name).toBe('ObjectNotFoundException');
    },
  },
];
