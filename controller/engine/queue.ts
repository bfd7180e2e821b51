import type { ResourceKey } from '../model/identity.ts';
import type { Outcome } from '../model/outcome.ts';
import type { LaneView, QueueView } from '../model/views.ts';
import type { Clock } from '../ports/clock.ts';
import type { Random } from '../ports/random.ts';

/** Changes go before sweeps. */
export type Lane = 'change' | 'sweep';

const BACKOFF_FIRST_MS = 2_000;
const BACKOFF_LIMIT_MS = 5 * 60_000;

interface Entry {
  lane: Lane;
  readyAt: number;
  order: number;
}

/**
 * Identities that want a look, never objects. A key is held by one pass at a time; adding it meanwhile makes it ready
 * once more after `done`; adding it twice keeps the better lane and the earlier time; within a lane it is first in,
 * first out.
 */
export interface WorkQueue {
  add(key: ResourceKey, lane: Lane, afterMs?: number): void;
  /** The ready keys of a lane that `accept` takes, oldest first, at most `limit`; they are in flight until `done`. */
  take(lane: Lane, accept: (key: ResourceKey) => boolean, limit: number): readonly ResourceKey[];
  /** Keys of a lane that `take` could hand out now. */
  ready(lane: Lane): readonly ResourceKey[];
  /** Gives a key back and says by its outcome when to look again. */
  done(key: ResourceKey, outcome: Outcome): void;
  /** The key means something new: failures of before say nothing about it, and back-off begins anew. */
  renew(key: ResourceKey): void;
  /** Takes a key out; one that is in flight is not added again when done. */
  forget(key: ResourceKey): void;
  /** Called whenever something may have become ready. */
  onReady(listener: () => void): void;
  size(): QueueView;
  /** Wakes nobody from now on and waits for no time. */
  stop(): void;
}

export function createWorkQueue(deps: { clock: Clock; random: Random }): WorkQueue {
  const { clock, random } = deps;
  const entries = new Map<ResourceKey, Entry>();
  const inFlight = new Map<ResourceKey, Entry | undefined>();
  const failures = new Map<ResourceKey, number>();
  let order = 0;
  let wake: (() => void) | undefined;
  let wakeAt = Number.POSITIVE_INFINITY;
  let listener: () => void = () => {};
  let stopped = false;

  function add(key: ResourceKey, lane: Lane, afterMs = 0): void {
    if (stopped) return;
    const entry: Entry = { lane, readyAt: clock.now() + afterMs, order: order++ };
    if (inFlight.has(key)) {
      inFlight.set(key, better(inFlight.get(key), entry));
      return;
    }
    entries.set(key, better(entries.get(key), entry));
    schedule(entry.readyAt);
  }

  function schedule(at: number): void {
    if (at >= wakeAt) return;
    wake?.();
    wakeAt = at;
    wake = clock.after(Math.max(0, at - clock.now()), () => {
      wakeAt = Number.POSITIVE_INFINITY;
      wake = undefined;
      // A timer may come a moment early: what becomes ready while the listener looks is not seen by it.
      const now = clock.now();
      listener();
      scheduleAfter(now);
    });
  }

  /** For the first of the entries that were not ready at that moment. */
  function scheduleAfter(now: number): void {
    let next = Number.POSITIVE_INFINITY;
    for (const entry of entries.values()) if (entry.readyAt > now && entry.readyAt < next) next = entry.readyAt;
    if (next !== Number.POSITIVE_INFINITY) schedule(next);
  }

  function ready(lane: Lane): ResourceKey[] {
    const now = clock.now();
    return [...entries].filter(([, entry]) => entry.lane === lane && entry.readyAt <= now).map(([key]) => key);
  }

  function take(lane: Lane, accept: (key: ResourceKey) => boolean, limit: number): ResourceKey[] {
    const order = (key: ResourceKey): number => entries.get(key)?.order ?? 0;
    const keys = ready(lane)
      .filter(accept)
      .sort((a, b) => order(a) - order(b))
      .slice(0, limit);
    for (const key of keys) {
      entries.delete(key);
      inFlight.set(key, undefined);
    }
    return keys;
  }

  function done(key: ResourceKey, outcome: Outcome): void {
    const again = inFlight.get(key);
    inFlight.delete(key);
    if (stopped) return;
    if (outcome.kind === 'failed') failures.set(key, (failures.get(key) ?? 0) + 1);
    else failures.delete(key);
    if (again) {
      entries.set(key, better(entries.get(key), again));
      schedule(again.readyAt);
    }
    const afterMs = recheckMs(outcome, failures.get(key) ?? 0, random);
    if (afterMs !== undefined) add(key, 'change', afterMs);
  }

  function laneView(lane: Lane): LaneView {
    const now = clock.now();
    let ready = 0;
    let oldest = now;
    for (const entry of entries.values()) {
      if (entry.lane !== lane || entry.readyAt > now) continue;
      ready += 1;
      oldest = Math.min(oldest, entry.readyAt);
    }
    return { ready, oldestMs: now - oldest };
  }

  return {
    add,
    take,
    ready,
    done,
    renew(key) {
      failures.delete(key);
    },
    forget(key) {
      entries.delete(key);
      failures.delete(key);
      if (inFlight.has(key)) inFlight.set(key, undefined);
    },
    onReady(fn) {
      listener = fn;
    },
    size() {
      const change = laneView('change');
      const sweep = laneView('sweep');
      const ready = change.ready + sweep.ready;
      const oldestMs = Math.max(change.oldestMs, sweep.oldestMs);
      const lanes = { change, sweep };
      return { ready, waiting: entries.size - ready, inFlight: inFlight.size, oldestMs, lanes };
    },
    stop() {
      stopped = true;
      wake?.();
      entries.clear();
      listener = () => {};
    },
  };
}

function better(old: Entry | undefined, fresh: Entry): Entry {
  if (!old) return fresh;
  return {
    lane: old.lane === 'change' || fresh.lane === 'change' ? 'change' : 'sweep',
    readyAt: Math.min(old.readyAt, fresh.readyAt),
    order: old.order,
  };
}

function recheckMs(outcome: Outcome, failures: number, random: Random): number | undefined {
  if (outcome.kind === 'progressing' || outcome.kind === 'held') return outcome.recheckMs;
  if (outcome.kind === 'failed' && outcome.retry) return backoffMs(failures, random);
  return undefined;
}

/** Doubles from 2 s to 5 min, with the upper half of each step random. */
export function backoffMs(failures: number, random: Random): number {
  const step = Math.min(BACKOFF_LIMIT_MS, BACKOFF_FIRST_MS * 2 ** Math.max(0, failures - 1));
  return Math.round(step / 2 + (step / 2) * random());
}
