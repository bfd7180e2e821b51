import type { Json } from '../../model/json.ts';
import { at, count, each, elements, FINE, has, isUnknown, objectOf, ordered, type Rule, SELF, self } from './rule.ts';

/** Rules of a task definition. */
export const TASK_RULES: readonly Rule[] = [
  {
    id: 'task-essential',
    on: 'TaskTemplate',
    message: 'at least one container is essential',
    broken: ({ containerDefinitions }) => {
      const containers = elements(containerDefinitions);
      const holds = containers.length === 0 || containers.some(({ essential }) => essential !== false);
      return at('containerDefinitions', holds);
    },
  },
  {
    id: 'task-fargate-size',
    on: 'TaskTemplate',
    message: 'FARGATE needs cpu and memory of the task',
    broken: (task) => self(!onFargate(task.requiresCompatibilities) || count(task, ['cpu', 'memory']) === 2),
  },
  {
    id: 'task-fargate-network',
    on: 'TaskTemplate',
    message: 'FARGATE needs networkMode awsvpc',
    broken: (task) => {
      const fits = task.networkMode === 'awsvpc' || isUnknown(task.networkMode);
      return self(!onFargate(task.requiresCompatibilities) || fits);
    },
  },
  {
    id: 'task-host-port',
    on: 'TaskTemplate',
    message: 'in networkMode awsvpc and host, hostPort equals containerPort',
    broken: ({ networkMode, containerDefinitions }) => {
      if (networkMode !== 'awsvpc' && networkMode !== 'host') return FINE;
      return containersOf(containerDefinitions, (container) =>
        each(container, 'portMappings', ({ hostPort, containerPort }) =>
          typeof hostPort === 'number' &&
          typeof containerPort === 'number' &&
          hostPort !== 0 &&
          hostPort !== containerPort
            ? 'hostPort'
            : false,
        ),
      );
    },
  },
  {
    id: 'task-depends-on',
    on: 'TaskTemplate',
    message: 'dependsOn names a container of the task',
    broken: ({ containerDefinitions }) => {
      const names = namesOf(elements(containerDefinitions));
      if (!names) return FINE;
      return containersOf(containerDefinitions, (container) =>
        each(container, 'dependsOn', ({ containerName }) => missing(names, containerName) && 'containerName'),
      );
    },
  },
  {
    id: 'task-depends-on-health',
    on: 'TaskTemplate',
    message: 'condition HEALTHY needs a healthCheck of the other container',
    broken: ({ containerDefinitions }) => {
      const unchecked = elements(containerDefinitions).filter((container) => !has(container, 'healthCheck'));
      const names = unchecked.map(({ name }) => name);
      return containersOf(containerDefinitions, (container) =>
        each(container, 'dependsOn', ({ containerName, condition }) =>
          condition === 'HEALTHY' && names.includes(containerName) ? 'condition' : false,
        ),
      );
    },
  },
  {
    id: 'task-mount-volume',
    on: 'TaskTemplate',
    message: 'mountPoints name a volume of the task',
    broken: ({ containerDefinitions, volumes }) => {
      const names = isUnknown(volumes) ? undefined : namesOf(elements(volumes));
      if (!names) return FINE;
      return containersOf(containerDefinitions, (container) =>
        each(container, 'mountPoints', ({ sourceVolume }) => missing(names, sourceVolume) && 'sourceVolume'),
      );
    },
  },
  {
    id: 'container-memory',
    on: 'ContainerDefinition',
    message: 'memoryReservation is at most memory',
    broken: ({ memoryReservation, memory }) => at('memoryReservation', ordered(memoryReservation, memory)),
  },
  {
    id: 'container-secret-name',
    on: 'ContainerDefinition',
    message: 'environment and secrets have no name in common',
    broken: (container) => {
      const names = elements(container.secrets).map(({ name }) => name);
      return each(container, 'environment', ({ name }) => (names.includes(name) ? 'name' : false));
    },
  },
  {
    id: 'port-or-range',
    on: 'PortMapping',
    message: 'exactly one of containerPort and containerPortRange is needed',
    broken: (mapping) => self(count(mapping, ['containerPort', 'containerPortRange']) === 1),
  },
  {
    id: 'ulimit-order',
    on: 'Ulimit',
    message: 'softLimit is at most hardLimit',
    broken: ({ softLimit, hardLimit }) => {
      if (hardLimit === -1) return FINE;
      return at('softLimit', softLimit === -1 ? isUnknown(hardLimit) : ordered(softLimit, hardLimit));
    },
  },
  {
    id: 'volume-source',
    on: 'Volume',
    message: 'a volume has at most one source',
    broken: (volume) => self(count(volume, VOLUME_SOURCES) <= 1),
  },
  {
    id: 'efs-encryption',
    on: 'EFSVolumeConfiguration',
    message: 'an access point and iam ENABLED need transitEncryption ENABLED',
    broken: ({ transitEncryption, authorizationConfig }) => {
      const { accessPointId, iam } = objectOf(authorizationConfig);
      const needed = iam === 'ENABLED' || accessPointId !== undefined;
      return self(!needed || transitEncryption === 'ENABLED' || isUnknown(transitEncryption));
    },
  },
  {
    id: 'efs-root',
    on: 'EFSVolumeConfiguration',
    message: 'beside an access point, rootDirectory is / or left out',
    broken: (volume) => {
      const { accessPointId } = objectOf(volume.authorizationConfig);
      const plain = !has(volume, 'rootDirectory') || volume.rootDirectory === '/' || isUnknown(volume.rootDirectory);
      return at('rootDirectory', accessPointId === undefined || plain);
    },
  },
  {
    id: 'requirement-value',
    on: 'ResourceRequirement',
    message: 'exactly one of value and sharingStrategy is needed',
    broken: (requirement) => (count(requirement, ['value', 'sharingStrategy']) === 1 ? FINE : SELF),
  },
];

const VOLUME_SOURCES = [
  'host',
  'dockerVolumeConfiguration',
  'efsVolumeConfiguration',
  's3filesVolumeConfiguration',
  'fsxWindowsFileServerVolumeConfiguration',
];

function onFargate(compatibilities: Json | undefined): boolean {
  return Array.isArray(compatibilities) && compatibilities.includes('FARGATE');
}

type Paths = ReturnType<Rule['broken']>;

function containersOf(value: Json | undefined, broken: (container: ReturnType<typeof objectOf>) => Paths): Paths {
  if (!Array.isArray(value)) return FINE;
  return (value as readonly Json[]).flatMap((container, index) =>
    broken(objectOf(container)).map((path) => ['containerDefinitions', index, ...path]),
  );
}

/** Undefined while one of the names is unknown. */
function namesOf(objects: ReturnType<typeof elements>): readonly Json[] | undefined {
  const names = objects.map(({ name }) => name ?? '');
  return names.some(isUnknown) ? undefined : names;
}

function missing(names: readonly Json[], name: Json | undefined): boolean {
  return typeof name === 'string' && !isUnknown(name) && !names.includes(name);
}
