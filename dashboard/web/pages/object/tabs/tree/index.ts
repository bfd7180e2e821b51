import { isConfiguration } from '../../../../../../controller/model/identity.ts';
import type { ObjectTab } from '../../tab.ts';
import { loadTree } from './data.ts';
import { ObjectTree } from './view.tsx';

export const treeTab: ObjectTab = {
  name: 'tree',
  title: 'Tree',
  isOffered: ({ row }) => !isConfiguration(row.kind),
  load: loadTree,
  View: ObjectTree,
};
