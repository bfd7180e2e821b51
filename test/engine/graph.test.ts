import { describe, expect, it } from 'vitest';
import { createDesired } from '../../controller/engine/desired.ts';
import { buildGraph } from '../../controller/engine/graph.ts';
import type { Document } from '../../controller/model/document.ts';
import { aDocument, aSnapshot } from '../support/documents.ts';
import { PLAIN_MANIFESTS, TOY_KIND } from '../support/toy-aws.ts';

function graphOf(documents: readonly Document[]) {
  const desired = createDesired(['git']);
  desired.accept({ kind: 'snapshot', snapshot: aSnapshot(documents) }, 0);
  return buildGraph(desired, { kinds: new Map([['Cluster', TOY_KIND]]), manifests: PLAIN_MANIFESTS });
}
const toy = (name: string, spec: object = {}, dependsOn: string[] = []): Document =>
  aDocument(
    { namespace: 'default', kind: 'Cluster', name },
    { spec: spec as Document['spec'], management: { dependsOn } },
  );

describe('the graph of desired objects', () => {
  it('has an edge where one object names another as AWS does', () => {
    const graph = graphOf([toy('a', { after: 'thing' }), toy('b', { name: 'thing' })]);
    expect([graph.dependencies('default/Cluster/a'), graph.dependents('default/Cluster/b')]).toEqual([
      ['default/Cluster/b'],
      ['default/Cluster/a'],
    ]);
  });

  it('has an edge for dependsOn, within the namespace or by full name', () => {
    const graph = graphOf([toy('a', {}, ['Cluster/b', 'default/Cluster/c']), toy('b'), toy('c')]);
    expect(graph.dependencies('default/Cluster/a')).toEqual(['default/Cluster/b', 'default/Cluster/c']);
  });

  it('names the members of a cycle', () => {
    const graph = graphOf([toy('a', {}, ['Cluster/b']), toy('b', {}, ['Cluster/c']), toy('c', {}, ['Cluster/b'])]);
    expect(graph.cycles).toEqual([['default/Cluster/b', 'default/Cluster/c']]);
  });

  it('walks chains longer than any stack', () => {
    const chain = Array.from({ length: 20_000 }, (_, i) => toy(`t${i}`, {}, [`Cluster/t${i + 1}`]));
    expect(graphOf(chain).cycles).toEqual([]);
  });

  it('knows who claims one AWS object, also when that shows later only', () => {
    const graph = graphOf([toy('a', { name: 'thing' }), toy('b', { name: '${Cluster/x}' })]);
    expect(graph.twins('default/Cluster/a')).toEqual([]);
    graph.noteNaturalKey('default/Cluster/b', '*/*/self', 'toy/thing');
    expect(graph.twins('default/Cluster/a')).toEqual(['default/Cluster/b']);
    expect(graph.claimants('*/*/self', 'toy/thing')).toEqual(['default/Cluster/a', 'default/Cluster/b']);
  });
});
