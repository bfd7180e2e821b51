import type { PastRollout } from '../../kinds/service/steering/history.ts';
import type { Difference } from '../../model/difference.ts';
import type { ResourceKey } from '../../model/identity.ts';
import type { RolloutPhase } from '../../model/rollout.ts';
import { oneLine } from './plain-text.ts';
import { differenceData, formatDifferences } from './steering-text.ts';
import type { Style } from './style.ts';
import { formatAge, formatTable, truncate } from './table.ts';

const SHORT_COMMIT = 7;
const HEADER = ['', 'REVISION', 'OUTCOME', 'AGE', 'COMMIT', 'IMAGE', 'AUTHOR'];
const WIDE_HEADER = [...HEADER, 'STARTED', 'TOOK', 'REASON', 'DEPLOYMENT'];

export interface HistoryLook {
  readonly now: number;
  readonly style: Style;
}

/** One line for each rollout, newest first; `*` marks what runs. `columns`: where lines are cut, undefined for nowhere. */
export function formatHistory(
  rollouts: readonly PastRollout[],
  { isWide, columns, ...look }: HistoryLook & { readonly isWide: boolean; readonly columns: number | undefined },
): string {
  const rows = rollouts.map((rollout) => [...cells(rollout, look, isWide), ...(isWide ? wideCells(rollout) : [])]);
  const table = formatTable(isWide ? WIDE_HEADER : HEADER, rows);
  if (isWide || columns === undefined) return table;
  return table.replace(/[^\n]+/g, (line) => truncate(line, columns));
}

function cells(rollout: PastRollout, { now, style }: HistoryLook, isWide: boolean): readonly string[] {
  const { commit, startedAt, images } = rollout;
  return [
    rollout.runs ? '*' : '',
    rollout.revision,
    outcomeWords(rollout, style),
    startedAt === undefined ? '' : formatAge(now - startedAt),
    commit ? oneLine(isWide ? commit.id : shortCommit(commit.id)) : rollout.own ? '' : 'not ours',
    images.map((image) => oneLine(isWide ? image : shortImage(image))).join(', '),
    oneLine(commit?.author ?? ''),
  ];
}

function wideCells({ startedAt, finishedAt, reason, id }: PastRollout): readonly string[] {
  const took = startedAt === undefined || finishedAt === undefined ? '' : formatAge(finishedAt - startedAt);
  const started = startedAt === undefined ? '' : new Date(startedAt).toISOString().replace(/\.\d+Z$/, 'Z');
  return [started, took, oneLine(reason ?? ''), id];
}

const WORDS: Readonly<Record<RolloutPhase, string>> = {
  pending: 'pending',
  rolling: 'rolling',
  paused: 'paused',
  stopping: 'stopping',
  rollingBack: 'rolling back',
  succeeded: 'succeeded',
  rolledBack: 'rolled back',
  failed: 'failed',
  stopped: 'stopped',
  superseded: 'superseded',
};
const COLOURS: Partial<Record<RolloutPhase, keyof Style>> = {
  succeeded: 'green',
  rolledBack: 'red',
  failed: 'red',
  stopped: 'yellow',
};

/** `rolled back (breaker)`: how it ended, and who or what ended it. */
function outcomeWords({ phase, outcome, ending }: PastRollout, style: Style): string {
  if (!phase) return outcome;
  const by = ending && ending !== phase ? ` (${ending})` : '';
  return style[COLOURS[phase] ?? 'dim'](`${WORDS[phase]}${by}`);
}

/** Without registry and path; a digest by its start. */
function shortImage(image: string): string {
  return image.slice(image.lastIndexOf('/') + 1).replace(/(@sha256:[0-9a-f]{12})[0-9a-f]+$/, '$1');
}

/** A git commit, or the digest of what was read. */
function shortCommit(id: string): string {
  const digest = id.slice(id.indexOf(':') + 1);
  return digest.startsWith('apply-') ? digest : digest.slice(0, SHORT_COMMIT);
}

export interface RevisionView {
  readonly key: ResourceKey;
  /** `family:revision` that is looked at, and the one that runs. */
  readonly revision: string;
  readonly runs: string;
  /** Its rollouts, newest first. */
  readonly past: readonly PastRollout[];
  readonly differences: readonly Difference[];
}

/** One revision against what runs. */
export function formatRevision({ key, revision, runs, past, differences }: RevisionView, look: HistoryLook): string {
  const { style } = look;
  const isCurrent = revision === runs;
  const title = `${style.bold(key)} ${isCurrent ? `runs ${revision}` : `runs ${runs}; with ${revision} would change`}\n`;
  const none = isCurrent ? '' : '    nothing: both say the same\n';
  const body = differences.length === 0 ? none : formatDifferences(differences, style);
  const lines = past.map((rollout) => formatPast(rollout, look));
  return title + body + lines.map((line) => `    ${line}\n`).join('');
}

function formatPast(rollout: PastRollout, { now, style }: HistoryLook): string {
  const { startedAt, commit, reason } = rollout;
  const when = startedAt === undefined ? '' : ` ${formatAge(now - startedAt)} ago`;
  const who = commit ? `, commit ${shortCommit(commit.id)}${commit.author ? ` by ${commit.author}` : ''}` : '';
  return `rolled out${when}: ${outcomeWords(rollout, style)}${oneLine(`${who}${reason ? `; ${reason}` : ''}`)}`;
}

export function historyDocument(key: ResourceKey, rollouts: readonly PastRollout[]) {
  return { kind: 'RolloutHistory', key, rollouts };
}

export function revisionDocument({ differences, ...view }: RevisionView) {
  return { kind: 'RolloutRevision', ...view, differences: differenceData(differences) };
}
