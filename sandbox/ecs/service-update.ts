import type { UpdateServiceRequest } from '@aws-sdk/client-ecs';
import { activeTaskDefinition } from './arn.ts';
import { checkedStrategy } from './capacity.ts';
import { mergedConfiguration } from './deployment-configuration.ts';
import { invalidParameter } from './faults.ts';
import { sameData } from './fingerprint.ts';
import { isFargate } from './service-checks.ts';
import {
  filledNetwork,
  filledPlacement,
  filledServiceConnect,
  filledVolumes,
  rebalancingObstacle,
} from './service-settings.ts';
import type { EcsWorld, RevisionSettings, ServiceSettings, ServiceState } from './world.ts';

/**
 * The settings after an UpdateService: absent members keep what they have, sent ones replace it whole, and
 * `deploymentConfiguration` is merged member by member (aws-behaviour.md#how-a-field-is-emptied).
 */
export function updatedSettings(world: EcsWorld, service: ServiceState, input: UpdateServiceRequest): ServiceSettings {
  const kept = service.settings;
  const settings: ServiceSettings = {
    ...kept,
    ...updatedRevision(world, service, input),
    deploymentController: input.deploymentController ?? kept.deploymentController,
    deploymentConfiguration: mergedConfiguration(
      kept.deploymentConfiguration,
      input.deploymentConfiguration,
      kept.schedulingStrategy,
    ),
    healthCheckGracePeriodSeconds: input.healthCheckGracePeriodSeconds ?? kept.healthCheckGracePeriodSeconds,
    placementConstraints: input.placementConstraints ?? kept.placementConstraints,
    placementStrategy: input.placementStrategy ? filledPlacement(input.placementStrategy) : kept.placementStrategy,
    propagateTags: input.propagateTags ?? kept.propagateTags,
    enableECSManagedTags: input.enableECSManagedTags ?? kept.enableECSManagedTags,
    enableExecuteCommand: input.enableExecuteCommand ?? kept.enableExecuteCommand,
    availabilityZoneRebalancing: input.availabilityZoneRebalancing ?? kept.availabilityZoneRebalancing,
  };
  const obstacle = rebalancingObstacle(settings);
  if (settings.availabilityZoneRebalancing === 'ENABLED' && obstacle !== undefined)
    throw invalidParameter(`Availability Zone rebalancing is not supported for services ${obstacle}.`);
  return settings;
}

function updatedRevision(world: EcsWorld, service: ServiceState, input: UpdateServiceRequest): RevisionSettings {
  const kept = service.settings;
  const capacity = updatedCapacity(service, input);
  const platform = input.platformVersion ?? kept.platformVersion;
  const connect = input.serviceConnectConfiguration;
  return {
    ...capacity,
    taskDefinition: input.taskDefinition ? activeTaskDefinition(world, input.taskDefinition) : kept.taskDefinition,
    platformVersion: isFargate(capacity) ? (platform ?? 'LATEST') : input.platformVersion,
    loadBalancers: input.loadBalancers ?? kept.loadBalancers,
    serviceRegistries: input.serviceRegistries ?? kept.serviceRegistries,
    networkConfiguration: filledNetwork(input.networkConfiguration) ?? kept.networkConfiguration,
    serviceConnectConfiguration: connect
      ? filledServiceConnect(world, service.cluster, connect)
      : kept.serviceConnectConfiguration,
    volumeConfigurations: updatedVolumes(kept, input),
    vpcLatticeConfigurations: input.vpcLatticeConfigurations ?? kept.vpcLatticeConfigurations,
    gatewayConnectors: input.gatewayConnectors ?? kept.gatewayConnectors,
    monitoring: input.monitoring ?? kept.monitoring,
  };
}

/** A task definition that is sent brings no volumes of its own: its launch-time ones are to be sent again (C1). */
function updatedVolumes(kept: ServiceSettings, input: UpdateServiceRequest): ServiceSettings['volumeConfigurations'] {
  if (input.volumeConfigurations) return filledVolumes(input.volumeConfigurations);
  return input.taskDefinition ? [] : kept.volumeConfigurations;
}

type Capacity = Pick<ServiceSettings, 'launchType' | 'capacityProviderStrategy'>;

/** A changed strategy needs `forceNewDeployment`; an empty one falls back to the launch type of the creation. */
function updatedCapacity({ settings: kept, cluster }: ServiceState, input: UpdateServiceRequest): Capacity {
  const sent = input.capacityProviderStrategy;
  const { launchType, capacityProviderStrategy } = kept;
  if (!sent) return { launchType, capacityProviderStrategy };
  const strategy = checkedStrategy(sent, cluster.capacityProviders);
  if (sameData(strategy, capacityProviderStrategy ?? [])) return { launchType, capacityProviderStrategy };
  if (!input.forceNewDeployment)
    throw invalidParameter(
      'When switching from launch type to capacity provider strategy on an existing service, or making a change to a capacity provider strategy on a service that is already using one, you must force a new deployment.',
    );
  if (strategy.length > 0) return { launchType: undefined, capacityProviderStrategy: strategy };
  if (!kept.createdLaunchType)
    throw invalidParameter('The service has no launch type to fall back to. Specify a capacity provider strategy.');
  return { launchType: kept.createdLaunchType, capacityProviderStrategy: undefined };
}

/** Members that are a rollout of their own whenever they are sent, changed or not (C2, C3; believed for unchanged ones). */
const ALWAYS = [
  'loadBalancers',
  'serviceRegistries',
  'serviceConnectConfiguration',
  'volumeConfigurations',
  'vpcLatticeConfigurations',
] as const satisfies readonly (keyof UpdateServiceRequest)[];

/** Members that start a rollout where they differ from what is there. */
const WHEN_CHANGED = [
  'networkConfiguration',
  'platformVersion',
  'gatewayConnectors',
  'monitoring',
] as const satisfies readonly (keyof RevisionSettings)[];

/** Whether an update starts a service deployment (aws-behaviour.md#what-starts-a-rollout). */
export function startsRollout(kept: ServiceSettings, next: ServiceSettings, input: UpdateServiceRequest): boolean {
  if (input.forceNewDeployment || ALWAYS.some((member) => input[member] !== undefined)) return true;
  if (kept.taskDefinition !== next.taskDefinition) return true;
  return WHEN_CHANGED.some((member) => !sameData(kept[member], next[member]));
}
