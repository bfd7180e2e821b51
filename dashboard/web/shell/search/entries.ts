import type { Found } from '../../../schema/search.ts';
import type { IconName } from '../../components/icon.tsx';
import type { Page, Shortcut } from '../../page.tsx';

/** One line of the search: what it is, and what choosing it does. */
export interface Entry {
  readonly id: string;
  readonly group: 'Recent' | 'Views' | 'Do here' | 'Objects' | 'Namespaces' | 'Commits' | 'Images';
  readonly icon: IconName;
  readonly title: string;
  readonly detail: string;
  /** Where it leads; without it it is done where one is. */
  readonly path?: string | undefined;
  readonly shortcut?: Shortcut | undefined;
}

const GROUPS = { object: 'Objects', namespace: 'Namespaces', commit: 'Commits', image: 'Images' } as const;

/** What the server found, led to by `pathOf`. */
export function foundEntries(found: readonly Found[], pathOf: (found: Found) => string): readonly Entry[] {
  return found.map((one) => ({
    id: `${one.type} ${one.id}`,
    group: GROUPS[one.type],
    icon: iconOf(one),
    title: one.title,
    detail: one.detail,
    path: pathOf(one),
  }));
}

function iconOf({ type, health }: Found): IconName {
  switch (type) {
    case 'object':
      return health ?? 'Unknown';
    case 'namespace':
      return 'namespaces';
    case 'commit':
      return 'commit';
    case 'image':
      return 'fleet';
  }
}

/** Views whose name holds the words, and what may be done where one is. */
export function localEntries(text: string, pages: readonly Page[], shortcuts: readonly Shortcut[]): readonly Entry[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const holds = (title: string): boolean => words.every((word) => title.toLowerCase().includes(word));
  const views = pages.flatMap(({ name, place }): Entry[] =>
    place && place.isOffered?.value !== false && holds(place.label)
      ? [
          {
            id: `view ${name}`,
            group: 'Views',
            icon: place.icon,
            title: place.label,
            detail: `g ${place.chord}`,
            path: place.path(),
          },
        ]
      : [],
  );
  const acts = shortcuts.flatMap((shortcut): Entry[] =>
    holds(shortcut.does)
      ? [
          {
            id: `do ${shortcut.does}`,
            group: 'Do here',
            icon: 'play',
            title: shortcut.does,
            detail: shortcut.keys.join(' '),
            shortcut,
          },
        ]
      : [],
  );
  return [...views, ...acts];
}

/** The groups in the order in which they first come, each with its own together. */
export function inGroups(entries: readonly Entry[]): readonly Entry[] {
  const groups = [...new Set(entries.map(({ group }) => group))];
  return groups.flatMap((group) => entries.filter((entry) => entry.group === group));
}
