import type { EventBody, OperatorEvent } from '../model/event.ts';
import type { ResourceKey } from '../model/identity.ts';
import type { Clock } from '../ports/clock.ts';

/** How many events stay readable; older ones are dropped, which a gap before the first id shows. */
const KEPT_EVENTS = 5_000;

/** Says what has happened to whoever listens. Listeners cannot reach back, and one that throws harms nobody. */
export interface EventBus {
  publish(body: EventBody): OperatorEvent;
  subscribe(listener: (event: OperatorEvent) => void): () => void;
  /** Newest last. */
  recent(query: { key?: ResourceKey | undefined; after?: number | undefined; limit: number }): readonly OperatorEvent[];
}

export function createEventBus(clock: Clock): EventBus {
  const kept: OperatorEvent[] = [];
  const listeners = new Set<(event: OperatorEvent) => void>();
  let lastId = 0;

  function publish(body: EventBody): OperatorEvent {
    lastId += 1;
    const event: OperatorEvent = { ...body, id: lastId, at: clock.now() };
    kept.push(event);
    if (kept.length > KEPT_EVENTS * 2) kept.splice(0, kept.length - KEPT_EVENTS);
    for (const listener of [...listeners]) notify(listener, event);
    return event;
  }

  return {
    publish,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    recent({ key, after = 0, limit }) {
      const found = kept.filter((event) => event.id > after && (key === undefined || keyOfEvent(event) === key));
      return found.slice(Math.max(0, found.length - limit));
    },
  };
}

function notify(listener: (event: OperatorEvent) => void, event: OperatorEvent): void {
  try {
    listener(event);
  } catch {
    // A subscriber's fault is its own; the operator goes on.
  }
}

export function keyOfEvent(event: OperatorEvent): ResourceKey | undefined {
  return 'key' in event ? event.key : undefined;
}
