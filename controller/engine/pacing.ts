import { digest } from '../model/digest.ts';
import type { ResourceKey } from '../model/identity.ts';
import type { Outcome } from '../model/outcome.ts';
import type { ObjectStatus } from '../model/status.ts';

/** Looks in a row that may find nothing new before the pause between them begins to double. */
const PATIENCE = 3;
/** The pause that doubling starts from where the plan asked for none. */
const FIRST_MS = 500;

/**
 * Slows down looks at an object that is on its way and does not move: a rollout that hangs for days must not be asked
 * after every five seconds. Anything new about it sets the pace back.
 */
export interface Pacing {
  pace(key: ResourceKey, outcome: Outcome, status: ObjectStatus | undefined): Outcome;
}

/** The longest pause between two looks at an object that is on its way, where sweeps are rarer. */
const PACE_LIMIT_MS = 5 * 60_000;
/** The same without sweeps: then somebody watches, and waits for the end. */
const WATCHED_LIMIT_MS = 10_000;

export function longestPause(sweepIntervalMs: number | undefined): number {
  return Math.min(sweepIntervalMs ?? WATCHED_LIMIT_MS, PACE_LIMIT_MS);
}

/** `limitMs`: the longest pause that doubling comes to; a plan that asks for a longer one gets it. */
export function createPacing(limitMs: number): Pacing {
  const seen = new Map<ResourceKey, { readonly look: string; readonly times: number }>();
  return {
    pace(key, outcome, status) {
      if (outcome.kind !== 'progressing' || outcome.steady) {
        seen.delete(key);
        return outcome;
      }
      const look = lookOf(outcome, status);
      const before = seen.get(key);
      const times = before?.look === look ? before.times + 1 : 1;
      seen.set(key, { look, times });
      if (times <= PATIENCE) return outcome;
      const doubled = Math.max(FIRST_MS, outcome.recheckMs) * 2 ** Math.min(30, times - PATIENCE);
      return { ...outcome, recheckMs: Math.max(outcome.recheckMs, Math.min(limitMs, doubled)) };
    },
  };
}

/** Everything that tells one look from the next, times aside. */
function lookOf(outcome: Extract<Outcome, { kind: 'progressing' }>, status: ObjectStatus | undefined): string {
  const { events: _, ...summary } = status?.summary ?? {};
  const { commit, differences, health } = status ?? {};
  return digest([outcome.reason, commit?.id ?? null, differences ?? [], health?.message ?? null, summary]);
}
