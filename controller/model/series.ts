import type { ResourceKey } from './identity.ts';
import type { HEALTH_WORDS, SyncWord } from './state-words.ts';

/** Tasks of a service from `at` until the next point. Without numbers: nobody could look, or nobody did. */
export interface TaskPoint {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly tasks?: TaskCounts | undefined;
}

export interface TaskCounts {
  readonly desired: number;
  readonly running: number;
  readonly pending: number;
  /** Range in which Application Auto Scaling keeps the count; undefined while nothing scales it. */
  readonly range?: { readonly min: number; readonly max: number } | undefined;
}

/** How many objects were in which state from `at` until the next point. Without numbers: nobody looked. */
export interface FleetPoint {
  readonly at: number;
  readonly counts?:
    | {
        readonly health: Readonly<Record<(typeof HEALTH_WORDS)[number], number>>;
        readonly sync: Readonly<Record<SyncWord, number>>;
      }
    | undefined;
}

/** What happened to drift on one day of UTC; objects, not fields. */
export interface DriftDay {
  /** `2026-11-21`. */
  readonly day: string;
  readonly found: number;
  readonly healed: number;
  readonly acknowledged: number;
}

/** A rollout that came to its end. */
export interface RolloutRecord {
  readonly key: ResourceKey;
  /** `family:revision`; undefined where it began before anybody of ours looked. */
  readonly revision?: string | undefined;
  readonly result: 'succeeded' | 'failed';
  readonly endedAt: number;
  readonly startedAt?: number | undefined;
  /** The commit that asked for it, where it is known. */
  readonly commit?: string | undefined;
  /** When that commit was made, as git says. */
  readonly committedAt?: number | undefined;
  /** When it was first seen that the manifest asks for something new. */
  readonly foundAt?: number | undefined;
  /** Of the first success after failures: how long ago the first of these ended; milliseconds. */
  readonly restoredAfterMs?: number | undefined;
}
