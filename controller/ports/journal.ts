import type { Json } from '../model/json.ts';

/** Records on disk, oldest first. What a crash cut off at the end is left out, never an error. */
export interface Journal {
  /** Resolves when the record would survive the death of the process and of the machine. */
  append(record: Json): Promise<void>;
  /** Everything that is kept, oldest first. */
  read(): AsyncIterable<Json>;
  /** Puts these records in the place of all earlier ones, as one step: a crash leaves the old or the new. */
  replace(records: readonly Json[]): Promise<void>;
  close(): Promise<void>;
}
