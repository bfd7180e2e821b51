import { parseKey, type ResourceKey } from '../model/identity.ts';
import type { TaskView } from '../model/inspection.ts';
import { isObject, type Json, jsonEqual } from '../model/json.ts';
import type { Clock } from '../ports/clock.ts';
import type { Journal } from '../ports/journal.ts';
import type { TaskMemory } from '../ports/task-memory.ts';

/** Grows when members of a task change their meaning; records of another format are left out. */
const FORMAT = 1;
/** Of one object: one that fails in a circle does not push out all others. */
export const TASKS_OF_ONE = 50;
/** Of all objects together; about a kilobyte each. */
export const TASKS_AT_MOST = 10_000;
/** Kept records after which what is superseded is thrown away. */
const APPENDED_AT_MOST = 5_000;

export interface TaskMemoryOptions {
  readonly clock: Clock;
  /** What failed longer ago is forgotten; milliseconds. */
  readonly keepMs: number;
  /** Told what could not be written; it is known all the same. */
  readonly onTrouble: (reason: string) => void;
}

export interface KeptTaskMemory extends TaskMemory {
  /** Takes in what a journal holds, and keeps everything there from now on. Rejects where it cannot be read. */
  attach(journal: Journal): Promise<void>;
  /** Waits for what is under way. Never rejects. */
  close(): Promise<void>;
}

/**
 * Tasks that failed, kept as they were seen last: the newest of each object, and of all objects together. What comes in
 * has no secrets any more.
 */
export function keptTaskMemory({ clock, keepMs, onTrouble }: TaskMemoryOptions): KeptTaskMemory {
  const tasks = new Map<ResourceKey, readonly TaskView[]>();
  let journal: Journal | undefined;
  let appended = 0;

  function put(key: ResourceKey, task: TaskView): void {
    const others = (tasks.get(key) ?? []).filter(({ arn }) => arn !== task.arn);
    tasks.set(key, [...others, task].sort(newestFirst).slice(0, TASKS_OF_ONE));
  }

  /** Objects in the order of their newest failure, as far as there is room. */
  function forget(): void {
    const since = clock.now() - keepMs;
    const order = [...tasks].sort(([, [a]], [, [b]]) => atOf(b) - atOf(a));
    let room = TASKS_AT_MOST;
    tasks.clear();
    for (const [key, all] of order) {
      const fresh = all.filter((task) => atOf(task) >= since).slice(0, room);
      room -= fresh.length;
      if (fresh.length > 0) tasks.set(key, fresh);
    }
  }

  function compact(): void {
    appended = 0;
    forget();
    const all = [...tasks].flatMap(([key, own]) => own.map((task) => lineOf(key, task)));
    journal?.replace(all).catch(trouble);
  }

  function trouble(error: unknown): void {
    onTrouble(error instanceof Error ? error.message : String(error));
  }

  function keep(key: ResourceKey, task: TaskView): void {
    put(key, task);
    appended += 1;
    journal?.append(lineOf(key, task)).catch(trouble);
  }

  return {
    recall: (key) => tasks.get(key) ?? [],
    note(key, seen) {
      for (const task of seen) if (isNews(task, tasks.get(key) ?? [])) keep(key, task);
      if (appended > APPENDED_AT_MOST) compact();
    },
    async attach(opened) {
      const seen = new Set([...tasks.values()].flatMap((own) => own.map(({ arn }) => arn)));
      for await (const line of opened.read()) {
        const found = recordOf(line);
        // What this process has seen itself is newer; of what is written, the last counts.
        if (found && !seen.has(found.task.arn)) put(found.key, found.task);
      }
      journal = opened;
      compact();
    },
    close: async () => journal?.close(),
  };
}

/** A failed task that is not known, or of which more is known now that it has ended. */
function isNews(task: TaskView, known: readonly TaskView[]): boolean {
  if (task.state !== 'failed') return false;
  const before = known.find(({ arn }) => arn === task.arn);
  if (before) return before.lastStatus !== 'STOPPED' && !jsonEqual(jsonOf(before), jsonOf(task));
  return known.length < TASKS_OF_ONE || atOf(task) > atOf(known.at(-1));
}

function newestFirst(a: TaskView, b: TaskView): number {
  return atOf(b) - atOf(a);
}

function atOf(task: TaskView | undefined): number {
  return task?.stoppedAt ?? task?.createdAt ?? 0;
}

function jsonOf(task: TaskView): Json {
  return JSON.parse(JSON.stringify(task)) as Json;
}

function lineOf(key: ResourceKey, task: TaskView): Json {
  return { v: FORMAT, key, task: jsonOf(task) };
}

function recordOf(line: Json): { readonly key: ResourceKey; readonly task: TaskView } | undefined {
  if (!isObject(line) || line.v !== FORMAT || typeof line.key !== 'string' || !parseKey(line.key)) return undefined;
  const { task } = line;
  if (!isObject(task) || typeof task.arn !== 'string' || typeof task.id !== 'string') return undefined;
  if (task.state !== 'failed' || !Array.isArray(task.containers) || typeof task.lastStatus !== 'string')
    return undefined;
  return { key: line.key as ResourceKey, task: task as unknown as TaskView };
}
