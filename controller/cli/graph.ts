import { graphViewOf } from '../engine/graph-view.ts';
import type { GraphView } from '../model/graph-view.ts';
import { controllerClient } from './api/client.ts';
import { declaredGraph } from './manifests/declared-graph.ts';
import { readPaths } from './manifests/read-paths.ts';
import { printDocument } from './output/document.ts';
import { graphDot } from './output/graph-dot.ts';
import { describeGraph, formatGraph } from './output/graph-text.ts';
import { EXIT } from './program/exit.ts';
import { flagText, type VerbContext, type VerbRun } from './program/verb.ts';
import { complain } from './validate.ts';

/** Of files; of what a controller has in force where only a namespace is named. */
export const run: VerbRun = async (context) => {
  const { args, io } = context;
  const asked = flagText(context, 'namespace');
  if (args.length === 0 && asked !== undefined) {
    const client = await controllerClient(context.config, io);
    await print(context, await client.graph(asked));
    return EXIT.ok;
  }
  const snapshot = await readPaths(args.length > 0 ? args : ['.'], io);
  if (complain(context, snapshot)) return EXIT.invalid;
  const { documents } = snapshot;
  await print(context, graphViewOf({ graph: declaredGraph(snapshot), documents, namespace: asked }));
  return EXIT.ok;
};

/** The graph to standard output, its sum to standard error. */
async function print(context: VerbContext, view: GraphView): Promise<void> {
  const { io, style } = context;
  switch (flagText(context, 'output')) {
    case 'json':
      await printDocument(io, 'json', { kind: 'Graph', ...view });
      break;
    case 'dot':
      io.out.write(graphDot(view));
      break;
    default:
      io.out.write(formatGraph(view, style.out));
  }
  io.err.write(`${describeGraph(view)}\n`);
}
