import type { GraphEdge, GraphNode, GraphView } from '../../controller/model/graph-view.ts';

const BOX = { width: 190, height: 22, gapX: 70, gapY: 8 };
const MARGIN = 16;
const HEAD = 28;

interface Placed {
  readonly node: GraphNode;
  readonly x: number;
  readonly y: number;
}

const FILL: Readonly<Record<GraphEdge['kind'], string>> = {
  reference: '#8a94a6',
  dependsOn: '#b36b00',
  implicit: '#2f7d5b',
};

/**
 * A graph as SVG: a column for each tier, what is made first at the left. Grey lines are references, amber ones
 * `dependsOn`, green ones the order that nobody wrote; what other lines say already is left out. Readable on light and
 * dark pages. Pure.
 */
export function graphSvg(view: GraphView, title: string): string {
  const placed = place(view);
  const at = new Map(placed.map((one) => [one.node.key, one]));
  const width = Math.max(...placed.map(({ x }) => x)) + BOX.width + MARGIN;
  const height = Math.max(...placed.map(({ y }) => y)) + BOX.height + MARGIN;
  const lines = view.edges.filter(({ implied }) => !implied).flatMap((edge) => line(edge, at));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" font-family="sans-serif" font-size="10" role="img">`,
    `<title>${text(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    `<text x="${MARGIN}" y="${MARGIN + 2}" font-size="12" fill="#1c2430">${text(title)}</text>`,
    ...lines,
    ...placed.map(box),
    '</svg>',
    '',
  ].join('\n');
}

/** Columns by tier; in each, what hangs on the same things stands together. */
function place(view: GraphView): readonly Placed[] {
  const rows = new Map<string, number>();
  const placed: Placed[] = [];
  for (let tier = 1; tier <= view.tiers; tier++) {
    const nodes = view.nodes.filter((node) => node.tier === tier);
    const weight = (key: string): number => {
      const before = view.edges
        .filter(({ from, implied }) => from === key && !implied)
        .map(({ to }) => rows.get(to) ?? 0);
      return before.length === 0 ? 0 : before.reduce((sum, row) => sum + row, 0) / before.length;
    };
    const sorted = [...nodes].sort((a, b) => weight(a.key) - weight(b.key) || a.key.localeCompare(b.key));
    sorted.forEach((node, row) => {
      rows.set(node.key, row);
      placed.push({
        node,
        x: MARGIN + (tier - 1) * (BOX.width + BOX.gapX),
        y: MARGIN + HEAD + row * (BOX.height + BOX.gapY),
      });
    });
  }
  return placed;
}

function line(edge: GraphEdge, at: ReadonlyMap<string, Placed>): readonly string[] {
  const [earlier, later] = [at.get(edge.to), at.get(edge.from)];
  if (!earlier || !later) return [];
  const [x1, y1] = [earlier.x + BOX.width, earlier.y + BOX.height / 2];
  const [x2, y2] = [later.x, later.y + BOX.height / 2];
  const bend = Math.max(30, (x2 - x1) / 2);
  return [
    `<path d="M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}" fill="none" stroke="${FILL[edge.kind]}" stroke-width="1" opacity="0.7"/>`,
  ];
}

function box({ node, x, y }: Placed): string {
  const [, , name = ''] = node.key.split('/');
  const type = node.type.replace(/^AWS::/, '');
  return [
    `<g><rect x="${x}" y="${y}" width="${BOX.width}" height="${BOX.height}" rx="4" fill="#f4f6fa" stroke="#c3cad6"/>`,
    `<text x="${x + 6}" y="${y + 10}" fill="#1c2430">${text(name)}</text>`,
    `<text x="${x + 6}" y="${y + 19}" font-size="7" fill="#5b6678">${text(type)}</text></g>`,
  ].join('');
}

function text(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
