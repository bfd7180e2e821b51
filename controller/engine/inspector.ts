import type { ResourceKey } from '../model/identity.ts';
import type { Inspected, ScalingActivityView, TasksView, TreeTarget, TreeView } from '../model/inspection.ts';
import type { Inspections } from '../model/kind.ts';
import { maskText } from '../model/mask.ts';
import { maskActivity, maskTask } from '../model/mask-inspection.ts';
import type { Inspector } from '../ports/inspector.ts';
import type { TaskMemory } from '../ports/task-memory.ts';
import type { Engine } from './context.ts';
import type { Glance, Glances } from './glances.ts';
import { createFleetScaling, type FleetSubject, keptTasks } from './inspected-fleet.ts';
import { allTasks } from './inspected-tasks.ts';
import { managedByArn, treeView } from './inspected-tree.ts';
import { asAwsError } from './subject.ts';

export interface InspectorDeps {
  readonly engine: Pick<Engine, 'kinds' | 'statuses' | 'clock' | 'desired' | 'graph'>;
  readonly glances: Glances;
  readonly memory: TaskMemory;
}

interface Subject {
  readonly key: ResourceKey;
  readonly inspect: Inspections;
  readonly target: TreeTarget;
  /** Where the tree tells no more than the last look has found: when that was. */
  readonly lastSeenAt?: number | undefined;
}

export function createInspector(deps: InspectorDeps): Inspector {
  const { engine, glances, memory } = deps;
  const scalingOf = createFleetScaling(glances, engine.clock);

  function answer<T>({ key, target }: Subject, what: string, ask: (look: Glance) => Promise<T>): Promise<Inspected<T>> {
    return glances.answer({ key, target, what }, ask);
  }

  async function tasksOf(subject: Subject, { read }: Glance): Promise<TasksView> {
    const { key, inspect, target } = subject;
    try {
      const live = ((await inspect.tasks?.(target, read)) ?? []).map(maskTask);
      memory.note(key, live);
      return { tasks: allTasks(live, memory.recall(key)) };
    } catch (error) {
      return { tasks: allTasks([], memory.recall(key)), unread: maskText(asAwsError(error).message) };
    }
  }

  async function treeOf({ key, inspect, target }: Subject, { read }: Glance): Promise<TreeView> {
    return treeView(
      { ...(await inspect.tree(target, read)), key },
      {
        byArn: managedByArn(engine.statuses.values()),
        byKey: engine.statuses,
      },
    );
  }

  return {
    async tree(key) {
      const subject = subjectOf(key, engine);
      if ('state' in subject) return subject;
      const found = await answer(subject, 'tree', (look) => treeOf(subject, look));
      const { lastSeenAt } = subject;
      return found.state === 'seen' && lastSeenAt !== undefined ? { ...found, at: lastSeenAt } : found;
    },
    async tasks(key) {
      const subject = subjectOf(key, engine);
      if ('state' in subject) return keptOnly(key, deps) ?? subject;
      if (!subject.inspect.tasks) return none(`A ${subject.target.identity.kind} has no tasks of its own.`);
      return answer(subject, 'tasks', (look) => tasksOf(subject, look));
    },
    async activities(key) {
      const subject = subjectOf(key, engine);
      if ('state' in subject) return subject;
      const { activities } = subject.inspect;
      if (!activities) return none(`Nothing scales a ${subject.target.identity.kind}.`);
      return answer(
        subject,
        'activities',
        async ({ read }): Promise<readonly ScalingActivityView[]> =>
          (await activities(subject.target, read)).map(maskActivity),
      );
    },
    async fleet() {
      const subjects = [...engine.statuses.keys()].flatMap((key) => fleetSubjectOf(key, engine) ?? []);
      const tasks = keptTasks(engine.statuses.keys(), memory);
      return { tasks, ...(await scalingOf(subjects)) };
    },
  };
}

function none(reason: string): { readonly state: 'none'; readonly reason: string } {
  return { state: 'none', reason };
}

function subjectOf(key: ResourceKey, engine: InspectorDeps['engine']): Subject | ReturnType<typeof none> {
  const { kinds, statuses, desired, graph } = engine;
  const status = statuses.get(key);
  if (!status) return none(`${key} is not managed here.`);
  const { identity, scope, outputs } = status;
  const inspect = kinds.get(identity.kind)?.inspect;
  if (!inspect) return none(`There is nothing to look into: a ${identity.kind} is no object in AWS.`);
  if (!scope || !outputs) return none(`${key} has not been found in AWS.`);
  const spec = desired.get(key)?.document.spec;
  const after = graph()
    .edges(key)
    .map(({ to }) => to);
  const target = { identity, scope, outputs, spec, differences: status.differences, after };
  return { key, inspect, target, lastSeenAt: inspect.isOfLastLook && status.lastSeenAt };
}

/** Without what only a tree needs. */
function fleetSubjectOf(key: ResourceKey, { kinds, statuses }: InspectorDeps['engine']): FleetSubject | undefined {
  const { identity, scope, outputs } = statuses.get(key) ?? {};
  const inspect = identity && kinds.get(identity.kind)?.inspect;
  return inspect && scope && outputs ? { key, inspect, target: { identity, scope, outputs } } : undefined;
}

/** Of what lives no longer the reasons are asked for all the more. */
function keptOnly(key: ResourceKey, { engine, memory }: InspectorDeps): Inspected<TasksView> | undefined {
  const kept = memory.recall(key);
  if (kept.length === 0) return undefined;
  const value = { tasks: allTasks([], kept), unread: 'it has not been found in AWS' };
  return { state: 'seen', at: engine.clock.now(), value };
}
