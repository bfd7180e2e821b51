import type { SandboxClock } from './contract.ts';

/** A clock whose timers end together. */
export interface StoppableClock extends SandboxClock {
  /** Cancels what is pending; whatever is asked for later never comes. */
  stop(): void;
}

/** The same time, with timers that {@link StoppableClock.stop} ends: what it was made for leaves none behind. */
export function stoppableClock(clock: SandboxClock): StoppableClock {
  const pending = new Set<() => void>();
  let stopped = false;
  return {
    now: () => clock.now(),
    after(ms, callback) {
      if (stopped) return () => {};
      const cancel = clock.after(ms, () => {
        pending.delete(cancel);
        callback();
      });
      pending.add(cancel);
      return () => {
        pending.delete(cancel);
        cancel();
      };
    },
    stop() {
      stopped = true;
      for (const cancel of pending) cancel();
      pending.clear();
    },
  };
}
