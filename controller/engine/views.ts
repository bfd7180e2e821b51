import type { OperatorView, Views } from '../model/views.ts';
import type { Engine } from './context.ts';

/** The read side: what the dashboard, the API and the command line see. */
export function createViews(deps: { engine: Engine; operator: () => OperatorView }): Views {
  const { engine, operator } = deps;
  return {
    operator,
    objects: () => [...engine.statuses.values()],
    object: (key) => engine.statuses.get(key),
    documents(kind) {
      const keys = engine.desired.keys().filter((key) => key.includes(`/${kind}/`));
      return keys.flatMap((key) => engine.desired.get(key)?.document ?? []);
    },
    events: (query) => engine.bus.recent(query),
    subscribe: (listener) => engine.bus.subscribe(listener),
  };
}
