import { Graph, layout } from '@dagrejs/dagre';
import type { VisibleNode } from './visible.ts';

export const NODE_WIDTH = 232;
export const NODE_HEIGHT = 64;

export interface Placed {
  readonly visible: VisibleNode;
  /** Of the upper left corner, pixels. */
  readonly x: number;
  readonly y: number;
}

export interface Edge {
  readonly id: string;
  /** An SVG path. */
  readonly path: string;
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly Placed[];
  readonly edges: readonly Edge[];
}

const MARGIN = 8;

/** Lays the nodes out from left to right. */
export function pictureOf(visible: readonly VisibleNode[]): Picture {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: 8, ranksep: 46, marginx: MARGIN, marginy: MARGIN });
  graph.setDefaultEdgeLabel(() => ({}));
  const shown = new Set(visible.map(({ node }) => node.id));
  const pairs = visible.flatMap(({ node, children }) =>
    children.filter((child) => shown.has(child)).map((child) => [node.id, child] as const),
  );
  for (const { node } of visible) graph.setNode(node.id, { width: NODE_WIDTH, height: NODE_HEIGHT });
  for (const [from, to] of pairs) graph.setEdge(from, to);
  // Few edges cross in what is nearly a tree, so that it may keep the order in which things are named.
  layout(graph, { disableOptimalOrderHeuristic: true });
  const nodes = visible.map((one) => placed(one, graph.node(one.node.id)));
  const byId = new Map(nodes.map((one) => [one.visible.node.id, one]));
  const edges = pairs.flatMap(([from, to]) => edgeOf(byId.get(from), byId.get(to)));
  const { width = 0, height = 0 } = graph.graph() as { readonly width?: number; readonly height?: number };
  return { width, height, nodes, edges };
}

function placed(visible: VisibleNode, { x = 0, y = 0 }: { readonly x?: number; readonly y?: number }): Placed {
  return { visible, x: Math.round(x - NODE_WIDTH / 2), y: Math.round(y - NODE_HEIGHT / 2) };
}

function edgeOf(from: Placed | undefined, to: Placed | undefined): readonly Edge[] {
  if (!from || !to) return [];
  const [x1, y1] = [from.x + NODE_WIDTH, from.y + NODE_HEIGHT / 2];
  const [x2, y2] = [to.x, to.y + NODE_HEIGHT / 2];
  const bend = Math.max(18, (x2 - x1) / 2);
  const path = `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
  return [{ id: `${from.visible.node.id} ${to.visible.node.id}`, path }];
}

export const WAYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home'] as const;
export type Way = (typeof WAYS)[number];

/** Where an arrow leads from a node: along an edge to the left or right, to the next one above or below in its column. */
export function neighbour(picture: Picture, id: string, way: Way): string | undefined {
  const here = picture.nodes.find(({ visible }) => visible.node.id === id);
  if (!here) return undefined;
  switch (way) {
    case 'Home':
      return picture.nodes[0]?.visible.node.id;
    case 'ArrowLeft':
      return here.visible.parent;
    case 'ArrowRight':
      return here.visible.children.find((child) => picture.nodes.some(({ visible }) => visible.node.id === child));
    case 'ArrowUp':
    case 'ArrowDown':
      return inColumn(picture, here, way === 'ArrowUp' ? -1 : 1);
  }
}

function inColumn({ nodes }: Picture, here: Placed, by: 1 | -1): string | undefined {
  const column = nodes.filter(({ x }) => Math.abs(x - here.x) < NODE_WIDTH / 2).sort((a, b) => a.y - b.y);
  return column[column.indexOf(here) + by]?.visible.node.id;
}
