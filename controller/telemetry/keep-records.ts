import type { Json } from '../model/json.ts';
import type { Clock } from '../ports/clock.ts';
import { type Journal, JournalError, type JournalPlace } from '../ports/journal.ts';

export interface KeepRecordsOptions {
  readonly place: Pick<JournalPlace, 'open'>;
  readonly clock: Clock;
  /** Told when keeping begins to fail, and of nothing more until it works again. */
  readonly onTrouble: (reason: string) => void;
  /** Told when it works, first and after trouble, with the number of records that were not kept meanwhile. */
  readonly onKept: (lost: number) => void;
  /** Told of each record that will not be kept. */
  readonly onLost: () => void;
}

/** Time until the next try to open. */
const RETRY_MS = 10_000;
/** Records that wait for the disk; more are not kept. */
const WAITING_AT_MOST = 10_000;

export interface RecordKeeper {
  /** Never throws, never waits. */
  add(record: Json): void;
  /** Writes what waits, and takes nothing more. */
  close(): Promise<void>;
}

/**
 * Keeps records, in order, from now on. A disk that is full, slow, read-only or held by another process costs records,
 * told once, and never holds anybody up.
 */
export function keepRecords(options: KeepRecordsOptions): RecordKeeper {
  const { place, clock } = options;
  const state = createState(options);
  const waiting: Json[] = [];
  let journal: Journal | undefined;
  let pending = 0;
  let cancel: (() => void) | undefined;
  let isClosed = false;

  async function keep(into: Journal, record: Json): Promise<void> {
    pending += 1;
    try {
      await into.append(record);
      state.works();
    } catch (error) {
      state.fails(error);
      state.lose();
      if (error instanceof JournalError && error.code === 'closed' && journal === into) await letGo(into);
    } finally {
      pending -= 1;
    }
  }

  /** Another process has taken the lock from us, as after a long sleep of this one. */
  async function letGo(of: Journal): Promise<void> {
    journal = undefined;
    await of.close();
    tryLater();
  }

  function tryLater(): void {
    if (isClosed) return;
    cancel = clock.after(RETRY_MS, () => {
      opening = begin();
    });
  }

  async function begin(): Promise<void> {
    try {
      journal = await place.open();
    } catch (error) {
      state.fails(error);
      tryLater();
      return;
    }
    state.works();
    for (const record of waiting.splice(0)) void keep(journal, record);
  }

  let opening = begin();
  return {
    add(record) {
      if (isClosed) return;
      if (waiting.length + pending >= WAITING_AT_MOST) state.lose();
      else if (journal) void keep(journal, record);
      else waiting.push(record);
    },
    async close() {
      isClosed = true;
      cancel?.();
      await opening;
      await journal?.close();
    },
  };
}

/** Tells of trouble when it begins and when it ends, not in between. */
function createState({ onTrouble, onKept, onLost }: KeepRecordsOptions) {
  let works: boolean | undefined;
  let lost = 0;
  return {
    works(): void {
      if (works !== true) onKept(lost);
      works = true;
      lost = 0;
    },
    fails(error: unknown): void {
      if (works !== false) onTrouble(error instanceof Error ? error.message : String(error));
      works = false;
    },
    lose(): void {
      lost += 1;
      onLost();
    },
  };
}
