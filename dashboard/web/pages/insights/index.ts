import { definePage } from '../../page.tsx';
import { loadInsights, parseInsights } from './data.ts';
import { InsightsPage } from './view.tsx';

export const insightsPage = definePage({
  name: 'insights',
  match: parseInsights,
  title: () => 'Insights',
  load: loadInsights,
  View: InsightsPage,
  place: { label: 'Insights', icon: 'insights', chord: 'i', path: () => '/insights' },
});
