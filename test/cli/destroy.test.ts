import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../controller/ports/system.ts';
import { openRolloutWorld, PIN, type RolloutWorld } from './rollout-world.ts';

const HEAD = `apiVersion: evenkeel.dev/v1alpha1
kind: Namespace
metadata: {name: shop}
spec: {account: "${PIN.account}", region: ${PIN.region}, management: {mode: enforce}}
`;
const document = (kind: string, name: string, spec: string, management = ''): string => `---
apiVersion: evenkeel.dev/v1alpha1
kind: ${kind}
metadata: {name: ${name}, namespace: shop}
${management}spec: ${spec}
`;
const KEEP = 'management: {deletionPolicy: retain}\n';
const CLUSTER = document('Cluster', 'shop', '{settings: [{name: containerInsights, value: disabled}]}');
const EDGE =
  document('TargetGroup', 'web', '{protocol: HTTP, port: 80, targetType: ip, vpcId: vpc-0000000000000000a}') +
  document('LoadBalancer', 'edge', '{subnets: [subnet-0000000000000000a, subnet-0000000000000000b]}') +
  document(
    'Listener',
    'http',
    "{loadBalancerArn: '${LoadBalancer/edge}', protocol: HTTP, port: '${var:port}', defaultActions: [{type: forward, targetGroupArn: '${TargetGroup/web}'}]}",
  );
const other = (policy = '') =>
  document('Cluster', 'other', '{settings: [{name: containerInsights, value: disabled}]}', policy);
/** What creation needs and teardown does not. */
const withPort = (text: string): string =>
  text.replace('management: {mode', 'variables: {port: 80}, management: {mode');

let world: RolloutWorld;
beforeAll(async () => {
  world = await openRolloutWorld();
  await world.settle(withPort(HEAD) + CLUSTER + EDGE + other());
  world.writes();
});
afterAll(() => world.close());

const destroy = (input: string, ...args: readonly string[]) =>
  world.run(['destroy', 'shop', '-', ...args], { input, clock: systemClock });

describe('destroy', () => {
  it('shows first what goes in which order and what stays and why, and writes nothing', async () => {
    const { exit, out } = await destroy(HEAD + CLUSTER + EDGE + other(KEEP), '--dry-run');
    expect(exit).toBe(6);
    expect(
      out.replaceAll(/ +\n/g, '\n').replace(/arn:aws:elastic\S+/, 'arn:…'),
    ).toBe(`account 123456789012 eu-west-1 as arn:aws:iam::123456789012:root owner ci
- delete   shop/Listener/http       Listener
- delete   shop/TargetGroup/web     TargetGroup    listeners or rules of arn:… still use the target group
- delete   shop/LoadBalancer/edge   LoadBalancer   listeners are left on the load balancer (80) and would be deleted along
- delete   shop/Cluster/shop        Cluster
= keep     shop/Cluster/other       Cluster        deletionPolicy: retain keeps it

Gone in this order, each tier once what needs it is gone:
  tier 1   1   Listener/http
  tier 2   1   TargetGroup/web
  tier 3   1   LoadBalancer/edge
  tier 4   1   Cluster/shop

4 to delete, 1 kept
`);
    expect(world.writes()).toEqual([]);
  });

  it('warns of log groups that tasks make, which stay', async () => {
    const web = document(
      'Service',
      'web',
      '{cluster: shop, template: {family: web, containerDefinitions: [{name: app, image: "web:1", logConfiguration: {logDriver: awslogs, options: {awslogs-group: /ecs/web, awslogs-region: eu-west-1, awslogs-create-group: "true"}}}]}}',
    );
    const { err } = await destroy(HEAD + CLUSTER + web, '--dry-run');
    expect(err).toMatch(/^warning: Service\/web: its tasks make the log group \/ecs\/web, .*adoptionPolicy: adopt/m);
  });

  it.each([
    { args: [], because: 'nobody is there to type it', says: 'nobody confirmed it' },
    {
      args: ['--confirm', 'shopp'],
      because: 'another name is none',
      says: `"shopp" is not the namespace's name, shop`,
    },
  ])('refuses without the typed name: $because', async ({ args, says }) => {
    const { exit, err } = await destroy(HEAD, ...args);
    expect([exit, err.includes(says), world.writes()]).toEqual([6, true, []]);
  });

  it('needs to know where the namespace lives', async () => {
    const { exit, err } = await world.run(['destroy', 'stop', '-'], { input: HEAD, clock: systemClock });
    expect([exit, err]).toEqual([2, expect.stringContaining('no manifest declares the namespace "stop"')]);
  });

  it('takes nothing down while something is protected, and says what', async () => {
    const by = world.served.sandbox.call.bind(undefined, 'elasticloadbalancing');
    const [balancer] = (await by('DescribeLoadBalancers', {}, PIN)).LoadBalancers as { LoadBalancerArn: string }[];
    const protect = (Value: string) =>
      by(
        'ModifyLoadBalancerAttributes',
        { LoadBalancerArn: balancer?.LoadBalancerArn, Attributes: [{ Key: 'deletion_protection.enabled', Value }] },
        PIN,
      );
    await protect('true');
    world.writes();
    const { exit, out, err } = await destroy(HEAD + CLUSTER + EDGE + other(), '--confirm', 'shop');
    expect([exit, world.writes()]).toEqual([6, []]);
    expect(out).toMatch(/! protected +shop\/LoadBalancer\/edge +LoadBalancer +deletion_protection.enabled is true;/);
    expect(err).toContain('nothing was deleted: shop/LoadBalancer/edge is protected\n');
    await protect('false');
    world.writes();
  });

  it('ends at once where AWS refuses and nothing else can go, with the reason and the command to go on with', async () => {
    const fault = {
      service: 'elasticloadbalancing',
      operation: 'DeleteListener',
      times: 99,
      outcome: { code: 'AccessDenied', message: 'not authorized to perform: DeleteListener', status: 403 },
    };
    const body = JSON.stringify(fault);
    await fetch(`${world.served.url}/_sandbox/faults`, { method: 'POST', body });
    const { exit, out, err } = await destroy(HEAD + EDGE + other(KEEP), '--confirm', 'shop');
    await fetch(`${world.served.url}/_sandbox/faults`, { method: 'DELETE' });
    expect(exit).toBe(1);
    expect(out).toMatch(/left +shop\/Listener\/http +Listener +elasticloadbalancing:DeleteListener: AccessDenied/);
    expect(err).toMatch(
      /AWS did not delete shop\/Listener\/http, and 3 more wait for that; deal with the reasons above, then: evenkeel destroy shop - --confirm shop\n$/,
    );
    world.writes();
  });

  it('takes everything of ours down in order, also what no manifest declares, and keeps what is to be kept', async () => {
    const { exit, out, err } = await destroy(HEAD + EDGE + other(KEEP), '--confirm', 'shop');
    expect([exit, out.split('\n').slice(-3)]).toEqual([
      6,
      ['kept   shop/Cluster/other   Cluster   deletionPolicy: retain keeps it', '4 gone, 1 kept', ''],
    ]);
    expect(err).toMatch(/shop\/\w+\/\w+ waits until shop\/\w+\/\w+ is gone\n/);
    expect(world.writes().map(({ operation }) => operation)).toEqual([
      'DeleteListener',
      'DeleteTargetGroup',
      'DeleteLoadBalancer',
      'DeleteCluster',
    ]);
  });

  it('goes on where it is run again, and ends with 0 once nothing is left', async () => {
    const { exit, out } = await destroy(HEAD, '--confirm', 'shop', '-o', 'json');
    expect([exit, JSON.parse(out)]).toEqual([
      0,
      {
        apiVersion: 'cli.evenkeel.dev/v1',
        kind: 'Teardown',
        namespace: 'shop',
        why: 'done',
        objects: [{ key: 'shop/Cluster/other', type: 'Cluster', end: 'gone' }],
      },
    ]);
    const again = await destroy(HEAD, '--confirm', 'shop');
    expect([again.exit, again.out]).toEqual([0, expect.stringContaining('nothing of ours lives in namespace shop')]);
  });
});
