import type { Snapshot } from '../../model/document.ts';
import type { ResourceKey } from '../../model/identity.ts';
import type { JsonObject } from '../../model/json.ts';
import { declaredGraph } from './declared-graph.ts';

/** What the manifests alone say about an object, for those that do not live yet. */
export interface Blueprint {
  /** As written: expressions stand in it. */
  readonly spec: JsonObject;
  /** What must live before it, also where no document says so. */
  readonly dependencies: readonly ResourceKey[];
}

/** The blueprints of all documents of a snapshot. Pure. */
export function blueprintsOf(snapshot: Snapshot): ReadonlyMap<ResourceKey, Blueprint> {
  const graph = declaredGraph(snapshot);
  return new Map(
    snapshot.documents.map(({ key, spec }) => [
      key,
      {
        spec,
        dependencies: graph
          .edges(key)
          .map(({ to }) => to)
          .sort(),
      },
    ]),
  );
}
