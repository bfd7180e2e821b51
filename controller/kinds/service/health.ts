import type { Deployment, Service, ServiceDeployment } from '@aws-sdk/client-ecs';
import type { Health } from '../../model/health.ts';
import type { ServiceLive } from './live.ts';
import { revisionName } from './names.ts';
import { currentIndex, isFailed, reasonOf } from './rollouts.ts';
import { controllerOf, currentTaskDefinition, primaryDeployment } from './sides.ts';
import { describeStops } from './stopped-tasks.ts';

/**
 * How the service does. A rollout counts as done when its service deployment succeeded; that as many tasks run as are
 * desired proves nothing, they may be the old ones.
 */
export function health(live: ServiceLive): Health {
  const { service } = live;
  if (service.status !== undefined && service.status !== 'ACTIVE')
    return { status: 'Progressing', message: `the service is ${service.status}` };
  if (controllerOf(service) !== 'ECS') return ofTaskSets(service);
  return ofServiceDeployment(live) ?? ofPrimary(live) ?? ofTasks(live);
}

function ofServiceDeployment(live: ServiceLive): Health | undefined {
  const { service, rollouts } = live;
  const index = currentIndex(service, rollouts);
  const deployment = rollouts[index]?.deployment;
  switch (deployment?.status) {
    case 'PENDING':
    case 'IN_PROGRESS':
      return progressing(live, underWay(deployment, live));
    case 'ROLLBACK_REQUESTED':
    case 'ROLLBACK_IN_PROGRESS':
      return progressing(live, `ECS is rolling back: ${saidOf(deployment)}`);
    case 'STOP_REQUESTED':
      return progressing(live, 'the rollout is being stopped');
    default:
      return deployment && isFailed(rollouts, index)
        ? degraded(live, `the last rollout failed (${deployment.status}): ${saidOf(deployment)}`)
        : undefined;
  }
}

function saidOf(deployment: ServiceDeployment): string {
  return reasonOf(deployment) ?? 'ECS gives no reason';
}

function underWay(deployment: ServiceDeployment, { service }: ServiceLive): string {
  const paused = deployment.lifecycleHookDetails?.find((hook) => hook.status === 'AWAITING_ACTION');
  const stage = deployment.lifecycleStage ? ` at ${deployment.lifecycleStage}` : '';
  if (paused) return `the rollout is paused${stage} and waits to be continued`;
  return `rolling out ${revisionOf(service)}${stage}: ${tasksOf(primaryDeployment(service) ?? service)}`;
}

/** What `deployments` says by itself, where service deployments were not read. */
function ofPrimary(live: ServiceLive): Health | undefined {
  const primary = primaryDeployment(live.service);
  if (primary?.rolloutState === 'FAILED')
    return degraded(live, `the rollout failed: ${primary.rolloutStateReason ?? 'ECS gives no reason'}`);
  if (primary?.rolloutState === 'IN_PROGRESS')
    return progressing(live, `rolling out ${revisionOf(live.service)}: ${tasksOf(primary)}`);
  return undefined;
}

/** With no rollout under way: whether the tasks are there, and if not, what ECS says about it. */
function ofTasks(live: ServiceLive): Health {
  const { service } = live;
  const { runningCount = 0, desiredCount = 0 } = service;
  if (runningCount >= desiredCount) return { status: 'Healthy', message: tasksOf(service) };
  const newest = service.events?.[0]?.message ?? '';
  if (/unable to/i.test(newest)) return degraded(live, newest);
  return progressing(live, tasksOf(service));
}

function ofTaskSets(service: Service): Health {
  const primary = service.taskSets?.find((set) => set.status === 'PRIMARY');
  const isSteady = primary === undefined || primary.stabilityStatus === 'STEADY_STATE';
  return { status: isSteady ? 'Healthy' : 'Progressing', message: tasksOf(service) };
}

function progressing(live: ServiceLive, message: string): Health {
  return withDetails('Progressing', message, live);
}

function degraded(live: ServiceLive, message: string): Health {
  return withDetails('Degraded', message, live);
}

function withDetails(status: Health['status'], message: string, { stoppedTasks }: ServiceLive): Health {
  const details = describeStops(stoppedTasks);
  return details.length > 0 ? { status, message, details } : { status, message };
}

function tasksOf({ runningCount = 0, desiredCount = 0 }: Deployment | Service): string {
  return `${runningCount} of ${desiredCount} tasks run`;
}

function revisionOf(service: Service): string {
  return revisionName(currentTaskDefinition(service) ?? 'the service');
}
