import type { DriftRecord } from '../model/drift.ts';
import type { ResourceKey } from '../model/identity.ts';

/**
 * What was known of drift before this process started. Nothing rests on it but how old drift is said to be, and whether
 * an object that is only observed has ever been as its manifest says.
 */
export interface DriftMemory {
  recall(key: ResourceKey): DriftRecord | undefined;
  /** Keeps a record in the place of the earlier one; undefined forgets. Never throws, never waits. */
  note(key: ResourceKey, record: DriftRecord | undefined): void;
}

/** Whoever has none recalls nothing. */
export const NO_DRIFT_MEMORY: DriftMemory = { recall: () => undefined, note: () => {} };
