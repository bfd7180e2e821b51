import type { ResourceKey } from '../../model/identity.ts';
import type { Operation, OperationItem, OperationState } from '../../model/operation.ts';
import type { ActOrder, OperationQuery } from '../../ports/actions.ts';
import type { Clock } from '../../ports/clock.ts';

/** Operations that are remembered; the oldest that are over go first. */
const KEPT_OPERATIONS = 500;

/** An operation that is under way, for the one who carries it out. */
export interface Running {
  readonly id: string;
  readonly begun: Operation;
  /** Says how one object fares. What comes after its end is not heard. */
  tell(key: ResourceKey, item: Omit<OperationItem, 'key'>): void;
  /** Says what is being done about no object in particular, or how that ended. */
  tellAll(state: OperationState, message: string): void;
}

/** What people have begun, in memory alone. */
export interface Operations {
  begin(order: ActOrder): Running;
  get(id: string): Operation | undefined;
  find(query?: OperationQuery): readonly Operation[];
  follow(listener: (operation: Operation) => void): () => void;
}

export function createOperations(clock: Clock): Operations {
  const kept = new Map<string, Operation>();
  const listeners = new Set<(operation: Operation) => void>();
  const run = clock.now().toString(36);
  let count = 0;

  function put(operation: Operation): void {
    kept.set(operation.id, operation);
    for (const listener of [...listeners]) notify(listener, operation);
  }

  function forgetOldest(): void {
    const over = [...kept.values()].filter(({ state }) => state !== 'running');
    for (const { id } of over.slice(0, Math.max(0, kept.size - KEPT_OPERATIONS))) kept.delete(id);
  }

  function change(id: string, make: (operation: Operation) => Operation): void {
    const operation = kept.get(id);
    if (operation?.state === 'running') put(make(operation));
  }

  return {
    begin(order) {
      count += 1;
      const operation = begun(order, `${run}-${count}`, clock.now());
      put(operation);
      forgetOldest();
      const { id } = operation;
      return {
        id,
        begun: operation,
        tell: (key, item) => change(id, (before) => withItem(before, { key, ...item }, clock.now())),
        tellAll: (state, message) =>
          change(id, (before) => {
            const progress = { ...before.progress, words: message };
            return state === 'running'
              ? { ...before, progress }
              : { ...before, progress, state, message, endedAt: clock.now() };
          }),
      };
    },
    get: (id) => kept.get(id),
    find: ({ key, running } = {}) =>
      [...kept.values()]
        .filter((one) => (key === undefined || one.keys.includes(key)) && (!running || one.state === 'running'))
        .reverse(),
    follow(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function notify(listener: (operation: Operation) => void, operation: Operation): void {
  try {
    listener(operation);
  } catch {
    // A listener's fault is its own; the operation goes on.
  }
}

function begun({ verb, targets, actor, reason }: ActOrder, id: string, startedAt: number): Operation {
  const keys = targets.map(({ key }) => key);
  const items = keys.map((key) => ({ key, state: 'running' as const, message: 'waits for its turn' }));
  return {
    id,
    verb,
    keys,
    actor: { name: actor.name, via: actor.via },
    reason,
    startedAt,
    state: 'running',
    progress: { done: 0, of: keys.length, words: 'begins' },
    items,
  };
}

function withItem(before: Operation, item: OperationItem, now: number): Operation {
  const items = before.items.map((one) => (one.key === item.key && one.state === 'running' ? item : one));
  const done = items.filter(({ state }) => state !== 'running').length;
  const progress = { done, of: items.length, words: item.message };
  if (done < items.length) return { ...before, items, progress };
  return { ...before, items, progress, state: stateOf(items), message: messageOf(items), endedAt: now };
}

/** What went wrong with one is said although the others went well. */
function stateOf(items: readonly OperationItem[]): OperationState {
  const states = items.map(({ state }) => state);
  if (states.includes('failed')) return 'failed';
  return states.includes('refused') ? 'refused' : 'succeeded';
}

function messageOf(items: readonly OperationItem[]): string {
  const [only] = items;
  if (only && items.length === 1) return only.message;
  const count = (state: OperationState): number => items.filter((item) => item.state === state).length;
  const words = (['succeeded', 'failed', 'refused'] as const)
    .filter((state) => count(state) > 0)
    .map((state) => `${count(state)} ${state}`);
  const first = items.find(({ state }) => state !== 'succeeded');
  return `${words.join(', ')}${first ? `; ${first.key}: ${first.message}` : ''}`;
}
