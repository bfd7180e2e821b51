import type { OperatorEvent } from '../../model/event.ts';
import type { Views } from '../../model/views.ts';
import type { Clock } from '../../ports/clock.ts';
import { type Journal, JournalError, type JournalPlace } from '../../ports/journal.ts';
import { recordOf } from './stored-event.ts';

export interface WriteHistoryOptions {
  readonly views: Pick<Views, 'subscribe'>;
  readonly place: Pick<JournalPlace, 'open'>;
  readonly clock: Clock;
  /** Told when keeping begins to fail, and of nothing more until it works again. */
  readonly onTrouble: (reason: string) => void;
  /** Told when it works, first and after trouble, with the number of events that were not kept meanwhile. */
  readonly onKept: (lost: number) => void;
  /** Told of each event that will not be kept. */
  readonly onLost: () => void;
}

/** Time until the next try to open. */
const RETRY_MS = 10_000;
/** Events that wait for the disk; more are not kept. */
const WAITING_AT_MOST = 10_000;

export interface HistoryWriter {
  /** Writes what waits, and stops listening. */
  close(): Promise<void>;
}

/**
 * Keeps every event, in order and masked, from now on. A disk that is full, slow, read-only or held by another process
 * costs events, told once, and never holds the operator up.
 */
export function writeHistory(options: WriteHistoryOptions): HistoryWriter {
  const { views, place, clock } = options;
  const state = createState(options);
  const waiting: OperatorEvent[] = [];
  let journal: Journal | undefined;
  let pending = 0;
  let cancel: (() => void) | undefined;
  let isClosed = false;

  const unsubscribe = views.subscribe((event) => {
    if (waiting.length + pending >= WAITING_AT_MOST) state.lose();
    else if (journal) void keep(journal, event);
    else waiting.push(event);
  });

  async function keep(into: Journal, event: OperatorEvent): Promise<void> {
    pending += 1;
    try {
      await into.append(recordOf(event));
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
    for (const event of waiting.splice(0)) void keep(journal, event);
  }

  let opening = begin();
  return {
    async close() {
      isClosed = true;
      unsubscribe();
      cancel?.();
      await opening;
      await journal?.close();
    },
  };
}

/** Tells of trouble when it begins and when it ends, not in between. */
function createState({ onTrouble, onKept, onLost }: WriteHistoryOptions) {
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
