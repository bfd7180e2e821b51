import { describe, expect, it } from 'vitest';
import type { GraphJson } from '../../dashboard/schema/graph.ts';
import { drawingOf, neighbour } from '../../dashboard/web/pages/graph/layout.ts';
import { dashboardUnderTest } from '../support/dashboard.ts';
import { showcaseFleet } from '../support/fleet.ts';
import { systemGraph } from '../support/fleet-graph.ts';

async function shownGraph(): Promise<GraphJson> {
  const fleet = showcaseFleet();
  fleet.graph(systemGraph());
  const { app } = dashboardUnderTest({}, fleet);
  const response = await app.inject({ url: '/api/v1/graph?namespace=shop', headers: { host: '127.0.0.1:8080' } });
  expect(response.statusCode).toBe(200);
  return response.json() as GraphJson;
}

describe('the graph of a namespace', () => {
  it('tells what comes after what and why, and how each object does', async () => {
    const { nodes, edges, tiers, namespace } = await shownGraph();
    const find = (name: string) => nodes.find(({ key }) => key.endsWith(`/${name}`));
    expect({ namespace, nodes: nodes.length, edges: edges.length, tiers }).toEqual({
      namespace: 'shop',
      nodes: 56,
      edges: 104,
      tiers: 9,
    });
    expect([find('nat-1'), find('https')]).toMatchObject([
      { type: 'AWS::EC2::NatGateway', tier: 4, health: 'Unknown', declared: true },
      { type: 'Listener', kind: 'Listener' },
    ]);
    expect(edges.find(({ from, to }) => from.endsWith('Service/checkout') && to.endsWith('/nat-route-1'))).toEqual({
      from: 'shop/Service/checkout',
      to: 'shop/AwsResource/nat-route-1',
      kind: 'implicit',
      because: 'tasks could not pull their image before',
      implied: true,
    });
  });

  it('wants to know which namespace', async () => {
    const { app } = dashboardUnderTest();
    const response = await app.inject({ url: '/api/v1/graph', headers: { host: '127.0.0.1:8080' } });
    expect(response.statusCode).toBe(400);
  });

  it('is drawn from left to right, no box on another, and walked along its edges', async () => {
    const data = await shownGraph();
    const drawing = drawingOf(data, false);
    const { boxes } = drawing;
    const x = new Map(boxes.map((box) => [box.node.key, box.x]));
    expect(drawing.lines.filter(({ edge }) => (x.get(edge.to) ?? 0) >= (x.get(edge.from) ?? 0))).toEqual([]);
    const overlaps = boxes.filter((a, i) =>
      boxes.some((b, j) => i < j && Math.abs(a.x - b.x) < 190 && Math.abs(a.y - b.y) < 50),
    );
    expect(overlaps).toEqual([]);
    const nat = 'shop/AwsResource/nat-1';
    expect([neighbour(drawing, nat, 'ArrowRight'), neighbour(drawing, nat, 'ArrowLeft')]).toEqual([
      'shop/AwsResource/nat-route-1',
      'shop/AwsResource/address-1',
    ]);
    expect(drawingOf(data, true).lines.length - drawing.lines.length).toBe(21);
  });
});
