import type { OperatorView, Views } from '../model/views.ts';
import type { Engine } from './context.ts';

/** The read side: what the dashboard, the API and the command line see. */
export function createViews(deps: { engine: Engine; operator: () => OperatorView }): Views {
  const { engine, operator } = deps;
  return {
    operator,
    objects: () => [...engine.statuses.values()],
    object: (key) => engine.statuses.get(key),
    events: (query) => engine.bus.recent(query),
    subscribe: (listener) => engine.bus.subscribe(listener),
  };
}
