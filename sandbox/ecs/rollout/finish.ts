import { addEvent } from '../events.ts';
import {
  type DeploymentState,
  type EcsWorld,
  now,
  primaryOf,
  type ServiceDeploymentState,
  type ServiceState,
} from '../world.ts';

/** The service deployment that has not ended, if any. */
export function inProgress(service: ServiceState): ServiceDeploymentState | undefined {
  const last = service.serviceDeployments.at(-1);
  return last && last.finishedAt === undefined ? last : undefined;
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

/** Ends a service deployment before its time. */
export function stopShort(world: EcsWorld, deployment: ServiceDeploymentState, reason: string): void {
  deployment.stoppedAt = now(world);
  deployment.statusReason = reason;
  finish(world, deployment, 'STOPPED');
}

/** A deployment launches nothing from now on, and says why. */
export function halt(world: EcsWorld, deployment: DeploymentState, reason: string): void {
  deployment.halted = true;
  deployment.rolloutState = 'FAILED';
  deployment.rolloutStateReason = reason;
  deployment.updatedAt = now(world);
}

/** Gives a service deployment its final state. */
export function finish(
  world: EcsWorld,
  deployment: ServiceDeploymentState,
  status: ServiceDeploymentState['status'],
): void {
  const at = now(world);
  deployment.status = status;
  deployment.finishedAt = at;
  deployment.updatedAt = at;
  const { breaker, alarms } = deployment;
  if (breaker.status === 'MONITORING') deployment.breaker = { ...breaker, status: 'MONITORING_COMPLETE' };
  if (alarms.status === 'MONITORING') deployment.alarms = { ...alarms, status: 'MONITORING_COMPLETE' };
}
