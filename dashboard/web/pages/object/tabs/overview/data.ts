import type { TaskSeriesJson } from '../../../../../schema/series.ts';
import { createResource } from '../../../../state/resource.ts';
import { type ObjectQuery, objectApi } from '../../address.ts';

export const tasks = createResource<TaskSeriesJson>();

/** Only services have tasks that are counted. */
export function loadTasks({ key }: ObjectQuery, fresh: boolean): void {
  if (key.split('/')[1] === 'Service') void tasks.load(`${objectApi(key)}/series?hours=24`, fresh);
}
