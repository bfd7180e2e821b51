import type { HistoryEntry, HistoryResult, Trigger } from '../../model/history.ts';
import type { ResourceKey } from '../../model/identity.ts';
import type { RolloutPhase } from '../../model/rollout.ts';
import type { PastRollout } from '../../model/rollout-archive.ts';

/**
 * Adds what ECS tells of the same rollouts, and those that nobody here has seen. Pure. Newest first in and out. What we
 * told stays where we know more: that a check after a rollout failed is no news to ECS.
 */
export function mergeRollouts(
  entries: readonly HistoryEntry[],
  rollouts: readonly PastRollout[],
  key: ResourceKey,
): readonly HistoryEntry[] {
  const left = new Set(rollouts);
  const take = (find: (rollout: PastRollout) => boolean): PastRollout | undefined => {
    const found = [...left].find(find);
    if (found) left.delete(found);
    return found;
  };
  // What is named goes first, so that nothing that only looks alike takes its place.
  const named = entries.map((entry) => take(({ view }) => view.id !== undefined && view.id === entry.deployment));
  const merged = entries.map((entry, i) => {
    const rollout = named[i] ?? take((one) => isAlike(entry, one));
    return rollout ? withRollout(entry, rollout) : entry;
  });
  const alone = [...left].flatMap((rollout) => entryFor(rollout, { key, rollouts }));
  return [...merged, ...alone].sort((a, b) => b.at - a.at);
}

/** How far our clock and that of ECS may be apart, with the time that a change takes until its rollout begins. */
const SKEW_MS = 60_000;
/** How long ago somebody may have gone back by hand when it is noticed. */
const NOTICED_MS = 60 * 60_000;

function isAlike(entry: HistoryEntry, { view }: PastRollout): boolean {
  const { startedAt } = view;
  if (entry.deployment !== undefined || startedAt === undefined) return false;
  if (entry.act === 'rolledBack' && entry.by === undefined)
    return startedAt <= entry.at + SKEW_MS && entry.at - startedAt <= NOTICED_MS;
  const until = entry.finishedAt ?? Number.POSITIVE_INFINITY;
  const isThen = startedAt >= entry.at - SKEW_MS && startedAt <= until + SKEW_MS;
  return entry.revision !== undefined && entry.revision === view.revision && isThen;
}

function withRollout(entry: HistoryEntry, { view, images, commit }: PastRollout): HistoryEntry {
  const { phase, ending, reason, revision, id, finishedAt } = view;
  const isOpen = entry.result === 'underWay' || entry.result === 'noted';
  const isStopped = entry.result === 'rolledBack' && phase === 'stopped';
  return {
    ...entry,
    result: isOpen || isStopped ? RESULT[phase] : entry.result,
    finishedAt: isOpen ? finishedAt : (entry.finishedAt ?? finishedAt),
    ending,
    reason: entry.reason ?? reason,
    revision: entry.revision ?? revision,
    deployment: id,
    commit: entry.commit ?? (entry.trigger === 'outside' ? undefined : commit),
    images,
  };
}

const RESULT: Readonly<Record<RolloutPhase, HistoryResult>> = {
  pending: 'underWay',
  rolling: 'underWay',
  paused: 'underWay',
  stopping: 'underWay',
  rollingBack: 'underWay',
  succeeded: 'succeeded',
  rolledBack: 'rolledBack',
  failed: 'failed',
  stopped: 'stopped',
  superseded: 'superseded',
};

interface Around {
  readonly key: ResourceKey;
  readonly rollouts: readonly PastRollout[];
}

function entryFor(rollout: PastRollout, { key, rollouts }: Around): readonly HistoryEntry[] {
  const { view, images, commit } = rollout;
  const { id = '', startedAt, finishedAt, phase, ending, reason, revision } = view;
  if (startedAt === undefined) return [];
  const trigger = triggerOf(rollout, rollouts);
  return [
    {
      key,
      id: `d${id.slice(id.lastIndexOf('/') + 1)}`,
      at: startedAt,
      finishedAt,
      trigger,
      commit: trigger === 'commit' ? commit : undefined,
      result: RESULT[phase],
      ending,
      reason,
      details: [],
      revision,
      deployment: id,
      images,
      differences: [],
      steps: [],
    },
  ];
}

/** A revision is made by its commit; who rolls it out once more, nobody tells. */
function triggerOf({ own, commit, view }: PastRollout, rollouts: readonly PastRollout[]): Trigger {
  if (!own) return 'outside';
  const first = rollouts.findLast((other) => other.view.revision === view.revision);
  return commit && first?.view.id === view.id ? 'commit' : 'unknown';
}
