import type { Clock } from '../ports/clock.ts';

/** How long an answer may stand at most; with the spread no answer is older than this. */
const LONGEST_MS = 30 * 60_000;
/** How long an answer stands at least, however few there are: about one sweep. */
const SHORTEST_MS = 60_000;
/** Prime, so that similar keys spread. */
const HASH_FACTOR = 31;

/** One kind of read in one account and Region. */
export interface Family {
  readonly id: string;
  /**
   * Answers that are read anew each second at most, as long as none has to stand for more than half an hour for it: few
   * stand for about a sweep. Left out, each stands for half an hour.
   */
  readonly perSecond?: number | undefined;
}

/**
 * Remembers what is expensive to read (one call per object) across sweeps. Every key expires at its own moment of the
 * family's window, so that a fleet rolls through instead of expiring at once.
 */
export interface SlowCache {
  /** The answer of the running window, or a new one. Failures and misses are not kept. */
  get<V>(family: Family, key: string, load: () => Promise<V | undefined>): Promise<V | undefined>;
  /** Reads now and keeps the answer. */
  refresh<V>(family: Family, key: string, load: () => Promise<V | undefined>): Promise<V | undefined>;
  /** Forgets the answer, and one that is on its way. */
  invalidate(family: Family, key: string): void;
  /** Forgets every answer. */
  clear(): void;
}

interface Entry {
  readonly value: unknown;
  readonly at: number;
}

export function createSlowCache(clock: Clock): SlowCache {
  const families = new Map<string, Map<string, Entry>>();
  /** Reads under way, by family and key; one that a write overtakes is not kept. */
  const flights = new Map<string, Set<{ overtaken: boolean }>>();
  let purgedAt = clock.now();

  function entriesOf({ id }: Family): Map<string, Entry> {
    const known = families.get(id) ?? new Map<string, Entry>();
    families.set(id, known);
    return known;
  }

  async function refresh<V>(family: Family, key: string, load: () => Promise<V | undefined>): Promise<V | undefined> {
    purge();
    const flight = { overtaken: false };
    const id = flightId(family, key);
    const all = flights.get(id) ?? new Set();
    flights.set(id, all.add(flight));
    const at = clock.now();
    try {
      const value = await load();
      if (value === undefined) entriesOf(family).delete(key);
      else if (!flight.overtaken) entriesOf(family).set(key, { value, at });
      return value;
    } finally {
      all.delete(flight);
      if (all.size === 0) flights.delete(id);
    }
  }

  /** Answers about what does not exist any more are never asked for again. */
  function purge(): void {
    const now = clock.now();
    if (now - purgedAt < LONGEST_MS) return;
    purgedAt = now;
    for (const entries of families.values())
      for (const [key, { at }] of entries) if (now - at >= LONGEST_MS) entries.delete(key);
  }

  function overtake(reads: Iterable<Set<{ overtaken: boolean }>>): void {
    for (const all of reads) for (const flight of all) flight.overtaken = true;
  }

  return {
    refresh,
    async get<V>(family: Family, key: string, load: () => Promise<V | undefined>) {
      const entries = entriesOf(family);
      const entry = entries.get(key);
      const windowMs = windowOf(family, entries.size);
      const isFresh = entry && turnOf(key, entry.at, windowMs) === turnOf(key, clock.now(), windowMs);
      return isFresh ? (entry.value as V) : refresh(family, key, load);
    },
    invalidate(family, key) {
      families.get(family.id)?.delete(key);
      const all = flights.get(flightId(family, key));
      if (all) overtake([all]);
    },
    clear() {
      families.clear();
      overtake(flights.values());
    },
  };
}

function flightId({ id }: Family, key: string): string {
  return `${id} ${key}`;
}

/** In steps of two, because each other length has every key expire at another moment. */
function windowOf({ perSecond }: Family, answers: number): number {
  if (perSecond === undefined) return LONGEST_MS;
  let windowMs = SHORTEST_MS;
  while (windowMs < LONGEST_MS && windowMs * perSecond < answers * 1_000) windowMs *= 2;
  return Math.min(LONGEST_MS, windowMs);
}

/** Which window a moment belongs to, for a key. */
function turnOf(key: string, at: number, windowMs: number): number {
  return Math.floor((at + (hash(key) % windowMs)) / windowMs);
}

function hash(key: string): number {
  let sum = 0;
  for (let index = 0; index < key.length; index += 1) sum = (Math.imul(sum, HASH_FACTOR) + key.charCodeAt(index)) >>> 0;
  return Math.imul(sum ^ (sum >>> 15), 0x9e3779b1) >>> 0;
}
