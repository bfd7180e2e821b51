import type { Container, TaskStopCode } from '@aws-sdk/client-ecs';
import { arnOf } from './arn.ts';
import { deregisterDiscovery, registerDiscovery } from './discovery.ts';
import { addEvent } from './events.ts';
import { fateOfTask, type TaskFate } from './image.ts';
import { attachInterface, detachInterface } from './interfaces.ts';
import { makeLogGroups } from './log-groups.ts';
import { PACE } from './pace.ts';
import { releaseEmptied, type Spot } from './placement.ts';
import { targetsOf } from './targets.ts';
import {
  type ClusterState,
  type DeploymentState,
  type EcsWorld,
  nextSerial,
  now,
  type ServiceState,
  type TaskState,
} from './world.ts';

/**
 * Launches one task of a deployment. From here its own timer takes it from state to state, one timer at a time, and
 * every transition is told to the service's scheduler. A task at rest holds no timer.
 */
export function launch(world: EcsWorld, deployment: DeploymentState, { group }: Spot): TaskState | undefined {
  const { service, settings } = deployment.revision;
  const { taskDefinition } = settings;
  if (!taskDefinition) return undefined;
  const { cluster } = service;
  forgetOld(world, cluster);
  const id = world.region.hex(32);
  const serial = nextSerial(world);
  const arn = arnOf(world, `task/${cluster.name}/${id}`);
  const task: TaskState = {
    serial,
    arn,
    id,
    cluster,
    service,
    deployment,
    startedBy: deployment.id,
    taskDefinition,
    group,
    address: `10.${(serial >> 16) & 255}.${(serial >> 8) & 255}.${serial & 255}`,
    lastStatus: 'PROVISIONING',
    desiredStatus: 'RUNNING',
    version: 1,
    createdAt: now(world),
    startedAt: undefined,
    stoppingAt: undefined,
    stoppedAt: undefined,
    stopCode: undefined,
    stoppedReason: undefined,
    containers: containersOf(world, { arn, id, taskDefinition }),
    healthy: false,
    targets: [],
    tags: tagsOfTask(service, taskDefinition),
    cancel: undefined,
  };
  cluster.tasks.set(id, task);
  attachInterface(world, task);
  deployment.tasks.add(task);
  then(world, task, PACE.provisioning, () => pull(world, task));
  return task;
}

/** Stopped tasks vanish about an hour later; looked at when the next one starts, so that none needs a timer. */
function forgetOld(world: EcsWorld, cluster: ClusterState): void {
  const before = world.region.clock.now() - PACE.kept;
  const first = cluster.stopped.findIndex(({ stoppedAt }) => (stoppedAt?.getTime() ?? 0) > before);
  const old = cluster.stopped.splice(0, first < 0 ? cluster.stopped.length : first);
  for (const { id } of old) cluster.tasks.delete(id);
}

function containersOf(world: EcsWorld, task: Pick<TaskState, 'arn' | 'id' | 'taskDefinition'>): Container[] {
  return (task.taskDefinition.document.containerDefinitions ?? []).map(({ name, image, cpu, memory }) => ({
    containerArn: arnOf(world, `container/${task.arn.split('/').slice(1).join('/')}/${world.region.hex(32)}`),
    taskArn: task.arn,
    name,
    image,
    lastStatus: 'PENDING',
    networkBindings: [],
    networkInterfaces: [],
    healthStatus: 'UNKNOWN',
    cpu: String(cpu ?? 0),
    memory: memory === undefined ? undefined : String(memory),
  }));
}

function tagsOfTask(service: ServiceState, taskDefinition: TaskState['taskDefinition']): TaskState['tags'] {
  const { propagateTags, enableECSManagedTags } = service.settings;
  const from =
    propagateTags === 'SERVICE' ? service.tags : propagateTags === 'TASK_DEFINITION' ? taskDefinition.tags : [];
  const tags = new Map(from);
  if (enableECSManagedTags) tags.set('aws:ecs:clusterName', service.cluster.name);
  if (enableECSManagedTags) tags.set('aws:ecs:serviceName', service.name);
  return tags;
}

/** The task's next transition; whatever was pending is called off. */
function then(world: EcsWorld, task: TaskState, ms: number, transition: () => void): void {
  task.cancel?.();
  task.cancel = world.region.clock.after(ms, () => {
    task.cancel = undefined;
    transition();
    world.taskChanged(task.service);
  });
}

function enter(task: TaskState, status: TaskState['lastStatus']): void {
  task.lastStatus = status;
  task.version += 1;
}

function pull(world: EcsWorld, task: TaskState): void {
  enter(task, 'PENDING');
  then(world, task, PACE.pulling, () => run(world, task));
}

function run(world: EcsWorld, task: TaskState): void {
  const { fate, image, container } = missingImage(world, task) ?? fateOfTask(task.taskDefinition);
  if (fate === 'cannot-pull') {
    failToPull(world, task, { image, container });
    return;
  }
  makeLogGroups(world, task);
  becomeRunning(world, task);
  registerTargets(world, task);
  registerDiscovery(world, task);
  if (fate === 'crash') then(world, task, PACE.crash, () => crash(world, task, container));
  else if (fate === 'unhealthy' && isChecked(task)) awaitVerdict(world, task);
  else awaitHealth(world, task);
}

/** A container whose image lies in a repository that lives here, and is not in it. */
function missingImage(world: EcsWorld, { taskDefinition }: TaskState): TaskFate | undefined {
  const { images } = world.region.peers;
  const found = (taskDefinition.document.containerDefinitions ?? []).find(({ image = '' }) => images.isMissing(image));
  return found && { fate: 'cannot-pull', container: found.name ?? '', image: found.image ?? '' };
}

function failToPull(world: EcsWorld, task: TaskState, what: { image: string; container: string }): void {
  const reason = `CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref ${what.image}: not found`;
  fail(world, task, { code: 'TaskFailedToStart', reason, container: { name: what.container, reason } });
}

function becomeRunning(world: EcsWorld, task: TaskState): void {
  enter(task, 'RUNNING');
  task.startedAt = now(world);
  task.containers = task.containers.map((one) => ({
    ...one,
    lastStatus: 'RUNNING',
    runtimeId: `${task.id}-${world.region.hex(10)}`,
    imageDigest: `sha256:${world.region.hex(64)}`,
    networkInterfaces: [{ attachmentId: task.id, privateIpv4Address: task.address }],
  }));
}

function crash(world: EcsWorld, task: TaskState, name: string): void {
  const reason = 'Essential container in task exited';
  fail(world, task, { code: 'EssentialContainerExited', reason, container: { name, exitCode: 1 } });
}

function registerTargets(world: EcsWorld, task: TaskState): void {
  const { elb } = world.region.peers;
  task.targets = targetsOf(world, task);
  for (const { targetGroupArn, target } of task.targets) {
    elb.register(targetGroupArn, target);
    addEvent(world, task.service, `registered 1 targets in (target-group ${targetGroupArn})`);
  }
}

function isChecked(task: TaskState): boolean {
  return task.targets.length > 0 || hasHealthCheck(task);
}

function hasHealthCheck(task: TaskState): boolean {
  return (task.taskDefinition.document.containerDefinitions ?? []).some(({ healthCheck }) => healthCheck !== undefined);
}

function gracePeriod(task: TaskState): number {
  return task.service.settings.healthCheckGracePeriodSeconds * 1000;
}

function awaitVerdict(world: EcsWorld, task: TaskState): void {
  then(world, task, gracePeriod(task) + PACE.unhealthy, () => failHealthCheck(world, task));
}

function failHealthCheck(world: EcsWorld, task: TaskState): void {
  const [first] = task.targets;
  const group = `(target-group ${first?.targetGroupArn})`;
  const byTarget = first !== undefined && !hasHealthCheck(task);
  const sentence = byTarget
    ? `(port ${first.target.port}) is unhealthy in ${group} due to (reason Health checks failed).`
    : `(task ${task.id}) failed container health checks.`;
  addEvent(world, task.service, sentence);
  const reason = byTarget ? `Task failed ELB health checks in ${group}` : 'Task failed container health checks';
  fail(world, task, { code: 'ServiceSchedulerInitiated', reason });
}

function awaitHealth(world: EcsWorld, task: TaskState): void {
  const ms = task.targets.length > 0 ? PACE.targetLook : hasHealthCheck(task) ? PACE.healthCheck : PACE.settling;
  then(world, task, ms, () => lookAtHealth(world, task));
}

function lookAtHealth(world: EcsWorld, task: TaskState): void {
  const { elb } = world.region.peers;
  const givenUp = (task.startedAt?.getTime() ?? 0) + gracePeriod(task) + PACE.targetPatience;
  if (task.targets.every(({ targetGroupArn, target }) => elb.healthy(targetGroupArn, target))) becomeHealthy(task);
  else if (world.region.clock.now() >= givenUp) failHealthCheck(world, task);
  else awaitHealth(world, task);
}

function becomeHealthy(task: TaskState): void {
  task.healthy = true;
  task.version += 1;
  if (hasHealthCheck(task)) task.containers = task.containers.map((one) => ({ ...one, healthStatus: 'HEALTHY' }));
  const { deployment } = task;
  deployment.failuresInARow = 0;
  deployment.notBefore = 0;
  const breaker = task.service.settings.deploymentConfiguration.deploymentCircuitBreaker;
  if (breaker?.resetOnHealthyTask !== false) deployment.failedTasks = 0;
}

interface Stop {
  readonly code: TaskStopCode;
  readonly reason: string;
  /** What is known of one container beside its having stopped. */
  readonly container?: Partial<Container> & { readonly name: string };
}

/** Failures in a row after which restarts slow down (believed). */
const PATIENCE = 3;

/** Stops a task because it failed: the deployment remembers, and waits longer each time before it starts another. */
function fail(world: EcsWorld, task: TaskState, stop: Stop): void {
  const { deployment } = task;
  deployment.failedTasks += 1;
  deployment.failuresInARow += 1;
  const over = deployment.failuresInARow - PATIENCE;
  if (over === 0) addEvent(world, task.service, 'is unable to consistently start tasks successfully.');
  if (over >= 0) {
    const pause = Math.min(PACE.longestBackOff, PACE.backOff * 2 ** over);
    deployment.notBefore = world.region.clock.now() + pause;
  }
  stopTask(world, task, stop);
}

/** Takes a task out of its target groups and stops it; does nothing to one that is stopping already. */
export function stopTask(world: EcsWorld, task: TaskState, stop: Stop): void {
  if (task.desiredStatus === 'STOPPED') return;
  task.desiredStatus = 'STOPPED';
  task.stopCode = stop.code;
  task.stoppedReason = stop.reason;
  task.stoppingAt = now(world);
  task.healthy = false;
  deregisterDiscovery(world, task);
  if (task.targets.length > 0) drain(world, task, stop);
  else if (task.startedAt) halt(world, task, stop);
  else deprovision(world, task, stop);
}

function drain(world: EcsWorld, task: TaskState, stop: Stop): void {
  enter(task, 'DEACTIVATING');
  addEvent(world, task.service, 'has begun draining connections on 1 tasks.');
  for (const { targetGroupArn, target } of task.targets) {
    world.region.peers.elb.deregister(targetGroupArn, target);
    addEvent(world, task.service, `deregistered 1 targets in (target-group ${targetGroupArn})`);
  }
  then(world, task, PACE.deregistration, () => halt(world, task, stop));
}

function halt(world: EcsWorld, task: TaskState, stop: Stop): void {
  enter(task, 'STOPPING');
  then(world, task, PACE.stopping, () => deprovision(world, task, stop));
}

function deprovision(world: EcsWorld, task: TaskState, stop: Stop): void {
  enter(task, 'DEPROVISIONING');
  const exited = task.startedAt !== undefined;
  task.containers = task.containers.map((one) => ({
    ...one,
    lastStatus: 'STOPPED',
    ...(exited && { exitCode: 0 }),
    ...(stop.container?.name === one.name && stop.container),
  }));
  then(world, task, PACE.deprovisioning, () => finish(world, task));
}

function finish(world: EcsWorld, task: TaskState): void {
  enter(task, 'STOPPED');
  task.stoppedAt = now(world);
  detachInterface(world, task);
  releaseEmptied(world, task);
  task.deployment.tasks.delete(task);
  task.cluster.stopped.push(task);
}
