import type { CreateCapacityProviderCommandInput } from '@aws-sdk/client-ecs';
import { expect } from 'vitest';
import { faultOf } from '../../conformance/bench.ts';
import { made, properties } from '../../conformance/cloudcontrol-given.ts';
import type { Bench, ConformanceRow } from '../../conformance/row.ts';
import { givenCluster, givenSubnets, givenTaskDefinition } from './given.ts';

const API = 'Amazon ECS API reference';
const GROUP = 'arn:aws:autoscaling:eu-west-1:123456789012:autoScalingGroup:1:autoScalingGroupName/workers';

const INSTANCES = {
  infrastructureRoleArn: 'arn:aws:iam::123456789012:role/infrastructure',
  instanceLaunchTemplate: {
    ec2InstanceProfileArn: 'arn:aws:iam::123456789012:instance-profile/instance',
    networkConfiguration: { subnets: ['subnet-0000000000000000a'] },
    storageConfiguration: { storageSizeGiB: 100 },
  },
};

async function givenProvider(bench: Bench, more: Partial<CreateCapacityProviderCommandInput> = {}): Promise<string> {
  const name = bench.name('provider');
  const source = more.cluster ? {} : { autoScalingGroupProvider: { autoScalingGroupArn: GROUP } };
  await bench.clients.ecs.createCapacityProvider({ name, ...source, ...more });
  return name;
}

async function described({ clients }: Bench, name: string) {
  const { capacityProviders = [] } = await clients.ecs.describeCapacityProviders({
    capacityProviders: [name],
    include: ['TAGS'],
  });
  return capacityProviders[0];
}

/** A service of so many awsvpc tasks on a group of one t2.micro that may become two. */
async function onInstances(bench: Bench, desiredCount: number) {
  const { ecs } = bench.clients;
  const subnets = await givenSubnets(bench);
  const template = { LaunchTemplateData: { InstanceType: 't2.micro' } };
  const LaunchTemplateId = await made(bench, 'AWS::EC2::LaunchTemplate', template);
  const type = 'AWS::AutoScaling::AutoScalingGroup';
  const sizes = { MinSize: '1', MaxSize: '2', VPCZoneIdentifier: subnets };
  const group = await made(bench, type, { ...sizes, LaunchTemplate: { LaunchTemplateId, Version: '1' } });
  const { AutoScalingGroupARN } = await properties(bench, type, group);
  const autoScalingGroupArn = String(AutoScalingGroupARN);
  const name = await givenProvider(bench, {
    autoScalingGroupProvider: { autoScalingGroupArn, managedScaling: { status: 'ENABLED' } },
  });
  const cluster = await givenCluster(bench);
  const strategy = [{ capacityProvider: name, weight: 1 }];
  await ecs.putClusterCapacityProviders({
    cluster,
    capacityProviders: [name],
    defaultCapacityProviderStrategy: strategy,
  });
  const { family } = await givenTaskDefinition(bench, { requiresCompatibilities: ['EC2'] });
  const service = bench.name('service');
  const networkConfiguration = { awsvpcConfiguration: { subnets } };
  const created = { cluster, serviceName: service, taskDefinition: family, desiredCount, networkConfiguration };
  await ecs.createService({ ...created, capacityProviderStrategy: strategy });
  await bench.elapse(10 * 60_000);
  const { services = [] } = await ecs.describeServices({ cluster, services: [service] });
  return services[0];
}

export const CAPACITY_ROWS: readonly ConformanceRow[] = [
  {
    id: 'ecs-instance-scaling',
    behaviour: 'Tasks that find no room on the instances of a group wait until managed scaling has launched one.',
    source: 'Amazon ECS Developer Guide, "Automatically manage Amazon ECS capacity with cluster auto scaling"',
    async run(bench) {
      expect(await onInstances(bench, 2)).toMatchObject({ runningCount: 2 });
    },
  },
  {
    id: 'ecs-instance-interfaces',
    behaviour:
      'A t2.micro has two network interfaces, so one awsvpc task: where no instance may be added, a task is not placed, and the service says so; its rollout goes on.',
    source:
      'Amazon EC2 User Guide, "Maximum IP addresses per network interface"; Amazon ECS Developer Guide, "Service event messages" and "API failure reasons" (RESOURCE:ENI); the wording of both together is believed',
    async run(bench) {
      expect(await onInstances(bench, 3)).toMatchObject({
        runningCount: 2,
        deployments: [{ rolloutState: 'IN_PROGRESS', failedTasks: 0 }],
        events: expect.arrayContaining([
          expect.objectContaining({ message: expect.stringMatching(/was unable to place a task .* "RESOURCE:ENI"/) }),
        ]),
      });
    },
  },
  {
    id: 'ecs-capacity-group-defaults',
    behaviour: 'A provider over an Auto Scaling group is ACTIVE, with scaling, protection and draining spelled out.',
    source: 'aws-behaviour.md#clusters-and-capacity-providers (LIVE); API reference, ManagedScaling',
    async run(bench) {
      expect(await described(bench, await givenProvider(bench))).toMatchObject({
        status: 'ACTIVE',
        type: 'EC2_AUTOSCALING',
        autoScalingGroupProvider: {
          managedScaling: {
            targetCapacity: 100,
            minimumScalingStepSize: 1,
            maximumScalingStepSize: 10_000,
            instanceWarmupPeriod: 300,
          },
          managedTerminationProtection: 'DISABLED',
          managedDraining: 'ENABLED',
        },
      });
    },
  },
  {
    id: 'ecs-capacity-group-arn',
    behaviour: 'An Auto Scaling group that was given by name is answered by its ARN.',
    source: 'aws-behaviour.md#clusters-and-capacity-providers (LIVE)',
    async run(bench) {
      const name = await givenProvider(bench, { autoScalingGroupProvider: { autoScalingGroupArn: 'workers' } });
      const group = (await described(bench, name))?.autoScalingGroupProvider?.autoScalingGroupArn;
      expect(group).toMatch(/^arn:aws:autoscaling:.*:autoScalingGroupName\/workers$/);
    },
  },
  {
    id: 'ecs-capacity-instances-cluster',
    behaviour: 'A provider of managed instances needs a cluster that exists, and belongs to it.',
    source: `${API}, CreateCapacityProvider, cluster`,
    async run(bench) {
      const cluster = await givenCluster(bench);
      const name = await givenProvider(bench, { cluster, managedInstancesProvider: INSTANCES });
      expect(await described(bench, name)).toMatchObject({
        type: 'MANAGED_INSTANCES',
        cluster,
        managedInstancesProvider: { instanceLaunchTemplate: { capacityOptionType: 'ON_DEMAND' } },
      });
      const nowhere = givenProvider(bench, { cluster: bench.name('none'), managedInstancesProvider: INSTANCES });
      expect((await faultOf(nowhere)).name).toBe('ClusterNotFoundException');
    },
  },
  {
    id: 'ecs-capacity-name-taken',
    behaviour: 'Creating a provider whose name is taken fails.',
    source: `${API}, CreateCapacityProvider, ClientException`,
    async run(bench) {
      const name = await givenProvider(bench);
      expect((await faultOf(givenProvider(bench, { name }))).name).toBe('ClientException');
    },
  },
  {
    id: 'ecs-capacity-update-merges',
    behaviour: 'UpdateCapacityProvider keeps the members of an Auto Scaling group provider that it does not name.',
    source: `${API}, UpdateCapacityProvider`,
    async run(bench) {
      const name = await givenProvider(bench);
      const autoScalingGroupProvider = { managedScaling: { targetCapacity: 50 } };
      await bench.clients.ecs.updateCapacityProvider({ name, autoScalingGroupProvider });
      expect(await described(bench, name)).toMatchObject({
        updateStatus: 'UPDATE_COMPLETE',
        autoScalingGroupProvider: {
          managedScaling: { targetCapacity: 50, instanceWarmupPeriod: 300 },
          managedDraining: 'ENABLED',
        },
      });
    },
  },
  {
    id: 'ecs-capacity-update-instances',
    behaviour: 'UpdateCapacityProvider replaces the settings of managed instances; how they are bought stays.',
    source: `${API}, UpdateManagedInstancesProviderConfiguration, which demands role and launch template`,
    believed: true,
    async run(bench) {
      const cluster = await givenCluster(bench);
      const name = await givenProvider(bench, { cluster, managedInstancesProvider: INSTANCES });
      const { storageConfiguration: _, ...instanceLaunchTemplate } = INSTANCES.instanceLaunchTemplate;
      const managedInstancesProvider = { ...INSTANCES, instanceLaunchTemplate };
      await bench.clients.ecs.updateCapacityProvider({ name, cluster, managedInstancesProvider });
      const provider = await described(bench, name);
      expect(provider?.managedInstancesProvider?.instanceLaunchTemplate).toEqual({
        ...instanceLaunchTemplate,
        capacityOptionType: 'ON_DEMAND',
      });
    },
  },
  {
    id: 'ecs-capacity-delete-associated',
    behaviour: 'Deleting a provider that a cluster associates is accepted and fails; it stays ACTIVE.',
    source: 'ekristen/aws-nuke#542; API reference, CapacityProvider, updateStatus',
    async run(bench) {
      const name = await givenProvider(bench);
      const cluster = await givenCluster(bench);
      const none = { defaultCapacityProviderStrategy: [] };
      await bench.clients.ecs.putClusterCapacityProviders({ cluster, capacityProviders: [name], ...none });
      await bench.clients.ecs.deleteCapacityProvider({ capacityProvider: name });
      expect(await described(bench, name)).toMatchObject({ status: 'ACTIVE', updateStatus: 'DELETE_FAILED' });
      await bench.clients.ecs.putClusterCapacityProviders({ cluster, capacityProviders: [], ...none });
      await bench.clients.ecs.deleteCapacityProvider({ capacityProvider: name });
      expect(await described(bench, name)).toMatchObject({ status: 'INACTIVE', updateStatus: 'DELETE_COMPLETE' });
    },
  },
  {
    id: 'ecs-capacity-delete-cluster',
    behaviour: 'A cluster with providers of its own cannot be deleted.',
    source: 'ekristen/aws-nuke#990',
    async run(bench) {
      const cluster = await givenCluster(bench);
      const name = await givenProvider(bench, { cluster, managedInstancesProvider: INSTANCES });
      expect((await faultOf(bench.clients.ecs.deleteCluster({ cluster }))).name).toBe('ClientException');
      await bench.clients.ecs.deleteCapacityProvider({ capacityProvider: name, cluster });
      expect((await bench.clients.ecs.deleteCluster({ cluster })).cluster?.status).toBe('INACTIVE');
    },
  },
];
