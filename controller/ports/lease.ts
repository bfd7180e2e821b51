import type { LeaseView } from '../model/lease.ts';

/** Something shared that several controllers can read, and whose version grows by one with each write of any of them. */
export interface LeaseStore {
  /** How people find it. */
  readonly name: string;
  /** Version 0 and an empty text: there is none. Rejects with AwsError where that is not known. */
  read(): Promise<LeaseText>;
  /**
   * Writes a text that is not empty, and answers the version that this write made; with `create`, `undefined` where there is one already. Rejects
   * with AwsError where it is not known whether it was written.
   */
  write(text: string, create: boolean): Promise<number | undefined>;
}

export interface LeaseText {
  readonly version: number;
  readonly text: string;
}

/** Who of several controllers writes. */
export interface Lease {
  /** Asked before every write; what was true may not be true a second later. */
  mayWrite(): boolean;
  /** Undefined where nothing is shared, and this controller always writes. */
  view(): LeaseView | undefined;
  /** Begins to keep or to want it. `onChange` is called whenever this controller begins or ceases to write. */
  start(onChange: () => void): void;
  /** Lets it go, so that another can have it at once. To be called when nothing is written any more. Never rejects. */
  stop(): Promise<void>;
}

/** Of a controller that shares with nobody. */
export const ALONE: Lease = { mayWrite: () => true, view: () => undefined, start() {}, stop: async () => {} };
