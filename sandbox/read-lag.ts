import { Fault, type SandboxClock } from './contract.ts';
import { copy } from './schema/copy.ts';

/** Eventual consistency of reads: each change stays invisible to some reads for up to `maxMs`. */
export interface LagOptions {
  readonly maxMs: number;
  /** Share of changes that become visible late; 0..1. */
  readonly probability: number;
}

type Answer = { readonly output: Record<string, unknown> } | { readonly fault: Fault };

interface Hidden {
  readonly visibleAt: number;
  /** What the known reads answered just before this change. */
  readonly before: ReadonlyMap<string, Answer>;
}

interface Read {
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly ask: () => Record<string, unknown>;
}

/** How many distinct reads of a service are remembered, newest first. */
const REMEMBERED = 64;

/** One service of one Region seen through its read lag. */
export interface ReadLag {
  read(read: Read): Record<string, unknown>;
  /** Runs a change; afterwards it may stay hidden from the reads that were asked before it. */
  change(run: () => Record<string, unknown>): Record<string, unknown>;
}

/**
 * A change is applied at once; what lags is the answer. Before each change that will lag, the most recently asked reads
 * are asked again and kept, and until the change becomes visible the same read, with equal input, answers what was kept,
 * "not found" included. A read never asked before is answered freshly: nothing is known of what it would have said.
 * Deterministic by `random`.
 */
export function createReadLag(clock: SandboxClock, random: () => number, options: LagOptions): ReadLag {
  const reads = new Map<string, Read>();
  let hidden: Hidden[] = [];

  function remember(key: string, read: Read): void {
    reads.delete(key);
    reads.set(key, read);
    const oldest = reads.keys().next();
    if (reads.size > REMEMBERED && !oldest.done) reads.delete(oldest.value);
  }

  return {
    read(read) {
      const key = `${read.operation} ${JSON.stringify(read.input)}`;
      remember(key, read);
      hidden = hidden.filter((each) => each.visibleAt > clock.now());
      const stale = hidden.find((each) => each.before.has(key))?.before.get(key);
      if (!stale) return read.ask();
      if ('fault' in stale) throw stale.fault;
      return stale.output;
    },
    change(run) {
      if (random() >= options.probability) return run();
      const before = new Map([...reads].map(([key, read]) => [key, answerOf(read)]));
      const output = run();
      hidden.push({ visibleAt: clock.now() + Math.ceil(random() * options.maxMs), before });
      return output;
    },
  };
}

function answerOf(read: Read): Answer {
  try {
    return { output: copy(read.ask()) };
  } catch (error) {
    if (error instanceof Fault) return { fault: error };
    throw error;
  }
}

/** A service as it answers without lag. */
export function immediate(): ReadLag {
  return { read: (read) => read.ask(), change: (run) => run() };
}
