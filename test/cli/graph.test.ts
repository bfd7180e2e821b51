import { describe, expect, it } from 'vitest';
import { temporaryFolder, writeFiles } from '../sources/fixtures.ts';
import { showcaseFleet } from '../support/fleet.ts';
import { systemGraph } from '../support/fleet-graph.ts';
import { cli, withController } from './run-cli.ts';

const document = (kind: string, name: string, spec: string, management = ''): string =>
  `---\napiVersion: evenkeel.dev/v1alpha1\nkind: ${kind}\nmetadata: {name: ${name}, namespace: shop}\n${management}spec: ${spec}\n`;

const SHOP = [
  'apiVersion: evenkeel.dev/v1alpha1\nkind: Namespace\nmetadata: {name: shop}\nspec: {}\n',
  document('Cluster', 'shop', '{}'),
  document('TargetGroup', 'web', '{protocol: HTTP, port: 80, vpcId: vpc-1, targetType: ip}'),
  document('LoadBalancer', 'alb', '{subnets: [subnet-1, subnet-2]}'),
  document(
    'Listener',
    'http',
    "{loadBalancerArn: '${LoadBalancer/alb}', port: 80, protocol: HTTP, defaultActions: [{type: forward, targetGroupArn: '${TargetGroup/web}'}]}",
  ),
  document(
    'Service',
    'web',
    "{cluster: shop, desiredCount: 1, loadBalancers: [{targetGroupArn: '${TargetGroup/web}', containerName: web, containerPort: 80}], template: {containerDefinitions: [{name: web, image: 'web:1', memory: 64, portMappings: [{containerPort: 80}]}]}}",
    'management: {dependsOn: [Service/migrations]}\n',
  ),
].join('');

function graph(...args: readonly string[]) {
  const cwd = temporaryFolder();
  writeFiles(cwd, { 'shop.yaml': SHOP });
  return cli(['graph', ...args], { cwd });
}

describe('graph', () => {
  it('prints tiers, every edge with its kind, and what no document declares', async () => {
    const { exit, out, err } = await graph('shop.yaml');
    expect({ exit, err }).toEqual({
      exit: 0,
      err: '6 objects, 6 edges (4 references, 1 dependsOn, 1 implicit), 3 tiers\n',
    });
    expect(out.replaceAll(/ +\n/g, '\n')).toBe(`tier 1 of 3  4 objects
  shop/Cluster/shop         Cluster
  shop/LoadBalancer/alb     LoadBalancer
  shop/Service/migrations   Service (no document)
  shop/TargetGroup/web      TargetGroup

tier 2 of 3  1 object
  shop/Listener/http                    Listener
      refers to shop/LoadBalancer/alb
      refers to shop/TargetGroup/web

tier 3 of 3  1 object
  shop/Service/web                        Service
      refers to shop/TargetGroup/web
      refers to shop/Cluster/shop
      dependsOn shop/Service/migrations
      comes after shop/Listener/http      AWS refuses a service whose target group has no load balancer
`);
  });

  it('is data too, with what other edges say already marked', async () => {
    const view = JSON.parse((await graph('shop.yaml', '-o', 'json')).out) as {
      readonly edges: readonly { readonly to: string; readonly implied: boolean; readonly from: string }[];
    };
    expect(view.edges.filter(({ implied }) => implied)).toEqual([
      { from: 'shop/Service/web', to: 'shop/TargetGroup/web', kind: 'reference', implied: true },
    ]);
  });

  it('is a picture for Graphviz, quoted so that nothing in a name can break it', async () => {
    const { out } = await graph('shop.yaml', '-o', 'dot', '-n', 'shop');
    expect(out).toContain('"shop/Service/web" -> "shop/Listener/http" [style=dashed, tooltip="AWS refuses a service');
    expect(out).toContain('"shop/Service/migrations" [label="migrations\\nService", style=dotted];');
    expect(out).not.toContain('"shop/Service/web" -> "shop/TargetGroup/web"');
    const lines = out.split('\n').slice(1, -2);
    expect(lines.filter((line) => !/^ {2}(\w+( ?=|\b)|"[^"]+"|\{ rank=same;).*[;}]$/.test(line))).toEqual([]);
  });

  it('is what the controller has in force where only a namespace is named', async () => {
    const fleet = showcaseFleet();
    fleet.graph(systemGraph());
    withController({}, fleet);
    const { exit, err, out } = await cli(['graph', '-n', 'shop']);
    expect([exit, err]).toEqual([0, '56 objects, 104 edges (77 references, 0 dependsOn, 27 implicit), 9 tiers\n']);
    expect(out).toMatch(/comes after shop\/AwsResource\/nat-route-1 +tasks could not pull their image before/);
  });

  it('names circles, in no tier', async () => {
    const cwd = temporaryFolder();
    const circle = (name: string, other: string) =>
      document('Cluster', name, '{}', `management: {dependsOn: [Cluster/${other}]}\n`);
    writeFiles(cwd, { 'a.yaml': circle('a', 'b') + circle('b', 'a') });
    const { out, err } = await cli(['graph'], { cwd });
    expect(out).toMatch(/^in no tier {2}2 objects\n/);
    expect(err).toContain('0 tiers, 1 circle');
  });
});
