import type { ResourceKey } from '../../model/identity.ts';

/** Lets one after the other at an object: a pass and a person's act never mix their steps. */
export interface Turns {
  take<T>(key: ResourceKey, use: () => Promise<T>): Promise<T>;
}

export function createTurns(): Turns {
  const last = new Map<ResourceKey, Promise<unknown>>();
  return {
    take(key, use) {
      const before = last.get(key);
      const mine = before ? before.then(use, use) : use();
      last.set(key, mine);
      const leave = (): void => {
        if (last.get(key) === mine) last.delete(key);
      };
      mine.then(leave, leave);
      return mine;
    },
  };
}
