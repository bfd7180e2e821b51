import type { EcsWorld, TaskState } from './world.ts';

/** Until AWS takes a stopped task's interface away, in its seconds (believed: about a minute). */
const LEAVING_SECONDS = 60;

/** The interface of an awsvpc task; its id is made up from the task's. */
export function interfaceOf({ id }: TaskState): string {
  return `eni-${id.slice(0, 17)}`;
}

/** Tasks go round the subnets of their service; undefined without awsvpc. */
export function subnetOf(task: TaskState): string | undefined {
  const { subnets } = networkOf(task) ?? {};
  return subnets?.[task.serial % subnets.length];
}

export function attachInterface({ region }: EcsWorld, task: TaskState): void {
  const subnetId = subnetOf(task);
  if (subnetId === undefined) return;
  const { securityGroups: groups = [], assignPublicIp } = networkOf(task) ?? {};
  const place = { id: interfaceOf(task), owner: task.arn, subnetId, groups };
  region.peers.interfaces.attach({ ...place, description: task.arn, isPublic: assignPublicIp === 'ENABLED' });
}

export function detachInterface({ region }: EcsWorld, task: TaskState): void {
  if (subnetOf(task) !== undefined) region.peers.interfaces.release([interfaceOf(task)], LEAVING_SECONDS);
}

function networkOf({ deployment }: TaskState) {
  return deployment.revision.settings.networkConfiguration?.awsvpcConfiguration;
}
