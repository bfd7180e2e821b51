import type { ObjectStatus } from '../controller/model/status.ts';
import { commitView, rowOf } from './object-row.ts';
import type { Found } from './schema/search.ts';

interface Scored {
  readonly found: Found;
  /** Lower is better. */
  readonly score: number;
}

/** What matches all the words, the best first: names before what only mentions them. Pure; nothing without a word. */
export function searchFleet(statuses: readonly ObjectStatus[], text: string, limit: number): readonly Found[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const scored = [
    ...objectsWith(statuses, words),
    ...named(countBy(statuses, namespaceOf), words),
    ...named(countBy(statuses, commitOf), words),
    ...named(countBy(statuses, imageOf), words),
  ];
  return scored
    .sort((a, b) => a.score - b.score || (a.found.id < b.found.id ? -1 : 1))
    .slice(0, limit)
    .map(({ found }) => found);
}

function objectsWith(statuses: readonly ObjectStatus[], words: readonly string[]): readonly Scored[] {
  return statuses.flatMap((status) => {
    const { row, haystack } = rowOf(status);
    if (!words.every((word) => haystack.includes(word))) return [];
    const { key, kind, namespace, name, health, attention, message } = row;
    const found: Found = {
      type: 'object',
      id: key,
      title: name,
      detail: `${namespace} · ${kind} · ${message}`,
      health,
      attention,
    };
    // What needs a person comes before its equals, and services before what hangs on them.
    const rank = (attention === undefined ? 0.2 : 0) + (kind === 'Service' ? 0 : 0.1);
    return [{ found, score: closeness(name, key, words) + rank }];
  });
}

/** 0: it is the name; 1: the name begins so; 2: the name holds it; 3: the key does; 4: something else does. */
function closeness(name: string, key: string, words: readonly string[]): number {
  const [lowName, lowKey] = [name.toLowerCase(), key.toLowerCase()];
  const [first = ''] = words;
  if (words.length === 1 && lowName === first) return 0;
  if (words.length === 1 && lowName.startsWith(first)) return 1;
  if (words.every((word) => lowName.includes(word))) return 2;
  return words.every((word) => lowKey.includes(word)) ? 3 : 4;
}

type Named = Pick<Found, 'type' | 'id' | 'title' | 'detail'>;

function named(
  counted: ReadonlyMap<string, { readonly of: Named; count: number }>,
  words: readonly string[],
): Scored[] {
  return [...counted.values()].flatMap(({ of, count }) => {
    const text = `${of.id} ${of.title} ${of.detail}`.toLowerCase();
    if (!words.every((word) => text.includes(word))) return [];
    const detail = [of.detail, count === 1 ? '1 object' : `${count} objects`].filter(Boolean).join(' · ');
    return [{ found: { ...of, detail, objects: count }, score: closeness(of.id, of.title, words) + 0.3 }];
  });
}

function countBy(
  statuses: readonly ObjectStatus[],
  nameOf: (status: ObjectStatus) => Named | undefined,
): ReadonlyMap<string, { readonly of: Named; count: number }> {
  const counted = new Map<string, { readonly of: Named; count: number }>();
  for (const status of statuses) {
    const of = nameOf(status);
    const known = of && counted.get(of.id);
    if (known) known.count += 1;
    else if (of) counted.set(of.id, { of, count: 1 });
  }
  return counted;
}

function namespaceOf({ identity: { namespace } }: ObjectStatus): Named {
  return { type: 'namespace', id: namespace, title: namespace, detail: '' };
}

function commitOf({ commit }: ObjectStatus): Named | undefined {
  if (!commit) return undefined;
  const { id, author = '', subject = id } = commitView(commit);
  return { type: 'commit', id, title: subject, detail: [id.slice(0, 7), author].filter(Boolean).join(' · ') };
}

function imageOf({ summary }: ObjectStatus): Named | undefined {
  const image = summary?.image;
  return image === undefined
    ? undefined
    : { type: 'image', id: image, title: image.replace(/^.*\//, ''), detail: image };
}
