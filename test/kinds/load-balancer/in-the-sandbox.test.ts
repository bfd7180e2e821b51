import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../controller/model/json.ts';
import { documentText, namespaceText, writesSince } from '../../support/small-world.ts';
import { createWorld, type World } from '../../support/world.ts';

const HOUR = 3_600_000;
const VPC = 'vpc-0000000000000000a';
const SUBNETS = ['subnet-0000000000000000c', 'subnet-0000000000000000a'];
const certificate = (n: number) => `arn:aws:acm:eu-west-1:123456789012:certificate/${n}`;

const TARGET_GROUP = {
  protocol: 'HTTP',
  port: 80,
  vpcId: VPC,
  targetType: 'ip',
  healthCheckPath: '/up',
  matcher: { httpCode: '200,201' },
  attributes: [{ key: 'deregistration_delay.timeout_seconds', value: '30' }],
  tags: [{ key: 'team', value: 'shop' }],
};

const CONDITIONS = [
  { field: 'path-pattern', values: ['/a', '/b'] },
  { field: 'host-header', hostHeaderConfig: { values: ['a.example.com'] } },
  { field: 'http-header', httpHeaderConfig: { httpHeaderName: 'X-Shop', values: ['1'] } },
];

function ruleAt(priority: number, path: string): JsonObject {
  return {
    listenerArn: '${Listener/secure}',
    priority,
    conditions: [{ field: 'path-pattern', values: [path] }],
    actions: [{ type: 'forward', targetGroupArn: '${TargetGroup/blue}' }],
  };
}

/** Everything that balances load, with its small print. */
function balancing(changes: { readonly [name: string]: JsonObject | undefined } = {}): Record<string, string> {
  const specs: Readonly<Record<string, JsonObject>> = {
    'LoadBalancer/web': {
      subnets: SUBNETS,
      securityGroups: ['sg-0000000000000000a'],
      attributes: [{ key: 'idle_timeout.timeout_seconds', value: '75' }],
      tags: [{ key: 'team', value: 'shop' }],
    },
    'LoadBalancer/net': { type: 'network', subnets: SUBNETS, scheme: 'internal' },
    'TargetGroup/blue': TARGET_GROUP,
    'TargetGroup/green': { ...TARGET_GROUP, protocolVersion: 'GRPC', healthCheckPath: undefined, matcher: undefined },
    'TargetGroup/tcp': { protocol: 'TCP', port: 81, vpcId: VPC, targetType: 'ip' },
    'Listener/secure': {
      loadBalancerArn: '${LoadBalancer/web}',
      protocol: 'HTTPS',
      port: 443,
      certificates: [1, 2, 3].map((n) => ({ certificateArn: certificate(n) })),
      defaultActions: [{ type: 'fixed-response', fixedResponseConfig: { statusCode: '404' } }],
      attributes: [{ key: 'routing.http.response.server.enabled', value: 'false' }],
    },
    'Listener/plain': {
      loadBalancerArn: '${LoadBalancer/web}',
      protocol: 'HTTP',
      port: 80,
      defaultActions: [
        { type: 'redirect', redirectConfig: { protocol: 'HTTPS', port: '443', statusCode: 'HTTP_301' } },
      ],
    },
    'Listener/tcp': {
      loadBalancerArn: '${LoadBalancer/net}',
      protocol: 'TCP',
      port: 81,
      defaultActions: [{ type: 'forward', targetGroupArn: '${TargetGroup/tcp}' }],
    },
    'ListenerRule/one': {
      listenerArn: '${Listener/secure}',
      priority: 10,
      conditions: CONDITIONS,
      actions: [{ type: 'forward', targetGroupArn: '${TargetGroup/blue}' }],
    },
    'ListenerRule/two': {
      listenerArn: '${Listener/secure}',
      priority: 20,
      conditions: [
        { field: 'query-string', queryStringConfig: { values: [{ value: 'x' }, { key: 'v', value: '2' }] } },
      ],
      actions: [
        {
          type: 'forward',
          forwardConfig: {
            targetGroups: [
              { targetGroupArn: '${TargetGroup/green}', weight: 3 },
              { targetGroupArn: '${TargetGroup/blue}' },
            ],
            targetGroupStickinessConfig: { enabled: true, durationSeconds: 60 },
          },
        },
      ],
    },
  };
  const files = Object.entries({ ...specs, ...changes }).flatMap(([name, spec]) => {
    const [kind = '', metadataName = ''] = name.split('/');
    return spec ? [[`${kind}-${metadataName}.yaml`, documentText(kind, metadataName, spec)] as const] : [];
  });
  return { 'namespace.yaml': namespaceText({ mode: 'enforce', prune: true }), ...Object.fromEntries(files) };
}

async function converged(): Promise<World> {
  const world = createWorld({ seed: 3, sandbox: { shuffle: true } });
  await world.commit(balancing());
  expect(await world.settle(), JSON.stringify(unsettled(world))).toBe(true);
  await world.clock.advance(5 * 60_000);
  return world;
}

function unsettled(world: World) {
  return world
    .operator()
    .views.objects()
    .filter(({ outcome, sync }) => outcome?.kind !== 'settled' || sync !== 'Synced')
    .map(({ key, outcome, differences }) => ({ key, outcome, differences }));
}

async function healed(world: World): Promise<readonly string[]> {
  const since = world.clock.now() + 1;
  await world.clock.advance(HOUR);
  expect(unsettled(world)).toEqual([]);
  return writesSince(world, since);
}

const elb = 'elasticloadbalancing';

async function first(world: World, operation: string, input: object): Promise<Record<string, string>> {
  const answer = await world.call(elb, operation, input);
  const [list] = Object.values(answer).filter(Array.isArray) as Record<string, string>[][];
  return list?.[0] ?? {};
}

describe('load balancing in the sandbox', () => {
  it('is made from nothing, and then nothing is written any more', async () => {
    const world = await converged();
    const since = world.clock.now();
    await world.clock.advance(3 * HOUR);
    expect(writesSince(world, since)).toEqual([]);
    expect([...writesSince(world, 0)].sort()).toEqual([
      ...Array(2).fill('AddListenerCertificates'),
      ...Array(3).fill('CreateListener'),
      ...Array(2).fill('CreateLoadBalancer'),
      ...Array(2).fill('CreateRule'),
      ...Array(3).fill('CreateTargetGroup'),
      'ModifyListenerAttributes',
      'ModifyLoadBalancerAttributes',
      ...Array(2).fill('ModifyTargetGroupAttributes'),
    ]);
    expect(
      world
        .operator()
        .views.objects()
        .flatMap(({ unmodelled }) => unmodelled),
    ).toEqual([]);
  });

  it('is put right by one call for each thing that somebody changed', async () => {
    const world = await converged();
    const { TargetGroupArn } = await first(world, 'DescribeTargetGroups', { Names: ['blue'] });
    await world.call(elb, 'ModifyTargetGroup', { TargetGroupArn, HealthCheckPath: '/down' });
    expect(await healed(world)).toEqual(['ModifyTargetGroup']);

    const { LoadBalancerArn } = await first(world, 'DescribeLoadBalancers', { Names: ['web'] });
    await world.call(elb, 'SetSubnets', { LoadBalancerArn, Subnets: [...SUBNETS, 'subnet-0000000000000000b'] });
    expect(await healed(world)).toEqual(['SetSubnets']);

    const { Listeners } = await world.call(elb, 'DescribeListeners', { LoadBalancerArn });
    const secure = (Listeners as { Port: number; ListenerArn: string }[]).find(({ Port }) => Port === 443)?.ListenerArn;
    const Certificates = [{ CertificateArn: certificate(9) }];
    await world.call(elb, 'AddListenerCertificates', { ListenerArn: secure, Certificates });
    expect(await healed(world)).toEqual(['RemoveListenerCertificates']);

    const { Rules } = await world.call(elb, 'DescribeRules', { ListenerArn: secure });
    const RuleArn = (Rules as { Priority: string; RuleArn: string }[]).find(
      ({ Priority }) => Priority === '10',
    )?.RuleArn;
    await world.call(elb, 'ModifyRule', { RuleArn, Conditions: [{ Field: 'path-pattern', Values: ['/x'] }] });
    expect(await healed(world)).toEqual(['ModifyRule']);

    await world.call(elb, 'SetRulePriorities', { RulePriorities: [{ RuleArn, Priority: 77 }] });
    expect(await healed(world)).toEqual(['SetRulePriorities']);
  });

  it.each([
    { names: ['a', 'b'], atMost: 1, because: 'a swap: both ask for it, and one of them does it' },
    { names: ['a', 'b', 'c'], atMost: 2, because: 'a ring: every exchange puts one rule in its place for good' },
  ])('moves priorities in circles and comes to rest, $because', async ({ names, atMost }) => {
    const world = await converged();
    const rules = (shift: number) =>
      Object.fromEntries(
        names.map((name, index) => {
          const priority = 100 + ((index + shift) % names.length);
          return [`ListenerRule/${name}`, ruleAt(priority, `/${name}`)] as const;
        }),
      );
    await world.commit(balancing(rules(0)));
    expect(await world.settle()).toBe(true);
    const since = world.clock.now();
    await world.commit(balancing(rules(1)));
    await world.clock.advance(HOUR);
    expect(unsettled(world)).toEqual([]);
    const writes = writesSince(world, since);
    expect(new Set(writes)).toEqual(new Set(['SetRulePriorities']));
    expect(writes.length).toBeLessThanOrEqual(atMost);
  });

  it('goes in teardown order when its documents do', async () => {
    const world = await converged();
    const since = world.clock.now();
    const keep = documentText('TargetGroup', 'kept', { protocol: 'TCP', port: 82, vpcId: VPC });
    await world.commit({ 'namespace.yaml': namespaceText({ mode: 'enforce', prune: true }), 'kept.yaml': keep });
    for (let polls = 0; polls < 60; polls += 1) {
      await world.clock.advance(60_000);
      await world.poll();
    }
    const deletions = writesSince(world, since).filter((operation) => operation.startsWith('Delete'));
    expect(deletions).toEqual([
      ...Array(2).fill('DeleteRule'),
      ...Array(3).fill('DeleteListener'),
      ...Array(3).fill('DeleteTargetGroup'),
      ...Array(2).fill('DeleteLoadBalancer'),
    ]);
  });
});
