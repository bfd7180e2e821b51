import type { AlertSending } from '../../controller/model/alerts-view.ts';
import { withAllowed } from '../../controller/model/allowed-words.ts';
import type { Problem } from '../../controller/model/document.ts';
import { parseKey, type ResourceKey } from '../../controller/model/identity.ts';
import { maskText } from '../../controller/model/mask.ts';
import { isOfSource, sourceTrouble } from '../../controller/model/source-trouble.ts';
import type { ObjectStatus } from '../../controller/model/status.ts';
import type { SourceView } from '../../controller/model/views.ts';
import type { ChangeView } from '../../controller/model/waves.ts';
import { AWAITING_KINDS, type AwaitingItem } from '../schema/awaiting.ts';
import { awaitingOf } from './awaiting-objects.ts';

/** What is known when it is decided what waits for people. */
export interface AwaitingFacts {
  readonly objects: readonly ObjectStatus[];
  readonly sources: readonly SourceView[];
  readonly changes: readonly ChangeView[];
  readonly sendings: readonly AlertSending[];
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** An item, and what it is found by. */
export interface Awaited {
  readonly item: AwaitingItem;
  readonly labels: Readonly<Record<string, string>>;
}

/**
 * Everything that goes no further until a person does something, the most urgent first: kinds in their order; within a
 * kind what ends soonest, then what waits for longest. Pure.
 */
export function awaitingIn(facts: AwaitingFacts): readonly Awaited[] {
  const labels = new Map(facts.objects.map((status) => [status.key as string, status.labels]));
  const items = [
    ...facts.objects.flatMap((status) => awaitingOf(status, facts.now)),
    ...facts.sources.flatMap((source) => [...brokenSource(source), ...invalidFiles(source, facts.objects)]),
    ...facts.changes.flatMap(stoppedWaves),
    ...facts.sendings.flatMap(deadLetter),
  ];
  return items.sort(byUrgency).map((item) => ({ item, labels: labels.get(item.key ?? '') ?? {} }));
}

function byUrgency(a: AwaitingItem, b: AwaitingItem): number {
  const kinds = AWAITING_KINDS.indexOf(a.kind) - AWAITING_KINDS.indexOf(b.kind);
  if (kinds !== 0) return kinds;
  const never = Number.MAX_SAFE_INTEGER;
  return (
    (a.deadline ?? never) - (b.deadline ?? never) || (a.since ?? never) - (b.since ?? never) || (a.id < b.id ? -1 : 1)
  );
}

function brokenSource(source: SourceView): readonly AwaitingItem[] {
  const trouble = sourceTrouble(source);
  if (trouble === undefined) return [];
  return [
    {
      id: `source:${source.name}`,
      kind: 'source',
      title: maskText(trouble),
      details: ['What was last read stays in force, and nothing is deleted.'],
      subject: maskText(source.name),
      since: source.lastFetchAt,
      steps: [{ label: 'Mend the source, then read it again', verb: 'refresh', command: 'evenkeel doctor' }],
    },
  ];
}

/** Problems of documents that no object stands for are told by their file. */
function invalidFiles(source: SourceView, objects: readonly ObjectStatus[]): readonly AwaitingItem[] {
  const invalid = objects.filter(({ problems }) => problems.length > 0);
  const told = new Set<string>(invalid.flatMap(({ key, problems }) => [key, ...problems.map(placeOf)]));
  const groups = new Map<string, Problem[]>();
  for (const problem of source.problems) {
    if (isOfSource(problem) || told.has(problem.key ?? placeOf(problem))) continue;
    const name = problem.key ?? problem.location.file;
    groups.set(name, [...(groups.get(name) ?? []), problem]);
  }
  return [...groups].flatMap(([name, [first, ...more]]) => (first ? [invalidFile(name, first, more)] : []));
}

function placeOf({ location: { file, line, column } }: Problem): string {
  return `${file}:${line}:${column}`;
}

function invalidFile(name: string, first: Problem, more: readonly Problem[]): AwaitingItem {
  const { key, location, message, allowed, code } = first;
  const identity = key === undefined ? undefined : parseKey(key);
  return {
    id: `invalid:${name}`,
    kind: 'invalid',
    subject: name,
    namespace: identity?.namespace,
    title: maskText(withAllowed(message, allowed)),
    details: more.map((one) => maskText(`${one.location.file}:${one.location.line} ${one.message}`)),
    code,
    location,
    steps: [
      {
        label: 'Mend the document; nothing of it is in force',
        where: `at ${location.file}:${location.line}:${location.column}`,
        command: `evenkeel validate ${location.file}`,
      },
    ],
  };
}

function stoppedWaves({ stoppedBy, commit, waves, current, namespace }: ChangeView): readonly AwaitingItem[] {
  if (!stoppedBy) return [];
  const identity = parseKey(stoppedBy.key);
  const left = waves.flatMap(({ members }) => members).filter(({ state }) => state === 'pending').length;
  const spell = stoppedBy.key.replace(/\/([^/]+)\//, (kind) => kind.toLowerCase());
  return [
    {
      id: `waves:${commit.id}:${namespace ?? ''}`,
      kind: 'waves',
      key: stoppedBy.key,
      namespace: identity?.namespace,
      objectKind: identity?.kind,
      title: `wave ${Math.min(current, waves.length)} of ${waves.length} of ${commit.id.slice(0, 8)} failed; ${left} other rollouts do not begin`,
      details: [maskText(stoppedBy.reason)],
      since: membersOf(waves, stoppedBy.key)?.since,
      steps: [
        { label: 'Commit content that works' },
        { label: 'Try the failed one again', verb: 'restart', command: `evenkeel rollout restart ${spell}` },
        { label: 'Let the others go on without it', command: `evenkeel rollout skip ${spell}` },
      ],
    },
  ];
}

function membersOf(waves: ChangeView['waves'], key: ResourceKey) {
  return waves.flatMap(({ members }) => members).find((member) => member.key === key);
}

function deadLetter(sending: AlertSending): readonly AwaitingItem[] {
  if (sending.state !== 'dead') return [];
  const { id, alert, provider, title, attempts, lastError = 'refused', endedAt } = sending;
  return [
    {
      id: `deadLetter:${id}`,
      kind: 'deadLetter',
      message: id,
      subject: provider.replace('/AlertProvider/', '/'),
      namespace: parseKey(alert)?.namespace,
      title: maskText(`nobody was told: ${title}`),
      details: [maskText(`${lastError} (${attempts} ${attempts === 1 ? 'attempt' : 'attempts'})`)],
      since: endedAt,
      steps: [
        { label: 'Try again', verb: 'retry', command: `evenkeel alerts --retry ${id}` },
        { label: 'See what it tells of', path: `/alerts/${id}` },
      ],
    },
  ];
}
