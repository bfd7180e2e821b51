import type { TasksJson } from '../../../../../schema/inspection.ts';
import { createResource } from '../../../../state/resource.ts';
import { type ObjectQuery, objectApi } from '../../address.ts';

export const tasks = createResource<TasksJson>();

let shownKey: string | undefined;

export function loadTasks({ key }: ObjectQuery): void {
  const fresh = key !== shownKey;
  shownKey = key;
  void tasks.load(`${objectApi(key)}/tasks`, fresh);
}
