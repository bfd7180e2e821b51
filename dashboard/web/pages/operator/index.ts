import { definePage } from '../../page.tsx';
import { loadBudgets } from './data.ts';
import { OperatorPage } from './view.tsx';

export const operatorPage = definePage({
  name: 'operator',
  match: ({ path }) => (path === '/operator' ? {} : undefined),
  title: () => 'Operator',
  load: loadBudgets,
  View: OperatorPage,
  place: { label: 'Operator', icon: 'operator', chord: 'o', path: () => '/operator' },
});
