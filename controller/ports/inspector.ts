import type { ResourceKey } from '../model/identity.ts';
import type { Inspected, InspectedFleet, ScalingActivityView, TasksView, TreeView } from '../model/inspection.ts';

/**
 * Looks inside of objects when somebody asks. AWS is read in the lowest lane, so that onlookers never take a call from
 * reconciling, and what was read is good for some seconds: whoever asks meanwhile is given the same. Never rejects.
 */
export interface Inspector {
  /** What hangs on the object. A part that could not be read is a node that says so. */
  tree(key: ResourceKey): Promise<Inspected<TreeView>>;
  /** Its tasks: those that ECS shows, and stopped ones that it has forgotten. */
  tasks(key: ResourceKey): Promise<Inspected<TasksView>>;
  /** The newest scaling activities, newest first. */
  activities(key: ResourceKey): Promise<Inspected<readonly ScalingActivityView[]>>;
  /**
   * Of all objects at once: the failed tasks that are kept, and each place's newest scaling activities, by one request for
   * each place. What is of one service is told of that, not of the document that scales it.
   */
  fleet(): Promise<InspectedFleet>;
}
