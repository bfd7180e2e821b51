import type { ResourceKey } from '../model/identity.ts';
import type { TaskView } from '../model/inspection.ts';

/**
 * Tasks that stopped though nobody wanted it: ECS forgets them after about an hour, and with them the reason. Nothing
 * rests on them but what people are told.
 */
export interface TaskMemory {
  /** What is kept of an object's failed tasks, newest first. */
  recall(key: ResourceKey): readonly TaskView[];
  /** Keeps those of the tasks that failed and are not kept yet. Never throws, never waits. */
  note(key: ResourceKey, tasks: readonly TaskView[]): void;
}

/** Whoever has none keeps nothing. */
export const NO_TASK_MEMORY: TaskMemory = { recall: () => [], note: () => {} };
