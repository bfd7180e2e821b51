import type { OperatorEvent } from '../model/event.ts';
import type { EventQuery } from '../model/event-query.ts';

/** What happened, also before the restart. */
export interface EventHistory {
  /** Newest first. Never rejects: what cannot be read of earlier is left out. */
  find(query: EventQuery): Promise<readonly OperatorEvent[]>;
}
