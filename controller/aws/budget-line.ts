import type { CallName } from '../model/aws-calls.ts';
import type { Lane } from '../ports/transport.ts';
import { type Bucket, createBucket } from './bucket.ts';
import { factsOf } from './calls.ts';
import { type BucketName, budgetOf } from './limits.ts';

const LANES = 5;

/** One call that waits for its budget. */
export interface Waiter {
  readonly call: CallName;
  readonly lane: Lane;
  /** Rises with every arrival. */
  readonly order: number;
  readonly since: number;
  /** Called once, after its tokens were taken. Must not throw. */
  readonly grant: () => void;
}

/** A bucket with what metrics want to know of it. */
export interface CountedBucket {
  readonly bucket: Bucket;
  used: number;
  waiting: number;
  waitedMs: number;
  throttled: number;
}

/** Who waits for the buckets of one account and Region, and what may go next. Acts at the moment it is told. */
export interface BudgetLine {
  readonly buckets: ReadonlyMap<BucketName, CountedBucket>;
  bucketsOf(call: CallName, now: number): readonly CountedBucket[];
  join(waiter: Waiter, now: number): void;
  leave(waiter: Waiter, now: number): void;
  /** Grants everything that can go now, in order. Milliseconds until more can, or undefined when nobody waits. */
  serve(now: number): number | undefined;
}

/** Calls that drain the same buckets wait together, in the order of their arrival within each lane. */
interface Queue {
  readonly buckets: readonly BucketName[];
  readonly lanes: readonly Set<Waiter>[];
}

type Next = { readonly waiter: Waiter } | { readonly waitMs: number | undefined };

export function createBudgetLine(share: number): BudgetLine {
  const buckets = new Map<BucketName, CountedBucket>();
  const queues = new Map<string, Queue>();

  function bucketOf(name: BucketName, now: number): CountedBucket {
    const known = buckets.get(name);
    if (known) return known;
    const bucket = createBucket(budgetOf(name, share), now);
    const made: CountedBucket = { bucket, used: 0, waiting: 0, waitedMs: 0, throttled: 0 };
    buckets.set(name, made);
    return made;
  }

  function bucketsOf(call: CallName, now: number): readonly CountedBucket[] {
    return factsOf(call).buckets.map((name) => bucketOf(name, now));
  }

  function leave(waiter: Waiter, now: number): void {
    queueOf(queues, waiter.call).lanes[waiter.lane]?.delete(waiter);
    for (const counted of bucketsOf(waiter.call, now)) {
      counted.waiting -= 1;
      counted.waitedMs += now - waiter.since;
    }
  }

  function grant(waiter: Waiter, now: number): void {
    leave(waiter, now);
    for (const counted of bucketsOf(waiter.call, now)) {
      counted.bucket.take();
      counted.used += 1;
    }
    waiter.grant();
  }

  /** The first in order that has every token it needs. A token that one lacks is there for nobody, so none is overtaken. */
  function next(now: number): Next {
    let soonest: number | undefined;
    for (const { waiter, queue } of heads(queues.values())) {
      const waitMs = Math.max(...queue.buckets.map((name) => bucketOf(name, now).bucket.waitMs(now)));
      if (waitMs === 0) return { waiter };
      soonest = Math.min(soonest ?? waitMs, waitMs);
    }
    return { waitMs: soonest };
  }

  return {
    buckets,
    bucketsOf,
    leave,
    join(waiter, now) {
      queueOf(queues, waiter.call).lanes[waiter.lane]?.add(waiter);
      for (const counted of bucketsOf(waiter.call, now)) counted.waiting += 1;
    },
    serve(now) {
      for (;;) {
        const found = next(now);
        if (!('waiter' in found)) return found.waitMs;
        grant(found.waiter, now);
      }
    },
  };
}

function queueOf(queues: Map<string, Queue>, call: CallName): Queue {
  const { buckets } = factsOf(call);
  const id = buckets.join('+');
  const known = queues.get(id);
  if (known) return known;
  const made: Queue = { buckets, lanes: Array.from({ length: LANES }, () => new Set<Waiter>()) };
  queues.set(id, made);
  return made;
}

/** The first waiter of every queue, the one to be served first at the front. */
function heads(queues: Iterable<Queue>): readonly { readonly waiter: Waiter; readonly queue: Queue }[] {
  const found: { waiter: Waiter; queue: Queue }[] = [];
  for (const queue of queues) {
    const waiter = headOf(queue);
    if (waiter) found.push({ waiter, queue });
  }
  return found.sort((a, b) => a.waiter.lane - b.waiter.lane || a.waiter.order - b.waiter.order);
}

function headOf(queue: Queue): Waiter | undefined {
  for (const lane of queue.lanes) {
    const [first] = lane;
    if (first) return first;
  }
  return undefined;
}
