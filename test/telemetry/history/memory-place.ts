import type { Json } from '../../../controller/model/json.ts';
import { type Journal, JournalError, type JournalPlace } from '../../../controller/ports/journal.ts';

/** A place in memory that does as a test tells it. */
export interface MemoryPlace extends JournalPlace {
  readonly records: Json[];
  /** What opening and appending are answered with, until it is taken away. */
  refusal: JournalError | undefined;
  /** Whether somebody has it open. */
  isOpen: boolean;
}

export function memoryPlace(records: Json[] = []): MemoryPlace {
  const place: MemoryPlace = {
    records,
    refusal: undefined,
    isOpen: false,
    async open(): Promise<Journal> {
      if (place.refusal) throw place.refusal;
      place.isOpen = true;
      return {
        async append(record) {
          if (place.refusal) throw place.refusal;
          records.push(record);
        },
        async *read() {
          yield* records;
        },
        async replace(all) {
          records.splice(0, records.length, ...all);
        },
        async close() {
          place.isOpen = false;
        },
      };
    },
    async *read() {
      yield* records;
    },
    async *readBack(holding) {
      for (const record of records.toReversed()) {
        if (holding === undefined || JSON.stringify(record).includes(holding)) yield record;
      }
    },
  };
  return place;
}

export function refusalOf(code: 'held' | 'full' | 'io' | 'closed'): JournalError {
  return new JournalError(code, `refused: ${code}`);
}
