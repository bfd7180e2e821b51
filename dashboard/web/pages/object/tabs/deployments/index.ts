import type { ObjectTab } from '../../tab.ts';
import { loadDeployments } from './data.ts';
import { ObjectDeployments } from './view.tsx';

export const deploymentsTab: ObjectTab = {
  name: 'deployments',
  title: 'Deployments',
  isOffered: ({ row }) => row.kind === 'Service',
  load: loadDeployments,
  View: ObjectDeployments,
};
