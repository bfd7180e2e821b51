import type { ResourceKey } from '../model/identity.ts';
import type { Inspected, InspectTarget, ScalingActivityView, TasksView, TreeView } from '../model/inspection.ts';
import type { Inspections, Reader } from '../model/kind.ts';
import { maskText } from '../model/mask.ts';
import { maskActivity, maskTask } from '../model/mask-inspection.ts';
import type { Inspector } from '../ports/inspector.ts';
import type { Readers } from '../ports/reader.ts';
import type { TaskMemory } from '../ports/task-memory.ts';
import type { Engine } from './context.ts';
import { allTasks } from './inspected-tasks.ts';
import { managedByArn, treeView } from './inspected-tree.ts';
import { asAwsError } from './subject.ts';

/** For how long what was read is shown again. */
export const LOOK_FRESH_MS = 5_000;

export interface InspectorDeps {
  readonly engine: Pick<Engine, 'kinds' | 'statuses' | 'clock'>;
  readonly readers: Readers;
  readonly memory: TaskMemory;
}

/** One look at one object. Its reader answers each question once, so that tree and tasks cost what they share only once. */
interface Look {
  readonly at: number;
  readonly read: Reader;
  readonly answers: Map<string, Promise<Inspected<unknown>>>;
}

interface Subject {
  readonly key: ResourceKey;
  readonly inspect: Inspections;
  readonly target: InspectTarget;
}

export function createInspector(deps: InspectorDeps): Inspector {
  const { engine, memory } = deps;
  const looks = new Map<ResourceKey, Look>();

  function lookAt({ key, target }: Subject): Look {
    const now = engine.clock.now();
    for (const [other, { at }] of looks) if (now - at >= LOOK_FRESH_MS) looks.delete(other);
    const known = looks.get(key);
    if (known) return known;
    const made: Look = { at: now, read: deps.readers.look(target.scope), answers: new Map() };
    looks.set(key, made);
    return made;
  }

  function answer<T>(subject: Subject, what: string, ask: (look: Look) => Promise<T>): Promise<Inspected<T>> {
    const look = lookAt(subject);
    const known = look.answers.get(what);
    if (known) return known as Promise<Inspected<T>>;
    const made = ask(look).then(
      (value): Inspected<T> => ({ state: 'seen', at: look.at, value }),
      (error: unknown): Inspected<T> => ({ state: 'unseen', reason: maskText(asAwsError(error).message) }),
    );
    look.answers.set(what, made);
    return made;
  }

  async function tasksOf(subject: Subject, { read }: Look): Promise<TasksView> {
    const { key, inspect, target } = subject;
    try {
      const live = ((await inspect.tasks?.(target, read)) ?? []).map(maskTask);
      memory.note(key, live);
      return { tasks: allTasks(live, memory.recall(key)) };
    } catch (error) {
      return { tasks: allTasks([], memory.recall(key)), unread: maskText(asAwsError(error).message) };
    }
  }

  async function treeOf({ inspect, target }: Subject, { read }: Look): Promise<TreeView> {
    return treeView(await inspect.tree(target, read), managedByArn(engine.statuses.values()));
  }

  return {
    async tree(key) {
      const subject = subjectOf(key, engine);
      return 'state' in subject ? subject : answer(subject, 'tree', (look) => treeOf(subject, look));
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
  };
}

function none(reason: string): { readonly state: 'none'; readonly reason: string } {
  return { state: 'none', reason };
}

function subjectOf(key: ResourceKey, { kinds, statuses }: InspectorDeps['engine']): Subject | ReturnType<typeof none> {
  const status = statuses.get(key);
  if (!status) return none(`${key} is not managed here.`);
  const { identity, scope, outputs } = status;
  const inspect = kinds.get(identity.kind)?.inspect;
  if (!inspect) return none(`There is nothing to look into: a ${identity.kind} is no object in AWS.`);
  if (!scope || !outputs) return none(`${key} has not been found in AWS.`);
  return { key, inspect, target: { identity, scope, outputs } };
}

/** Of what lives no longer the reasons are asked for all the more. */
function keptOnly(key: ResourceKey, { engine, memory }: InspectorDeps): Inspected<TasksView> | undefined {
  const kept = memory.recall(key);
  if (kept.length === 0) return undefined;
  const value = { tasks: allTasks([], kept), unread: 'it has not been found in AWS' };
  return { state: 'seen', at: engine.clock.now(), value };
}
