import type { HealthStatus } from '../../../model/health.ts';
import type { TaskState, TaskView, TreeNode } from '../../../model/inspection.ts';
import { factsOf } from '../../../model/tree/facts.ts';
import { grouped } from '../../../model/tree/grouped.ts';

const HEALTH: Readonly<Record<TaskState, HealthStatus | undefined>> = {
  failed: 'Degraded',
  unhealthy: 'Degraded',
  starting: 'Progressing',
  stopping: 'Progressing',
  running: 'Healthy',
  stopped: undefined,
};
/** Of a task's id; enough to tell tasks of one service apart. */
const ID_SHOWN = 8;

/** Tasks as nodes: failed ones first, of more than ten those that run are folded. `id` is of what they hang on. */
export function taskNodes(id: string, tasks: readonly TaskView[]): readonly TreeNode[] {
  return grouped(tasks.map(taskNode), { id: `${id}/tasks`, noun: 'tasks' });
}

function taskNode(task: TaskView): TreeNode {
  const { arn, state, lastStatus, why, startedAt, stoppedAt } = task;
  return {
    id: arn,
    type: 'Task',
    name: task.id.slice(0, ID_SHOWN),
    arn,
    health: HEALTH[state],
    words: why ?? [lastStatus, task.health].filter(Boolean).join(', '),
    facts: factsOf([
      ['started', startedAt === undefined ? undefined : new Date(startedAt)],
      ['stopped', stoppedAt === undefined ? undefined : new Date(stoppedAt)],
      ['zone', task.zone],
      ['capacity', task.capacityProvider ?? task.launchType],
    ]),
    children: [],
  };
}
