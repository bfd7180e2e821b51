import type {
  CreateServiceRequest,
  NetworkConfiguration,
  PlacementStrategy,
  ServiceConnectConfiguration,
  ServiceVolumeConfiguration,
} from '@aws-sdk/client-ecs';
import { activeTaskDefinition } from './arn.ts';
import { checkedStrategy } from './capacity.ts';
import { mergedConfiguration } from './deployment-configuration.ts';
import { invalidParameter } from './faults.ts';
import { namespaceName } from './namespaces.ts';
import { isFargate } from './service-checks.ts';
import type { ClusterState, EcsWorld, ServiceSettings } from './world.ts';

/** The settings of a new service: what is sent, and AWS's defaults for the rest (aws-behaviour.md#services). */
export function createdSettings(world: EcsWorld, cluster: ClusterState, input: CreateServiceRequest): ServiceSettings {
  const schedulingStrategy = input.schedulingStrategy ?? 'REPLICA';
  const capacity = capacityOf(cluster, input);
  const deploymentConfiguration = mergedConfiguration(undefined, input.deploymentConfiguration, schedulingStrategy);
  const external = input.deploymentController?.type === 'EXTERNAL';
  if (!input.taskDefinition && !external) throw invalidParameter('Task definition can not be blank.');
  const settings: ServiceSettings = {
    taskDefinition: input.taskDefinition ? activeTaskDefinition(world, input.taskDefinition) : undefined,
    ...capacity,
    createdLaunchType: capacity.launchType,
    platformVersion: isFargate(capacity) ? (input.platformVersion ?? 'LATEST') : input.platformVersion,
    loadBalancers: input.loadBalancers ?? [],
    serviceRegistries: input.serviceRegistries ?? [],
    networkConfiguration: filledNetwork(input.networkConfiguration),
    serviceConnectConfiguration: filledServiceConnect(world, cluster, input.serviceConnectConfiguration),
    volumeConfigurations: filledVolumes(input.volumeConfigurations),
    vpcLatticeConfigurations: input.vpcLatticeConfigurations ?? [],
    gatewayConnectors: input.gatewayConnectors ?? [],
    monitoring: input.monitoring,
    schedulingStrategy,
    deploymentController: input.deploymentController,
    deploymentConfiguration,
    role: input.role,
    healthCheckGracePeriodSeconds: input.healthCheckGracePeriodSeconds ?? 0,
    placementConstraints: input.placementConstraints ?? [],
    placementStrategy: filledPlacement(input.placementStrategy),
    propagateTags: input.propagateTags ?? 'NONE',
    enableECSManagedTags: input.enableECSManagedTags ?? false,
    enableExecuteCommand: input.enableExecuteCommand ?? false,
    availabilityZoneRebalancing: 'DISABLED',
  };
  return { ...settings, availabilityZoneRebalancing: rebalancing(settings, input.availabilityZoneRebalancing) };
}

type Capacity = Pick<ServiceSettings, 'launchType' | 'capacityProviderStrategy'>;

/** Without launch type and strategy, the cluster's default strategy is written into the service (TF#22823). */
function capacityOf(cluster: ClusterState, input: CreateServiceRequest): Capacity {
  const sent = input.capacityProviderStrategy;
  if (input.launchType && sent?.length)
    throw invalidParameter(
      'Specifying both a launch type and capacity provider strategy is not supported. Remove one and try again.',
    );
  if (input.launchType) return { launchType: input.launchType, capacityProviderStrategy: undefined };
  const strategy = sent ?? cluster.defaultCapacityProviderStrategy;
  if (strategy.length === 0) return { launchType: 'EC2', capacityProviderStrategy: undefined };
  return { launchType: undefined, capacityProviderStrategy: checkedStrategy(strategy, cluster.capacityProviders) };
}

/** New services are rebalanced where they can be (since 2025-09); asking for it where they cannot is refused. */
function rebalancing(settings: ServiceSettings, sent: 'ENABLED' | 'DISABLED' | undefined): 'ENABLED' | 'DISABLED' {
  const obstacle = rebalancingObstacle(settings);
  if (sent === 'ENABLED' && obstacle !== undefined)
    throw invalidParameter(`Availability Zone rebalancing is not supported for services ${obstacle}.`);
  return sent ?? (obstacle === undefined ? 'ENABLED' : 'DISABLED');
}

/** Why a service cannot be rebalanced between Availability Zones (docs, "service rebalancing"), if it cannot. */
export function rebalancingObstacle(settings: ServiceSettings): string | undefined {
  if (settings.schedulingStrategy === 'DAEMON') return 'that use the DAEMON scheduling strategy';
  if (settings.launchType === 'EXTERNAL') return 'that use the EXTERNAL launch type';
  if ((settings.deploymentConfiguration.maximumPercent ?? 200) <= 100) return 'with a maximumPercent of 100 or less';
  if (settings.loadBalancers.some(({ loadBalancerName }) => loadBalancerName)) return 'with a Classic Load Balancer';
  const [first] = settings.placementStrategy;
  if (first && !(first.type === 'spread' && first.field === 'attribute:ecs.availability-zone'))
    return 'whose first placement strategy is not a spread over Availability Zones';
  return undefined;
}

export function filledNetwork(network: NetworkConfiguration | undefined): NetworkConfiguration | undefined {
  const awsvpc = network?.awsvpcConfiguration;
  if (!awsvpc) return undefined;
  return {
    awsvpcConfiguration: {
      ...awsvpc,
      securityGroups: awsvpc.securityGroups ?? [],
      assignPublicIp: awsvpc.assignPublicIp ?? 'DISABLED',
    },
  };
}

/** `host` comes back as `instanceId`, `cpu` and `memory` in capitals (TF#1169). */
export function filledPlacement(strategy: readonly PlacementStrategy[] | undefined): PlacementStrategy[] {
  return (strategy ?? []).map((one) => {
    const field = one.field === 'host' ? 'instanceId' : one.field;
    const loud = field === 'cpu' || field === 'memory' ? field.toUpperCase() : field;
    return { ...one, field: loud };
  });
}

export function filledVolumes(
  volumes: readonly ServiceVolumeConfiguration[] | undefined,
): ServiceVolumeConfiguration[] {
  return (volumes ?? []).map((volume) => ({
    ...volume,
    managedEBSVolume: volume.managedEBSVolume && {
      ...volume.managedEBSVolume,
      filesystemType: volume.managedEBSVolume.filesystemType ?? 'xfs',
    },
  }));
}

/** Discovery and DNS names are filled in; the namespace comes back as declared, or as the cluster's (A4). */
export function filledServiceConnect(
  world: EcsWorld,
  cluster: ClusterState,
  sent: ServiceConnectConfiguration | undefined,
): ServiceConnectConfiguration | undefined {
  if (!sent?.enabled) return sent;
  const namespace = sent.namespace ?? cluster.serviceConnectDefaults?.namespace;
  if (namespace === undefined)
    throw invalidParameter('A namespace is needed: the cluster has no Service Connect default namespace.');
  const domain = namespaceName(world, namespace);
  return {
    ...sent,
    namespace,
    services: sent.services?.map((service) => {
      const discoveryName = service.discoveryName ?? service.portName;
      const clientAliases = service.clientAliases?.map((alias) => ({
        ...alias,
        dnsName: alias.dnsName ?? `${discoveryName}.${domain}`,
      }));
      return { ...service, discoveryName, clientAliases };
    }),
  };
}
