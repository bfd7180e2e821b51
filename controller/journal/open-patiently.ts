import { type Clock, sleep } from '../ports/clock.ts';
import type { Journal } from '../ports/journal.ts';

export interface PatienceOptions {
  readonly clock: Clock;
  /** Ends the patience. */
  readonly signal: AbortSignal;
  /** Told of every try that failed, and of how long it is until the next one, milliseconds. Must not throw. */
  readonly onWait: (error: unknown, waitMs: number) => void;
}

const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 5 * 60_000;

/**
 * Opens a journal, again and again with pauses that double from 5 s to 5 min where it cannot be had: another process
 * holds it, a disk is full. Never rejects; undefined where the patience was ended.
 */
export async function openPatiently(
  open: () => Promise<Journal>,
  { clock, signal, onWait }: PatienceOptions,
): Promise<Journal | undefined> {
  for (let waitMs = FIRST_WAIT_MS; !signal.aborted; waitMs = Math.min(LONGEST_WAIT_MS, 2 * waitMs)) {
    try {
      return await open();
    } catch (error) {
      onWait(error, waitMs);
    }
    await sleep(clock, waitMs, signal).catch(() => undefined);
  }
  return undefined;
}
