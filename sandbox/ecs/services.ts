import type {
  CreateServiceRequest,
  CreateServiceResponse,
  DeleteServiceRequest,
  DeleteServiceResponse,
  DescribeServicesRequest,
  DescribeServicesResponse,
  ListServicesRequest,
  ListServicesResponse,
  Service,
  UpdateServiceRequest,
  UpdateServiceResponse,
} from '@aws-sdk/client-ecs';
import { activeCluster, arnOf, findService, knownService, nameOf } from './arn.ts';
import { clusterNotFound, invalidParameter, serviceNotActive, serviceNotFound } from './faults.ts';
import { fingerprint } from './fingerprint.ts';
import { ordinal, page } from './page.ts';
import { startRollout } from './rollout/start.ts';
import { lookSoon } from './scheduler.ts';
import { checkSettings } from './service-checks.ts';
import { createdSettings } from './service-settings.ts';
import { startsRollout, updatedSettings } from './service-update.ts';
import { serviceView } from './service-view.ts';
import { tagsOf } from './tags.ts';
import { type ClusterState, type EcsWorld, nextSerial, now, type ServiceState } from './world.ts';

const NAME = /^[A-Za-z0-9_-]{1,255}$/;

/**
 * Creates a service and starts its first service deployment. The same request again, or the same client token with it,
 * answers the service that is there; another request for its name is refused.
 */
export function createService(world: EcsWorld, input: CreateServiceRequest): CreateServiceResponse {
  const cluster = activeCluster(world, input.cluster);
  const name = input.serviceName ?? '';
  if (!NAME.test(name)) throw invalidParameter('Invalid service name.');
  const known = findService(world, cluster, name);
  if (known?.status === 'DRAINING') throw invalidParameter('Unable to Start a service that is still Draining.');
  if (known?.status === 'ACTIVE') {
    if (known.creation !== creationOf(input)) throw invalidParameter('Creation of service was not idempotent.');
    return { service: serviceView(world, known, true) };
  }
  checkCounts(input);
  const settings = createdSettings(world, cluster, input);
  checkSettings(world, settings);
  checkGracePeriod(settings, input.healthCheckGracePeriodSeconds);
  const service = newService(world, cluster, { input, settings });
  cluster.services.delete(name);
  cluster.services.set(name, service);
  begin(world, service);
  return { service: serviceView(world, service, true) };
}

/** A service under EXTERNAL control has no deployments of ECS's own. */
function begin(world: EcsWorld, service: ServiceState): void {
  if (service.settings.deploymentController?.type === 'EXTERNAL') return;
  startRollout(world, service);
  lookSoon(world, service);
}

function creationOf({ clientToken: _, ...request }: CreateServiceRequest): string {
  return fingerprint(request);
}

function checkCounts(input: CreateServiceRequest): void {
  const daemon = input.schedulingStrategy === 'DAEMON';
  if (daemon && input.desiredCount !== undefined) throw daemonCount();
  if (!daemon && input.desiredCount === undefined)
    throw invalidParameter('The replica scheduling strategy requires a desired count.');
  if ((input.desiredCount ?? 0) < 0) throw invalidParameter('desiredCount must not be negative.');
}

function daemonCount() {
  return invalidParameter(
    'The daemon scheduling strategy does not support a desired count for services. Remove the desired count value and try again',
  );
}

function checkGracePeriod(settings: ServiceState['settings'], sent: number | undefined): void {
  const balanced = settings.loadBalancers.length + settings.vpcLatticeConfigurations.length > 0;
  if (sent !== undefined && !balanced)
    throw invalidParameter('Health check grace period is only valid for services configured to use load balancers');
}

function newService(
  world: EcsWorld,
  cluster: ClusterState,
  from: { input: CreateServiceRequest; settings: ServiceState['settings'] },
): ServiceState {
  const name = from.input.serviceName ?? '';
  return {
    serial: nextSerial(world),
    arn: arnOf(world, `service/${cluster.name}/${name}`),
    name,
    cluster,
    status: 'ACTIVE',
    inactiveSince: undefined,
    settings: from.settings,
    desiredCount: from.input.desiredCount ?? 0,
    deployments: [],
    events: [],
    serviceDeployments: [],
    lastGood: undefined,
    createdAt: now(world),
    tags: tagsOf(from.input.tags),
    creation: creationOf(from.input),
    unsettled: true,
    wake: undefined,
  };
}

/** Changes a service in place, and starts a service deployment where the change is one of what runs. */
export function updateService(world: EcsWorld, input: UpdateServiceRequest): UpdateServiceResponse {
  const cluster = activeCluster(world, input.cluster);
  const service = findService(world, cluster, input.service ?? '');
  if (!service) throw serviceNotFound();
  if (service.status !== 'ACTIVE') throw serviceNotActive();
  checkController(service, input);
  if (service.settings.schedulingStrategy === 'DAEMON' && input.desiredCount !== undefined) throw daemonCount();
  if ((input.desiredCount ?? 0) < 0) throw invalidParameter('desiredCount must not be negative.');
  const settings = updatedSettings(world, service, input);
  checkSettings(world, settings);
  checkGracePeriod(settings, input.healthCheckGracePeriodSeconds);
  const rollout = startsRollout(service.settings, settings, input);
  service.settings = settings;
  setDesiredCount(world, service, input.desiredCount ?? service.desiredCount);
  if (rollout) begin(world, service);
  return { service: serviceView(world, service, false) };
}

/** What CodeDeploy owns is refused even where it is sent unchanged (boto3#1936, CFN#1529). */
const CODE_DEPLOY_OWNS = [
  ['taskDefinition', 'task definition'],
  ['networkConfiguration', 'network configuration'],
  ['platformVersion', 'platform version'],
  ['loadBalancers', 'load balancers'],
  ['capacityProviderStrategy', 'capacity provider strategy'],
] as const;

function checkController({ settings }: ServiceState, input: UpdateServiceRequest): void {
  if (settings.deploymentController?.type !== 'CODE_DEPLOY') return;
  for (const [member, name] of CODE_DEPLOY_OWNS) {
    if (input[member] !== undefined)
      throw invalidParameter(
        `Unable to update ${name} on services with a CODE_DEPLOY deployment controller. Use AWS CodeDeploy to trigger a new deployment.`,
      );
  }
}

/** A new desired count is no deployment: the scheduler starts or stops tasks of the one that is there. */
export function setDesiredCount(world: EcsWorld, service: ServiceState, count: number): void {
  if (service.desiredCount === count) return;
  service.desiredCount = count;
  service.unsettled = true;
  lookSoon(world, service);
}

/** Deletes a service: DRAINING while its tasks stop, then INACTIVE. Its scaling goes at once. */
export function deleteService(world: EcsWorld, input: DeleteServiceRequest): DeleteServiceResponse {
  const cluster = activeCluster(world, input.cluster);
  const service = knownService(world, cluster, input.service ?? '');
  if (service.status === 'DRAINING') return { service: serviceView(world, service, false) };
  const replica = service.settings.schedulingStrategy === 'REPLICA';
  if (replica && !input.force && service.desiredCount > 0)
    throw invalidParameter('The service cannot be stopped while it is scaled above 0.');
  if (!input.force && service.deployments.length > 1)
    throw invalidParameter('The service cannot be stopped while deployments are active.');
  service.status = 'DRAINING';
  service.desiredCount = 0;
  world.region.peers.scaling.serviceDeleted(cluster.name, service.name);
  lookSoon(world, service);
  return { service: serviceView(world, service, false) };
}

/** INACTIVE services are answered while they can be read; what is not there comes back as a failure, not an error. */
export function describeServices(world: EcsWorld, input: DescribeServicesRequest): DescribeServicesResponse {
  const cluster = world.clusters.get(nameOf(input.cluster || 'default'));
  if (!cluster) throw clusterNotFound();
  const wanted = input.services ?? [];
  if (wanted.length === 0) throw invalidParameter('Services can not be empty.');
  if (wanted.length > 10) throw invalidParameter('Services can have at most 10 items.');
  const withTags = input.include?.includes('TAGS') ?? false;
  const services: Service[] = [];
  const failures: DescribeServicesResponse['failures'] = [];
  for (const one of wanted) {
    const service = findService(world, cluster, one);
    if (service) services.push(serviceView(world, service, withTags));
    else failures.push({ arn: arnOf(world, `service/${cluster.name}/${nameOf(one)}`), reason: 'MISSING' });
  }
  return { services, failures };
}

/** ACTIVE services alone: DRAINING ones are found only by those who know their name. Ten a page unless asked. */
export function listServices(world: EcsWorld, input: ListServicesRequest): ListServicesResponse {
  const cluster = activeCluster(world, input.cluster);
  const found = [...cluster.services.values()].filter(({ status, settings }) => {
    if (status !== 'ACTIVE' || (input.launchType && settings.launchType !== input.launchType)) return false;
    return input.schedulingStrategy === undefined || settings.schedulingStrategy === input.schedulingStrategy;
  });
  const { items, ...next } = page(found, input, { size: 10, max: 100, position: ({ serial }) => ordinal(serial) });
  return { serviceArns: items.map(({ arn }) => arn), ...next };
}
