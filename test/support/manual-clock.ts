import type { Clock } from '../../controller/ports/clock.ts';

export interface ManualClock extends Clock {
  /** Moves time on and calls back whatever falls due, in order. */
  advance(ms: number): void;
}

/** A clock that stands still until a test moves it. */
export function createManualClock(start: number): ManualClock {
  let now = start;
  const timers = new Set<{ readonly at: number; readonly callback: () => void }>();
  function next(until: number): { readonly at: number; readonly callback: () => void } | undefined {
    return [...timers].filter((timer) => timer.at <= until).sort((a, b) => a.at - b.at)[0];
  }
  return {
    now: () => now,
    after(ms, callback) {
      const timer = { at: now + ms, callback };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    advance(ms) {
      const until = now + ms;
      for (let timer = next(until); timer; timer = next(until)) {
        timers.delete(timer);
        now = timer.at;
        timer.callback();
      }
      now = until;
    },
  };
}
