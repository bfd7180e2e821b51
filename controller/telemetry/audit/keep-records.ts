import type { Logger } from 'pino';
import type { AuditRecord } from '../../model/audit.ts';
import type { Json } from '../../model/json.ts';
import type { Clock } from '../../ports/clock.ts';
import { type Journal, JournalError, type JournalPlace } from '../../ports/journal.ts';

export interface KeepRecordsOptions {
  readonly place: JournalPlace;
  readonly clock: Clock;
  readonly logger: Pick<Logger, 'error' | 'info'>;
}

export interface KeptRecords {
  /** Never waits: what cannot be kept now is tried again. */
  keep(record: AuditRecord): void;
  /** Tries what waits once more. Never rejects. */
  close(): Promise<void>;
}

const AGAIN_MS = 5_000;
/** What may wait for the disk; the oldest go first, and stand in the log all the same. */
const WAITING = 1_000;

/** Appends records one after the other, and patiently: the process before this one may be on its way out. */
export function keepRecords({ place, clock, logger }: KeepRecordsOptions): KeptRecords {
  const waiting: AuditRecord[] = [];
  let journal: Journal | undefined;
  let cancel: (() => void) | undefined;
  let isInTrouble = false;
  let flushing: Promise<void> | undefined;

  async function flush(): Promise<void> {
    try {
      journal ??= await place.open();
      for (let record = waiting[0]; record; record = waiting[0]) {
        await append(journal, record);
        if (waiting[0] === record) waiting.shift();
      }
      if (isInTrouble) logger.info({}, 'the audit journal is kept');
      isInTrouble = false;
    } catch (error) {
      tell(error);
    }
  }

  function tell(error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    if (!isInTrouble) logger.error({ reason }, 'the audit journal is not kept');
    isInTrouble = true;
    cancel?.();
    cancel = clock.after(AGAIN_MS, begin);
  }

  function begin(): void {
    flushing ??= flush().finally(() => {
      flushing = undefined;
      if (waiting.length > 0 && !isInTrouble) begin();
    });
  }

  return {
    keep(record) {
      waiting.push(record);
      if (waiting.length > WAITING) waiting.shift();
      begin();
    },
    async close() {
      await flushing;
      if (waiting.length > 0) await flush();
      cancel?.();
      await journal?.close();
    },
  };
}

/** What is too large for a line is kept without what was there and what was asked for. */
async function append(journal: Journal, record: AuditRecord): Promise<void> {
  try {
    await journal.append(record as never as Json);
  } catch (error) {
    if (!(error instanceof JournalError && error.code === 'tooLarge')) throw error;
    const { before: _before, after: _after, ...rest } = record;
    await journal.append(rest as never as Json);
  }
}
