import type { Actions } from '../../controller/ports/actions.ts';
import type { DriftHealing } from '../../controller/ports/drift-healing.ts';

/** Nothing can be done. */
export const NO_ACTIONS: Actions = {
  plan: async () => [],
  start() {
    throw new Error('nothing can be done here');
  },
  operation: () => undefined,
  operations: () => [],
  follow: () => () => {},
};

export const NO_HEALING: DriftHealing = { plan: async () => [], heal: async () => [] };
