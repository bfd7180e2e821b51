import type { AlertCommit, AlertField, AlertItem, AlertLink, AlertState } from '../../model/alert.ts';
import type { Difference } from '../../model/difference.ts';
import type { Commit } from '../../model/document.ts';
import { type EventType, type OperatorEvent, SEVERITY, type Severity } from '../../model/event.ts';
import type { ResourceKey } from '../../model/identity.ts';
import type { Json } from '../../model/json.ts';
import { maskDifference, maskText } from '../../model/mask.ts';
import type { SourceView, Views } from '../../model/views.ts';
import { commitLinks, consoleLinks, dashboardLinks, repositoryOf } from './links.ts';

/** What items are made with beside the event. */
export interface ItemContext {
  readonly views: Pick<Views, 'object' | 'operator'>;
  /** Where people reach the dashboard. */
  readonly publicUrl?: string | undefined;
}

/** What an event says in particular; the rest is the same for all. */
export interface ItemWords {
  readonly incident: string;
  readonly state: AlertState;
  readonly title: string;
  readonly details?: readonly string[] | undefined;
  readonly severity?: Severity | undefined;
  readonly differences?: readonly Difference[] | undefined;
  /** Whether fields go from live to desired, as a commit and healing have it; otherwise they went away from it. */
  readonly towards?: boolean | undefined;
  readonly since?: number | undefined;
  readonly source?: string | undefined;
  readonly commit?: Commit | undefined;
}

const FIELDS_AT_MOST = 5;
const DETAILS_AT_MOST = 10;
const TEXT_LENGTH = 300;
const VALUE_LENGTH = 120;

/** An item with everything that is known about its object or source; secrets masked, texts shortened. */
export function itemOf(event: OperatorEvent, words: ItemWords, context: ItemContext): AlertItem {
  const key = 'key' in event ? event.key : undefined;
  const status = key === undefined ? undefined : context.views.object(key);
  const differences = words.differences ?? [];
  const commit = words.commit ?? status?.commit;
  const source = sourceOf(words, commit, context.views.operator().sources);
  return {
    event: event.type,
    state: words.state,
    severity: words.severity ?? SEVERITY[event.type],
    incident: words.incident,
    title: cut(maskText(words.title), TEXT_LENGTH),
    details: (words.details ?? []).slice(0, DETAILS_AT_MOST).map((line) => cut(maskText(line), TEXT_LENGTH)),
    key,
    source: words.source ?? source?.name,
    account: status?.scope?.account,
    region: status?.scope?.region,
    fields: differences.slice(0, FIELDS_AT_MOST).map((one) => fieldOf(one, words.towards)),
    moreFields: Math.max(0, differences.length - FIELDS_AT_MOST),
    since: words.since ?? event.at,
    commit: commit && commitOf(commit, source),
    links: linksOf(key, { commit, source, context, field: differences.find(({ path }) => path !== '')?.path }),
  };
}

/** The end of an incident that nobody told of: its item once more, with other words. */
export function endOf(item: AlertItem, words: { readonly event: EventType; readonly title: string }): AlertItem {
  return { ...item, ...words, state: 'resolved', severity: 'info', details: [], fields: [], moreFields: 0 };
}

function sourceOf(
  { source }: ItemWords,
  commit: Commit | undefined,
  sources: readonly SourceView[],
): SourceView | undefined {
  return sources.find(({ name }) => name === source) ?? sources.find((one) => commit && one.commit?.id === commit.id);
}

function commitOf({ id, author, subject }: Commit, source: SourceView | undefined): AlertCommit {
  const words = { author: author && maskText(author), subject: subject && cut(maskText(subject), TEXT_LENGTH) };
  return { id, ...words, repository: source && repositoryOf(source) };
}

interface Origins {
  readonly commit: Commit | undefined;
  readonly source: SourceView | undefined;
  readonly context: ItemContext;
  /** The first that the item tells of. */
  readonly field: string | undefined;
}

function linksOf(key: ResourceKey | undefined, { commit, source, context, field }: Origins): readonly AlertLink[] {
  const status = key === undefined ? undefined : context.views.object(key);
  return [
    ...(key === undefined ? [] : dashboardLinks(context.publicUrl, key, field)),
    ...(status ? consoleLinks(status) : []),
    ...(commit && source ? commitLinks(repositoryOf(source), commit.id) : []),
  ];
}

function fieldOf(difference: Difference, towards = false): AlertField {
  const { path, desired, live } = maskDifference(difference);
  const [from, to] = towards ? [live, desired] : [desired, live];
  return { path: path === '' ? 'the object itself' : path, from: textOf(from), to: textOf(to) };
}

function textOf(value: Json): string | undefined {
  if (value === null) return undefined;
  return cut(typeof value === 'string' ? value : JSON.stringify(value), VALUE_LENGTH);
}

function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
