import type { Views } from '../../model/views.ts';
import { type KeepRecordsOptions, keepRecords } from '../keep-records.ts';
import { recordOf } from './stored-event.ts';

export interface WriteHistoryOptions extends KeepRecordsOptions {
  readonly views: Pick<Views, 'subscribe'>;
}

export interface HistoryWriter {
  /** Writes what waits, and stops listening. */
  close(): Promise<void>;
}

/** Keeps every event, in order and masked, from now on; see {@link keepRecords} for what goes wrong with disks. */
export function writeHistory(options: WriteHistoryOptions): HistoryWriter {
  const keeper = keepRecords(options);
  const unsubscribe = options.views.subscribe((event) => keeper.add(recordOf(event)));
  return {
    close() {
      unsubscribe();
      return keeper.close();
    },
  };
}
