/** Those who wait for the same moment. */
export interface Waiters {
  wait(): Promise<void>;
  /** The moment has come, for all who wait now. */
  release(): void;
}

export function createWaiters(): Waiters {
  let waiting: (() => void)[] = [];
  return {
    wait: () => new Promise((resolve) => waiting.push(resolve)),
    release() {
      const released = waiting;
      waiting = [];
      for (const resolve of released) resolve();
    },
  };
}
