import type { Inspections } from '../../../model/kind.ts';
import { activityViews } from '../../../model/tree/activity-views.ts';
import { scalingId } from '../names.ts';
import { readTasks, refOf, serviceTree } from './tree.ts';

/** What people may look into of a service. */
export const inspect: Inspections = {
  tree: serviceTree,
  tasks: (target, read) => readTasks(refOf(target), read),
  activities: (target, read) => activityViews(scalingId(refOf(target)), read),
  scalingId: (target) => scalingId(refOf(target)),
};
