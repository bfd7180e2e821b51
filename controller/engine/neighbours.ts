import { isConfiguration, parseKey, type ResourceKey } from '../model/identity.ts';
import type { Neighbour, Neighbours } from '../model/views.ts';
import type { Graph } from './graph.ts';

/** What stands next to an object in the graph, in the order of names. Pure; plain lookups. */
export function neighboursOf(
  key: ResourceKey,
  graph: Pick<Graph, 'edges' | 'dependents' | 'implicitDependents'>,
): Neighbours {
  const later = [...new Set([...graph.dependents(key), ...graph.implicitDependents(key)])];
  return {
    after: inOrder(graph.edges(key).map(({ to, kind, because }) => ({ key: to, kind, because }))),
    before: inOrder(
      later.flatMap((other) =>
        graph
          .edges(other)
          .filter(({ to }) => to === key)
          .map(({ kind, because }) => ({ key: other, kind, because })),
      ),
    ),
  };
}

function inOrder(neighbours: readonly Neighbour[]): readonly Neighbour[] {
  return neighbours
    .filter(({ key }) => !isConfiguration(parseKey(key)?.kind ?? 'Service'))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}
