import { actShortcuts } from '../../acts/shortcuts.ts';
import { definePage, type Shortcut } from '../../page.tsx';
import { navigate } from '../../state/navigation.ts';
import { type ObjectQuery, objectPath, parseObject } from './address.ts';
import { loadObject, object } from './data.ts';
import { OBJECT_TABS, tabOf } from './tabs/index.ts';
import { ObjectPage } from './view.tsx';

export const objectPage = definePage({
  name: 'object',
  match: parseObject,
  title: ({ key }) => key,
  subject: ({ key }) => key,
  load: loadObject,
  View: ObjectPage,
  under: 'fleet',
  shortcuts: (query) => [...OWN(query), ...actShortcuts(query.key), ...(tabOf(query.tab).shortcuts?.(query) ?? [])],
});

const OWN = (query: ObjectQuery): readonly Shortcut[] => [
  { keys: ['[', ']'], does: 'Previous and next tab', press: (key) => turn(query, key === ']' ? 1 : -1) },
  { keys: ['d'], does: 'The object’s differences', press: () => navigate(objectPath(query.key, 'diff'), 'replace') },
];

function turn({ key, tab }: ObjectQuery, by: number): void {
  const detail = object.data.peek();
  const offered = OBJECT_TABS.filter((one) => !detail || one.isOffered?.(detail) !== false);
  const at = offered.findIndex(({ name }) => name === tab);
  const next = offered[(at + by + offered.length) % offered.length];
  if (next) navigate(objectPath(key, next.name), 'replace');
}
