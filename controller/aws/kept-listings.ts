import type { Clock } from '../ports/clock.ts';

/** After a write AWS may show for so long what was before it (as the floor of own writes believes). */
const SETTLING_MS = 60_000;

/** How a listing of one account and Region is read. */
export interface KeptListing<V> {
  /** Everything, by key. */
  readonly all: () => Promise<ReadonlyMap<string, V>>;
  /** One by its key, read anew; `undefined` where there is none. */
  readonly one: (key: string) => Promise<V | undefined>;
  /** For how long such an answer may stand. */
  readonly keepMs: (items: ReadonlyMap<string, V>) => number;
}

/**
 * Listings that take many calls, across sweeps. What we write ourselves is known: it is read by its key, until it was read
 * late enough after the write. What others do is seen with the next listing.
 */
export interface KeptListings {
  get<V>(id: string, listing: KeptListing<V>): Promise<ReadonlyMap<string, V>>;
  /** We have just written to what the key names. */
  touch(id: string, key: string): void;
  clear(): void;
}

interface Entry {
  readonly at: number;
  readonly items: ReadonlyMap<string, unknown>;
}

export function createKeptListings(clock: Clock): KeptListings {
  const entries = new Map<string, Entry>();
  /** When a key was last written to; those alone that an answer may not show yet. */
  const touched = new Map<string, Map<string, number>>();

  /** Forgets the writes that a read that began then must have seen. */
  function settle(id: string, readAt: number): void {
    const writes = touched.get(id);
    for (const [key, at] of writes ?? []) if (readAt - at >= SETTLING_MS) writes?.delete(key);
  }

  async function listed<V>(id: string, listing: KeptListing<V>): Promise<Entry> {
    const entry = entries.get(id);
    const isFresh = entry && clock.now() - entry.at < listing.keepMs(entry.items as ReadonlyMap<string, V>);
    if (isFresh) return entry;
    const at = clock.now();
    const made: Entry = { at, items: await listing.all() };
    entries.set(id, made);
    settle(id, at);
    return made;
  }

  return {
    async get<V>(id: string, listing: KeptListing<V>) {
      const { at, items } = await listed(id, listing);
      const writes = [...(touched.get(id)?.keys() ?? [])];
      if (writes.length === 0) return items as ReadonlyMap<string, V>;
      const readAt = clock.now();
      const found = await Promise.all(writes.map(async (key) => [key, await listing.one(key)] as const));
      const merged = new Map(items as ReadonlyMap<string, V>);
      for (const [key, value] of found) {
        if (value === undefined) merged.delete(key);
        else merged.set(key, value);
      }
      if (entries.get(id)?.at === at) entries.set(id, { at, items: merged });
      settle(id, readAt);
      return merged;
    },
    touch(id, key) {
      // Nobody may ever list it.
      if (!entries.has(id)) settle(id, clock.now());
      const writes = touched.get(id) ?? new Map<string, number>();
      touched.set(id, writes.set(key, clock.now()));
    },
    clear: () => entries.clear(),
  };
}

/** For how long an answer of so many pages stands, so that no more than so many calls are made each second. */
export function keepFor(pages: number, { perSecond, longestMs }: { perSecond: number; longestMs: number }): number {
  return Math.min(longestMs, (pages * 1_000) / perSecond);
}
