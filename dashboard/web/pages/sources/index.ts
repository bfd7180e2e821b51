import { definePage } from '../../page.tsx';
import { SourcesPage } from './view.tsx';

export const sourcesPage = definePage({
  name: 'sources',
  match: ({ path }) => (path === '/sources' ? {} : undefined),
  title: () => 'Sources',
  // Every page reads the controller's view, which has them all.
  load: () => {},
  View: SourcesPage,
  place: { label: 'Sources', icon: 'sources', chord: 's', path: () => '/sources' },
});
