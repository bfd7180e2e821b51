/** `ok`: answered. `fault`: AWS refused. `lost`: the world changed and the answer never arrived. */
export type CallOutcome = 'ok' | 'fault' | 'lost';

export interface LedgerEntry {
  /** Counts from 1 since the last reset. */
  readonly sequence: number;
  /** Milliseconds since the epoch, by the sandbox's clock. */
  readonly at: number;
  readonly account: string;
  readonly region: string;
  readonly service: string;
  readonly operation: string;
  readonly mutating: boolean;
  /** A copy, with the members that the schema calls sensitive masked. */
  readonly input: Readonly<Record<string, unknown>>;
  readonly outcome: CallOutcome;
  /** The fault's code. */
  readonly code?: string | undefined;
}

export interface LedgerCount {
  readonly calls: number;
  readonly faults: number;
}

export interface LedgerQuery {
  readonly service?: string;
  readonly operation?: string;
  readonly mutating?: boolean;
  readonly outcome?: CallOutcome;
}

/** Every call that reached the sandbox. Counts are exact for ever; entries are the newest only. */
export interface Ledger {
  record(entry: Omit<LedgerEntry, 'sequence'>): void;
  /** Oldest first; of all calls since the reset, those still kept. */
  entries(query?: LedgerQuery): readonly LedgerEntry[];
  /** Calls by `service:Operation`, since the reset. */
  counts(): Readonly<Record<string, LedgerCount>>;
  /** Number of calls of one operation (`ecs:CreateService`), or of all. */
  count(call?: string): number;
  /** Number of mutating calls that changed the world: answered, or lost after the commit. */
  writes(): number;
  reset(): void;
}

/** @param kept how many entries are kept, newest first. */
export function createLedger(kept = 10_000): Ledger {
  let entries: LedgerEntry[] = [];
  let counts = new Map<string, { calls: number; faults: number }>();
  let sequence = 0;
  let writes = 0;
  return {
    record(entry) {
      sequence += 1;
      entries.push({ ...entry, sequence });
      if (entries.length > kept * 2) entries = entries.slice(-kept);
      const name = `${entry.service}:${entry.operation}`;
      const count = counts.get(name) ?? { calls: 0, faults: 0 };
      counts.set(name, count);
      count.calls += 1;
      if (entry.outcome === 'fault') count.faults += 1;
      else if (entry.mutating) writes += 1;
    },
    entries: (query = {}) => entries.slice(-kept).filter((entry) => matches(entry, query)),
    counts: () => Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => [k, { ...v }])),
    count: (call) =>
      call ? (counts.get(call)?.calls ?? 0) : [...counts.values()].reduce((sum, each) => sum + each.calls, 0),
    writes: () => writes,
    reset() {
      entries = [];
      counts = new Map();
      sequence = 0;
      writes = 0;
    },
  };
}

function matches(entry: LedgerEntry, query: LedgerQuery): boolean {
  return (Object.keys(query) as (keyof LedgerQuery)[]).every(
    (key) => query[key] === undefined || entry[key] === query[key],
  );
}

/** Reading is what AWS calls Describe, List, Get, Head or Simulate; STS changes nothing that can be seen. */
export function isMutating(service: string, operation: string): boolean {
  return service !== 'sts' && !/^(Describe|List|Get|Head|BatchGet|Simulate|Discover)/.test(operation);
}
