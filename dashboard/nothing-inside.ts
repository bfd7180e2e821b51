import type { Inspector } from '../controller/ports/inspector.ts';

/** What whoever has no controller behind it answers. */
export const nothingInside = async () => ({ state: 'none', reason: 'Nothing is looked into here.' }) as const;

/** Of a dashboard without a controller behind it. */
export const NO_INSPECTOR: Inspector = {
  tree: nothingInside,
  tasks: nothingInside,
  activities: nothingInside,
  fleet: async () => ({ tasks: [], activities: [], unread: [] }),
};
