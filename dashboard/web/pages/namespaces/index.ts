import { definePage } from '../../page.tsx';
import { loadNamespaces } from './data.ts';
import { NamespacesPage } from './view.tsx';

export const namespacesPage = definePage({
  name: 'namespaces',
  match: ({ path }) => (path === '/namespaces' ? {} : undefined),
  title: () => 'Namespaces',
  load: loadNamespaces,
  View: NamespacesPage,
  place: { label: 'Namespaces', icon: 'namespaces', chord: 'n', path: () => '/namespaces' },
});
