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
  /** Reads under way, by key; one that a write overtakes is not kept. */
  const flights = new Map<string, Set<{ overtaken: boolean }>>();
  let purgedAt = clock.now();

  async function refresh<V>(key: string, load: () => Promise<V | undefined>): Promise<V | undefined> {
    purge();
    const flight = { overtaken: false };
    const all = flights.get(key) ?? new Set();
    flights.set(key, all.add(flight));
    const window = windowOf(key, clock.now());
    try {
      const value = await load();
      if (value === undefined) entries.delete(key);
      else if (!flight.overtaken) entries.set(key, { value, window });
      return value;
    } finally {
      all.delete(flight);
      if (all.size === 0) flights.delete(key);
    }
  }

  /** Answers about what does not exist any more are never asked for again. */
  function purge(): void {
    const now = clock.now();
    if (now - purgedAt < WINDOW_MS) return;
    purgedAt = now;
    for (const [key, { window }] of entries) if (window !== windowOf(key, now)) entries.delete(key);
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
      for (const flight of flights.get(key) ?? []) flight.overtaken = true;
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
