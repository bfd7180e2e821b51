import { expect, it } from 'vitest';
import { createDesired } from '../../controller/engine/desired.ts';
import { buildGraph, type Graph } from '../../controller/engine/graph.ts';
import { heldBytes } from '../bench/memory.ts';
import { aDocument, aSnapshot } from '../support/documents.ts';
import { PLAIN_MANIFESTS, TOY_KIND } from '../support/toy-aws.ts';

it('a graph holds on to none of those before it', async () => {
  const desired = createDesired(['git']);
  desired.accept({ kind: 'snapshot', snapshot: aSnapshot([aDocument({ kind: 'Cluster', name: 'web' })]) }, 0);
  const deps = { kinds: new Map([['Cluster', TOY_KIND]]), manifests: PLAIN_MANIFESTS };
  const before: WeakRef<Graph>[] = [];
  let graph = buildGraph(desired, deps);
  for (let commit = 0; commit < 5; commit += 1) {
    before.push(new WeakRef(graph));
    graph = buildGraph(desired, { ...deps, earlier: graph });
  }
  // What was looked at in this turn is held until it is over.
  await new Promise((resolve) => setImmediate(resolve));
  heldBytes();
  expect(before.map((one) => one.deref() === undefined)).toEqual([true, true, true, true, true]);
  expect(graph.cycles).toEqual([]);
});
