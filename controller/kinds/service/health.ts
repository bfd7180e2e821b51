import type { Deployment, Service, ServiceDeployment } from '@aws-sdk/client-ecs';
import type { Health } from '../../model/health.ts';
import type { HealthContext } from '../../model/kind.ts';
import type { Rollout, ServiceLive } from './live.ts';
import { memoryOf, stopLines } from './memory.ts';
import { revisionName } from './names.ts';
import { currentIndex, endingOf, isFailed, reasonOf } from './rollouts.ts';
import { controllerOf, currentTaskDefinition, primaryDeployment } from './sides.ts';

/**
 * How the service does. A rollout counts as done when its service deployment succeeded; that as many tasks run as are
 * desired proves nothing, they may be the old ones.
 */
export function health(live: ServiceLive, { remembered }: HealthContext): Health {
  const found = judge(live);
  if (found.status === 'Healthy') return found;
  const revision = found.status === 'Degraded' ? revisionInQuestion(live) : undefined;
  const details = stopLines(live, revision, memoryOf(remembered));
  return details.length > 0 ? { ...found, details } : found;
}

/** What stopped tasks are asked about: the revision of the last rollout, else the one that lives. */
function revisionInQuestion({ service, rollouts }: ServiceLive): string | undefined {
  const target = rollouts[currentIndex(service, rollouts)]?.revision?.taskDefinition;
  const arn = target ?? currentTaskDefinition(service);
  return arn === undefined ? undefined : revisionName(arn);
}

function judge(live: ServiceLive): Health {
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
      return unplaced(live) ?? progressing(underWay(deployment, live));
    case 'ROLLBACK_REQUESTED':
    case 'ROLLBACK_IN_PROGRESS':
      return progressing(`ECS is rolling back: ${saidOf(deployment)}`);
    case 'STOP_REQUESTED':
      return progressing('the rollout is being stopped');
    case 'ROLLBACK_SUCCESSFUL':
      // Back where it was, and steady: whether that is what is desired is not for health to say.
      if (primaryDeployment(service)?.rolloutState === 'COMPLETED') return undefined;
      return degraded(`${whatBecameOf(rollouts, index)} (${deployment.status}): ${saidOf(deployment)}`);
    default:
      return deployment && isFailed(rollouts, index)
        ? degraded(`${whatBecameOf(rollouts, index)} (${deployment.status}): ${saidOf(deployment)}`)
        : undefined;
  }
}

function whatBecameOf(rollouts: readonly Rollout[], index: number): string {
  return endingOf(rollouts, index) === 'person' ? 'a person stopped the last rollout' : 'the last rollout failed';
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
    return degraded(`the rollout failed: ${primary.rolloutStateReason ?? 'ECS gives no reason'}`);
  if (primary?.rolloutState === 'IN_PROGRESS')
    return unplaced(live) ?? progressing(`rolling out ${revisionOf(live.service)}: ${tasksOf(primary)}`);
  return undefined;
}

/** With no rollout under way: whether the tasks are there, and if not, what ECS says about it. */
function ofTasks(live: ServiceLive): Health {
  const { service } = live;
  const { runningCount = 0, desiredCount = 0 } = service;
  if (runningCount >= desiredCount) return { status: 'Healthy', message: tasksOf(service) };
  const newest = service.events?.[0]?.message ?? '';
  return /unable to/i.test(newest) ? degraded(newest) : progressing(tasksOf(service));
}

/**
 * Tasks that find no place are no failures for ECS: neither the circuit breaker nor the rollout ever ends for them. What it
 * says stays its newest event until something changes (Developer Guide, "Service event messages").
 */
function unplaced({ service }: ServiceLive): Health | undefined {
  const newest = service.events?.[0]?.message ?? '';
  return /unable to place/i.test(newest) ? degraded(newest) : undefined;
}

function ofTaskSets(service: Service): Health {
  const primary = service.taskSets?.find((set) => set.status === 'PRIMARY');
  const isSteady = primary === undefined || primary.stabilityStatus === 'STEADY_STATE';
  return { status: isSteady ? 'Healthy' : 'Progressing', message: tasksOf(service) };
}

function progressing(message: string): Health {
  return { status: 'Progressing', message };
}

function degraded(message: string): Health {
  return { status: 'Degraded', message };
}

function tasksOf({ runningCount = 0, desiredCount = 0 }: Deployment | Service): string {
  return `${runningCount} of ${desiredCount} tasks run`;
}

function revisionOf(service: Service): string {
  return revisionName(currentTaskDefinition(service) ?? 'the service');
}
