import { declaredGraph } from '../../controller/cli/manifests/declared-graph.ts';
import { graphViewOf } from '../../controller/engine/graph-view.ts';
import { createLoader } from '../../controller/manifest/load.ts';
import type { GraphView } from '../../controller/model/graph-view.ts';
import { RESOURCE_TYPES } from '../support/resource-types.ts';
import { exampleFiles } from './files.ts';

/** What comes after what among the manifests in some folders of the examples, as `evenkeel graph` has it. */
export function graphOf(folders: readonly string[]): GraphView {
  const files = Object.entries(exampleFiles(folders)).map(([path, text]) => ({ path, text }));
  const snapshot = createLoader({ types: RESOURCE_TYPES }).load(files, { source: 'examples', commit: { id: '1' } });
  return graphViewOf({ graph: declaredGraph(snapshot), documents: snapshot.documents });
}
