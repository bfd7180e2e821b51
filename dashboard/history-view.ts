import { consoleUrlOf } from '../controller/model/console-url.ts';
import type { Commit } from '../controller/model/document.ts';
import type { HistoryEntry } from '../controller/model/history.ts';
import type { PastRollout } from '../controller/model/rollout-archive.ts';
import type { SourceView } from '../controller/model/views.ts';
import { commitUrlAmong } from './commit-url.ts';
import { differenceView } from './object-detail.ts';
import type { HistoryDetailJson, HistoryEntryJson, PastRolloutJson } from './schema/history.ts';

type Sources = readonly SourceView[];

/** One line of the history. What it holds has been masked where it was put together. */
export function historyEntryView({ key: _, differences: _d, steps: _s, ...entry }: HistoryEntry, sources: Sources) {
  return { ...entry, commit: entry.commit && commitView(entry.commit, sources) } satisfies HistoryEntryJson;
}

export function historyDetailView(entry: HistoryEntry, sources: Sources): HistoryDetailJson {
  const { differences, steps } = entry;
  return { ...historyEntryView(entry, sources), differences: differences.map(differenceView), steps };
}

export function pastRolloutView({ view, runs, own, commit, images }: PastRollout, sources: Sources): PastRolloutJson {
  return {
    rollout: view,
    runs,
    own,
    images,
    commit: commit && commitView(commit, sources),
    consoleUrl: view.id === undefined ? undefined : consoleUrlOf(view.id),
  };
}

function commitView(commit: Commit, sources: Sources): NonNullable<HistoryEntryJson['commit']> {
  const { id, author, subject, at } = commit;
  return { id, author, subject, at, url: commitUrlAmong(sources, id) };
}
