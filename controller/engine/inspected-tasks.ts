import { consoleUrlOf } from '../model/console-url.ts';
import { TASK_STATES, type TaskView } from '../model/inspection.ts';

/** What ECS shows and what was kept of what it has forgotten: failed tasks first, then the newest. */
export function allTasks(live: readonly TaskView[], kept: readonly TaskView[]): readonly TaskView[] {
  const shown = new Set(live.map(({ arn }) => arn));
  const forgotten = kept.filter(({ arn }) => !shown.has(arn)).map((task) => ({ ...task, kept: true }));
  return [...live, ...forgotten].sort(byUrgency).map((task) => ({ ...task, consoleUrl: consoleUrlOf(task.arn) }));
}

function byUrgency(a: TaskView, b: TaskView): number {
  return TASK_STATES.indexOf(a.state) - TASK_STATES.indexOf(b.state) || newestAt(b) - newestAt(a);
}

function newestAt({ stoppedAt, startedAt, createdAt }: TaskView): number {
  return stoppedAt ?? startedAt ?? createdAt ?? 0;
}
