import { expect } from 'vitest';
import { faultOf } from '../../conformance/bench.ts';
import type { ConformanceRow } from '../../conformance/row.ts';
import { cpuPolicy, desiredCount, givenTarget, givenUnscaled, targetOf, tripleOf } from './given.ts';

const API = 'Application Auto Scaling API reference';

export const TARGET_ROWS: readonly ConformanceRow[] = [
  {
    id: 'aas-target-echo',
    behaviour: 'A scalable target shows the service-linked role and three suspensions that are off.',
    source: 'recorded answers (aws-behaviour.md#application-auto-scaling, LIVE)',
    async run(bench) {
      const given = await givenTarget(bench, { RoleARN: 'arn:aws:iam::123456789012:role/mine' });
      expect(await targetOf(bench, given)).toMatchObject({
        ...given.triple,
        MinCapacity: 1,
        MaxCapacity: 4,
        RoleARN: `arn:aws:iam::${bench.account}:role/aws-service-role/ecs.application-autoscaling.amazonaws.com/AWSServiceRoleForApplicationAutoScaling_ECSService`,
        SuspendedState: {
          DynamicScalingInSuspended: false,
          DynamicScalingOutSuspended: false,
          ScheduledScalingSuspended: false,
        },
      });
    },
  },
  {
    id: 'aas-target-predicted',
    behaviour: 'A scalable target with a predictive policy shows a predicted capacity.',
    source: `${API}, ScalableTarget; believed: that no other target shows one`,
    believed: true,
    async run(bench) {
      const given = await givenTarget(bench);
      expect(await targetOf(bench, given)).not.toHaveProperty('PredictedCapacity');
      await bench.clients.scaling.putScalingPolicy({
        ...given.triple,
        PolicyName: 'forecast',
        PolicyType: 'PredictiveScaling',
        PredictiveScalingPolicyConfiguration: {
          MetricSpecifications: [
            {
              TargetValue: 40,
              PredefinedMetricPairSpecification: { PredefinedMetricType: 'ECSServiceCPUUtilization' },
            },
          ],
        },
      });
      expect((await targetOf(bench, given))?.PredictedCapacity).toBe(1);
    },
  },
  {
    id: 'aas-target-register-again-merges',
    behaviour: 'Registering again changes what is sent and keeps the rest.',
    source: `${API}, RegisterScalableTarget`,
    moto: true,
    async run(bench) {
      const given = await givenTarget(bench);
      await bench.clients.scaling.registerScalableTarget({ ...given.triple, MaxCapacity: 9 });
      expect(await targetOf(bench, given)).toMatchObject({ MinCapacity: 1, MaxCapacity: 9 });
    },
  },
  {
    id: 'aas-target-suspension-merges',
    behaviour: 'A partial suspension keeps the members it leaves out; leaving it out keeps it whole.',
    source: `${API}, SuspendedState; aws-behaviour.md#application-auto-scaling`,
    async run(bench) {
      const given = await givenTarget(bench, { SuspendedState: { DynamicScalingInSuspended: true } });
      const { scaling } = bench.clients;
      await scaling.registerScalableTarget({ ...given.triple, SuspendedState: { ScheduledScalingSuspended: true } });
      await scaling.registerScalableTarget({ ...given.triple, MaxCapacity: 5 });
      expect((await targetOf(bench, given))?.SuspendedState).toEqual({
        DynamicScalingInSuspended: true,
        DynamicScalingOutSuspended: false,
        ScheduledScalingSuspended: true,
      });
    },
  },
  {
    id: 'aas-target-clamps-up',
    behaviour: 'Registering a target brings the desired count up to its minimum.',
    source: `${API}, RegisterScalableTarget; aws-behaviour.md#doing-things-twice`,
    async run(bench) {
      const given = await givenTarget(bench, { MinCapacity: 3 });
      expect(await desiredCount(bench, given)).toBe(3);
    },
  },
  {
    id: 'aas-target-clamps-without-range',
    behaviour: 'Registering again clamps the desired count even where the request names no range.',
    source: `${API}, RegisterScalableTarget; aws-behaviour.md#doing-things-twice`,
    async run(bench) {
      const given = await givenTarget(bench);
      const { cluster, service, triple } = given;
      await bench.clients.ecs.updateService({ cluster, service, desiredCount: 9 });
      await bench.clients.scaling.registerScalableTarget(triple);
      expect(await desiredCount(bench, given)).toBe(4);
    },
  },
  {
    id: 'aas-target-clamp-is-an-activity',
    behaviour: 'A clamped count is a scaling activity, newest first.',
    source: `${API}, DescribeScalingActivities`,
    async run(bench) {
      const given = await givenTarget(bench, { MinCapacity: 3 });
      const { ServiceNamespace, ResourceId } = given.triple;
      const { ScalingActivities } = await bench.clients.scaling.describeScalingActivities({
        ServiceNamespace,
        ResourceId,
      });
      expect(ScalingActivities?.map(({ Description, StatusCode }) => [Description, StatusCode])).toEqual([
        ['Setting desired count to 3.', 'Successful'],
      ]);
    },
  },
  {
    id: 'aas-target-range-required',
    behaviour: 'A first registration needs both ends of the range.',
    source: `${API}, RegisterScalableTarget`,
    async run(bench) {
      const triple = tripleOf(await givenUnscaled(bench));
      const { name } = await faultOf(bench.clients.scaling.registerScalableTarget({ ...triple, MinCapacity: 1 }));
      expect(name).toBe('ValidationException');
    },
  },
  {
    id: 'aas-target-range-order',
    behaviour: 'A maximum below the minimum is refused.',
    source: `${API}, RegisterScalableTarget`,
    believed: true,
    async run(bench) {
      const triple = tripleOf(await givenUnscaled(bench));
      const { name } = await faultOf(
        bench.clients.scaling.registerScalableTarget({ ...triple, MinCapacity: 3, MaxCapacity: 2 }),
      );
      expect(name).toBe('ValidationException');
    },
  },
  {
    id: 'aas-target-unknown-service',
    behaviour: 'A target for a service that is not there: "ECS service doesn\'t exist".',
    source: 'aws-behaviour.md#errors (TF)',
    moto: true,
    async run(bench) {
      const given = { ...(await givenUnscaled(bench)), service: bench.name('none') };
      const request = { ...tripleOf(given), MinCapacity: 1, MaxCapacity: 2 };
      const fault = await faultOf(bench.clients.scaling.registerScalableTarget(request));
      expect(fault.name).toBe('ValidationException');
      expect(fault.message).toMatch(/^ECS service doesn't exist/);
    },
  },
  {
    id: 'aas-target-deregister-unknown',
    behaviour: 'Deregistering what is not registered is an ObjectNotFoundException.',
    source: `${API}, DeregisterScalableTarget`,
    async run(bench) {
      const triple = tripleOf(await givenUnscaled(bench));
      const { name } = await faultOf(bench.clients.scaling.deregisterScalableTarget(triple));
      expect(name).toBe('ObjectNotFoundException');
    },
  },
  {
    id: 'aas-target-deregister-cascades',
    behaviour: 'Policies and scheduled actions go with their target.',
    source: `${API}, DeregisterScalableTarget`,
    async run(bench) {
      const { triple } = await givenTarget(bench);
      const { scaling } = bench.clients;
      await scaling.putScalingPolicy(cpuPolicy(triple));
      await scaling.deregisterScalableTarget(triple);
      await scaling.registerScalableTarget({ ...triple, MinCapacity: 1, MaxCapacity: 4 });
      const { ServiceNamespace, ResourceId } = triple;
      expect((await scaling.describeScalingPolicies({ ServiceNamespace, ResourceId })).ScalingPolicies).toEqual([]);
    },
  },
  {
    id: 'aas-target-goes-with-service',
    behaviour: 'Deleting a service deletes its scalable target.',
    source: 'hako PR#69, TF#5747, #9473 (aws-behaviour.md#what-a-replacement-needs)',
    async run(bench) {
      const given = await givenTarget(bench);
      const { cluster, service } = given;
      await bench.clients.ecs.deleteService({ cluster, service, force: true });
      expect(await targetOf(bench, given)).toBeUndefined();
    },
  },
  {
    id: 'aas-target-describe-unknown',
    behaviour: 'Unknown resource ids are left out of DescribeScalableTargets in silence.',
    source: `${API}, DescribeScalableTargets`,
    moto: true,
    async run({ clients, name }) {
      const ResourceIds = [`service/${name('c')}/${name('s')}`];
      const answer = await clients.scaling.describeScalableTargets({ ServiceNamespace: 'ecs', ResourceIds });
      expect(answer.ScalableTargets).toEqual([]);
    },
  },
  {
    id: 'aas-tags',
    behaviour: 'A scalable target takes tags by its ARN.',
    source: `${API}, TagResource`,
    async run(bench) {
      const given = await givenTarget(bench, { Tags: { team: 'shop' } });
      const ResourceARN = (await targetOf(bench, given))?.ScalableTargetARN ?? '';
      const { scaling } = bench.clients;
      await scaling.tagResource({ ResourceARN, Tags: { stage: 'live' } });
      await scaling.untagResource({ ResourceARN, TagKeys: ['team'] });
      expect((await scaling.listTagsForResource({ ResourceARN })).Tags).toEqual({ stage: 'live' });
    },
  },
  {
    id: 'aas-tags-unknown',
    behaviour: 'Tags of an unknown ARN are a ResourceNotFoundException.',
    source: `${API}, ResourceNotFoundException`,
    async run({ clients, region, account }) {
      const ResourceARN = `arn:aws:application-autoscaling:${region}:${account}:scalable-target/0ec5none`;
      expect((await faultOf(clients.scaling.listTagsForResource({ ResourceARN }))).name).toBe(
        'ResourceNotFoundException',
      );
    },
  },
  {
    id: 'aas-token',
    behaviour: 'A token that nobody gave out is an InvalidNextTokenException.',
    source: `${API}, InvalidNextTokenException`,
    async run({ clients }) {
      const request = { ServiceNamespace: 'ecs' as const, NextToken: 'nonsense' };
      expect((await faultOf(clients.scaling.describeScalableTargets(request))).name).toBe('InvalidNextTokenException');
    },
  },
];
