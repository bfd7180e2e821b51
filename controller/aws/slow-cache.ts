import type { Clock } from '../ports/clock.ts';

/** How long an answer of the slow lane may stand; with the spread no answer is older than this. */
const WINDOW_MS = 30 * 60_000;
/** Prime, so that similar keys spread. */
const HASH_FACTOR = 31;

/**
 * Remembers what is expensive to read (one call per object) across sweeps. Every key expires at its own moment of the
 * half hour, so that a fleet rolls through instead of expiring at once.
 */
export interface SlowCache {
  /** The answer of the running window, or a new one. Failures and misses are not kept. */
  get<V>(key: string, load: () => Promise<V | undefined>): Promise<V | undefined>;
  /** Reads now and keeps the answer. */
  refresh<V>(key: string, load: () => Promise<V | undefined>): Promise<V | undefined>;
  /** Forgets the answer, and one that is on its way. */
  invalidate(key: string): void;
}

interface Entry {
  readonly value: unknown;
  readonly window: number;
}

export function createSlowCache(clock: Clock): SlowCache {
  const entries = new Map<string, Entry>();
  const writes = new Map<string, number>();

  async function refresh<V>(key: string, load: () => Promise<V | undefined>): Promise<V | undefined> {
    const before = writes.get(key);
    const window = windowOf(key, clock.now());
    const value = await load();
    if (value === undefined) entries.delete(key);
    else if (writes.get(key) === before) entries.set(key, { value, window });
    return value;
  }

  return {
    refresh,
    async get<V>(key: string, load: () => Promise<V | undefined>) {
      const entry = entries.get(key);
      if (entry?.window === windowOf(key, clock.now())) return entry.value as V;
      return refresh(key, load);
    },
    invalidate(key) {
      entries.delete(key);
      writes.set(key, (writes.get(key) ?? 0) + 1);
    },
  };
}

function windowOf(key: string, now: number): number {
  return Math.floor((now + (hash(key) % WINDOW_MS)) / WINDOW_MS);
}

function hash(key: string): number {
  let sum = 0;
  for (let index = 0; index < key.length; index += 1) sum = (Math.imul(sum, HASH_FACTOR) + key.charCodeAt(index)) >>> 0;
  return Math.imul(sum ^ (sum >>> 15), 0x9e3779b1) >>> 0;
}
