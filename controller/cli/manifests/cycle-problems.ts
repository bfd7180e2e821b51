import { describeCycle, namingPlace } from '../../engine/cycles.ts';
import { createDesired } from '../../engine/desired.ts';
import { buildGraph } from '../../engine/graph.ts';
import { RESOURCE_KINDS } from '../../kinds/index.ts';
import { createManifests } from '../../manifest/manifests.ts';
import type { Problem, Snapshot } from '../../model/document.ts';
import { parseKey, type ResourceKey } from '../../model/identity.ts';
import { INSTALLED_TYPES } from '../types/installed-types.ts';

/** Documents that wait for each other, so that none of them can ever be made: one problem for each circle. Pure. */
export function cycleProblems(snapshot: Snapshot): readonly Problem[] {
  const desired = createDesired([snapshot.source]);
  desired.accept({ kind: 'snapshot', snapshot }, 0);
  const kinds = new Map(RESOURCE_KINDS.map((kind) => [kind.name as string, kind]));
  const manifests = createManifests({ types: INSTALLED_TYPES });
  const document = (key: ResourceKey) => desired.get(key)?.document;
  const { cycles, naming } = buildGraph(desired, { kinds, manifests });
  const deps = { kinds, manifests, document, naming };
  return cycles.flatMap((cycle) => {
    const [first] = cycle;
    const location = first && namingPlace(first, cycle[1] ?? first, deps);
    if (!first || !location) return [];
    const { kind, name } = parseKey(first) ?? {};
    const message = `references form a cycle, and none of them can be made: ${describeCycle(cycle, deps)}`;
    return [{ location, object: `${kind}/${name}`, key: first, code: 'CYCLE', message }];
  });
}
