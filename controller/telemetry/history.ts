import type { OperatorEvent } from '../model/event.ts';
import type { ResourceKey } from '../model/identity.ts';
import type { Views } from '../model/views.ts';

export interface HistoryLimits {
  /** Events kept of each object; the oldest go first. */
  readonly perObject: number;
  /** Events kept of everything together, for the fleet's timeline and for streams that resume. */
  readonly total: number;
  /** Objects that are remembered; the one without news for longest goes first. */
  readonly objects: number;
}

export const HISTORY_LIMITS: HistoryLimits = { perObject: 200, total: 5_000, objects: 20_000 };

/** What has happened, in memory and bounded. Lost with the process, and nothing depends on it. */
export interface History {
  record(event: OperatorEvent): void;
  events: Views['events'];
}

/** Makes an empty history. `record` expects ids that grow; `events` answers as {@link Views} promises. */
export function createHistory(limits: HistoryLimits = HISTORY_LIMITS): History {
  const all: OperatorEvent[] = [];
  const byObject = new Map<ResourceKey, OperatorEvent[]>();
  return {
    record(event) {
      append(all, event, limits.total);
      const key = keyOfEvent(event);
      if (key === undefined) return;
      const ring = byObject.get(key) ?? [];
      byObject.delete(key);
      byObject.set(key, ring);
      append(ring, event, limits.perObject);
      const [stalest] = byObject.size > limits.objects ? byObject.keys() : [];
      if (stalest !== undefined) byObject.delete(stalest);
    },
    events({ key, after, limit }) {
      const ring = key === undefined ? all : (byObject.get(key) ?? []);
      return newest(after === undefined ? ring : ring.slice(firstAfter(ring, after)), limit);
    },
  };
}

/** The object that an event is about, where it is about one. */
export function keyOfEvent(event: OperatorEvent): ResourceKey | undefined {
  return 'key' in event ? event.key : undefined;
}

/** Keeps the newest `limit`. A splice of that many small slots is cheap beside the pass that caused the event. */
function append(ring: OperatorEvent[], event: OperatorEvent, limit: number): void {
  ring.push(event);
  if (ring.length > limit) ring.splice(0, ring.length - limit);
}

function newest(ring: readonly OperatorEvent[], limit: number): readonly OperatorEvent[] {
  return limit <= 0 ? [] : ring.slice(-limit);
}

function firstAfter(ring: readonly OperatorEvent[], id: number): number {
  let low = 0;
  let high = ring.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ring[middle]?.id ?? 0) > id) high = middle;
    else low = middle + 1;
  }
  return low;
}
