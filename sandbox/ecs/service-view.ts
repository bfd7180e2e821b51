import type { Deployment, Service } from '@aws-sdk/client-ecs';
import { isFargate } from './service-checks.ts';
import { listOfTags } from './tags.ts';
import { wantedCount, wantedOf } from './wanted.ts';
import type { DeploymentState, EcsWorld, ServiceSettings, ServiceState, TaskState } from './world.ts';

/** A service as CreateService, UpdateService, DeleteService and DescribeServices answer it (aws-behaviour.md#services). */
export function serviceView(world: EcsWorld, service: ServiceState, withTags: boolean): Service {
  const { settings } = service;
  const { role, deploymentController, createdLaunchType: _, taskDefinition, ...echoed } = settings;
  const { serviceConnectConfiguration: _1, volumeConfigurations: _2, vpcLatticeConfigurations: _3, ...rest } = echoed;
  const { gatewayConnectors: _4, monitoring: _5, ...members } = rest;
  return {
    serviceArn: service.arn,
    serviceName: service.name,
    clusterArn: service.cluster.arn,
    status: service.status,
    desiredCount: wantedCount(service),
    ...counts(service.deployments.flatMap(({ tasks }) => [...tasks])),
    ...members,
    ...platformFamily(settings),
    taskDefinition: taskDefinition?.arn,
    deployments: service.deployments.map((deployment) => deploymentView(service, deployment)),
    roleArn: roleArn(world, role),
    events: service.events,
    createdAt: service.createdAt,
    createdBy: `arn:aws:iam::${world.region.account}:root`,
    currentServiceDeployment: service.serviceDeployments.at(-1)?.arn,
    currentServiceRevisions: revisionsView(service),
    ...(deploymentController && { deploymentController }),
    ...(withTags && { tags: listOfTags(service.tags) }),
  };
}

/** RUNNING tasks, and those on their way there. */
export function counts(tasks: readonly TaskState[]): { runningCount: number; pendingCount: number } {
  const running = tasks.filter(({ lastStatus }) => lastStatus === 'RUNNING');
  const pending = tasks.filter(
    ({ lastStatus, desiredStatus }) =>
      desiredStatus === 'RUNNING' && (lastStatus === 'PROVISIONING' || lastStatus === 'PENDING'),
  );
  return { runningCount: running.length, pendingCount: pending.length };
}

function platformFamily(settings: Pick<ServiceSettings, 'launchType' | 'capacityProviderStrategy'>) {
  return isFargate(settings) ? { platformFamily: 'Linux' } : {};
}

/** Without a role of its own a service uses the service-linked one (LIVE). */
function roleArn(world: EcsWorld, role: string | undefined): string {
  const { account } = world.region;
  if (role?.startsWith('arn:')) return role;
  if (role !== undefined) return `arn:aws:iam::${account}:role/${role.replace(/^\//, '')}`;
  return `arn:aws:iam::${account}:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS`;
}

/** The version that `LATEST` stands for; only deployments and tasks show it. */
export const LATEST_PLATFORM = '1.4.0';

function deploymentView(service: ServiceState, deployment: DeploymentState): Deployment {
  const { settings } = deployment.revision;
  const { launchType, capacityProviderStrategy, networkConfiguration, platformVersion } = settings;
  const connect = settings.serviceConnectConfiguration;
  return {
    id: deployment.id,
    status: deployment.status,
    taskDefinition: settings.taskDefinition?.arn,
    desiredCount: wantedOf(service, deployment),
    ...counts([...deployment.tasks]),
    failedTasks: deployment.failedTasks,
    createdAt: deployment.createdAt,
    updatedAt: deployment.updatedAt,
    capacityProviderStrategy,
    launchType,
    platformVersion: platformVersion === 'LATEST' ? LATEST_PLATFORM : platformVersion,
    ...platformFamily(settings),
    networkConfiguration,
    rolloutState: deployment.rolloutState,
    rolloutStateReason: deployment.rolloutStateReason,
    ...(connect && { serviceConnectConfiguration: connect, serviceConnectResources: resources(service, deployment) }),
    volumeConfigurations: settings.volumeConfigurations,
    vpcLatticeConfigurations: settings.vpcLatticeConfigurations,
  };
}

function resources(service: ServiceState, deployment: DeploymentState): Deployment['serviceConnectResources'] {
  const { services = [] } = deployment.revision.settings.serviceConnectConfiguration ?? {};
  return services.map(({ discoveryName }) => ({
    discoveryName,
    discoveryArn: `${service.arn.replace(':ecs:', ':servicediscovery:').replace(/:service\/.*/, '')}:service/srv-${discoveryName}`,
  }));
}

function revisionsView(service: ServiceState): Service['currentServiceRevisions'] {
  return service.deployments.map((deployment) => {
    const { runningCount, pendingCount } = counts([...deployment.tasks]);
    return {
      arn: deployment.revision.arn,
      requestedTaskCount: wantedOf(service, deployment),
      runningTaskCount: runningCount,
      pendingTaskCount: pendingCount,
    };
  });
}
