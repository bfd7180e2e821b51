import type { GraphEdge, GraphNode, GraphView } from '../../model/graph-view.ts';
import type { EdgeKind } from '../../model/order.ts';
import { oneLine } from './plain-text.ts';
import type { Style } from './style.ts';
import { formatTable } from './table.ts';

const WORDS: Readonly<Record<EdgeKind, string>> = {
  reference: 'refers to',
  dependsOn: 'dependsOn',
  implicit: 'comes after',
};

/** A graph for people: tier by tier, with everything that each object comes after and why. */
export function formatGraph(view: GraphView, style: Style): string {
  const tiers = Array.from({ length: view.tiers }, (_, i) => i + 1);
  const parts = tiers.map((tier) =>
    formatPart(`tier ${tier} of ${view.tiers}`, { view, style, nodes: inTier(view, tier) }),
  );
  const loose = inTier(view, undefined);
  const rest = loose.length === 0 ? [] : [formatPart('in no tier', { view, style, nodes: loose })];
  return [...parts, ...rest].join('\n');
}

function inTier({ nodes }: GraphView, tier: number | undefined): readonly GraphNode[] {
  return nodes.filter((node) => node.tier === tier);
}

interface Part {
  readonly view: GraphView;
  readonly style: Style;
  readonly nodes: readonly GraphNode[];
}

function formatPart(title: string, { view, style, nodes }: Part): string {
  const rows = nodes.flatMap((node) => {
    const type = node.declared ? node.type : `${node.type} (no document)`;
    const edges = view.edges.filter(({ from }) => from === node.key);
    return [
      [`  ${node.key}`, style.dim(type)],
      ...edges.map((edge) => [`      ${edgeText(edge)}`, style.dim(whyOf(edge))]),
    ];
  });
  return `${style.bold(title)}  ${nodes.length === 1 ? '1 object' : `${nodes.length} objects`}\n${formatTable(
    [],
    rows.map((row) => row.map(oneLine)),
  )}`;
}

function edgeText({ kind, to }: GraphEdge): string {
  return `${WORDS[kind]} ${to}`;
}

function whyOf({ because }: GraphEdge): string {
  return because ?? '';
}

/** `62 objects, 121 edges (88 references, 2 dependsOn, 31 implicit), 9 tiers`. */
export function describeGraph({ nodes, edges, tiers, cycles }: GraphView): string {
  const count = (kind: EdgeKind): number => edges.filter((edge) => edge.kind === kind).length;
  const kinds = `${count('reference')} references, ${count('dependsOn')} dependsOn, ${count('implicit')} implicit`;
  const circles = cycles.length === 0 ? '' : `, ${cycles.length} ${cycles.length === 1 ? 'circle' : 'circles'}`;
  return `${nodes.length} objects, ${edges.length} edges (${kinds}), ${tiers} ${tiers === 1 ? 'tier' : 'tiers'}${circles}`;
}
