import { describe, expect, it } from 'vitest';
import { createDesired } from '../../controller/engine/desired.ts';
import { buildGraph } from '../../controller/engine/graph.ts';
import { createLocations, type Locations } from '../../controller/engine/locations.ts';
import type { Document } from '../../controller/model/document.ts';
import type { Identity } from '../../controller/model/identity.ts';
import { aDocument, aSnapshot } from '../support/documents.ts';
import { PLAIN_MANIFESTS, TOY_KIND } from '../support/toy-aws.ts';

const thing = (place: string) => ({ place, kind: 'Cluster', naturalKey: 'toy/thing' });

function graphOf(documents: readonly Document[], locations?: Locations) {
  const desired = createDesired(['git']);
  desired.accept({ kind: 'snapshot', snapshot: aSnapshot(documents) }, 0);
  return buildGraph(desired, { kinds: new Map([['Cluster', TOY_KIND]]), manifests: PLAIN_MANIFESTS, locations });
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
    expect(graph.claimOn(thing('*/*/self'))).toEqual({ kind: 'claimed', by: 'default/Cluster/a' });
  });

  it('cannot say whose an object is while a document means nobody knows what', () => {
    const graph = graphOf([toy('b', { name: '${Cluster/x}' })]);
    expect(graph.claimOn(thing('*/*/self'))).toEqual({ kind: 'unknown', by: 'default/Cluster/b' });
    graph.noteNaturalKey('default/Cluster/b', '*/*/self', 'toy/other');
    expect(graph.claimOn(thing('*/*/self'))).toEqual({ kind: 'free' });
  });

  it('remembers what passes found out about documents that did not change', () => {
    const desired = createDesired(['git']);
    const deps = { kinds: new Map([['Cluster', TOY_KIND]]), manifests: PLAIN_MANIFESTS };
    desired.accept({ kind: 'snapshot', snapshot: aSnapshot([toy('b', { name: '${Cluster/x}' })]) }, 0);
    const earlier = buildGraph(desired, deps);
    earlier.noteNaturalKey('default/Cluster/b', '*/*/self', 'toy/thing');
    expect(buildGraph(desired, { ...deps, earlier }).claimOn(thing('*/*/self')).kind).toBe('claimed');
    desired.accept({ kind: 'snapshot', snapshot: aSnapshot([toy('b', { name: '${Cluster/y}' })]) }, 1);
    expect(buildGraph(desired, { ...deps, earlier }).claimOn(thing('*/*/self')).kind).toBe('unknown');
  });

  it('knows one account and Region however a Namespace writes it, and never takes two for one', () => {
    const namespaces = ['explicit', 'implicit', 'elsewhere'].map((name) =>
      aDocument(
        { namespace: name, kind: 'Namespace', name },
        { spec: name === 'implicit' ? {} : { account: name === 'explicit' ? '1' : '2', region: 'r' } },
      ),
    );
    const things = namespaces.map(({ identity }) =>
      aDocument({ namespace: identity.namespace, kind: 'Cluster', name: 'a' }, { spec: { name: 'thing' } }),
    );
    const locations = createLocations();
    const graph = graphOf([...namespaces, ...things], locations);
    const key = 'implicit/Cluster/a' as const;
    // Before STS has answered it could be either: enough to protect an object, not enough to refuse a document.
    expect([graph.twins(key), graph.claimOn(thing('2/r/self')).kind]).toEqual([[], 'claimed']);
    locations.learn('*/*/self', { account: '1', region: 'r' });
    expect(graph.twins(key)).toEqual(['explicit/Cluster/a']);
  });

  it('goes on with all others when a kind throws over one document', () => {
    const kind = {
      ...TOY_KIND,
      naturalKey: (spec: object, identity: Identity) => {
        if ('bad' in spec) throw new Error('bad');
        return `toy/${identity.name}`;
      },
    };
    const desired = createDesired(['git']);
    desired.accept({ kind: 'snapshot', snapshot: aSnapshot([toy('a', { bad: 1 }), toy('b')]) }, 0);
    const graph = buildGraph(desired, { kinds: new Map([['Cluster', kind]]), manifests: PLAIN_MANIFESTS });
    expect(graph.meaning('default/Cluster/b')?.naturalKey).toBe('toy/b');
  });
});
