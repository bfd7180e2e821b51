import type { Tab } from '../address.ts';
import type { ObjectTab } from '../tab.ts';
import { deploymentsTab } from './deployments/index.ts';
import { diffTab } from './diff/index.ts';
import { eventsTab } from './events/index.ts';
import { historyTab } from './history/index.ts';
import { manifestTab } from './manifest/index.ts';
import { overviewTab } from './overview/index.ts';
import { tasksTab } from './tasks/index.ts';
import { treeTab } from './tree/index.ts';

/** In the order in which they stand. */
export const OBJECT_TABS: readonly ObjectTab[] = [
  overviewTab,
  diffTab,
  treeTab,
  deploymentsTab,
  tasksTab,
  eventsTab,
  historyTab,
  manifestTab,
];

/** The first one for a name that is not listed. */
export function tabOf(name: Tab): ObjectTab {
  return OBJECT_TABS.find((tab) => tab.name === name) ?? overviewTab;
}
