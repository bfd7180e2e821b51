import type { RolloutCheck } from '../model/document.ts';
import type { ResourceKey } from '../model/identity.ts';
import { maskText } from '../model/mask.ts';
import { isUnderWay, type RolloutView } from '../model/rollout.ts';
import type { Clock } from '../ports/clock.ts';
import type { HttpAnswer, HttpProbe } from '../ports/http-probe.ts';

/** How long one question may take, and the pause before the next one. Milliseconds. */
const TIMEOUT_MS = 5_000;
export const CHECK_PAUSE_MS = 5_000;

/** How the check of one rollout stands. `due`: it is time to ask. */
export type CheckState =
  | { readonly kind: 'none' }
  | { readonly kind: 'passed' }
  | { readonly kind: 'pending'; readonly due: boolean; readonly reason: string }
  | { readonly kind: 'failed'; readonly due: boolean; readonly reason: string; readonly since: number };

interface Entry {
  readonly id: string;
  /** When it was asked first, and from when it may be asked again. */
  readonly since: number;
  readonly nextAt: number;
  readonly passed: boolean;
  readonly failedAt?: number | undefined;
  /** What was answered last. */
  readonly answered: string;
}

export interface Checked {
  readonly key: ResourceKey;
  readonly check: RolloutCheck;
  /** What tells one rollout to be checked from the next. */
  readonly id: string;
}

/**
 * Checks after rollouts, in memory: what was found out lasts as the applied tag, which is written only after a check has
 * passed, and as the tag that holds what a check has put back.
 */
export interface RolloutChecks {
  /** Tells of the rollout that a look has seen: one that was under way is checked at its end, whoever started it. */
  note(key: ResourceKey, rollout: RolloutView | undefined): void;
  /** Whether a rollout was seen under way that no check has passed since. */
  isAwaited(key: ResourceKey): boolean;
  /** Whether the last check of the object failed for good. */
  hasFailed(key: ResourceKey): boolean;
  state(checked: Checked): CheckState;
  /** Asks once. Never rejects. */
  ask(checked: Checked): Promise<void>;
  forget(key: ResourceKey): void;
}

export function createRolloutChecks({
  clock,
  probe,
}: {
  readonly clock: Clock;
  readonly probe?: HttpProbe | undefined;
}): RolloutChecks {
  const entries = new Map<ResourceKey, Entry>();
  const awaited = new Set<ResourceKey>();

  function entryOf({ key, id }: Checked): Entry | undefined {
    const known = entries.get(key);
    return known?.id === id ? known : undefined;
  }

  return {
    note(key, rollout) {
      if (rollout && isUnderWay(rollout)) awaited.add(key);
    },
    isAwaited: (key) => awaited.has(key),
    hasFailed: (key) => entries.get(key)?.failedAt !== undefined,
    forget(key) {
      entries.delete(key);
      awaited.delete(key);
    },
    state: (checked) => stateOf(entryOf(checked), checked.check, clock.now()),
    async ask(checked) {
      const { check, key } = checked;
      const answer = probe ? await probe.get(check.url, TIMEOUT_MS) : NOBODY_ASKS;
      const now = clock.now();
      const entry = entryOf(checked);
      const since = entry?.since ?? now;
      const passed = 'status' in answer && answer.status === check.expectStatus;
      const failedAt = passed ? undefined : (entry?.failedAt ?? (now >= since + check.withinMs ? now : undefined));
      const nextAt = now + CHECK_PAUSE_MS;
      entries.set(key, { id: checked.id, since, nextAt, passed, failedAt, answered: wordsOf(answer) });
      if (passed) awaited.delete(key);
    },
  };
}

const NOBODY_ASKS: HttpAnswer = { error: 'this process asks no URLs' };

function wordsOf(answer: HttpAnswer): string {
  return 'status' in answer ? `answers ${answer.status}` : `does not answer: ${answer.error}`;
}

function stateOf(entry: Entry | undefined, check: RolloutCheck, now: number): CheckState {
  const { expectStatus } = check;
  const url = maskText(check.url);
  if (entry?.passed) return { kind: 'passed' };
  if (check.waitsFor)
    return { kind: 'pending', due: false, reason: `its check waits for ${check.waitsFor.join(', ')}` };
  const due = entry === undefined || now >= entry.nextAt;
  const { failedAt, answered } = entry ?? {};
  if (failedAt !== undefined)
    return { kind: 'failed', due, reason: `the post-rollout check failed: ${url} ${answered}`, since: failedAt };
  const reason = `waits until ${url} answers ${expectStatus}`;
  return { kind: 'pending', due, reason: answered === undefined ? reason : `${reason}; it ${answered}` };
}
