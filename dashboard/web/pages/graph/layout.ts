import { Graph, layout } from '@dagrejs/dagre';
import type { GraphEdgeJson, GraphJson, GraphNodeJson } from '../../../schema/graph.ts';

export const BOX_WIDTH = 190;
export const BOX_HEIGHT = 50;
const MARGIN = 10;

export interface Box {
  readonly node: GraphNodeJson;
  /** Of the upper left corner, pixels. */
  readonly x: number;
  readonly y: number;
}

export interface Line {
  readonly edge: GraphEdgeJson;
  /** An SVG path. */
  readonly path: string;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** Column by column, each from top to bottom. */
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
}

/** From left to right: what goes first stands left of what comes after it. */
export function drawingOf({ nodes, edges }: GraphJson, all: boolean): Drawing {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: 10, ranksep: 44, marginx: MARGIN, marginy: MARGIN, ranker: 'tight-tree' });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { key } of nodes) graph.setNode(key, { width: BOX_WIDTH, height: BOX_HEIGHT });
  const drawn = edges.filter(({ implied }) => all || !implied);
  for (const { from, to } of drawn) graph.setEdge(to, from);
  layout(graph);
  const boxes = nodes.map((node) => boxOf(node, graph.node(node.key)));
  const byKey = new Map(boxes.map((box) => [box.node.key, box]));
  const lines = drawn.map((edge) => {
    const ends = { first: byKey.get(edge.to), later: byKey.get(edge.from) };
    return { edge, path: pathOf(ends, graph.edge(edge.to, edge.from)) };
  });
  const { width = 0, height = 0 } = graph.graph() as { readonly width?: number; readonly height?: number };
  return { width, height, boxes: boxes.sort((a, b) => a.x - b.x || a.y - b.y), lines };
}

function boxOf(node: GraphNodeJson, { x = 0, y = 0 }: { readonly x?: number; readonly y?: number }): Box {
  return { node, x: Math.round(x - BOX_WIDTH / 2), y: Math.round(y - BOX_HEIGHT / 2) };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Ends {
  readonly first: Box | undefined;
  readonly later: Box | undefined;
}

/** From side to side, through the points that dagre leads an edge by, so that it passes between boxes. */
function pathOf({ first: left, later: right }: Ends, { points = [] }: { readonly points?: readonly Point[] }): string {
  if (!left || !right) return '';
  const first: Point = { x: left.x + BOX_WIDTH, y: left.y + BOX_HEIGHT / 2 };
  const rest: readonly Point[] = [...points.slice(1, -1), { x: right.x, y: right.y + BOX_HEIGHT / 2 }];
  const parts = rest.map((point, i) => {
    const before = rest[i - 1] ?? first;
    const middle = (before.x + point.x) / 2;
    return `C${middle} ${before.y} ${middle} ${point.y} ${point.x} ${point.y}`;
  });
  return `M${first.x} ${first.y}${parts.join('')}`;
}

export const WAYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home'] as const;
export type Way = (typeof WAYS)[number];

/** Where an arrow leads: to what goes first, to what comes after, or within the column. */
export function neighbour({ boxes, lines }: Drawing, key: string, way: Way): string | undefined {
  const here = boxes.find(({ node }) => node.key === key);
  if (!here) return undefined;
  switch (way) {
    case 'Home':
      return boxes[0]?.node.key;
    case 'ArrowLeft':
      return lines.find(({ edge }) => edge.from === key)?.edge.to;
    case 'ArrowRight':
      return lines.find(({ edge }) => edge.to === key)?.edge.from;
    case 'ArrowUp':
    case 'ArrowDown': {
      const column = boxes.filter(({ x }) => Math.abs(x - here.x) < BOX_WIDTH / 2);
      return column[column.indexOf(here) + (way === 'ArrowUp' ? -1 : 1)]?.node.key;
    }
  }
}
