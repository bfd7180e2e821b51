import type { Document } from '../model/document.ts';
import type { Values } from '../model/expression.ts';
import { keyOf, type ResourceKey } from '../model/identity.ts';
import { atOnce, type InParts, mapInParts } from '../model/in-parts.ts';
import type { ErasedKind } from '../model/kind.ts';
import { type Naming, namingIn } from '../model/naming.ts';
import type { ImplicitEdge, OrderEdge } from '../model/order.ts';
import { ownManagement } from '../model/stateful-types.ts';
import { type DeclaredDocument, type ImplicitOrder, NO_IMPLICIT_ORDER } from '../ports/implicit-order.ts';
import type { Manifests } from '../ports/manifests.ts';
import { withoutCycles } from './acyclic.ts';
import type { DesiredDocuments, DesiredEntry } from './desired.ts';
import { createLocations, type Locations } from './locations.ts';
import { effectiveManagement } from './management.ts';
import { type Claim, createNaturalIndex, type Meaning, type NaturalIndex, type Whereabouts } from './natural-index.ts';
import { bindingId, bindingOf, dependsOnKeys } from './resolve.ts';

/** Who waits for whom among the desired objects. Rebuilt from the documents at each snapshot; plain lookups after that. */
export interface Graph {
  /** What must be alive before this one is made. */
  dependencies(key: ResourceKey): readonly ResourceKey[];
  /** Who refers to this one. */
  dependents(key: ResourceKey): readonly ResourceKey[];
  /** What must be ready before this one is made, although no document says so. Never part of a cycle. */
  implicit(key: ResourceKey): readonly ImplicitEdge[];
  /** Who comes after this one by {@link implicit}. */
  implicitDependents(key: ResourceKey): readonly ResourceKey[];
  /** Everything that this one comes after, whatever the reason; one edge for each, the stated before the implicit. */
  edges(key: ResourceKey): readonly OrderEdge[];
  /** Keys on a cycle of references, in cycle order; none of them can ever be made. */
  readonly cycles: readonly (readonly ResourceKey[])[];
  /** The cycle that a key stands on, if any. */
  cycleOf(key: ResourceKey): readonly ResourceKey[] | undefined;
  /** Whom an expression means. */
  readonly naming: Naming;
  /** Other identities of the same account and Region with the same natural key. */
  twins(key: ResourceKey): readonly ResourceKey[];
  /** Whether a document stands for an AWS object, whatever the object's tags say. */
  claimOn(object: Whereabouts): Claim;
  /** What AWS knows a document's object by, as far as that can be said. */
  meaning(key: ResourceKey): Meaning | undefined;
  /** Tells what AWS knows the object by, once references are resolved. */
  noteNaturalKey(key: ResourceKey, place: string, naturalKey: string | undefined): void;
}

export interface GraphDeps {
  readonly kinds: ReadonlyMap<string, ErasedKind>;
  readonly manifests: Manifests;
  /** Without it nothing is in an order that no document states. */
  readonly order?: ImplicitOrder | undefined;
  readonly locations?: Locations | undefined;
  /** The graph before this one: what passes have found out about documents that did not change stays known. */
  readonly earlier?: Graph | undefined;
}

export function buildGraph(desired: DesiredDocuments, deps: GraphDeps): Graph {
  return atOnce(graphInParts(desired, deps));
}

/** The same, some milliseconds at a time: of ten thousand documents it takes about a second. */
export function* graphInParts(desired: DesiredDocuments, deps: GraphDeps): InParts<Graph> {
  const natural = createNaturalIndex(deps.locations ?? createLocations());
  const entries = desired.keys().flatMap((key) => desired.get(key) ?? []);
  const known = yield* mapInParts(entries, (entry) => withVariables(entry, { desired, deps }));
  yield* mapInParts([...entries.entries()], ([at, entry]) =>
    noteMeaning({ entry, known: known[at] ?? entry.document }, { desired, deps, natural }),
  );
  const naming = namingIn(desired.keys());
  const stated = yield* mapInParts([...entries.entries()], ([at, entry]) =>
    statedBy({ entry, known: known[at] ?? entry.document }, { desired, deps, natural, naming }),
  );
  yield;
  const edges = new Map(
    stated.map(({ document, references, dependsOn }) => [document.key, [...new Set([...references, ...dependsOn])]]),
  );
  const reverse = invert(edges);
  yield;
  const cycles = findCycles(edges);
  yield;
  const implicit = yield* withoutCycles(edges, yield* (deps.order ?? NO_IMPLICIT_ORDER).edges(stated));
  yield;
  const named = new Map(stated.map(({ document, references }) => [document.key, new Set(references)]));
  return graphOver({ edges, reverse, cycles, implicit, named, naming, natural });
}

/** All that lookups need. */
interface GraphParts {
  readonly edges: ReadonlyMap<ResourceKey, readonly ResourceKey[]>;
  readonly reverse: ReadonlyMap<ResourceKey, readonly ResourceKey[]>;
  readonly cycles: readonly (readonly ResourceKey[])[];
  readonly implicit: readonly ImplicitEdge[];
  /** Of the edges those that are references. */
  readonly named: ReadonlyMap<ResourceKey, ReadonlySet<ResourceKey>>;
  readonly naming: Naming;
  readonly natural: NaturalIndex;
}

/** Apart from what it was made of: a graph that held on to the one before it would hold on to all that there ever were. */
function graphOver({ edges, reverse, cycles, implicit, named, naming, natural }: GraphParts): Graph {
  const implicitOf = byKey(implicit, ({ later }) => later);
  const implicitReverse = byKey(implicit, ({ earlier }) => earlier);
  const onCycle = new Map(cycles.flatMap((cycle) => cycle.map((key) => [key, cycle] as const)));
  return {
    dependencies: (key) => edges.get(key) ?? [],
    dependents: (key) => reverse.get(key) ?? [],
    implicit: (key) => implicitOf.get(key) ?? [],
    implicitDependents: (key) => [...new Set((implicitReverse.get(key) ?? []).map(({ later }) => later))],
    edges(key) {
      const known = edges.get(key) ?? [];
      const unstated = (implicitOf.get(key) ?? []).filter(({ earlier }) => !known.includes(earlier));
      return [
        ...known.map((to): OrderEdge => ({ to, kind: named.get(key)?.has(to) ? 'reference' : 'dependsOn' })),
        ...unstated.map(({ earlier, because }): OrderEdge => ({ to: earlier, kind: 'implicit', because })),
      ];
    },
    cycles,
    naming,
    cycleOf: (key) => onCycle.get(key),
    twins: (key) => natural.twins(key),
    claimOn: natural.claimOn,
    meaning: natural.meaning,
    noteNaturalKey(key, place, naturalKey) {
      const known = natural.meaning(key);
      if (known) natural.note(key, { ...known, place, naturalKey });
    },
  };
}

/** What passes found out while a graph was made in parts, and the graph before it knows. */
export function takeOver(next: Graph, earlier: Graph, keys: readonly ResourceKey[]): void {
  for (const key of keys) {
    const { digest, place, naturalKey } = next.meaning(key) ?? {};
    const before = earlier.meaning(key);
    if (naturalKey !== undefined || before?.naturalKey === undefined) continue;
    if (before.digest === digest && before.place === place) next.noteNaturalKey(key, before.place, before.naturalKey);
  }
}

function placeOf(entry: DesiredEntry, desired: DesiredDocuments): string | undefined {
  const { namespace } = entry.document.identity;
  const result = bindingOf(namespace, desired.namespace(namespace));
  return 'binding' in result ? bindingId(result.binding) : undefined;
}

/** Of a namespace without a valid Namespace document: it may be anywhere. */
const UNPLACED = '*/*/unplaced';

/**
 * Its content with the variables of its namespace put in: names that hold one are known before anything lives. Only
 * variables: what others will output is not known yet.
 */
function withVariables({ document }: DesiredEntry, { desired, deps }: Pick<EdgeContext, 'desired' | 'deps'>): Document {
  const { manifests } = deps;
  const variables = desired.namespace(document.identity.namespace)?.variables;
  const hasAny = manifests.expressions(document).some(({ expression }) => expression.kind === 'var');
  if (!hasAny || variables === undefined) return document;
  const values: Values = (expression) => (expression.kind === 'var' ? variables[expression.name] : undefined);
  return { ...document, spec: manifests.substitute(document, values).spec };
}

/** A document, also with the variables of its namespace put in. */
interface Filled {
  readonly entry: DesiredEntry;
  readonly known: Document;
}

function noteMeaning({ entry, known }: Filled, { desired, deps, natural }: Omit<EdgeContext, 'naming'>): void {
  const { key, digest, identity } = entry.document;
  const place = placeOf(entry, desired) ?? UNPLACED;
  if (!deps.kinds.has(identity.kind)) return;
  const earlier = deps.earlier?.meaning(key);
  const found = earlier?.digest === digest && earlier.place === place ? earlier.naturalKey : undefined;
  natural.note(key, { place, kind: identity.kind, digest, naturalKey: naturalKeyOf(known, deps) ?? found });
}

function naturalKeyOf(document: Document, deps: GraphDeps): string | undefined {
  const kind = deps.kinds.get(document.identity.kind);
  const key = contained(() => kind?.naturalKey(document.spec, document.identity));
  // An expression in it says nothing yet; the pass notes the real key once it is known.
  return key?.includes('${') ? undefined : key;
}

/** A kind that throws over one document must not keep all others from being looked at; its own pass will say so. */
function contained<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}

interface EdgeContext {
  readonly desired: DesiredDocuments;
  readonly deps: GraphDeps;
  readonly natural: NaturalIndex;
  readonly naming: Naming;
}

/** What a document says itself about what it comes after. */
interface Stated extends DeclaredDocument {
  readonly dependsOn: readonly ResourceKey[];
}

function statedBy({ entry, known }: Filled, { desired, deps, natural, naming }: EdgeContext): Stated {
  const { document } = entry;
  const namespace = desired.namespace(document.identity.namespace);
  const management = effectiveManagement(ownManagement(document), namespace?.management);
  const expressions = new Map(
    deps.manifests
      .expressions(document)
      .flatMap(({ expression, text }) =>
        expression.kind === 'output' ? [[text, keyOf(naming(expression))] as const] : [],
      ),
  );
  const place = placeOf(entry, desired);
  const kind = deps.kinds.get(document.identity.kind);
  const named = contained(() => kind?.references(known.spec, document.identity)) ?? [];
  const byName = named.flatMap(({ naturalKey }) => (place ? natural.find(place, naturalKey) : []));
  const others = (keys: readonly ResourceKey[]) => [...new Set(keys)].filter((key) => key !== document.key);
  return {
    document: known,
    expressions,
    references: others([...expressions.values(), ...byName]),
    dependsOn: others(dependsOnKeys(document, management.dependsOn)),
  };
}

function byKey(
  edges: readonly ImplicitEdge[],
  keyOfEdge: (edge: ImplicitEdge) => ResourceKey,
): ReadonlyMap<ResourceKey, readonly ImplicitEdge[]> {
  const out = new Map<ResourceKey, ImplicitEdge[]>();
  for (const edge of edges) {
    const known = out.get(keyOfEdge(edge));
    if (known) known.push(edge);
    else out.set(keyOfEdge(edge), [edge]);
  }
  return out;
}

function invert(edges: ReadonlyMap<ResourceKey, readonly ResourceKey[]>): Map<ResourceKey, ResourceKey[]> {
  const out = new Map<ResourceKey, ResourceKey[]>();
  for (const [from, targets] of edges) {
    for (const target of targets) {
      const list = out.get(target) ?? [];
      list.push(from);
      out.set(target, list);
    }
  }
  return out;
}

/** Depth first, without recursion: chains may be as long as there are documents. */
function findCycles(edges: ReadonlyMap<ResourceKey, readonly ResourceKey[]>): ResourceKey[][] {
  const done = new Set<ResourceKey>();
  const cycles: ResourceKey[][] = [];
  for (const start of edges.keys()) {
    const path: ResourceKey[] = [];
    const onPath = new Set<ResourceKey>();
    const stack: { readonly key: ResourceKey; readonly leave: boolean }[] = [{ key: start, leave: false }];
    for (let top = stack.pop(); top; top = stack.pop()) {
      if (top.leave) {
        onPath.delete(top.key);
        path.pop();
        done.add(top.key);
        continue;
      }
      if (onPath.has(top.key)) cycles.push(path.slice(path.indexOf(top.key)));
      if (onPath.has(top.key) || done.has(top.key)) continue;
      onPath.add(top.key);
      path.push(top.key);
      stack.push({ key: top.key, leave: true });
      for (const next of edges.get(top.key) ?? []) stack.push({ key: next, leave: false });
    }
  }
  return cycles;
}
