import type { OperatorEvent } from '../../model/event.ts';
import { type EventQuery, isAsked, newestAsked } from '../../model/event-query.ts';
import type { Views } from '../../model/views.ts';
import type { EventHistory } from '../../ports/event-history.ts';
import type { JournalPlace } from '../../ports/journal.ts';
import { eventOf } from './stored-event.ts';

export interface FindEventsOptions {
  readonly views: Pick<Views, 'events'>;
  readonly place: Pick<JournalPlace, 'readBack'>;
  /** Whatever happened earlier is left out, though it may be on disk still. */
  readonly keptSince: () => number;
  /** Says whether an event has all that people are shown of it; one of another version may not. */
  readonly canBeShown: (event: OperatorEvent) => boolean;
}

/** Looks in memory, and on disk for what is older than that; one look at the disk at a time. */
export function eventHistory(options: FindEventsOptions): EventHistory {
  let turn: Promise<unknown> = Promise.resolve();
  return {
    async find(query) {
      const recent = options.views.events({ limit: Number.MAX_SAFE_INTEGER });
      const known = newestAsked(recent, query);
      const missing = query.limit - known.length;
      const oldest = recent[0] ?? { id: Number.POSITIVE_INFINITY };
      if (missing === 0 || (query.after ?? 0) >= oldest.id - 1) return known;
      const before = Math.min(query.before ?? Number.POSITIVE_INFINITY, oldest.id);
      const earlier = turn.then(() => onDisk(options, { ...query, limit: missing, before }));
      turn = earlier;
      return [...known, ...(await earlier)];
    },
  };
}

async function onDisk(options: FindEventsOptions, query: EventQuery): Promise<OperatorEvent[]> {
  const since = Math.max(query.since ?? 0, options.keptSince());
  const found: OperatorEvent[] = [];
  try {
    for await (const record of options.place.readBack(query.key && JSON.stringify(query.key))) {
      const event = eventOf(record);
      if (event === undefined) continue;
      if (event.at < since) break;
      if (isAsked(event, query) && options.canBeShown(event)) found.push(event);
      if (found.length >= query.limit) break;
    }
  } catch {
    // A folder that cannot be read harms nobody: what was found is told.
  }
  return found;
}
