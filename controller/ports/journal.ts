import type { Json } from '../model/json.ts';

/** Records on disk, oldest first. What a crash cut off at the end is left out, never an error. */
export interface Journal {
  /**
   * Resolves when the record would survive the death of the process and of the machine; many appends share one flush.
   * Rejects with {@link JournalError} where it was not kept; later appends are tried anew.
   */
  append(record: Json): Promise<void>;
  /**
   * Everything that is kept when it begins, oldest first; damaged lines are left out and reported. A replacement meanwhile
   * may cut it short.
   */
  read(): AsyncIterable<Json>;
  /**
   * Puts these records in the place of all earlier ones, as one step: a crash leaves the old or the new. Appends that
   * come after the call stay. Rejects with {@link JournalError} where the old ones are still in place, or may be.
   */
  replace(records: readonly Json[]): Promise<void>;
  /** Waits for what is under way, and lets others write. Never rejects. */
  close(): Promise<void>;
}

/** Where a journal is kept: one process writes it, every one may read it. */
export interface JournalPlace {
  /** Rejects with {@link JournalError}: `held` while another process writes there, `full` or `io` where nothing can be. */
  open(): Promise<Journal>;
  /**
   * What is kept, newest first, also before it is open and after it is closed; only records whose JSON has the text
   * `holding`, where one is given. Rejects where a file cannot be read.
   */
  readBack(holding?: string): AsyncIterable<Json>;
  /** What is kept, oldest first, also before it is open and after it is closed. Rejects where a file cannot be read. */
  read(): AsyncIterable<Json>;
}

/** A line that was written whole and no longer is what was written. */
export interface JournalDamage {
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/**
 * Why something was not kept. `held`: another process writes here. `full`: no space, no quota, no room for so large a file.
 * `tooLarge`: the record is. `closed`: by us, or because the lock was taken from us. `io`: anything else.
 */
export type JournalErrorCode = 'held' | 'full' | 'tooLarge' | 'closed' | 'io';

export class JournalError extends Error {
  override readonly name = 'JournalError';
  readonly code: JournalErrorCode;

  constructor(code: JournalErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
