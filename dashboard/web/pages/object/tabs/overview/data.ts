import type { TaskSeriesJson } from '../../../../../schema/series.ts';
import { createResource } from '../../../../state/resource.ts';
import { type ObjectQuery, objectApi } from '../../address.ts';
import { loadTree } from '../tree/data.ts';

export const tasks = createResource<TaskSeriesJson>();

/** Only services have tasks that are counted, and only resources of Cloud Control requests. */
export function loadOverview(query: ObjectQuery, fresh: boolean): void {
  const { key } = query;
  const kind = key.split('/')[1];
  if (kind === 'AwsResource') loadTree(query);
  if (kind === 'Service') void tasks.load(`${objectApi(key)}/series?hours=24`, fresh);
}
