import type { ResourceKey } from '../controller/model/identity.ts';
import type { Inspected, ScalingActivityView, TaskView } from '../controller/model/inspection.ts';
import { maskText } from '../controller/model/mask.ts';
import type { Inspector } from '../controller/ports/inspector.ts';
import type { EventsJson, EventView } from './schema/events.ts';

type Unread = NonNullable<EventsJson['unread']>;

export interface InspectedEvents {
  readonly events: readonly EventView[];
  readonly unread: Unread;
}

/** Stopped tasks and scaling activities of one object as events; what cannot be read now is said. */
export async function inspectedEvents(inspector: Inspector, key: ResourceKey): Promise<InspectedEvents> {
  const [tasks, activities] = await Promise.all([inspector.tasks(key), inspector.activities(key)]);
  return {
    events: [
      ...(tasks.state === 'seen' ? taskEvents(key, tasks.value.tasks) : []),
      ...(activities.state === 'seen' ? scalingEvents(key, activities.value) : []),
    ],
    unread: [...unreadOf('task', tasks), ...unreadOf('scaling', activities)],
  };
}

/** The same of the whole fleet: failed tasks, as far as they are kept, and the newest scaling activities of each place. */
export async function inspectedFleetEvents(inspector: Inspector): Promise<InspectedEvents> {
  const { tasks, activities, unread } = await inspector.fleet();
  return {
    events: [
      ...tasks.flatMap(({ key, tasks: own }) => taskEvents(key, own)),
      ...activities.flatMap(({ key, activities: own }) => scalingEvents(key, own)),
    ],
    unread: unread.map(({ place, reason }) => ({ origin: 'scaling', reason: maskText(`${place}: ${reason}`) })),
  };
}

function unreadOf(origin: 'task' | 'scaling', inspected: Inspected<unknown>): Unread {
  return inspected.state === 'unseen' ? [{ origin, reason: maskText(inspected.reason) }] : [];
}

function taskEvents(key: ResourceKey, tasks: readonly TaskView[]): readonly EventView[] {
  return tasks.flatMap((task) => {
    if (task.stoppedAt === undefined) return [];
    const failed = task.state === 'failed';
    return {
      at: task.stoppedAt,
      origin: 'task',
      severity: failed ? 'error' : 'info',
      key,
      message: maskText(
        `Task ${task.id} ${failed ? 'failed' : 'stopped'}${task.stopCode ? ` (${task.stopCode})` : ''}`,
      ),
      details: detailsOf(task),
    } as const;
  });
}

function detailsOf({ why, stoppedReason, containers, revision }: TaskView): readonly string[] {
  const exits = containers.flatMap(({ name, exitCode, reason }) => {
    if (exitCode === undefined && reason === undefined) return [];
    return [`${name}${exitCode === undefined ? '' : ` exited ${exitCode}`}${reason ? `: ${reason}` : ''}`];
  });
  const lines = [why ?? stoppedReason, ...exits, revision && `revision ${revision}`];
  return lines.flatMap((line) => (line ? [maskText(line)] : []));
}

function scalingEvents(key: ResourceKey, activities: readonly ScalingActivityView[]): readonly EventView[] {
  return activities.map(({ at, status, description, cause, message, notScaled = [] }) => ({
    at,
    origin: 'scaling',
    severity: status === 'Failed' || status === 'Unfulfilled' ? 'warning' : 'info',
    key,
    message: maskText(`${description.replace(/\.$/, '')} (${status.toLowerCase()})`),
    details: [cause, message, ...notScaled].flatMap((line) => (line ? [maskText(line)] : [])),
  }));
}
