import type { TaskAtTarget } from '../contract.ts';
import { failsAt } from './image.ts';
import type { EcsWorld, TaskState } from './world.ts';

/** One registration of a task in a target group. */
export interface Target {
  readonly targetGroupArn: string;
  readonly target: { readonly id: string; readonly port: number; readonly failing?: boolean | undefined };
}

/** The pretended container instance that `instance` target groups see. */
const INSTANCE = 'i-0123456789abcdef0';
const FIRST_DYNAMIC_PORT = 32_768;
const DYNAMIC_PORTS = 28_000;

/** Where a task is to be registered: its own address in `ip` target groups, an instance's port in others. */
export function targetsOf(world: EcsWorld, task: TaskState): Target[] {
  const targets: Target[] = [];
  for (const { targetGroupArn, containerName, containerPort } of task.deployment.revision.placements) {
    const group = world.region.peers.elb.targetGroup(targetGroupArn);
    if (!group || containerPort === undefined) continue;
    const place =
      group.targetType === 'ip'
        ? { id: task.address, port: containerPort }
        : { id: INSTANCE, port: hostPort(task, { containerName, containerPort }) };
    const failing = imagesOf(task).some((image) => failsAt(image, group.healthCheckPath));
    targets.push({ targetGroupArn, target: failing ? { ...place, failing } : place });
  }
  return targets;
}

function imagesOf({ taskDefinition }: TaskState): readonly string[] {
  return (taskDefinition.document.containerDefinitions ?? []).map(({ image = '' }) => image);
}

function hostPort(task: TaskState, at: { containerName: string | undefined; containerPort: number }): number {
  const container = task.taskDefinition.document.containerDefinitions?.find(({ name }) => name === at.containerName);
  const mapping = container?.portMappings?.find(({ containerPort }) => containerPort === at.containerPort);
  return mapping?.hostPort || FIRST_DYNAMIC_PORT + (task.serial % DYNAMIC_PORTS);
}

/** The newest task that registered itself at that place of the target group, stopped ones included. */
export function taskAt(
  world: EcsWorld,
  targetGroupArn: string,
  { id, port }: { readonly id: string; readonly port: number | undefined },
): TaskAtTarget | undefined {
  const isHere = (one: Target) =>
    one.targetGroupArn === targetGroupArn && one.target.id === id && one.target.port === port;
  const all = [...world.clusters.values()].flatMap(({ tasks }) => [...tasks.values()]);
  const task = all.filter(({ targets }) => targets.some(isHere)).sort((a, b) => b.serial - a.serial)[0];
  if (!task) return undefined;
  const { arn, lastStatus, taskDefinition } = task;
  const revision = `${taskDefinition.family}:${taskDefinition.revision}`;
  return { arn, revision, status: lastStatus, isServing: lastStatus === 'RUNNING' || lastStatus === 'DEACTIVATING' };
}
