import type { ServiceRegistry } from '@aws-sdk/client-ecs';
import { addEvent } from './events.ts';
import type { EcsWorld, TaskState } from './world.ts';

/**
 * Registers a task that runs in the Cloud Map services of its deployment, under its own id (Amazon ECS Developer Guide,
 * "Use service discovery": the attributes that ECS adds).
 */
export function registerDiscovery(world: EcsWorld, task: TaskState): void {
  const { discovery } = world.region.peers;
  const { service, taskDefinition } = task;
  const attributes = {
    AVAILABILITY_ZONE: `${world.region.region}a`,
    REGION: world.region.region,
    ECS_CLUSTER_NAME: service.cluster.name,
    ECS_SERVICE_NAME: service.name,
    ECS_TASK_DEFINITION_FAMILY: taskDefinition.family,
  };
  for (const { arn, port } of registriesOf(task)) {
    const instance = { id: task.id, address: task.address, port, attributes };
    if (!discovery.register(arn, instance))
      addEvent(world, service, `was unable to register a task in (service registry ${arn}).`);
  }
}

export function deregisterDiscovery(world: EcsWorld, task: TaskState): void {
  for (const { arn } of registriesOf(task)) world.region.peers.discovery.deregister(arn, task.id);
}

function registriesOf({ deployment }: TaskState) {
  return deployment.revision.settings.serviceRegistries.map(({ registryArn = '', ...rest }) => ({
    arn: registryArn,
    port: portOf(rest),
  }));
}

/** The port that is named, or the one of the container that is named. */
function portOf({ port, containerPort }: ServiceRegistry): number | undefined {
  return port ?? containerPort;
}
