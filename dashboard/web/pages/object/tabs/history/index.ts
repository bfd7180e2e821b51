import type { ObjectTab } from '../../tab.ts';
import { loadHistory } from './data.ts';
import { ObjectHistory } from './view.tsx';

export const historyTab: ObjectTab = { name: 'history', title: 'History', load: loadHistory, View: ObjectHistory };
