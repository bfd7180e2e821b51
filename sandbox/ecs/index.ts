import type { EcsPeer, MakeService, Region } from '../contract.ts';
import { Fault } from '../contract.ts';
import { arnOf, findService } from './arn.ts';
import {
  builtInProviders,
  createCapacityProvider,
  deleteCapacityProvider,
  describeCapacityProviders,
  updateCapacityProvider,
} from './capacity.ts';
import {
  createCluster,
  deleteCluster,
  describeClusters,
  listClusters,
  putClusterCapacityProviders,
  updateCluster,
  updateClusterSettings,
} from './clusters.ts';
import { look } from './scheduler.ts';
import {
  continueServiceDeployment,
  describeServiceDeployments,
  describeServiceRevisions,
  listServiceDeployments,
  stopServiceDeployment,
} from './service-deployments.ts';
import {
  createService,
  deleteService,
  describeServices,
  listServices,
  setDesiredCount,
  updateService,
} from './services.ts';
import { listTagsForResource, tagResource, untagResource } from './tagging.ts';
import { taskAt } from './targets.ts';
import {
  deleteTaskDefinitions,
  deregisterTaskDefinition,
  describeTaskDefinition,
  listTaskDefinitionFamilies,
  listTaskDefinitions,
  registerTaskDefinition,
} from './task-definitions.ts';
import { describeTasks, listTasks, stopTask } from './tasks.ts';
import type { EcsWorld } from './world.ts';

const OPERATIONS = {
  CreateCluster: createCluster,
  DescribeClusters: describeClusters,
  ListClusters: listClusters,
  UpdateCluster: updateCluster,
  UpdateClusterSettings: updateClusterSettings,
  PutClusterCapacityProviders: putClusterCapacityProviders,
  DeleteCluster: deleteCluster,
  CreateCapacityProvider: createCapacityProvider,
  DescribeCapacityProviders: describeCapacityProviders,
  UpdateCapacityProvider: updateCapacityProvider,
  DeleteCapacityProvider: deleteCapacityProvider,
  RegisterTaskDefinition: registerTaskDefinition,
  DeregisterTaskDefinition: deregisterTaskDefinition,
  DeleteTaskDefinitions: deleteTaskDefinitions,
  DescribeTaskDefinition: describeTaskDefinition,
  ListTaskDefinitions: listTaskDefinitions,
  ListTaskDefinitionFamilies: listTaskDefinitionFamilies,
  CreateService: createService,
  UpdateService: updateService,
  DeleteService: deleteService,
  DescribeServices: describeServices,
  ListServices: listServices,
  ListServiceDeployments: listServiceDeployments,
  DescribeServiceDeployments: describeServiceDeployments,
  DescribeServiceRevisions: describeServiceRevisions,
  ContinueServiceDeployment: continueServiceDeployment,
  StopServiceDeployment: stopServiceDeployment,
  ListTasks: listTasks,
  DescribeTasks: describeTasks,
  StopTask: stopTask,
  TagResource: tagResource,
  UntagResource: untagResource,
  ListTagsForResource: listTagsForResource,
} satisfies Record<string, (world: EcsWorld, input: never) => object>;

/**
 * Amazon ECS of one Region: clusters, task definitions, services and the tasks that they run. Rollouts take virtual
 * time, tasks fare by their image's name (`image.ts`), rollouts that shift traffic go through their stages
 * (`rollout/steps.ts`), and failed ones go back.
 */
export const makeEcs: MakeService = (region) => {
  const world = newWorld(region);
  region.peers.ecs = peerOf(world);
  return {
    operations: Object.keys(OPERATIONS),
    call(operation, input) {
      const run = OPERATIONS[operation as keyof typeof OPERATIONS];
      if (!run) throw new Fault('InvalidAction', `${operation} is not part of this model of ECS.`);
      return run(world, input as never) as Record<string, unknown>;
    },
  };
};

function newWorld(region: Region): EcsWorld {
  const world: EcsWorld = {
    region,
    clusters: new Map(),
    families: new Map(),
    capacityProviders: new Map(),
    serviceDeployments: new Map(),
    revisions: new Map(),
    namespaces: new Map(),
    taskChanged: (service) => look(world, service),
    serial: 0,
  };
  for (const [name, provider] of builtInProviders((resource) => arnOf(world, resource)))
    world.capacityProviders.set(name, provider);
  return world;
}

function peerOf(world: EcsWorld): EcsPeer {
  const active = (cluster: string, name: string) => {
    const owner = world.clusters.get(cluster);
    const service = owner && findService(world, owner, name);
    return service?.status === 'ACTIVE' ? service : undefined;
  };
  return {
    service(cluster, name) {
      const service = active(cluster, name);
      if (!service) return undefined;
      const running = service.deployments.flatMap(({ tasks }) => [...tasks]);
      const runningCount = running.filter(({ lastStatus }) => lastStatus === 'RUNNING').length;
      return { desiredCount: service.desiredCount, runningCount };
    },
    setDesiredCount(cluster, name, count) {
      const service = active(cluster, name);
      if (service) setDesiredCount(world, service, count);
    },
    taskAt: (arn, target) => taskAt(world, arn, target),
  };
}
