import type { EventBody, OperatorEvent } from '../model/event.ts';
import { type EventQuery, newestAsked } from '../model/event-query.ts';
import type { Clock } from '../ports/clock.ts';

/** How many events stay readable in memory; older ones are dropped, which a gap before the first id shows. */
export const KEPT_EVENTS = 5_000;

/** Says what has happened to whoever listens. Listeners cannot reach back, and one that throws harms nobody. */
export interface EventBus {
  publish(body: EventBody): OperatorEvent;
  subscribe(listener: (event: OperatorEvent) => void): () => void;
  /** Newest last. */
  recent(query: EventQuery): readonly OperatorEvent[];
}

/** @param earlier what is known of earlier runs, ids growing: it is read like everything else, and told to nobody again. */
export function createEventBus(clock: Clock, earlier: readonly OperatorEvent[] = []): EventBus {
  const kept: OperatorEvent[] = earlier.slice(-KEPT_EVENTS);
  const listeners = new Set<(event: OperatorEvent) => void>();
  let lastId = kept.at(-1)?.id ?? 0;

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
    recent: (query) => newestAsked(kept, query).reverse(),
  };
}

function notify(listener: (event: OperatorEvent) => void, event: OperatorEvent): void {
  try {
    listener(event);
  } catch {
    // A subscriber's fault is its own; the operator goes on.
  }
}
