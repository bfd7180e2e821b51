import { describe, expect, it } from 'vitest';
import { teardownOrder } from '../../controller/engine/teardown-order.ts';
import type { Document } from '../../controller/model/document.ts';
import type { ResourceKey } from '../../controller/model/identity.ts';
import { inOnePart } from '../../controller/model/in-parts.ts';
import type { ImplicitOrder } from '../../controller/ports/implicit-order.ts';
import { aDocument } from '../support/documents.ts';
import { PLAIN_MANIFESTS, TOY_KIND } from '../support/toy-aws.ts';

const key = (name: string): ResourceKey => `default/Cluster/${name}`;
/** A toy that names another one (`after`) or depends on it. */
const toy = (name: string, after = '', dependsOn: readonly string[] = []): Document =>
  aDocument(
    { namespace: 'default', kind: 'Cluster', name },
    { spec: after ? { after } : {}, management: { dependsOn } },
  );
const ranked = (name: string, rank: number, isOwnRank = false) => ({ key: key(name), rank, isOwnRank });

interface Case {
  readonly because: string;
  readonly leaving: Parameters<typeof teardownOrder>[0]['leaving'];
  readonly documents?: readonly Document[];
  readonly implicit?: readonly string[];
  /** `b: a` says that a goes before b, however far away; those that nothing goes before are left out. */
  readonly order: Readonly<Record<string, string>>;
}

const CASES: readonly Case[] = [
  {
    because: 'without documents, rank by rank',
    leaving: [ranked('a', 10), ranked('b', 20), ranked('c', 20), ranked('d', 90)],
    order: { b: 'a', c: 'a', d: 'a b c' },
  },
  {
    because: 'what names another goes before it, also over what is gone already',
    leaving: [ranked('a', 1, true), ranked('c', 1, true)],
    documents: [toy('a', 'b'), toy('b', 'c'), toy('c')],
    order: { b: 'a', c: 'a b' },
  },
  {
    because: 'dependsOn and what nobody wrote count alike',
    leaving: [ranked('a', 1, true), ranked('b', 1, true), ranked('c', 1, true)],
    documents: [toy('a'), toy('b', '', ['Cluster/a']), toy('c')],
    implicit: ['c', 'b'],
    order: { a: 'b c', b: 'c' },
  },
  {
    because: 'a rank gives way to the documents',
    leaving: [ranked('provider', 80), ranked('cluster', 90), ranked('rule', 30)],
    documents: [toy('provider'), toy('cluster', 'provider'), toy('rule')],
    order: { provider: 'rule cluster', cluster: 'rule' },
  },
  {
    because: 'types with a rank of their own are left to documents, as long as everything has one',
    leaving: [ranked('x', 5, true), ranked('y', 50, true)],
    documents: [toy('x'), toy('y')],
    order: {},
  },
  {
    because: 'one that nobody documents makes all go by rank',
    leaving: [ranked('x', 5, true), ranked('y', 50, true), ranked('z', 70, true)],
    documents: [toy('x'), toy('y')],
    order: { y: 'x', z: 'x y' },
  },
  {
    because: 'nothing is concluded from a circle',
    leaving: [ranked('a', 1, true), ranked('b', 1, true)],
    documents: [toy('a', 'b'), toy('b', 'a')],
    order: {},
  },
];

const orderOf = (later: string, earlier: string): ImplicitOrder => ({
  edges: () => inOnePart([{ later: key(later), earlier: key(earlier), rule: 'r', because: 'so' }]),
});

describe('the order of teardown', () => {
  it.each(CASES)('$because', ({ leaving, documents = [], implicit, order }) => {
    const deps = {
      kinds: new Map([['Cluster', TOY_KIND]]),
      manifests: PLAIN_MANIFESTS,
      order: implicit && orderOf(implicit[0] ?? '', implicit[1] ?? ''),
    };
    const made = teardownOrder({ leaving, documents, deps });
    const names = (keys: Iterable<string>) =>
      [...keys].flatMap((each) => each.split('default/Cluster/')[1] ?? []).sort();
    const all = [...new Set([...leaving.map((each) => each.key), ...documents.map((each) => each.key)])];
    const found = all.map((each) => [names([each])[0], names(made.allBefore(each))] as const);
    const expected = Object.entries(order).map(([name, others]) => [name, others.split(' ').sort()]);
    expect(Object.fromEntries(found.filter(([, others]) => others.length > 0))).toEqual(Object.fromEntries(expected));
  });

  it('knows who needs what by reference, and not by order alone', () => {
    const documents = [toy('db', 'group'), toy('group', 'subnet'), toy('subnet'), toy('web', '', ['Cluster/subnet'])];
    const deps = { kinds: new Map([['Cluster', TOY_KIND]]), manifests: PLAIN_MANIFESTS };
    const order = teardownOrder({ leaving: [], documents, deps });
    const needed = (by: string) => order.neededBy(key('subnet'), (other) => other === key(by));
    expect([needed('db'), needed('web')]).toEqual([key('db'), undefined]);
  });
});
