import type { Orders } from './orders.ts';
import type { TaskState } from './world.ts';

/** Of these tasks, those that are meant to run and those that do. */
export function count(tasks: readonly TaskState[]): { wanted: number; healthy: number } {
  const wanted = tasks.filter(isWanted);
  return { wanted: wanted.length, healthy: wanted.filter(({ healthy }) => healthy).length };
}

export function isWanted(task: TaskState): boolean {
  return task.desiredStatus === 'RUNNING';
}

/** Which tasks a rolling update stops. Unhealthy before healthy, and of equals the newest first (believed: ECS also balances Availability Zones). */
export function victims(todo: Orders, current: readonly TaskState[], former: readonly TaskState[]): TaskState[] {
  const surplus = newestFirst(current.filter(isWanted));
  const wanted = former.filter(isWanted);
  return [
    ...surplus.slice(0, todo.stopCurrent),
    ...wanted.filter(({ healthy }) => !healthy).slice(0, todo.stopUnhealthyFormer),
    ...wanted.filter(({ healthy }) => healthy).slice(0, todo.stopHealthyFormer),
  ];
}

/** In the order in which surplus tasks go. */
export function newestFirst(tasks: readonly TaskState[]): TaskState[] {
  return [...tasks].sort((a, b) => rank(a) - rank(b) || b.serial - a.serial);
}

function rank(task: TaskState): number {
  return task.healthy ? 1 : 0;
}
