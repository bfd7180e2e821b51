import type { ObjectTab } from '../../tab.ts';
import { loadTasks } from './data.ts';
import { ObjectTasks } from './view.tsx';

export const tasksTab: ObjectTab = {
  name: 'tasks',
  title: 'Tasks',
  count: ({ row }) => row.running,
  isOffered: ({ row }) => row.kind === 'Service',
  load: loadTasks,
  View: ObjectTasks,
};
