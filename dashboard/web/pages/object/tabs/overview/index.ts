import type { ObjectTab } from '../../tab.ts';
import { loadOverview } from './data.ts';
import { ObjectOverview } from './view.tsx';

export const overviewTab: ObjectTab = { name: 'overview', title: 'Overview', load: loadOverview, View: ObjectOverview };
