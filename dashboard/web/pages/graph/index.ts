import { definePage } from '../../page.tsx';
import { parseGraph } from './address.ts';
import { loadGraph } from './data.ts';
import { GraphPage } from './view.tsx';

export const graphPage = definePage({
  name: 'graph',
  match: parseGraph,
  title: ({ namespace }) => (namespace === undefined ? 'Graph' : `Graph of ${namespace}`),
  subject: ({ namespace = '' }) => namespace,
  load: loadGraph,
  View: GraphPage,
  under: 'namespaces',
});
