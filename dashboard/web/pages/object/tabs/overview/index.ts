import type { ObjectTab } from '../../tab.ts';
import { ObjectOverview } from './view.tsx';

export const overviewTab: ObjectTab = { name: 'overview', title: 'Overview', View: ObjectOverview };
