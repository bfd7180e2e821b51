import type { ContainerDefinition, RegisterTaskDefinitionRequest } from '@aws-sdk/client-ecs';
import { clientError, invalidParameter } from './faults.ts';
import { fitsFargate } from './task-size.ts';

const FAMILY = /^[A-Za-z0-9_-]{1,255}$/;
const MOST_BYTES = 64 * 1024;

interface Sizes {
  readonly cpu: string | undefined;
  readonly memory: string | undefined;
}

/** Refuses what RegisterTaskDefinition refuses. `sizes` are the task's cpu and memory in AWS's own units. */
export function checkTaskDefinition(input: RegisterTaskDefinitionRequest, sizes: Sizes): void {
  if (!FAMILY.test(input.family ?? '')) throw clientError('Invalid task definition family name.');
  if (input.tags && input.tags.length === 0) throw invalidParameter('Tags can not be empty.');
  const containers = input.containerDefinitions ?? [];
  if (containers.length === 0) throw clientError('Container list cannot be empty.');
  if (containers.length > 10) throw clientError('Too many containers: a task definition can have at most 10.');
  if (JSON.stringify(input).length > MOST_BYTES)
    throw clientError('Actual length: the task definition exceeds the limit of 64 KiB.');
  checkNames(containers);
  if (!containers.some(({ essential }) => essential !== false))
    throw clientError('Task definition does not have any essential containers.');
  for (const container of containers) checkContainer(container, input);
  if (input.requiresCompatibilities?.includes('FARGATE')) checkFargate(input, sizes);
}

function checkNames(containers: readonly ContainerDefinition[]): void {
  const seen = new Set<string>();
  for (const { name, image } of containers) {
    if (!name) throw clientError('Container.name should not be null or empty.');
    if (!image) throw clientError('Container.image should not be null or empty.');
    if (seen.has(name)) throw clientError(`Container names must be unique: '${name}' is used more than once.`);
    seen.add(name);
  }
}

function checkContainer(container: ContainerDefinition, input: RegisterTaskDefinitionRequest): void {
  checkMemory(container, input);
  checkPorts(container, input.networkMode);
  checkSecrets(container);
  const volumes = new Set((input.volumes ?? []).map(({ name }) => name));
  for (const { sourceVolume } of container.mountPoints ?? [])
    if (sourceVolume && !volumes.has(sourceVolume)) throw clientError(`Unknown volume '${sourceVolume}'.`);
  const names = new Set((input.containerDefinitions ?? []).map(({ name }) => name));
  for (const { containerName } of container.dependsOn ?? [])
    if (!names.has(containerName)) throw clientError(`Unknown container '${containerName}' in dependsOn.`);
  for (const { sourceContainer } of container.volumesFrom ?? [])
    if (sourceContainer && !names.has(sourceContainer)) throw clientError(`Unknown container '${sourceContainer}'.`);
}

function checkMemory(container: ContainerDefinition, input: RegisterTaskDefinitionRequest): void {
  if (container.memory === undefined && container.memoryReservation === undefined && !input.memory)
    throw clientError(
      `Invalid setting for container '${container.name}'. At least one of 'memory' or 'memoryReservation' must be specified.`,
    );
}

function checkPorts(container: ContainerDefinition, networkMode: string | undefined): void {
  if (networkMode !== 'awsvpc') return;
  if (container.links?.length) throw clientError('Links are not supported when networkMode=awsvpc.');
  for (const { containerPort, hostPort } of container.portMappings ?? [])
    if (hostPort && hostPort !== containerPort)
      throw clientError('When networkMode=awsvpc, the host ports and container ports in port mappings must match.');
}

function checkSecrets(container: ContainerDefinition): void {
  const names = new Set((container.environment ?? []).map(({ name }) => name));
  for (const { name } of container.secrets ?? []) {
    if (names.has(name))
      throw clientError(
        `The secret name must be unique and not shared with any new or existing environment variables set on the container, such as '${name}'.`,
      );
    names.add(name);
  }
}

function checkFargate(input: RegisterTaskDefinitionRequest, { cpu, memory }: Sizes): void {
  if (input.networkMode !== 'awsvpc') throw clientError("Fargate only supports network mode 'awsvpc'.");
  if (cpu === undefined) throw clientError("Fargate requires that 'cpu' be defined at the task level.");
  if (memory === undefined) throw clientError("Fargate requires that 'memory' be defined at the task level.");
  if (!fitsFargate(cpu, memory))
    throw clientError(
      'No Fargate configuration exists for given values. See the Amazon ECS documentation for the valid values.',
    );
}
