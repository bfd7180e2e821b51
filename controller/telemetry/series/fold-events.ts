import type { Commit } from '../../model/document.ts';
import type { OperatorEvent, RolloutFacts } from '../../model/event.ts';
import type { ResourceKey } from '../../model/identity.ts';
import type { DriftDay, RolloutRecord } from '../../model/series.ts';

/** What the history of events amounts to: drift by day, and every rollout that ended. */
export interface EventFold {
  /** Events in their order, each once. */
  take(event: OperatorEvent): void;
  /** The last days up to that of `now`, oldest first. */
  days(now: number, count: number): readonly DriftDay[];
  rollouts(since: number): readonly RolloutRecord[];
  /** When the first event happened that was taken. */
  knownSince(): number | undefined;
}

const DAY_MS = 24 * 60 * 60_000;
/** The oldest go first. */
const ROLLOUTS_AT_MOST = 5_000;
const DAYS_AT_MOST = 400;

type Tally = Omit<DriftDay, 'day'>;
const NOTHING: Tally = { found: 0, healed: 0, acknowledged: 0 };

/** The end of a rollout, and when it really was, where nobody looked at the time. */
interface Ended extends RolloutFacts {
  readonly key: ResourceKey;
  readonly at: number;
  readonly revision?: string | undefined;
}

interface Asked {
  readonly commit: Commit;
  readonly at: number;
}

export function createEventFold(): EventFold {
  const days = new Map<number, Tally>();
  const asked = new Map<ResourceKey, Asked>();
  const begun = new Map<ResourceKey, { readonly at: number; readonly revision: string }>();
  const failingSince = new Map<ResourceKey, number>();
  const rollouts: RolloutRecord[] = [];
  let first: number | undefined;

  function count(at: number, what: keyof Tally): void {
    const day = Math.floor(at / DAY_MS);
    const before = days.get(day) ?? NOTHING;
    days.set(day, { ...before, [what]: before[what] + 1 });
    for (const old of days.keys()) if (old < day - DAYS_AT_MOST) days.delete(old);
  }

  function end(event: Ended, result: RolloutRecord['result']): void {
    const { key, happenedAt: at = event.at } = event;
    const failed = failingSince.get(key);
    const { at: startedAt, revision = event.revision } = begun.get(key) ?? {};
    // A hold repeats what the rollout's own end has told.
    if (result === 'failed' && failed !== undefined && !begun.has(key)) return;
    rollouts.push({
      key,
      revision,
      result,
      endedAt: at,
      startedAt,
      ...commitOf(asked.get(key)),
      ...(result === 'succeeded' && failed !== undefined ? { restoredAfterMs: at - failed } : {}),
    });
    if (rollouts.length > ROLLOUTS_AT_MOST * 1.2) rollouts.splice(0, rollouts.length - ROLLOUTS_AT_MOST);
    begun.delete(key);
    if (result === 'failed') {
      failingSince.set(key, failed ?? at);
      return;
    }
    failingSince.delete(key);
    asked.delete(key);
  }

  /** What is made anew has no differences that somebody asked for: its commit is told when it is settled. */
  function settle(key: ResourceKey, commit: Commit): void {
    const index = rollouts.findLastIndex((rollout) => rollout.key === key);
    const last = rollouts[index];
    if (last && last.commit === undefined && last.result === 'succeeded')
      rollouts[index] = { ...last, commit: commit.id, committedAt: commit.at };
    asked.delete(key);
  }

  function forget(key: ResourceKey): void {
    for (const each of [asked, begun, failingSince]) each.delete(key);
  }

  function take(event: OperatorEvent): void {
    first ??= event.at;
    switch (event.type) {
      case 'DriftFound':
        count(event.at, 'found');
        break;
      case 'DriftHealed':
        count(event.at, 'healed');
        break;
      case 'DriftAcknowledged':
        count(event.at, 'acknowledged');
        break;
      case 'ChangeFound':
        asked.set(event.key, { commit: event.commit, at: event.at });
        break;
      case 'RolloutStarted':
        begun.set(event.key, { at: event.happenedAt ?? event.at, revision: event.revision });
        break;
      case 'RolloutSucceeded':
        end(event, 'succeeded');
        break;
      case 'RolloutRolledBack':
        end(event, 'failed');
        break;
      case 'ObjectSettled':
        settle(event.key, event.commit);
        break;
      case 'ObjectDeleted':
        forget(event.key);
        break;
      default:
        break;
    }
  }

  return {
    take,
    days: (now, count) =>
      Array.from({ length: count }, (_, index) => Math.floor(now / DAY_MS) - (count - 1 - index)).map((day) => ({
        day: new Date(day * DAY_MS).toISOString().slice(0, 10),
        ...(days.get(day) ?? NOTHING),
      })),
    rollouts: (since) => rollouts.filter(({ endedAt }) => endedAt >= since),
    knownSince: () => first,
  };
}

function commitOf(asked: Asked | undefined): Pick<RolloutRecord, 'commit' | 'committedAt' | 'foundAt'> {
  return asked ? { commit: asked.commit.id, committedAt: asked.commit.at, foundAt: asked.at } : {};
}
