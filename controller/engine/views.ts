import type { ResourceKey } from '../model/identity.ts';
import type { ObjectStatus } from '../model/status.ts';
import type { OperatorView, Views } from '../model/views.ts';
import type { Engine } from './context.ts';
import { graphViewOf } from './graph-view.ts';
import { inTurn } from './in-turn.ts';
import { neighboursOf } from './neighbours.ts';

/** The read side: what the dashboard, the API and the command line see. */
export function createViews(deps: { engine: Engine; operator: () => OperatorView }): Views {
  const { engine, operator } = deps;
  const shown = new WeakMap<ObjectStatus, ObjectStatus>();

  /** Equal for as long as nothing about it is new, so that readers may keep what they make of it. */
  function show(status: ObjectStatus): ObjectStatus {
    const turn = engine.changes.turn(status.key);
    const known = shown.get(status);
    if (known && isSameTurn(known.turn, turn)) return known;
    const made = turn ? inTurn(status, turn) : status;
    shown.set(status, made);
    return made;
  }

  return {
    operator,
    objects: () => [...engine.statuses.values()].map(show),
    object(key: ResourceKey) {
      const status = engine.statuses.get(key);
      return status && show(status);
    },
    changes: () => engine.changes.views(),
    graph(namespace) {
      const documents = engine.desired.keys().flatMap((key) => engine.desired.get(key)?.document ?? []);
      return graphViewOf({ graph: engine.graph(), documents, namespace });
    },
    neighbours: (key) => neighboursOf(key, engine.graph()),
    documents(kind) {
      const keys = engine.desired.keys().filter((key) => key.includes(`/${kind}/`));
      return keys.flatMap((key) => engine.desired.get(key)?.document ?? []);
    },
    events: (query) => engine.bus.recent(query),
    subscribe: (listener) => engine.bus.subscribe(listener),
  };
}

function isSameTurn(a: ObjectStatus['turn'], b: ObjectStatus['turn']): boolean {
  if (!a || !b) return a === b;
  return a.reason === b.reason && a.held === b.held && a.state === b.state && a.wave === b.wave && a.waves === b.waves;
}
