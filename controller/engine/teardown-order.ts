import type { Document } from '../model/document.ts';
import { keyOf, type ResourceKey } from '../model/identity.ts';
import { atOnce } from '../model/in-parts.ts';
import type { ImplicitEdge } from '../model/order.ts';
import { withoutCycles } from './acyclic.ts';
import { createDesired } from './desired.ts';
import { buildGraph, type Graph, type GraphDeps } from './graph.ts';

/** Something of ours that may go. */
export interface Leaving {
  readonly key: ResourceKey;
  readonly rank: number;
  /** Whether the rank is of the object's own type, and not of its kind. */
  readonly isOwnRank: boolean;
}

export interface TeardownOrderInput {
  readonly leaving: readonly Leaving[];
  /** What is known of documents: of those that go, of others that went before them, and Namespaces. */
  readonly documents: readonly Document[];
  readonly deps: Pick<GraphDeps, 'kinds' | 'manifests' | 'order'>;
}

/** Who goes before whom: by the graph of documents where they are known, by rank where they are not. */
export interface TeardownOrder {
  /**
   * The first object for which `asked` holds among all that go before this one, however far away; what is gone already is
   * no end of the way.
   */
  goesBefore(key: ResourceKey, asked: (other: ResourceKey) => boolean): ResourceKey | undefined;
  /** All that go before this one, however far away. */
  allBefore(key: ResourceKey): ReadonlySet<ResourceKey>;
  /** The first for which `asked` holds among all that need this one, by reference: it cannot live without it. */
  neededBy(key: ResourceKey, asked: (other: ResourceKey) => boolean): ResourceKey | undefined;
}

/** Pure. Never has a cycle: where a rank speaks against the documents, it gives way. */
export function teardownOrder({ leaving, documents, deps }: TeardownOrderInput): TeardownOrder {
  const graph = graphOf(documents, deps);
  const keys = new Set([...documents.map(({ key }) => key), ...leaving.map(({ key }) => key)]);
  const first = new Map<ResourceKey, readonly ResourceKey[]>();
  const isBackwards = contradicts(leaving, deps.kinds);
  for (const key of keys)
    first.set(
      key,
      dependentsOf(key, graph).filter((other) => !isBackwards(other, key)),
    );
  const known = new Set(documents.map(({ key }) => key));
  const ranks = byRank(leaving, known);
  const before = new Map<ResourceKey, ResourceKey[]>();
  for (const [key, others] of first) before.set(key, [...others]);
  for (const { later, earlier } of atOnce(withoutCycles(first, ranks)))
    before.set(later, [...(before.get(later) ?? []), earlier]);
  const named = (key: ResourceKey): readonly ResourceKey[] =>
    graph
      .dependents(key)
      .filter((other) => graph.edges(other).some(({ to, kind }) => to === key && kind === 'reference'));
  return {
    goesBefore: (key, asked) => reach(key, (at) => before.get(at) ?? [], asked),
    allBefore(key) {
      const all = new Set<ResourceKey>();
      reach(
        key,
        (at) => before.get(at) ?? [],
        (other) => {
          all.add(other);
          return false;
        },
      );
      return all;
    },
    neededBy: (key, asked) => reach(key, named, asked),
  };
}

function graphOf(documents: readonly Document[], deps: TeardownOrderInput['deps']): Graph {
  const desired = createDesired(['teardown']);
  const snapshot = { source: 'teardown', commit: { id: 'teardown' }, complete: true, documents, problems: [] };
  desired.accept({ kind: 'snapshot', snapshot }, 0);
  return buildGraph(desired, deps);
}

/** Documents on a circle never came about by it, and nothing is concluded from it. */
function dependentsOf(key: ResourceKey, graph: Graph): readonly ResourceKey[] {
  if (graph.cycleOf(key)) return [];
  const all = [...graph.dependents(key), ...graph.implicitDependents(key)];
  return [...new Set(all)].filter((other) => !graph.cycleOf(other));
}

/**
 * Whether a document refers to something that has to go before it all the same, as the ranks of both kinds say: a cluster
 * names its capacity providers, and is not deleted while instances that they keep are registered in it. Kinds whose
 * objects have ranks of their own say nothing by the one of the kind.
 */
function contradicts(leaving: readonly Leaving[], kinds: GraphDeps['kinds']) {
  const kindOf = (key: ResourceKey): string => key.split('/')[1] ?? '';
  const apart = new Set(leaving.filter(({ isOwnRank }) => isOwnRank).map(({ key }) => kindOf(key)));
  const rankOf = (key: ResourceKey): number | undefined =>
    apart.has(kindOf(key)) ? undefined : kinds.get(kindOf(key))?.rank;
  return (referrer: ResourceKey, named: ResourceKey): boolean => {
    const [own, other] = [rankOf(referrer), rankOf(named)];
    return own !== undefined && other !== undefined && own > other;
  };
}

/**
 * Lower ranks go first, through one gate between any two neighbours. Objects whose type has a rank of its own are left to
 * the documents, as long as there is one of every object.
 */
function byRank(leaving: readonly Leaving[], known: ReadonlySet<ResourceKey>): readonly ImplicitEdge[] {
  const isAllKnown = leaving.every(({ key }) => known.has(key));
  const members = isAllKnown ? leaving.filter(({ isOwnRank }) => !isOwnRank) : leaving;
  const ranks = [...new Set(members.map(({ rank }) => rank))].sort((a, b) => a - b);
  const gate = (rank: number): ResourceKey => keyOf({ namespace: '', kind: 'Namespace', name: String(rank) });
  const edge = (later: ResourceKey, earlier: ResourceKey): ImplicitEdge => ({
    later,
    earlier,
    rule: 'rank',
    because: '',
  });
  return [
    ...ranks.slice(1).map((rank, i) => edge(gate(rank), gate(ranks[i] ?? rank))),
    ...members.map(({ key, rank }) => edge(key, gate(rank))),
    // Last, so that of a contradiction only this goes: the object is waited for by nobody of a higher rank.
    ...members.flatMap(({ key, rank }) => {
      const next = ranks[ranks.indexOf(rank) + 1];
      return next === undefined ? [] : [edge(gate(next), key)];
    }),
  ];
}

function reach(
  from: ResourceKey,
  next: (key: ResourceKey) => readonly ResourceKey[],
  asked: (key: ResourceKey) => boolean,
): ResourceKey | undefined {
  const seen = new Set([from]);
  // A set may grow while one walks through it.
  for (const at of seen)
    for (const other of next(at)) {
      if (seen.has(other)) continue;
      if (asked(other)) return other;
      seen.add(other);
    }
  return undefined;
}
