import type { Shortcut } from '../../../../page.tsx';
import type { ObjectQuery } from '../../address.ts';
import type { ObjectTab } from '../../tab.ts';
import { loadDiff } from './data.ts';
import { sectionsOpen } from './sections.tsx';
import { expandAll, showAs } from './toolbar.tsx';
import { ObjectDiff } from './view.tsx';
import { viewOf } from './words.ts';

let shownKey: string | undefined;

export const diffTab: ObjectTab = {
  name: 'diff',
  title: 'Diff',
  count: ({ differences }) => differences.length,
  // Only of another object: the view itself reads again when the object looks different.
  load(query) {
    if (query.key !== shownKey) loadDiff(query, true);
    shownKey = query.key;
  },
  View: ObjectDiff,
  shortcuts: (query) => SHORTCUTS(query),
};

const SHORTCUTS = (query: ObjectQuery): readonly Shortcut[] => {
  const view = viewOf(query);
  return [
    { keys: ['n', 'p'], does: 'Next and previous difference', press: (key) => step(key === 'n' ? 1 : -1) },
    {
      keys: ['v'],
      does: 'Side by side, or inline',
      press: () => showAs(query.key, { ...view, columns: view.columns === 'split' ? 'inline' : 'split' }),
    },
    {
      keys: ['x'],
      does: 'Expand or collapse all',
      press: () => expandAll(query.key, view, !(sectionsOpen.peek() && view.lines === 'all')),
    },
  ];
};

function step(by: number): void {
  const places = [...document.querySelectorAll<HTMLElement>('.why-row > td')];
  const at = places.indexOf(document.activeElement as HTMLElement);
  const next = places[at < 0 && by < 0 ? places.length - 1 : Math.max(0, Math.min(places.length - 1, at + by))];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'center' });
}
