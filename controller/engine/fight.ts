import { digest } from '../model/digest.ts';
import type { ResourceKey } from '../model/identity.ts';
import type { Step } from '../model/plan.ts';

const WINDOW_MS = 30 * 60_000;
/** The same write this many times in the window means that somebody, or AWS itself, undoes it each time. */
export const FIGHT_LIMIT = 8;

/** Notices that one and the same write is made again and again, which only another writer or a false difference can cause. */
export interface FightDetector {
  /** True when these steps were carried out too often lately: then they must not go out again for now. */
  isFight(key: ResourceKey, steps: readonly Step[], now: number): boolean;
  forget(key: ResourceKey): void;
  note(key: ResourceKey, steps: readonly Step[], now: number): void;
}

export function createFightDetector(): FightDetector {
  const seen = new Map<ResourceKey, { readonly id: string; readonly at: number }[]>();

  function recent(key: ResourceKey, now: number): { readonly id: string; readonly at: number }[] {
    const kept = (seen.get(key) ?? []).filter(({ at }) => now - at < WINDOW_MS);
    if (kept.length === 0) seen.delete(key);
    else seen.set(key, kept);
    return kept;
  }

  return {
    isFight(key, steps, now) {
      const id = idOf(steps);
      return recent(key, now).filter((item) => item.id === id).length >= FIGHT_LIMIT;
    },
    forget: (key) => void seen.delete(key),
    note(key, steps, now) {
      seen.set(key, [...recent(key, now), { id: idOf(steps), at: now }]);
    },
  };
}

function idOf(steps: readonly Step[]): string {
  return digest(steps.map(({ call, input }) => ({ call, input })));
}
