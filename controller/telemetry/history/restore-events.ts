import type { OperatorEvent } from '../../model/event.ts';
import type { FindEventsOptions } from './find-events.ts';
import { eventOf } from './stored-event.ts';

export interface RestoreOptions extends Pick<FindEventsOptions, 'place' | 'keptSince' | 'canBeShown'> {
  readonly limit: number;
  /** Told why nothing could be read. */
  readonly onTrouble: (reason: string) => void;
}

/** The newest events of earlier runs, oldest first, ids growing. Never rejects. */
export async function restoreEvents(options: RestoreOptions): Promise<readonly OperatorEvent[]> {
  const found: OperatorEvent[] = [];
  try {
    for await (const record of options.place.readBack()) {
      const event = eventOf(record);
      if (event === undefined || event.id >= (found.at(-1)?.id ?? Number.POSITIVE_INFINITY)) continue;
      if (event.at < options.keptSince()) break;
      if (options.canBeShown(event)) found.push(event);
      if (found.length >= options.limit) break;
    }
  } catch (error) {
    options.onTrouble(error instanceof Error ? error.message : String(error));
  }
  return found.reverse();
}
