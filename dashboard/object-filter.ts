import { KINDS } from '../controller/model/identity.ts';
import { type LabelSelector, parseSelector, selects } from './label-selector.ts';
import type { IndexedRow } from './object-row.ts';
import { HEALTH, SYNC } from './schema/common.ts';
import type { ObjectRow } from './schema/objects.ts';

/** The groups of a filter; within a group any word does, between groups all must hold. */
const GROUPS = ['kind', 'namespace', 'cluster', 'account', 'region', 'health', 'sync'] as const;
export type Group = (typeof GROUPS)[number];

export interface ObjectFilter extends Readonly<Record<Group, readonly string[]>> {
  /** Only objects that need a person. */
  readonly attention: boolean;
  /** Lower-case words that must all be found. */
  readonly words: readonly string[];
  readonly labels: LabelSelector;
}

export interface FilterQuery extends Partial<Readonly<Record<Group, readonly string[] | undefined>>> {
  readonly preset?: 'attention' | undefined;
  readonly q?: string | undefined;
  readonly labels?: string | undefined;
}

const TOKENS: Readonly<Record<string, Group>> = {
  kind: 'kind',
  ns: 'namespace',
  namespace: 'namespace',
  cluster: 'cluster',
  account: 'account',
  region: 'region',
  health: 'health',
  sync: 'sync',
};

/** Groups whose words are all known beforehand. */
const WORDS: Partial<Readonly<Record<Group, readonly string[]>>> = { kind: KINDS, health: HEALTH, sync: SYNC };

/**
 * Reads the filter of a request: its parameters, and the tokens (`kind:` `ns:` `cluster:` `account:` `region:`
 * `health:` `sync:` `label:` `is:attention`) of its text. Throws Refusal.
 */
export function parseFilter(query: FilterQuery): ObjectFilter {
  const groups = Object.fromEntries(GROUPS.map((group) => [group, [...(query[group] ?? [])]])) as Record<
    Group,
    string[]
  >;
  const labels = [query.labels ?? ''];
  const words: string[] = [];
  let attention = query.preset === 'attention';
  for (const word of (query.q ?? '').split(/\s+/).filter(Boolean)) {
    const [, head = '', value = ''] = /^([a-z]+):(.+)$/i.exec(word) ?? [];
    const group = TOKENS[head.toLowerCase()];
    if (group) groups[group].push(...resolve(group, value));
    else if (head.toLowerCase() === 'label') labels.push(value);
    else if (word.toLowerCase() === 'is:attention') attention = true;
    else words.push(word.toLowerCase());
  }
  return { ...groups, attention, words, labels: parseSelector(labels.join(',')) };
}

/** A word of a closed list in any case, or every word that starts so; anything else stays and matches nothing. */
function resolve(group: Group, value: string): readonly string[] {
  const wanted = value.toLowerCase();
  const known = WORDS[group] ?? [];
  const exact = known.filter((word) => word.toLowerCase() === wanted);
  if (exact.length > 0) return exact;
  const starting = known.filter((word) => word.toLowerCase().startsWith(wanted));
  return starting.length > 0 ? starting : [value];
}

/** `except` leaves one group out, for counts beside the words of that group. */
export function matches(indexed: IndexedRow, filter: ObjectFilter, except?: Group | 'attention'): boolean {
  const { row, haystack } = indexed;
  if (filter.attention && except !== 'attention' && row.attention === undefined) return false;
  if (!selects(filter.labels, row.labels)) return false;
  for (const group of GROUPS) {
    if (group !== except && filter[group].length > 0 && !filter[group].some((word) => holds(row, group, word)))
      return false;
  }
  return filter.words.every((word) => haystack.includes(word));
}

/** A `*` at the end stands for any rest where the words are people's own. */
function holds(row: ObjectRow, group: Group, word: string): boolean {
  const value: string = row[group] ?? '';
  return word.endsWith('*') && !WORDS[group] ? value.startsWith(word.slice(0, -1)) : value === word;
}
