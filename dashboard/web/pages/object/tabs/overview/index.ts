import type { ObjectTab } from '../../tab.ts';
import { loadTasks } from './data.ts';
import { ObjectOverview } from './view.tsx';

export const overviewTab: ObjectTab = { name: 'overview', title: 'Overview', load: loadTasks, View: ObjectOverview };
