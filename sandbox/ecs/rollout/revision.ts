import { arnOf, digits } from '../arn.ts';
import { type EcsWorld, now, primaryOf, type Revision, type RevisionSettings, type ServiceState } from '../world.ts';
import { placementsOf } from './placements.ts';
import { isStaged } from './steps.ts';

/** Freezes the service's present settings, and decides where the tasks that run them are registered. */
export function newRevision(world: EcsWorld, service: ServiceState): Revision {
  const path = `${service.cluster.name}/${service.name}`;
  const settings = frozen(service.settings);
  const groups = (serving(service)?.placements ?? []).map(({ targetGroupArn }) => targetGroupArn);
  const revision: Revision = {
    arn: arnOf(world, `service-revision/${path}/${digits(world, 19)}`),
    service,
    createdAt: now(world),
    settings,
    placements: placementsOf(settings.loadBalancers, {
      isStaged: isStaged(service.settings.deploymentConfiguration),
      groups,
    }),
  };
  world.revisions.set(revision.arn, revision);
  return revision;
}

/** What a new deployment leaves in service until it is done: the last good revision, or whatever there is. */
export function serving(service: ServiceState): Revision | undefined {
  return service.lastGood ?? primaryOf(service)?.revision;
}

function frozen(settings: RevisionSettings): RevisionSettings {
  const { taskDefinition, launchType, capacityProviderStrategy, platformVersion, loadBalancers } = settings;
  const { serviceRegistries, networkConfiguration, serviceConnectConfiguration, volumeConfigurations } = settings;
  const { vpcLatticeConfigurations, gatewayConnectors, monitoring } = settings;
  return {
    taskDefinition,
    launchType,
    capacityProviderStrategy,
    platformVersion,
    loadBalancers,
    serviceRegistries,
    networkConfiguration,
    serviceConnectConfiguration,
    volumeConfigurations,
    vpcLatticeConfigurations,
    gatewayConnectors,
    monitoring,
  };
}
