import type {
  ContainerDefinition,
  HealthCheck,
  LinuxParameters,
  LogConfiguration,
  PortMapping,
  Volume,
} from '@aws-sdk/client-ecs';

/** A container as RegisterTaskDefinition echoes it (aws-behaviour.md#containers; LIVE `BareTaskDef`, `TaskDef.mounts`). */
export function filledContainer(container: ContainerDefinition, networkMode: string | undefined): ContainerDefinition {
  const portMappings = meaningful(container.portMappings).map((mapping) => filledPort(mapping, networkMode));
  return {
    ...withoutEmptyTexts(container),
    cpu: container.cpu ?? 0,
    essential: container.essential ?? true,
    portMappings,
    environment: meaningful(container.environment).map((one) => ({ ...one, value: one.value ?? '' })),
    mountPoints: meaningful(container.mountPoints).map((mount) => ({ ...mount, readOnly: mount.readOnly ?? false })),
    volumesFrom: meaningful(container.volumesFrom).map((from) => ({ ...from, readOnly: from.readOnly ?? false })),
    systemControls: meaningful(container.systemControls),
    healthCheck: container.healthCheck && filledHealthCheck(container.healthCheck),
    linuxParameters: container.linuxParameters && filledLinux(container.linuxParameters),
    logConfiguration: container.logConfiguration && filledLog(container.logConfiguration),
    restartPolicy: container.restartPolicy && {
      ...container.restartPolicy,
      restartAttemptPeriod: container.restartPolicy.restartAttemptPeriod ?? 300,
    },
  };
}

/** `""` counts as absent for these (ACT). */
const TEXTS = ['hostname', 'user', 'workingDirectory'] as const;

function withoutEmptyTexts(container: ContainerDefinition): ContainerDefinition {
  const out = { ...container };
  for (const member of TEXTS) if (out[member] === '') delete out[member];
  return out;
}

/** List elements that say nothing at all are dropped (TF tests: `portMappings: [{}]`). */
function meaningful<T extends object>(list: readonly T[] | undefined): T[] {
  return (list ?? []).filter((one) => Object.values(one).some((value) => value !== undefined && value !== null));
}

/** `hostPort` follows the network mode: the container's port in awsvpc and host, 0 (chosen at run time) in bridge. */
function filledPort(mapping: PortMapping, networkMode: string | undefined): PortMapping {
  const protocol = mapping.protocol === 'udp' ? 'udp' : 'tcp';
  if (mapping.containerPortRange !== undefined) return { ...mapping, protocol };
  const mirrored = networkMode === 'awsvpc' || networkMode === 'host';
  const hostPort = mirrored ? mapping.hostPort || mapping.containerPort : (mapping.hostPort ?? 0);
  return { ...mapping, hostPort, protocol };
}

function filledHealthCheck(check: HealthCheck): HealthCheck {
  return { ...check, interval: check.interval ?? 30, timeout: check.timeout ?? 5, retries: check.retries ?? 3 };
}

function filledLinux(linux: LinuxParameters): LinuxParameters {
  const { capabilities, devices, tmpfs } = linux;
  return {
    ...linux,
    capabilities: capabilities && { add: capabilities.add ?? [], drop: capabilities.drop ?? [] },
    devices: (devices ?? []).map((device) => ({
      ...device,
      permissions: device.permissions?.length ? device.permissions : ['read', 'write', 'mknod'],
    })),
    tmpfs: tmpfs ?? [],
    swappiness: linux.maxSwap === undefined ? linux.swappiness : (linux.swappiness ?? 60),
  };
}

function filledLog(log: LogConfiguration): LogConfiguration {
  return { ...log, options: log.options ?? {}, secretOptions: log.secretOptions ?? [] };
}

/** A volume as echoed: an empty `host` for a plain one, `/` for an EFS root, Docker's scope and driver (A1). */
export function filledVolume(volume: Volume): Volume {
  const { efsVolumeConfiguration: efs, dockerVolumeConfiguration: docker } = volume;
  if (efs) return { ...volume, efsVolumeConfiguration: filledEfs(efs) };
  if (docker)
    return {
      ...volume,
      dockerVolumeConfiguration: { ...docker, scope: docker.scope ?? 'task', driver: docker.driver ?? 'local' },
    };
  const elsewhere =
    volume.fsxWindowsFileServerVolumeConfiguration ?? volume.s3filesVolumeConfiguration ?? volume.configuredAtLaunch;
  return elsewhere ? volume : { ...volume, host: volume.host ?? {} };
}

type Efs = NonNullable<Volume['efsVolumeConfiguration']>;

/** With an access point the root directory is dropped from the echo (TF#18010). */
function filledEfs(efs: Efs): Efs {
  if (!efs.authorizationConfig?.accessPointId) return { ...efs, rootDirectory: efs.rootDirectory || '/' };
  const { rootDirectory: _, ...rest } = efs;
  return rest;
}
