import type { ResourceKey } from '../../model/identity.ts';
import type { Clock } from '../../ports/clock.ts';

/** Tells when objects have been looked at. */
export interface Looks {
  /** A look begins; the returned function says that it has ended. */
  begin(key: ResourceKey): () => void;
  /** The same for a look that takes no time. */
  at(key: ResourceKey, look: () => void): void;
  /** Waits for the end of the next look that begins from now on: whether it came within that time. */
  next(key: ResourceKey, withinMs: number): Promise<boolean>;
}

export function createLooks(clock: Clock): Looks {
  const waiting = new Map<ResourceKey, (() => void)[]>();

  function begin(key: ResourceKey): () => void {
    const waiters = waiting.get(key) ?? [];
    waiting.delete(key);
    return () => {
      for (const resolve of waiters) resolve();
    };
  }

  return {
    begin,
    at(key, look) {
      const ended = begin(key);
      look();
      ended();
    },
    next: (key, withinMs) =>
      new Promise((resolve) => {
        const cancel = clock.after(withinMs, () => resolve(false));
        const looked = (): void => {
          cancel();
          resolve(true);
        };
        waiting.set(key, [...(waiting.get(key) ?? []), looked]);
      }),
  };
}
