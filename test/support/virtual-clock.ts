import type { Clock } from '../../controller/ports/clock.ts';

interface Timer {
  readonly at: number;
  readonly order: number;
  readonly callback: () => void;
}

/** A clock that moves only when told to. Everything that runs on it is over before `advance` resolves. */
export interface VirtualClock extends Clock {
  advance(ms: number): Promise<void>;
  /** Goes from timer to timer until `done` says so or `limitMs` have passed; answers whether it was done. */
  runUntil(done: () => boolean, limitMs: number): Promise<boolean>;
  /** Timers that still wait. */
  pending(): number;
}

export const EPOCH = Date.UTC(2026, 0, 1);

/** @param settle resolves once everything that the last step of time has caused is over. */
export function createVirtualClock(start: number = EPOCH, settle: () => Promise<void> = promiseJobs): VirtualClock {
  let now = start;
  let order = 0;
  const timers = new Heap();
  const fired = new WeakSet<Timer>();

  async function advanceTo(target: number, done: () => boolean = () => false): Promise<void> {
    await settle();
    for (let next = timers.peek(); next && next.at <= target && !done(); next = timers.peek()) {
      timers.pop();
      fired.add(next);
      now = Math.max(now, next.at);
      next.callback();
      await settle();
    }
  }

  return {
    now: () => now,
    after(ms, callback) {
      const timer: Timer = { at: now + Math.max(0, ms), order: order++, callback };
      timers.push(timer);
      return () => {
        if (!fired.has(timer)) timers.remove(timer);
      };
    },
    async advance(ms) {
      const target = now + ms;
      await advanceTo(target);
      now = target;
    },
    async runUntil(done, limitMs) {
      const target = now + limitMs;
      await advanceTo(target, done);
      if (!done()) now = target;
      return done();
    },
    pending: () => timers.size(),
  };
}

/** All promise jobs run before the next turn of the event loop. */
export function promiseJobs(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

class Heap {
  private readonly items: Timer[] = [];
  private readonly removed = new Set<Timer>();

  push(timer: Timer): void {
    this.items.push(timer);
    this.up(this.items.length - 1);
  }

  peek(): Timer | undefined {
    for (let top = this.items[0]; top && this.removed.has(top); top = this.items[0]) {
      this.removed.delete(top);
      this.take();
    }
    return this.items[0];
  }

  pop(): Timer | undefined {
    const top = this.peek();
    if (top) this.take();
    return top;
  }

  remove(timer: Timer): void {
    this.removed.add(timer);
  }

  size(): number {
    return this.items.length - this.removed.size;
  }

  private take(): void {
    const last = this.items.pop();
    if (last && this.items.length > 0) {
      this.items[0] = last;
      this.down(0);
    }
  }

  private up(start: number): void {
    for (let i = start; i > 0; ) {
      const parent = (i - 1) >> 1;
      if (!this.swapIfEarlier(i, parent)) return;
      i = parent;
    }
  }

  private down(start: number): void {
    for (let i = start; ; ) {
      const left = 2 * i + 1;
      const right = left + 1;
      const child = right < this.items.length && this.isEarlier(right, left) ? right : left;
      if (child >= this.items.length || !this.swapIfEarlier(child, i)) return;
      i = child;
    }
  }

  private isEarlier(a: number, b: number): boolean {
    const x = this.items[a];
    const y = this.items[b];
    return !!x && !!y && (x.at < y.at || (x.at === y.at && x.order < y.order));
  }

  private swapIfEarlier(a: number, b: number): boolean {
    if (!this.isEarlier(a, b)) return false;
    const x = this.items[a];
    const y = this.items[b];
    if (!x || !y) return false;
    this.items[a] = y;
    this.items[b] = x;
    return true;
  }
}
