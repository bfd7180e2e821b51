import type { Region, SandboxService } from '../contract.ts';
import { Fault } from '../contract.ts';
import { arnOf } from './arn.ts';
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
import type { HookAnswer } from './hook-answers.ts';
import { ecsPeer } from './peer.ts';
import { look } from './scheduler.ts';
import {
  continueServiceDeployment,
  describeServiceDeployments,
  describeServiceRevisions,
  listServiceDeployments,
  stopServiceDeployment,
} from './service-deployments.ts';
import { createService, deleteService, describeServices, listServices, updateService } from './services.ts';
import { listTagsForResource, tagResource, untagResource } from './tagging.ts';
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

/** Amazon ECS, and what other services of AWS would tell it. */
export interface EcsService extends SandboxService {
  /** Puts a CloudWatch alarm into ALARM, or back into OK. Alarms that nobody spoke of are OK. */
  setAlarm(name: string, isInAlarm: boolean): void;
  /** What a Lambda function answers to the lifecycle hooks that call it next; SUCCEEDED once all that is used up. */
  answerHooks(functionArn: string, answers: readonly HookAnswer[]): void;
}

/**
 * Amazon ECS of one Region: clusters, task definitions, services and the tasks that they run. Rollouts take virtual
 * time, tasks fare by their image's name (`image.ts`), rollouts that shift traffic go through their stages
 * (`rollout/steps.ts`), and failed ones go back.
 */
export function makeEcs(region: Region): EcsService {
  const world = newWorld(region);
  region.peers.ecs = ecsPeer(world);
  return {
    operations: Object.keys(OPERATIONS),
    call(operation, input) {
      const run = OPERATIONS[operation as keyof typeof OPERATIONS];
      if (!run) throw new Fault('InvalidAction', `${operation} is not part of this model of ECS.`);
      return run(world, input as never) as Record<string, unknown>;
    },
    setAlarm(name, isInAlarm) {
      region.peers.ecs.alarmChanged(name, isInAlarm);
      region.peers.alarms.set(name, isInAlarm);
    },
    answerHooks(functionArn, answers) {
      world.hookAnswers.set(functionArn, [...(world.hookAnswers.get(functionArn) ?? []), ...answers]);
    },
  };
}

function newWorld(region: Region): EcsWorld {
  const world: EcsWorld = {
    region,
    clusters: new Map(),
    families: new Map(),
    capacityProviders: new Map(),
    serviceDeployments: new Map(),
    revisions: new Map(),
    namespaces: new Map(),
    alarming: new Set(),
    growing: new Set(),
    hookAnswers: new Map(),
    taskChanged: (service) => look(world, service),
    serial: 0,
  };
  for (const [name, provider] of builtInProviders((resource) => arnOf(world, resource)))
    world.capacityProviders.set(name, provider);
  return world;
}
