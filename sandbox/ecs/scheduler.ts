import { addEvent, named } from './events.ts';
import { type Orders, orders } from './orders.ts';
import { PACE } from './pace.ts';
import { completeRollout, isTripped, tripBreaker } from './rollout.ts';
import { launch, stopTask } from './task-life.ts';
import { type DeploymentState, type EcsWorld, primaryOf, type ServiceState, type TaskState } from './world.ts';

/** Has the scheduler look at a service after a while; a look that is due earlier stands. */
export function lookIn(world: EcsWorld, service: ServiceState, ms: number): void {
  const { clock } = world.region;
  const at = clock.now() + ms;
  if (service.wake && service.wake.at <= at) return;
  service.wake?.cancel();
  const cancel = clock.after(ms, () => {
    service.wake = undefined;
    look(world, service);
  });
  service.wake = { at, cancel };
}

/**
 * The service scheduler: brings the tasks of one service a step closer to what it wants, and notes what was reached.
 * Called after every change of the service or of its tasks; at rest nothing calls it and no timer is pending.
 */
export function look(world: EcsWorld, service: ServiceState): void {
  if (service.status === 'INACTIVE') return;
  const failing = primaryOf(service);
  if (failing && isTripped(service, failing)) tripBreaker(world, service, failing);
  const primary = primaryOf(service);
  if (primary) obey(world, service, primary);
  forgetEmptied(service);
  if (primary) noteRest(world, service, primary);
  if (service.status === 'DRAINING' && aliveTasks(service).length === 0) deactivate(world, service);
}

function obey(world: EcsWorld, service: ServiceState, primary: DeploymentState): void {
  const former = service.deployments.filter((one) => one !== primary).flatMap(({ tasks }) => [...tasks]);
  const current = [...primary.tasks];
  const now = world.region.clock.now();
  const { deploymentConfiguration } = service.settings;
  const todo = orders({
    desired: wantedCount(service),
    maximumPercent: deploymentConfiguration.maximumPercent ?? 200,
    minimumHealthyPercent: deploymentConfiguration.minimumHealthyPercent ?? 100,
    current: count(current),
    former: count(former),
    alive: current.length + former.length,
    halted: primary.halted,
    heldBack: now < primary.notBefore,
  });
  start(world, service, { primary, count: todo.start });
  stop(world, service, victims(todo, current, former));
  if (now < primary.notBefore && !primary.halted) lookIn(world, service, primary.notBefore - now);
}

/** A DAEMON has one task on each container instance; the sandbox pretends that there is one instance (believed). */
export function wantedCount(service: ServiceState): number {
  const daemon = service.settings.schedulingStrategy === 'DAEMON' && service.status === 'ACTIVE';
  return daemon ? 1 : service.desiredCount;
}

function count(tasks: readonly TaskState[]): { wanted: number; healthy: number } {
  const wanted = tasks.filter(isWanted);
  return { wanted: wanted.length, healthy: wanted.filter(({ healthy }) => healthy).length };
}

function isWanted(task: TaskState): boolean {
  return task.desiredStatus === 'RUNNING';
}

function start(world: EcsWorld, service: ServiceState, what: { primary: DeploymentState; count: number }): void {
  const started: TaskState[] = [];
  for (let i = 0; i < what.count; i++) {
    const task = launch(world, service, what.primary);
    if (task) started.push(task);
  }
  if (started.length === 0) return;
  service.unsettled = true;
  addEvent(world, service, `has started ${started.length} tasks: ${named(started)}.`);
}

/** Unhealthy before healthy, and of equals the newest first (believed: ECS also balances Availability Zones). */
function victims(todo: Orders, current: readonly TaskState[], former: readonly TaskState[]): TaskState[] {
  const surplus = [...current.filter(isWanted)].sort((a, b) => rank(a) - rank(b) || b.serial - a.serial);
  const wanted = former.filter(isWanted);
  return [
    ...surplus.slice(0, todo.stopCurrent),
    ...wanted.filter(({ healthy }) => !healthy).slice(0, todo.stopUnhealthyFormer),
    ...wanted.filter(({ healthy }) => healthy).slice(0, todo.stopHealthyFormer),
  ];
}

function rank(task: TaskState): number {
  return task.healthy ? 1 : 0;
}

function stop(world: EcsWorld, service: ServiceState, tasks: readonly TaskState[]): void {
  if (tasks.length === 0) return;
  service.unsettled = true;
  addEvent(world, service, `has stopped ${tasks.length} running tasks: ${named(tasks)}.`);
  for (const task of tasks) {
    const reason = `Scaling activity initiated by (deployment ${task.deployment.id})`;
    stopTask(world, task, { code: 'ServiceSchedulerInitiated', reason });
  }
}

function forgetEmptied(service: ServiceState): void {
  service.deployments = service.deployments.filter(({ status, tasks }) => status === 'PRIMARY' || tasks.size > 0);
}

function noteRest(world: EcsWorld, service: ServiceState, primary: DeploymentState): void {
  if (service.status !== 'ACTIVE' || !service.unsettled || primary.halted) return;
  const { healthy } = count([...primary.tasks]);
  if (service.deployments.length > 1 || healthy !== wantedCount(service) || primary.tasks.size !== healthy) return;
  service.unsettled = false;
  if (primary.rolloutState === 'IN_PROGRESS') completeRollout(world, service);
  addEvent(world, service, 'has reached a steady state.');
}

/** Tasks of a service that have not stopped. */
export function aliveTasks(service: ServiceState): TaskState[] {
  return service.deployments.flatMap(({ tasks }) => [...tasks]);
}

function deactivate(world: EcsWorld, service: ServiceState): void {
  service.wake?.cancel();
  service.wake = undefined;
  service.status = 'INACTIVE';
  service.inactiveSince = world.region.clock.now();
  service.deployments = [];
}

/** A first look soon after a request. */
export function lookSoon(world: EcsWorld, service: ServiceState): void {
  lookIn(world, service, PACE.scheduler);
}
