import type { SandboxClock } from '../../sandbox/contract.ts';

export interface TestClock extends SandboxClock {
  /** Moves time, calling back everything due on the way in order of its time. */
  advance(ms: number): void;
}

export function createTestClock(start: number): TestClock {
  let now = start;
  let timers: { readonly at: number; readonly callback: () => void }[] = [];
  return {
    now: () => now,
    after(ms, callback) {
      const timer = { at: now + ms, callback };
      timers.push(timer);
      return () => {
        timers = timers.filter((each) => each !== timer);
      };
    },
    advance(ms) {
      const until = now + ms;
      for (;;) {
        const [next] = timers.filter((each) => each.at <= until).sort((a, b) => a.at - b.at);
        if (!next) break;
        timers = timers.filter((each) => each !== next);
        now = Math.max(now, next.at);
        next.callback();
      }
      now = until;
    },
  };
}
