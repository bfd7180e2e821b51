import { digest } from '../model/digest.ts';
import type { ResourceKey } from '../model/identity.ts';
import type { Step } from '../model/plan.ts';

const WINDOW_MS = 30 * 60_000;
/** The same write this many times in the window means that somebody, or AWS itself, undoes it each time. */
export const FIGHT_LIMIT = 8;

/** Notices that one and the same write is made again and again, which only another writer or a false difference can cause. */
export interface FightDetector {
  /** True when one of these steps was carried out too often lately: then none of them must go out again for now. */
  isFight(key: ResourceKey, steps: readonly Step[], now: number): boolean;
  forget(key: ResourceKey): void;
  /** Tells of steps that AWS has accepted. */
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
      const before = recent(key, now);
      return steps.some((step) => before.filter(({ id }) => id === idOf(step)).length >= FIGHT_LIMIT);
    },
    forget: (key) => void seen.delete(key),
    note(key, steps, now) {
      if (steps.length > 0) seen.set(key, [...recent(key, now), ...steps.map((step) => ({ id: idOf(step), at: now }))]);
    },
  };
}

function idOf({ call, input }: Step): string {
  return digest({ call, input });
}
