import { createDesired } from '../../engine/desired.ts';
import { buildGraph } from '../../engine/graph.ts';
import { RESOURCE_KINDS } from '../../kinds/index.ts';
import { createManifests } from '../../manifest/manifests.ts';
import type { Snapshot } from '../../model/document.ts';
import type { ResourceKey } from '../../model/identity.ts';
import type { JsonObject } from '../../model/json.ts';

/** What the manifests alone say about an object, for those that do not live yet. */
export interface Blueprint {
  /** As written: expressions stand in it. */
  readonly spec: JsonObject;
  /** What must live before it. */
  readonly dependencies: readonly ResourceKey[];
}

/** The blueprints of all documents of a snapshot. Pure. */
export function blueprintsOf(snapshot: Snapshot): ReadonlyMap<ResourceKey, Blueprint> {
  const desired = createDesired([snapshot.source]);
  desired.accept({ kind: 'snapshot', snapshot }, 0);
  const kinds = new Map(RESOURCE_KINDS.map((kind) => [kind.name as string, kind]));
  const graph = buildGraph(desired, { kinds, manifests: createManifests() });
  return new Map(
    snapshot.documents.map(({ key, spec }) => [key, { spec, dependencies: [...graph.dependencies(key)].sort() }]),
  );
}
