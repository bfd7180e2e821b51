import type { OperatorEvent } from '../model/event.ts';
import type { EventQuery } from '../model/event-query.ts';
import type { Views } from '../model/views.ts';

/** What happened, also before the restart. */
export interface EventHistory {
  /** Newest first. Never rejects: what cannot be read of earlier is left out. */
  find(query: EventQuery): Promise<readonly OperatorEvent[]>;
}

/** Without anything on disk, what the views remember is all that there is. */
export function rememberedEvents(views: Pick<Views, 'events'>): EventHistory {
  return { find: async (query) => [...views.events(query)].reverse() };
}
