import type { LoadBalancer } from '@aws-sdk/client-ecs';
import { invalidParameter } from './faults.ts';
import type { EcsWorld, ServiceSettings, TaskDefinitionState } from './world.ts';

/**
 * Refuses what neither CreateService nor UpdateService lets through, whatever the request looked like: `settings` are
 * those that the service would have.
 */
export function checkSettings(world: EcsWorld, settings: ServiceSettings): void {
  const { taskDefinition } = settings;
  if (!taskDefinition) return;
  checkNetwork(settings, taskDefinition);
  checkLaunch(settings, taskDefinition);
  for (const balancer of settings.loadBalancers) checkBalancer(world, balancer, taskDefinition);
  if (settings.loadBalancers.length > 5) throw invalidParameter('A service can have at most 5 target groups.');
  if (settings.serviceRegistries.length > 1) throw invalidParameter('A service can have at most 1 service registry.');
  checkVolumes(settings, taskDefinition);
}

function checkNetwork(settings: ServiceSettings, { document }: TaskDefinitionState): void {
  const awsvpc = document.networkMode === 'awsvpc';
  const network = settings.networkConfiguration?.awsvpcConfiguration;
  if (awsvpc && !network)
    throw invalidParameter("Network Configuration must be provided when networkMode 'awsvpc' is specified.");
  if (!awsvpc && network)
    throw invalidParameter('Network Configuration is not valid for the given networkMode of this task definition.');
  if (network && !network.subnets?.length) throw invalidParameter('subnets can not be empty.');
  if ((network?.subnets?.length ?? 0) > 16) throw invalidParameter('subnets can have at most 16 items.');
  if ((network?.securityGroups?.length ?? 0) > 5) throw invalidParameter('securityGroups can have at most 5 items.');
}

function checkLaunch(settings: ServiceSettings, { document }: TaskDefinitionState): void {
  const { launchType, schedulingStrategy } = settings;
  if (launchType === 'FARGATE' && !document.compatibilities?.includes('FARGATE'))
    throw invalidParameter('Task definition does not support launch_type FARGATE.');
  if (settings.platformVersion !== undefined && !isFargate(settings))
    throw invalidParameter('The platform version must be null when specifying an EC2 launch type.');
  if (schedulingStrategy === 'DAEMON' && isFargate(settings))
    throw invalidParameter('The daemon scheduling strategy is not supported for the Fargate launch type.');
  if (settings.role !== undefined && document.networkMode === 'awsvpc')
    throw invalidParameter('You cannot specify an IAM role for services that require a service linked role.');
  if (settings.role !== undefined && settings.loadBalancers.length === 0)
    throw invalidParameter('You cannot specify an IAM role for services that do not use a load balancer.');
}

/** Fargate by launch type, or by a strategy over AWS's own providers. */
export function isFargate(settings: Pick<ServiceSettings, 'launchType' | 'capacityProviderStrategy'>): boolean {
  const strategy = settings.capacityProviderStrategy ?? [];
  const providers = strategy.map(({ capacityProvider = '' }) => capacityProvider);
  return settings.launchType === 'FARGATE' || providers.some((name) => name.startsWith('FARGATE'));
}

function checkBalancer(world: EcsWorld, balancer: LoadBalancer, { document }: TaskDefinitionState): void {
  const { targetGroupArn: arn, containerName, containerPort } = balancer;
  const container = document.containerDefinitions?.find(({ name }) => name === containerName);
  if (!container) throw invalidParameter(`The container ${containerName} does not exist in the task definition.`);
  if (!container.portMappings?.some((mapping) => mapping.containerPort === containerPort))
    throw invalidParameter(`The container ${containerName} did not have a container port ${containerPort} defined.`);
  if (arn === undefined) return;
  const group = world.region.peers.elb.targetGroup(arn);
  if (!group) throw invalidParameter(`The specified target group does not exist: ${arn}`);
  if (group.loadBalancerArns.length === 0)
    throw invalidParameter(`The target group with targetGroupArn ${arn} does not have an associated load balancer.`);
  if (document.networkMode === 'awsvpc' && group.targetType !== 'ip')
    throw invalidParameter(
      `The provided target group ${arn} has target type ${group.targetType}, which is incompatible with the awsvpc network mode specified in the task definition.`,
    );
  checkAlternate(world, balancer);
}

/** No rule needs to name the alternate group beforehand: ECS puts it on the production rule itself (recorded). */
function checkAlternate(world: EcsWorld, { advancedConfiguration: pair }: LoadBalancer): void {
  const arn = pair?.alternateTargetGroupArn;
  if (arn !== undefined && !world.region.peers.elb.targetGroup(arn))
    throw invalidParameter(`The specified target group does not exist: ${arn}`);
}

function checkVolumes(settings: ServiceSettings, { document }: TaskDefinitionState): void {
  const launched = (document.volumes ?? []).filter(({ configuredAtLaunch }) => configuredAtLaunch);
  const configured = new Set(settings.volumeConfigurations.map(({ name }) => name));
  if (launched.some(({ name }) => !configured.has(name)))
    throw invalidParameter(
      'The task definition has a configuredAtLaunch volume but no volume configuration provided for it.',
    );
}
