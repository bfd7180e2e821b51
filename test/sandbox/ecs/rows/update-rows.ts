import type { UpdateServiceCommandInput } from '@aws-sdk/client-ecs';
import { expect } from 'vitest';
import { faultOf } from '../../conformance/bench.ts';
import type { Bench, ConformanceRow } from '../../conformance/row.ts';
import { deploymentCount, type Given, givenTaskDefinition, look, nextRevision, rested } from './given.ts';

const SOURCE = 'aws-behaviour.md#what-starts-a-rollout';

/** A row: this update starts that many service deployments. */
function startsRow(row: {
  id: string;
  behaviour: string;
  source?: string;
  believed?: true;
  rollouts: number;
  update:
    | Partial<UpdateServiceCommandInput>
    | ((bench: Bench, given: Given) => Promise<Partial<UpdateServiceCommandInput>>);
}): ConformanceRow {
  const { rollouts, update, source = SOURCE, ...rest } = row;
  return {
    ...rest,
    source,
    async run(bench) {
      const given = await rested(bench);
      const before = await deploymentCount(bench, given);
      const members = typeof update === 'function' ? await update(bench, given) : update;
      await bench.clients.ecs.updateService({ cluster: given.cluster, service: given.service, ...members });
      expect((await deploymentCount(bench, given)) - before).toBe(rollouts);
    },
  };
}

export const UPDATE_ROWS: readonly ConformanceRow[] = [
  startsRow({
    id: 'ecs-update-task-definition-rolls-out',
    behaviour: 'A new task definition starts a service deployment.',
    rollouts: 1,
    async update(bench, { family }) {
      const { taskDefinitionArn } = await nextRevision(bench, family, 'shop/web:2');
      return { taskDefinition: taskDefinitionArn };
    },
  }),
  startsRow({
    id: 'ecs-update-same-task-definition',
    behaviour: 'The task definition that is there already starts nothing.',
    rollouts: 0,
    update: async (_, { family }) => ({ taskDefinition: family }),
  }),
  startsRow({
    id: 'ecs-update-network-rolls-out',
    behaviour: 'Another network configuration starts a service deployment.',
    rollouts: 1,
    update: async (_, { subnets }) => ({
      networkConfiguration: { awsvpcConfiguration: { subnets: subnets.slice(0, 1) } },
    }),
  }),
  startsRow({
    id: 'ecs-update-platform-rolls-out',
    behaviour: 'Another platform version starts a service deployment.',
    rollouts: 1,
    update: { platformVersion: '1.3.0' },
  }),
  startsRow({
    id: 'ecs-update-service-connect-rolls-out',
    behaviour: 'Service Connect starts a service deployment, sent unchanged too.',
    source: 'aws-behaviour.md#doing-things-twice (ACK#2361, PROBE)',
    believed: true,
    rollouts: 1,
    update: { serviceConnectConfiguration: { enabled: false } },
  }),
  startsRow({
    id: 'ecs-update-force-rolls-out',
    behaviour: 'forceNewDeployment starts a service deployment of what is there.',
    rollouts: 1,
    update: { forceNewDeployment: true },
  }),
  startsRow({
    id: 'ecs-update-count-scales',
    behaviour: 'The desired count starts no service deployment.',
    rollouts: 0,
    update: { desiredCount: 5 },
  }),
  startsRow({
    id: 'ecs-update-task-flags',
    behaviour: 'Execute command, tag propagation and rebalancing wait for the next tasks.',
    rollouts: 0,
    update: {
      enableExecuteCommand: true,
      enableECSManagedTags: true,
      propagateTags: 'SERVICE',
      availabilityZoneRebalancing: 'DISABLED',
    },
  }),
  startsRow({
    id: 'ecs-update-deployment-configuration',
    behaviour: 'The deployment configuration starts no service deployment.',
    rollouts: 0,
    update: { deploymentConfiguration: { maximumPercent: 150 } },
  }),
  {
    id: 'ecs-update-merges',
    behaviour: 'What an update leaves out stays as it is.',
    source: 'aws-behaviour.md#how-a-field-is-emptied',
    async run(bench) {
      const given = await rested(bench, { propagateTags: 'SERVICE', enableExecuteCommand: true });
      const { cluster, service } = given;
      await bench.clients.ecs.updateService({ cluster, service, desiredCount: 1 });
      expect(await look(bench, given)).toMatchObject({
        desiredCount: 1,
        propagateTags: 'SERVICE',
        enableExecuteCommand: true,
      });
    },
  },
  {
    id: 'ecs-update-deployment-configuration-merges',
    behaviour: 'Inside the deployment configuration, and inside the breaker, omitted members are kept.',
    source: 'aws-behaviour.md#how-a-field-is-emptied (PROBE, TF)',
    async run(bench) {
      const given = await rested(bench, {
        deploymentConfiguration: {
          maximumPercent: 150,
          deploymentCircuitBreaker: { enable: true, rollback: true, resetOnHealthyTask: false },
        },
      });
      const deploymentConfiguration = { deploymentCircuitBreaker: { enable: false, rollback: false } };
      const { cluster, service } = given;
      await bench.clients.ecs.updateService({ cluster, service, deploymentConfiguration });
      expect((await look(bench, given)).deploymentConfiguration).toMatchObject({
        maximumPercent: 150,
        deploymentCircuitBreaker: { enable: false, rollback: false, resetOnHealthyTask: false },
      });
    },
  },
  {
    id: 'ecs-update-clears-lists',
    behaviour: 'An empty list clears placement constraints.',
    source: 'aws-behaviour.md#how-a-field-is-emptied (CFN#2369)',
    async run(bench) {
      const given = await rested(bench, { placementConstraints: [{ type: 'distinctInstance' }] });
      const { cluster, service } = given;
      await bench.clients.ecs.updateService({ cluster, service, placementConstraints: [] });
      expect((await look(bench, given)).placementConstraints).toEqual([]);
    },
  },
  {
    id: 'ecs-update-strategy-needs-force',
    behaviour: 'Another capacity provider strategy needs forceNewDeployment; an empty one returns to the launch type.',
    source: 'TF#44776, PROBE (aws-behaviour.md#errors)',
    async run(bench) {
      const given = await rested(bench);
      const { cluster, service } = given;
      const { ecs } = bench.clients;
      const capacityProviders = ['FARGATE'];
      await ecs.putClusterCapacityProviders({ cluster, capacityProviders, defaultCapacityProviderStrategy: [] });
      const capacityProviderStrategy = [{ capacityProvider: 'FARGATE', weight: 1 }];
      const fault = await faultOf(ecs.updateService({ cluster, service, capacityProviderStrategy }));
      expect(fault.message).toMatch(/you must force a new deployment/);
      await ecs.updateService({ cluster, service, capacityProviderStrategy, forceNewDeployment: true });
      expect((await look(bench, given)).launchType).toBeUndefined();
      await ecs.updateService({ cluster, service, capacityProviderStrategy: [], forceNewDeployment: true });
      expect((await look(bench, given)).launchType).toBe('FARGATE');
    },
  },
  {
    id: 'ecs-update-code-deploy-owns',
    behaviour: 'Under CODE_DEPLOY the task definition is refused, unchanged ones too.',
    source: 'boto3#1936, CFN#1529, aws-cdk#23564 (aws-behaviour.md#errors)',
    async run(bench) {
      const given = await rested(bench, { deploymentController: { type: 'CODE_DEPLOY' } });
      const { cluster, service, family } = given;
      const fault = await faultOf(bench.clients.ecs.updateService({ cluster, service, taskDefinition: family }));
      expect(fault.message).toMatch(/^Unable to update task definition on services with a CODE_DEPLOY/);
    },
  },
  {
    id: 'ecs-update-launch-volumes-again',
    behaviour: 'A task definition with a launch-time volume needs its volume configuration in the same request.',
    source: 'aws-behaviour.md#errors',
    async run(bench) {
      const given = await rested(bench);
      const { cluster, service, family } = given;
      await givenTaskDefinition(bench, { family, volumes: [{ name: 'data', configuredAtLaunch: true }] });
      const fault = await faultOf(bench.clients.ecs.updateService({ cluster, service, taskDefinition: family }));
      expect(fault.message).toMatch(/configuredAtLaunch volume but no volume configuration provided/);
    },
  },
  {
    id: 'ecs-update-hook-needs-stages',
    behaviour: 'A lifecycle hook without stages is refused.',
    source: 'aws-behaviour.md#errors (PROBE)',
    async run(bench) {
      const { cluster, service } = await rested(bench);
      const lifecycleHooks = [{ hookTargetArn: 'arn:aws:lambda:eu-west-1:1:function:x', roleArn: 'r' }];
      const fault = await faultOf(
        bench.clients.ecs.updateService({ cluster, service, deploymentConfiguration: { lifecycleHooks } }),
      );
      expect(fault.name).toBe('InvalidParameterException');
    },
  },
  {
    id: 'ecs-update-linear-defaults',
    behaviour: 'LINEAR and CANARY blocks are filled with their defaults.',
    source:
      'Amazon ECS API reference, LinearConfiguration, CanaryConfiguration; aws-behaviour.md#deployment-configuration',
    async run(bench) {
      const given = await rested(bench);
      const { cluster, service } = given;
      const update = (deploymentConfiguration: UpdateServiceCommandInput['deploymentConfiguration']) =>
        bench.clients.ecs.updateService({ cluster, service, deploymentConfiguration });
      await update({ strategy: 'LINEAR', linearConfiguration: { stepPercent: 25 } });
      expect((await look(bench, given)).deploymentConfiguration?.linearConfiguration).toEqual({
        stepPercent: 25,
        stepBakeTimeInMinutes: 6,
      });
      await update({ strategy: 'CANARY' });
      expect((await look(bench, given)).deploymentConfiguration).toMatchObject({
        canaryConfiguration: { canaryPercent: 5, canaryBakeTimeInMinutes: 10 },
      });
    },
  },
];
