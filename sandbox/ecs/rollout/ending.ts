import { sounding } from '../alarms.ts';
import { breakerThreshold } from '../deployment-configuration.ts';
import { addEvent } from '../events.ts';
import { type DeploymentState, type EcsWorld, now, primaryOf, type ServiceState } from '../world.ts';
import { finish, halt, stopShort } from './finish.ts';
import { turnBack } from './stages.ts';
import { takeOver } from './start.ts';

const TRIPPED = 'Service deployment rolled back because the circuit breaker threshold was exceeded.';
const NOWHERE = 'No rollback candidate was found to run the rollback.';

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
  if (!current.rollback && !current.configuration.deploymentCircuitBreaker?.rollback)
    stopShort(world, current, 'Service deployment stopped because the circuit breaker threshold was exceeded.');
  else failRollout(world, service, { reason: TRIPPED, cause: 'circuit breaker' });
}

/** The alarms that a deployment in progress watches and that are in ALARM. */
export function soundingAlarms(world: EcsWorld, { serviceDeployment }: DeploymentState): string[] {
  const { status, alarms } = serviceDeployment;
  return status === 'IN_PROGRESS' && alarms.status === 'MONITORING' ? sounding(world, alarms.alarmNames) : [];
}

/** An alarm ends a rollout, and turns it back where it is told to (developer guide, "How CloudWatch alarms detect …"). */
export function raiseAlarm(world: EcsWorld, service: ServiceState, triggered: string[]): void {
  const primary = primaryOf(service);
  if (!primary) return;
  const current = primary.serviceDeployment;
  current.alarms = { ...current.alarms, status: 'TRIGGERED', triggeredAlarmNames: triggered };
  const names = triggered.join(', ');
  addEvent(world, service, `(deployment ${primary.id}) deployment failed: alarm detected.`);
  halt(world, primary, `ECS deployment alarm detected: ${names}.`);
  if (!current.configuration.alarms?.rollback)
    stopShort(world, current, `Service deployment stopped because of the CloudWatch alarms ${names}.`);
  else {
    const reason = `Service deployment rolled back because of the CloudWatch alarms ${names}.`;
    failRollout(world, service, { reason, cause: 'alarm detected' });
  }
}

interface Why {
  /** As the service deployment says it, a sentence. */
  readonly reason: string;
  /** As the failed deployment says it, a few words. */
  readonly cause: string;
}

/** A rollout goes back where it can; a rollback that fails has nowhere to go. */
export function failRollout(world: EcsWorld, service: ServiceState, why: Why): void {
  const primary = primaryOf(service);
  if (!primary) return;
  const current = primary.serviceDeployment;
  if (current.rollback) finish(world, current, 'ROLLBACK_FAILED');
  else if (!rollBack(world, service, why)) {
    halt(world, primary, `ECS deployment ${why.cause}: ${why.reason}`);
    current.statusReason = NOWHERE;
    finish(world, current, 'ROLLBACK_FAILED');
  }
}

/**
 * Goes back to the revision of the last completed deployment: the service's own members return to it, and tasks that
 * still run it are kept. False where no deployment ever completed.
 */
export function rollBack(world: EcsWorld, service: ServiceState, why: Why): boolean {
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
  turnBack(world, service, serviceDeployment);
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

/**
 * Stops the rollout in progress, launching nothing more. A rolling update stays where it stands; one that shifts traffic
 * gives it back first, where there is a revision to give it to (believed: AWS documents ROLLBACK alone).
 */
export function abortRollout(world: EcsWorld, service: ServiceState, reason: string): void {
  const primary = primaryOf(service);
  if (!primary) return;
  const current = primary.serviceDeployment;
  halt(world, primary, reason);
  if (!current.staged?.blue) {
    stopShort(world, current, reason);
    return;
  }
  current.status = 'STOP_REQUESTED';
  current.statusReason = reason;
  turnBack(world, service, current);
}
