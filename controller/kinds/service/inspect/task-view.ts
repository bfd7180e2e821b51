import type { Container, Task } from '@aws-sdk/client-ecs';
import type { ContainerView, TaskState, TaskView } from '../../../model/inspection.ts';
import { lastSegment, revisionName } from '../names.ts';
import { describeStop, isScaledAway } from '../stopped-tasks.ts';

/**
 * Stop codes of what nobody asked for. Source: Amazon ECS API Reference, Task, stopCode. The scheduler's own code stands
 * for both, so that its reason decides.
 */
const UNWANTED: readonly unknown[] = [
  'EssentialContainerExited',
  'TaskFailedToStart',
  'SpotInterruption',
  'TerminationNotice',
];
/** Source: Amazon ECS Developer Guide, "Stopped tasks error messages". */
const UNHEALTHY = /failed .*health checks|is unhealthy/i;

/** A task in our words. */
export function taskView(task: Task): TaskView {
  const { taskArn: arn = '', taskDefinitionArn, lastStatus = 'UNKNOWN', healthStatus, startedBy } = task;
  const isEnding = task.desiredStatus === 'STOPPED' || lastStatus === 'STOPPED';
  return {
    id: lastSegment(arn),
    arn,
    state: stateOf(task),
    lastStatus,
    desiredStatus: task.desiredStatus,
    health: healthStatus === 'UNKNOWN' ? undefined : healthStatus,
    revision: taskDefinitionArn && revisionName(taskDefinitionArn),
    startedBy,
    createdAt: task.createdAt?.getTime(),
    startedAt: task.startedAt?.getTime(),
    stoppedAt: (task.stoppedAt ?? task.stoppingAt)?.getTime(),
    stopCode: task.stopCode,
    stoppedReason: task.stoppedReason,
    zone: task.availabilityZone,
    capacityProvider: task.capacityProviderName,
    launchType: task.launchType,
    containers: (task.containers ?? []).map(containerView),
    why: isEnding ? describeStop(task) || undefined : undefined,
  };
}

function stateOf(task: Task): TaskState {
  const { lastStatus, desiredStatus, healthStatus } = task;
  if (lastStatus === 'STOPPED' || desiredStatus === 'STOPPED') {
    if (isUnwanted(task)) return 'failed';
    return lastStatus === 'STOPPED' ? 'stopped' : 'stopping';
  }
  if (healthStatus === 'UNHEALTHY') return 'unhealthy';
  return lastStatus === 'RUNNING' ? 'running' : 'starting';
}

function isUnwanted({ stopCode, stoppedReason = '' }: Task): boolean {
  if (isScaledAway(stoppedReason) || stopCode === 'UserInitiated') return false;
  return UNWANTED.includes(stopCode) || UNHEALTHY.test(stoppedReason);
}

function containerView({
  name = 'container',
  image,
  lastStatus,
  healthStatus,
  exitCode,
  reason,
}: Container): ContainerView {
  const health = healthStatus === 'UNKNOWN' ? undefined : healthStatus;
  return { name, image, status: lastStatus, health, exitCode, reason };
}
