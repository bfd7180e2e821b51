import type { OperatorEvent } from './event.ts';
import type { ResourceKey } from './identity.ts';

/** What is asked of the events that are known. */
export interface EventQuery {
  /** Only of this object, whether it is managed still or not. */
  readonly key?: ResourceKey | undefined;
  /** Only ids greater than this. */
  readonly after?: number | undefined;
  /** Only ids lower than this. */
  readonly before?: number | undefined;
  /** Only what happened then or later; milliseconds since the epoch. */
  readonly since?: number | undefined;
  readonly limit: number;
}

/** Whether an event is asked for; the limit is not looked at. */
export function isAsked(event: OperatorEvent, { key, after, before, since }: EventQuery): boolean {
  if (after !== undefined && event.id <= after) return false;
  if (before !== undefined && event.id >= before) return false;
  if (since !== undefined && event.at < since) return false;
  return key === undefined || ('key' in event && event.key === key);
}

/** Of events that are oldest first: those that are asked for, newest first. */
export function newestAsked(events: readonly OperatorEvent[], query: EventQuery): OperatorEvent[] {
  const found: OperatorEvent[] = [];
  for (let index = events.length - 1; index >= 0 && found.length < query.limit; index -= 1) {
    const event = events[index];
    if (event && isAsked(event, query)) found.push(event);
  }
  return found;
}
