import type { Journal, JournalPlace } from '../ports/journal.ts';
import { type JournalOptions, openJournal } from './open-journal.ts';
import { readBack } from './read-back.ts';
import { readJournal } from './read-journal.ts';
import { type Retention, trim } from './trim.ts';

export interface JournalPlaceOptions extends Omit<JournalOptions, 'onFull'> {
  readonly retention: Retention;
}

const TRIM_MS = 60 * 60_000;

/** A journal that forgets its oldest: when it is opened, whenever a segment is full, and every hour. */
export function journalPlace(options: JournalPlaceOptions): JournalPlace {
  const { folder, clock, onDamage, retention } = options;
  return {
    async open() {
      let trimming = Promise.resolve();
      const trimNow = (): void => {
        // What cannot be deleted now is tried again; nothing that is kept depends on it.
        trimming = trimming.then(() => trim(folder, retention).catch(() => undefined));
      };
      const journal = await openJournal({ ...options, onFull: trimNow });
      let cancel = clock.after(TRIM_MS, everyHour);
      function everyHour(): void {
        cancel = clock.after(TRIM_MS, everyHour);
        trimNow();
      }
      trimNow();
      const close = async (): Promise<void> => {
        cancel();
        await trimming;
        await journal.close();
      };
      return { ...journal, close } satisfies Journal;
    },
    readBack: (holding) => readBack(folder, { onDamage, holding }),
    read: () => readJournal(folder, onDamage),
  };
}
