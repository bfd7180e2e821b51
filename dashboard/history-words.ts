import type { HistoryAct, HistoryResult, Trigger } from '../controller/model/history.ts';
import type { HistoryEntryJson } from './schema/history.ts';

export const RESULT_WORDS: Readonly<Record<HistoryResult, string>> = {
  underWay: 'Under way',
  succeeded: 'Succeeded',
  rolledBack: 'Rolled back',
  failed: 'Failed',
  stopped: 'Stopped',
  superseded: 'Superseded',
  noted: 'Note',
};

/** Results that people look for together. */
export const RESULT_GROUPS: readonly { readonly label: string; readonly results: readonly HistoryResult[] }[] = [
  { label: 'All', results: [] },
  { label: 'Succeeded', results: ['succeeded'] },
  { label: 'Failed', results: ['rolledBack', 'failed', 'stopped'] },
  { label: 'Under way', results: ['underWay'] },
  { label: 'Notes', results: ['noted'] },
];

const ACT_WORDS: Readonly<Record<HistoryAct, readonly [byName: string, byNobody: string]>> = {
  suspended: ['suspended it', 'Suspended'],
  resumed: ['resumed it', 'Resumed'],
  acknowledged: ['acknowledged drift', 'Drift acknowledged'],
  rolledBack: ['rolled back', 'Rolled back by hand'],
  restarted: ['restarted it', 'Restarted'],
  stopped: ['stopped the rollout', 'Rollout stopped'],
  continued: ['let the rollout go on', 'Rollout continued'],
  healed: ['had drift put back', 'Drift put back'],
  synced: ['synced it', 'Synced'],
  refreshed: ['refreshed it', 'Refreshed'],
};

const TRIGGER_WORDS: Readonly<Record<Exclude<Trigger, 'value'>, string>> = {
  commit: 'Changed by a commit',
  drift: 'Drift put back',
  adoption: 'Adopted',
  removal: 'Deleted',
  person: 'Changed by a person',
  outside: 'Rolled out outside of Evenkeel',
  unknown: 'Rolled out once more',
};

type Told = Pick<HistoryEntryJson, 'act' | 'by' | 'trigger' | 'commit' | 'stores' | 'revision'>;

/** What it was, in one line: what the commit says, else who or what did what. */
export function titleOf({ act, by, trigger, commit, stores = [], revision }: Told): string {
  if (act !== undefined) {
    const [byName, byNobody] = ACT_WORDS[act];
    const words = by === undefined ? byNobody : `${by} ${byName}`;
    return act === 'rolledBack' && revision !== undefined ? `${words} to ${revision}` : words;
  }
  if (trigger === 'value') return `${stores.join(', ')} changed`;
  if (trigger === 'unknown' && revision === undefined) return 'Changed';
  return trigger === 'commit' ? (commit?.subject ?? TRIGGER_WORDS.commit) : TRIGGER_WORDS[trigger];
}

/**
 * The command that takes back every commit after a revision's own, newest first: the better way back, as nothing is set
 * again then. Undefined where no such commit is known.
 */
export function revertCommand(entries: readonly HistoryEntryJson[], revision: string): string | undefined {
  const target = entries.findIndex((entry) => entry.revision === revision && entry.commit !== undefined);
  const own = entries[target]?.commit?.id;
  const later = entries
    .slice(0, Math.max(0, target))
    .filter(({ trigger }) => trigger === 'commit' || trigger === 'value');
  const commits = [...new Set(later.flatMap(({ commit }) => commit?.id ?? []))].filter((id) => id !== own);
  return commits.length === 0 ? undefined : `git revert --no-edit ${commits.join(' ')}`;
}
