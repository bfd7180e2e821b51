import { createDesired } from '../../engine/desired.ts';
import { buildGraph, type Graph } from '../../engine/graph.ts';
import { RESOURCE_KINDS } from '../../kinds/index.ts';
import { createManifests } from '../../manifest/manifests.ts';
import type { Snapshot } from '../../model/document.ts';
import { IMPLICIT_ORDER } from '../../order/implicit-order.ts';

/** What comes after what among the documents of a snapshot, as a controller would see it. Pure. */
export function declaredGraph(snapshot: Snapshot): Graph {
  const desired = createDesired([snapshot.source]);
  desired.accept({ kind: 'snapshot', snapshot }, 0);
  const kinds = new Map(RESOURCE_KINDS.map((kind) => [kind.name as string, kind]));
  return buildGraph(desired, { kinds, manifests: createManifests(), order: IMPLICIT_ORDER });
}
