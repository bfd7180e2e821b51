import { type LabelSelector, selects } from '../label-selector.ts';
import { type Paging, pageOfRanked } from '../paging.ts';
import { AWAITING_KINDS, type AwaitingKind, type AwaitingPage } from '../schema/awaiting.ts';
import type { Awaited } from './awaiting.ts';

export interface AwaitingQuery extends Omit<Paging, 'sort'> {
  readonly kinds: readonly AwaitingKind[];
  /** Names, or their start with `*` behind it; none: all. */
  readonly namespaces: readonly string[];
  readonly labels: LabelSelector;
  /** Lower-case words that must all be found. */
  readonly words: readonly string[];
}

/** One page of what waits, in its order. Undefined when the cursor does not belong to it. */
export function awaitingPageOf(all: readonly Awaited[], query: AwaitingQuery): AwaitingPage | undefined {
  const chosen = all.filter((one) => isAbout(one, query));
  const here = chosen.filter(({ item }) => isIn(item.namespace, query.namespaces));
  const found = here.filter(({ item }) => query.kinds.length === 0 || query.kinds.includes(item.kind));
  const places = new Map(all.map(({ item }, index) => [item, index]));
  const page = pageOfRanked(
    found.map(({ item }) => ({ rank: places.get(item) ?? 0, key: item.id, item })),
    { ...query, sort: 'urgency' },
  );
  const kinds = Object.fromEntries(AWAITING_KINDS.map((kind) => [kind, 0])) as Record<AwaitingKind, number>;
  for (const { item } of here) kinds[item.kind] += 1;
  return (
    page && {
      ...page,
      items: page.items.map(({ item }) => item),
      total: found.length,
      kinds,
      namespaces: countNamespaces(chosen),
    }
  );
}

function isAbout({ item, labels }: Awaited, query: AwaitingQuery): boolean {
  if (query.labels.length > 0 && (item.key === undefined || !selects(query.labels, labels))) return false;
  const { key = '', subject = '', title, details, code = '', kind } = item;
  const text = [key, subject, title, code, kind, ...details].join(' ').toLowerCase();
  return query.words.every((word) => text.includes(word));
}

function isIn(namespace: string | undefined, names: readonly string[]): boolean {
  if (names.length === 0) return true;
  if (namespace === undefined) return false;
  return names.some((name) => (name.endsWith('*') ? namespace.startsWith(name.slice(0, -1)) : namespace === name));
}

function countNamespaces(found: readonly Awaited[]): AwaitingPage['namespaces'] {
  const counts = new Map<string, number>();
  for (const { item } of found)
    if (item.namespace !== undefined) counts.set(item.namespace, (counts.get(item.namespace) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([namespace, count]) => ({ namespace, count }));
}
