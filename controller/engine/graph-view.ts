import type { Document } from '../model/document.ts';
import type { GraphEdge, GraphView } from '../model/graph-view.ts';
import { isConfiguration, parseKey, type ResourceKey } from '../model/identity.ts';
import { tiersOf } from '../model/tiers.ts';
import type { Graph } from './graph.ts';

export interface GraphViewInput {
  readonly graph: Graph;
  readonly documents: readonly Document[];
  /** Only what is declared there, and what it comes after; undefined: all. */
  readonly namespace?: string | undefined;
}

type Edge = Omit<GraphEdge, 'implied'>;
type After = ReadonlyMap<ResourceKey, readonly Edge[]>;

/** The graph as people see it: objects only, configuration left out. Pure. */
export function graphViewOf({ graph, documents, namespace }: GraphViewInput): GraphView {
  const objects = new Map(documents.filter(isObject).map((document) => [document.key, document]));
  const shown = [...objects.values()].filter(({ identity }) => [undefined, identity.namespace].includes(namespace));
  const after = new Map(shown.map(({ key }) => [key, edgesFrom(key, graph)]));
  const edges = [...after.values()].flat();
  const keys = [...new Set([...after.keys(), ...edges.map(({ to }) => to)])].sort();
  const tiers = tiersOf(keys, (key) => (after.get(key) ?? []).map(({ to }) => to));
  const tierOf = new Map(tiers.flatMap((tier, i) => tier.map((key) => [key, i + 1] as const)));
  const inOrder = [...tiers.flat(), ...keys.filter((key) => !tierOf.has(key))];
  return {
    nodes: inOrder.map((key) => ({
      key,
      type: typeOf(objects.get(key), key),
      tier: tierOf.get(key),
      declared: objects.has(key),
    })),
    edges: inOrder.flatMap((key) =>
      (after.get(key) ?? []).map((edge) => ({ ...edge, implied: isImplied(edge, after) })),
    ),
    tiers: tiers.length,
    cycles: graph.cycles.filter((cycle) => cycle.some((key) => after.has(key))),
  };
}

function isObject({ identity }: Document): boolean {
  return !isConfiguration(identity.kind);
}

function edgesFrom(key: ResourceKey, graph: Graph): readonly Edge[] {
  const edges = graph.edges(key).map(({ to, kind, because }): Edge => ({ from: key, to, kind, because }));
  return edges.filter(({ to }) => !isConfiguration(parseKey(to)?.kind ?? 'Service'));
}

function typeOf(document: Document | undefined, key: ResourceKey): string {
  const type = document?.spec.type;
  const kind = key.split('/')[1] ?? '';
  return kind === 'AwsResource' && typeof type === 'string' ? type : kind;
}

/** Whether one gets from one end to the other without the edge itself. */
function isImplied({ from, to }: Edge, after: After): boolean {
  const seen = new Set<ResourceKey>([from, to]);
  const stack = (after.get(from) ?? []).map((edge) => edge.to).filter((key) => key !== to);
  for (let key = stack.pop(); key !== undefined; key = stack.pop()) {
    if (seen.has(key)) continue;
    seen.add(key);
    for (const next of after.get(key) ?? []) {
      if (next.to === to) return true;
      stack.push(next.to);
    }
  }
  return false;
}
