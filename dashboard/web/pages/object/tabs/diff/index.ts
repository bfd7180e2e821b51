import type { ObjectTab } from '../../tab.ts';
import { ObjectDiff } from './view.tsx';

export const diffTab: ObjectTab = {
  name: 'diff',
  title: 'Diff',
  count: ({ differences }) => differences.length,
  View: ObjectDiff,
};
