import { addEvent, named } from './events.ts';
import { orders } from './orders.ts';
import { PACE } from './pace.ts';
import { spotFor } from './placement.ts';
import { completeRollout } from './rollout/finish.ts';
import { followRollout } from './rollout/follow.ts';
import { launch, stopTask } from './task-life.ts';
import { count, isWanted, newestFirst, victims } from './victims.ts';
import { runsNow, stagedOf, wantedCount, wantedOf } from './wanted.ts';
import { type DeploymentState, type EcsWorld, primaryOf, type ServiceState, type TaskState } from './world.ts';

/** Has the scheduler look at a service after a while; a look that is due earlier stands. */
function lookIn(world: EcsWorld, service: ServiceState, ms: number): void {
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
  const soon = followRollout(world, service);
  if (soon !== undefined) lookIn(world, service, soon);
  const primary = primaryOf(service);
  if (stagedOf(service)) for (const one of service.deployments) bringTo(world, service, one);
  else if (primary) obey(world, service, primary);
  forgetEmptied(service);
  if (primary) noteRest(world, service, primary);
  if (service.status === 'DRAINING' && aliveTasks(service).length === 0) deactivate(world, service);
}

/** Starts what one deployment lacks and stops what it has too much, whatever the others have. */
function bringTo(world: EcsWorld, service: ServiceState, deployment: DeploymentState): void {
  const wanted = wantedOf(service, deployment);
  const tasks = [...deployment.tasks].filter(isWanted);
  const left = deployment.notBefore - world.region.clock.now();
  if (tasks.length < wanted && !deployment.halted) {
    if (left > 0) lookIn(world, service, left);
    else start(world, service, { deployment, count: wanted - tasks.length });
  }
  stop(world, service, newestFirst(tasks).slice(0, Math.max(0, tasks.length - wanted)));
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
  start(world, service, { deployment: primary, count: todo.start });
  stop(world, service, victims(todo, current, former));
  if (now < primary.notBefore && !primary.halted) lookIn(world, service, primary.notBefore - now);
}

function start(world: EcsWorld, service: ServiceState, what: { deployment: DeploymentState; count: number }): void {
  const started: TaskState[] = [];
  for (let i = 0; i < what.count; i++) {
    const spot = spotFor(world, service, what.deployment);
    if (spot === 'full') {
      lookIn(world, service, PACE.instance);
      break;
    }
    const task = launch(world, what.deployment, spot);
    if (task) started.push(task);
  }
  if (started.length === 0) return;
  service.unsettled = true;
  addEvent(world, service, `has started ${started.length} tasks: ${named(started)}.`);
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
  service.deployments = service.deployments.filter(
    (one) => one.status === 'PRIMARY' || one.tasks.size > 0 || runsNow(service, one),
  );
}

function noteRest(world: EcsWorld, service: ServiceState, primary: DeploymentState): void {
  if (service.status !== 'ACTIVE' || !service.unsettled || primary.halted || stagedOf(service)) return;
  const { healthy } = count([...primary.tasks]);
  if (service.deployments.length > 1 || healthy !== wantedCount(service) || primary.tasks.size !== healthy) return;
  service.unsettled = false;
  if (primary.rolloutState === 'IN_PROGRESS') completeRollout(world, service);
  addEvent(world, service, 'has reached a steady state.');
}

/** Tasks of a service that have not stopped. */
function aliveTasks(service: ServiceState): TaskState[] {
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
