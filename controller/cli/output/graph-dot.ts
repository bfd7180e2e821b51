import type { GraphEdge, GraphNode, GraphView } from '../../model/graph-view.ts';
import type { EdgeKind } from '../../model/order.ts';

const EDGE_STYLES: Readonly<Record<EdgeKind, string>> = {
  reference: '',
  dependsOn: 'style=bold',
  implicit: 'style=dashed',
};

/**
 * The graph in the language of Graphviz: arrows lead from what comes after to what goes first, tiers from left to right.
 * Edges that others say already are left out, so that it can be read.
 */
export function graphDot({ nodes, edges, tiers }: GraphView): string {
  const ranks = Array.from({ length: tiers }, (_, i) => nodes.filter(({ tier }) => tier === i + 1));
  return [
    'digraph evenkeel {',
    '  rankdir=RL;',
    '  node [shape=box, fontname="sans-serif", fontsize=10];',
    '  edge [fontname="sans-serif", fontsize=8];',
    ...nodes.map(nodeLine),
    ...edges.filter(({ implied }) => !implied).map(edgeLine),
    ...ranks.map((rank) => `  { rank=same; ${rank.map(({ key }) => `${quoted(key)};`).join(' ')} }`),
    '}',
    '',
  ].join('\n');
}

function nodeLine({ key, type, declared }: GraphNode): string {
  const [, , name = key] = key.split('/');
  const style = declared ? '' : ', style=dotted';
  return `  ${quoted(key)} [label=${quoted(`${name}\n${type}`)}${style}];`;
}

function edgeLine({ from, to, kind, because }: GraphEdge): string {
  const attributes = [EDGE_STYLES[kind], because === undefined ? '' : `tooltip=${quoted(because)}`].filter(Boolean);
  return `  ${quoted(from)} -> ${quoted(to)}${attributes.length === 0 ? '' : ` [${attributes.join(', ')}]`};`;
}

/** A quoted id; what Graphviz would take for an escape of its own stays text. */
function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}
