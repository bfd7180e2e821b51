import { watchedAlarms } from '../alarms.ts';
import { arnOf, deploymentToken, digits } from '../arn.ts';
import { breakerThreshold } from '../deployment-configuration.ts';
import {
  type DeploymentState,
  type EcsWorld,
  nextSerial,
  now,
  type Revision,
  type ServiceDeploymentState,
  type ServiceState,
} from '../world.ts';
import { inProgress, stopShort } from './finish.ts';
import type { Staged } from './progress.ts';
import { newRevision, serving } from './revision.ts';
import { enterStep, newStaged } from './stages.ts';
import { isStaged, wayForth } from './steps.ts';

/**
 * Starts a service deployment towards the service's present settings: a new revision, a new PRIMARY deployment, and an
 * end to whatever was in progress. Tasks follow when the scheduler looks.
 */
export function startRollout(world: EcsWorld, service: ServiceState): void {
  const source = service.deployments.map(({ revision }) => revision);
  const staged = newWay(world, service);
  supersede(world, service);
  const target = newRevision(world, service);
  const deployment = newServiceDeployment(world, service, { source, target, staged });
  takeOver(world, service, { revision: target, serviceDeployment: deployment });
  enterStep(world, deployment, 0);
}

function supersede(world: EcsWorld, service: ServiceState): void {
  const current = inProgress(service);
  if (!current) return;
  stopShort(world, current, 'Service deployment stopped because a newer service deployment was started.');
}

function newWay(world: EcsWorld, service: ServiceState): Staged | undefined {
  const { deploymentConfiguration } = service.settings;
  if (!isStaged(deploymentConfiguration)) return undefined;
  const blue = serving(service);
  const reconciles = service.deployments.some(({ revision }) => revision !== blue);
  return newStaged(wayForth(deploymentConfiguration, { reconciles, minute: world.region.bakeMinuteMs }), blue);
}

interface Beginning {
  readonly source: readonly Revision[];
  readonly target: Revision;
  readonly staged: Staged | undefined;
}

function newServiceDeployment(world: EcsWorld, service: ServiceState, beginning: Beginning): ServiceDeploymentState {
  const at = now(world);
  const { deploymentConfiguration: configuration } = service.settings;
  const enabled = configuration.deploymentCircuitBreaker?.enable ?? false;
  const deployment: ServiceDeploymentState = {
    serial: nextSerial(world),
    arn: arnOf(world, `service-deployment/${service.cluster.name}/${service.name}/${deploymentToken(world)}`),
    service,
    ...beginning,
    configuration,
    status: 'IN_PROGRESS',
    statusReason: undefined,
    createdAt: at,
    startedAt: at,
    updatedAt: at,
    finishedAt: undefined,
    stoppedAt: undefined,
    rollback: undefined,
    alarms: watchedAlarms(world, configuration),
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
export function takeOver(
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
