import { arnOf, deploymentToken, digits } from './arn.ts';
import { breakerThreshold } from './deployment-configuration.ts';
import { addEvent } from './events.ts';
import {
  type DeploymentState,
  type EcsWorld,
  nextSerial,
  now,
  primaryOf,
  type Revision,
  type RevisionSettings,
  type ServiceDeploymentState,
  type ServiceState,
} from './world.ts';

/**
 * Starts a service deployment towards the service's present settings: a new revision, a new PRIMARY deployment, and an
 * end to whatever was in progress. Tasks follow when the scheduler looks.
 *
 * Every strategy runs as ROLLING. Traffic shifting and lifecycle hooks would be stages between `startRollout` and
 * `completeRollout`; nothing else knows of a rollout's inner order.
 */
export function startRollout(world: EcsWorld, service: ServiceState): void {
  const running = service.deployments.map(({ revision }) => revision);
  supersede(world, service);
  const target = newRevision(world, service);
  const deployment = newServiceDeployment(world, service, { source: running, target });
  takeOver(world, service, { revision: target, serviceDeployment: deployment });
}

function supersede(world: EcsWorld, service: ServiceState): void {
  const current = inProgress(service);
  if (!current) return;
  stopShort(world, current, 'Service deployment stopped because a newer service deployment was started.');
}

/** The service deployment that has not ended, if any. */
export function inProgress(service: ServiceState): ServiceDeploymentState | undefined {
  const last = service.serviceDeployments.at(-1);
  return last && last.finishedAt === undefined ? last : undefined;
}

function newRevision(world: EcsWorld, service: ServiceState): Revision {
  const path = `${service.cluster.name}/${service.name}`;
  const revision: Revision = {
    arn: arnOf(world, `service-revision/${path}/${digits(world, 19)}`),
    service,
    createdAt: now(world),
    settings: frozen(service.settings),
  };
  world.revisions.set(revision.arn, revision);
  return revision;
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

function newServiceDeployment(
  world: EcsWorld,
  service: ServiceState,
  revisions: { source: readonly Revision[]; target: Revision },
): ServiceDeploymentState {
  const at = now(world);
  const { deploymentConfiguration: configuration } = service.settings;
  const enabled = configuration.deploymentCircuitBreaker?.enable ?? false;
  const deployment: ServiceDeploymentState = {
    serial: nextSerial(world),
    arn: arnOf(world, `service-deployment/${service.cluster.name}/${service.name}/${deploymentToken(world)}`),
    service,
    ...revisions,
    configuration,
    status: 'IN_PROGRESS',
    statusReason: undefined,
    createdAt: at,
    startedAt: at,
    updatedAt: at,
    finishedAt: undefined,
    stoppedAt: undefined,
    rollback: undefined,
    breaker: {
      status: enabled ? 'MONITORING' : 'DISABLED',
      failureCount: 0,
      threshold: breakerThreshold(configuration, service.desiredCount),
    },
  };
  service.serviceDeployments.push(deployment);
  world.serviceDeployments.set(deployment.arn, deployment);
  return deployment;
}

/** Puts a new PRIMARY deployment in front; the ones before it keep their tasks until these are replaced. */
function takeOver(
  world: EcsWorld,
  service: ServiceState,
  towards: { revision: Revision; serviceDeployment: ServiceDeploymentState },
): DeploymentState {
  const id = `ecs-svc/${digits(world, 19)}`;
  const at = now(world);
  for (const former of service.deployments) former.status = 'ACTIVE';
  const deployment: DeploymentState = {
    id,
    ...towards,
    status: 'PRIMARY',
    createdAt: at,
    updatedAt: at,
    rolloutState: 'IN_PROGRESS',
    rolloutStateReason: `ECS deployment ${id} in progress.`,
    failedTasks: 0,
    failuresInARow: 0,
    notBefore: 0,
    halted: false,
    tasks: new Set(),
  };
  service.deployments = [deployment, ...service.deployments];
  service.unsettled = true;
  return deployment;
}

/** Every task of the PRIMARY deployment is healthy and no former one is left. */
export function completeRollout(world: EcsWorld, service: ServiceState): void {
  const primary = primaryOf(service);
  if (!primary) return;
  primary.rolloutState = 'COMPLETED';
  primary.rolloutStateReason = `ECS deployment ${primary.id} completed.`;
  primary.updatedAt = now(world);
  service.lastGood = primary.revision;
  const current = primary.serviceDeployment;
  if (current.finishedAt) return;
  finish(world, current, current.rollback ? 'ROLLBACK_SUCCESSFUL' : 'SUCCESSFUL');
  addEvent(world, service, `(deployment ${primary.id}) deployment completed.`);
}

const TRIPPED = 'Service deployment rolled back because the circuit breaker threshold was exceeded.';

/** Whether the PRIMARY deployment's failures are more than its circuit breaker takes. */
export function isTripped(service: ServiceState, primary: DeploymentState): boolean {
  const { configuration, breaker } = primary.serviceDeployment;
  if (breaker.status === 'DISABLED' || primary.rolloutState !== 'IN_PROGRESS') return false;
  return primary.failedTasks >= breakerThreshold(configuration, service.desiredCount);
}

/** The circuit breaker ends a rollout, and turns it back where it is told to and there is something to go back to. */
export function tripBreaker(world: EcsWorld, service: ServiceState, primary: DeploymentState): void {
  const current = primary.serviceDeployment;
  const threshold = breakerThreshold(current.configuration, service.desiredCount);
  current.breaker = { status: 'TRIGGERED', failureCount: primary.failedTasks, threshold };
  addEvent(world, service, `(deployment ${primary.id}) deployment failed: tasks failed to start.`);
  halt(world, primary, 'ECS deployment circuit breaker: tasks failed to start.');
  if (current.rollback) {
    finish(world, current, 'ROLLBACK_FAILED');
  } else if (!current.configuration.deploymentCircuitBreaker?.rollback) {
    stopShort(world, current, 'Service deployment stopped because the circuit breaker threshold was exceeded.');
  } else if (!rollBack(world, service, { reason: TRIPPED, cause: 'circuit breaker' })) {
    current.statusReason = 'No rollback candidate was found to run the rollback.';
    finish(world, current, 'ROLLBACK_FAILED');
  }
}

function stopShort(world: EcsWorld, deployment: ServiceDeploymentState, reason: string): void {
  deployment.stoppedAt = now(world);
  deployment.statusReason = reason;
  finish(world, deployment, 'STOPPED');
}

function halt(world: EcsWorld, deployment: DeploymentState, reason: string): void {
  deployment.halted = true;
  deployment.rolloutState = 'FAILED';
  deployment.rolloutStateReason = reason;
  deployment.updatedAt = now(world);
}

/**
 * Goes back to the revision of the last completed deployment: the service's own members return to it, and tasks that
 * still run it are kept. False where no deployment ever completed.
 */
export function rollBack(world: EcsWorld, service: ServiceState, why: { reason: string; cause: string }): boolean {
  const failed = primaryOf(service);
  const to = service.lastGood;
  if (!failed || !to) return false;
  const { serviceDeployment } = failed;
  serviceDeployment.status = 'ROLLBACK_IN_PROGRESS';
  serviceDeployment.statusReason = why.reason;
  serviceDeployment.rollback = { reason: why.reason, startedAt: now(world), to };
  serviceDeployment.updatedAt = now(world);
  service.settings = { ...service.settings, ...to.settings };
  const back = takeOver(world, service, { revision: to, serviceDeployment });
  halt(world, failed, `ECS deployment ${why.cause}: rolling back to deploymentId ${back.id}.`);
  adopt(service, back);
  addEvent(world, service, `rolling back to deployment ${back.id}.`);
  return true;
}

function adopt(service: ServiceState, into: DeploymentState): void {
  const same = service.deployments.filter((one) => one !== into && one.revision === into.revision);
  for (const deployment of same) {
    for (const task of deployment.tasks) {
      task.deployment = into;
      into.tasks.add(task);
    }
    deployment.tasks.clear();
  }
  service.deployments = service.deployments.filter((one) => !same.includes(one));
}

function finish(world: EcsWorld, deployment: ServiceDeploymentState, status: ServiceDeploymentState['status']): void {
  const at = now(world);
  deployment.status = status;
  deployment.finishedAt = at;
  deployment.updatedAt = at;
  const { breaker } = deployment;
  if (breaker.status === 'MONITORING') deployment.breaker = { ...breaker, status: 'MONITORING_COMPLETE' };
}

/** Stops the rollout in progress where it stands, launching nothing more. */
export function abortRollout(world: EcsWorld, service: ServiceState, reason: string): void {
  const primary = primaryOf(service);
  if (!primary) return;
  halt(world, primary, reason);
  stopShort(world, primary.serviceDeployment, reason);
}
