import { type EcsWorld, now, type ServiceState, type TaskState } from './world.ts';

const MOST = 100;

/** Adds a service event, worded as ECS words it: "(service web) " and the sentence. The newest hundred are kept. */
export function addEvent(world: EcsWorld, service: ServiceState, sentence: string): void {
  const { hex } = world.region;
  const id = [8, 4, 4, 4, 12].map(hex).join('-');
  service.events.unshift({ id, createdAt: now(world), message: `(service ${service.name}) ${sentence}` });
  if (service.events.length > MOST) service.events.length = MOST;
}

/** "(task 0ab…) (task 1cd…)" */
export function named(tasks: readonly TaskState[]): string {
  return tasks.map(({ id }) => `(task ${id})`).join(' ');
}
