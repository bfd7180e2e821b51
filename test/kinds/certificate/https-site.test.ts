import { expect, test } from 'vitest';
import type { Route53Service } from '../../../sandbox/route53/service.ts';
import { DEFAULT_ACCOUNT, DEFAULT_REGION } from '../../../sandbox/sandbox.ts';
import { createWorld, type World } from '../../support/world.ts';

const HOUR = 3_600_000;
const SUBNETS = '[subnet-0000000000000000a, subnet-0000000000000000b]';

function document(kind: string, name: string, spec: string, management = ''): string {
  const indented = spec.trim().split('\n').join('\n  ');
  return `apiVersion: evenkeel.dev/v1alpha1
kind: ${kind}
metadata: {name: ${name}, namespace: site}
management: {mode: enforce, prune: true${management}}
spec:
  ${indented}
`;
}

function site(zone: string, names = '["*.josumartinez.com"]'): Record<string, string> {
  const record = (name: string) =>
    document(
      'DnsRecord',
      name,
      `
hostedZoneId: ${zone}
name: ${name === 'apex' ? 'josumartinez.com' : 'www.josumartinez.com'}
type: A
aliasTarget:
  hostedZoneId: \${LoadBalancer/edge.canonicalHostedZoneId}
  dnsName: \${LoadBalancer/edge.dnsName}
  evaluateTargetHealth: true`,
    );
  return {
    'namespace.yaml': 'apiVersion: evenkeel.dev/v1alpha1\nkind: Namespace\nmetadata: {name: site}\nspec: {}\n',
    'edge.yaml': document('LoadBalancer', 'edge', `subnets: ${SUBNETS}`),
    'certificate.yaml': document(
      'Certificate',
      'site',
      `
domainName: josumartinez.com
subjectAlternativeNames: ${names}
validation: {hostedZoneId: ${zone}}`,
      ', replace: allow',
    ),
    'listener.yaml': document(
      'Listener',
      'https',
      `
loadBalancerArn: \${LoadBalancer/edge}
protocol: HTTPS
port: 443
certificates: [{certificateArn: "\${Certificate/site}"}]
defaultActions: [{type: fixed-response, fixedResponseConfig: {statusCode: "404"}}]`,
    ),
    'apex.yaml': record('apex'),
    'www.yaml': record('www'),
  };
}

async function zoneOf(world: World): Promise<string> {
  const answer = await world.call('route53', 'CreateHostedZone', { Name: 'josumartinez.com', CallerReference: 'one' });
  return (answer.HostedZone as { Id: string }).Id.replace('/hostedzone/', '');
}

function delegate(world: World, zone: string): void {
  const service = world.sandbox.region(DEFAULT_ACCOUNT, DEFAULT_REGION).service('route53') as Route53Service;
  expect(service.setDelegated(zone, true)).toBe(true);
}

async function recordsIn(world: World, zone: string): Promise<readonly string[]> {
  const { ResourceRecordSets } = await world.call('route53', 'ListResourceRecordSets', { HostedZoneId: zone });
  return (ResourceRecordSets as { Name: string; Type: string }[]).map(({ Name, Type }) => `${Name} ${Type}`);
}

async function certificates(world: World): Promise<readonly { CertificateArn: string; Status: string }[]> {
  const { CertificateSummaryList } = await world.call('acm', 'ListCertificates', {});
  return CertificateSummaryList as { CertificateArn: string; Status: string }[];
}

function stateOf(world: World, key: string) {
  const found = world.operator().views.object(key as never);
  return { health: found?.health.status, words: found?.health.message, outcome: found?.outcome?.kind };
}

test('a site waits for its domain to be delegated, without failing, and is whole a few minutes after', async () => {
  const world = createWorld({ seed: 3 });
  const zone = await zoneOf(world);
  await world.commit(site(zone));
  await world.clock.advance(HOUR / 2);

  expect(stateOf(world, 'site/Certificate/site')).toMatchObject({ health: 'Progressing', outcome: 'progressing' });
  expect(stateOf(world, 'site/Certificate/site').words).toContain('the domain must be delegated to ns-');
  expect(stateOf(world, 'site/Listener/https').outcome).toBe('blocked');
  expect((await recordsIn(world, zone)).filter((name) => name.endsWith('CNAME'))).toHaveLength(1);
  expect(world.events.filter(({ type }) => type === 'StepFailed')).toEqual([]);

  delegate(world, zone);
  expect(await world.settle(20 * 60_000)).toBe(true);
  expect((await certificates(world)).map(({ Status }) => Status)).toEqual(['ISSUED']);
  expect(await recordsIn(world, zone)).toEqual(
    expect.arrayContaining(['josumartinez.com. A', 'www.josumartinez.com. A']),
  );
  world.sandbox.ledger.reset();
  await world.clock.advance(HOUR);
  expect(world.sandbox.ledger.writes()).toBe(0);
});

test('another set of domains is a new certificate, to which the listener moves before the old one goes', async () => {
  const world = createWorld({ seed: 3 });
  const zone = await zoneOf(world);
  delegate(world, zone);
  await world.commit(site(zone));
  expect(await world.settle()).toBe(true);
  const [old] = await certificates(world);
  world.sandbox.ledger.reset();

  await world.commit(site(zone, '["*.josumartinez.com", "api.josumartinez.com"]'));
  await world.clock.advance(5_000);
  expect(await world.settle()).toBe(true);
  const now = await certificates(world);
  expect([now.length, now[0]?.CertificateArn === old?.CertificateArn]).toEqual([1, false]);
  const writes = world.sandbox.ledger.entries({ mutating: true }).map(({ operation }) => operation);
  expect(writes.filter((name) => /^(Request|Modify|Delete)/.test(name))).toEqual([
    'RequestCertificate',
    'ModifyListener',
    'DeleteCertificate',
  ]);
});

test('goes in order, with its validation record, once and without an error', async () => {
  const world = createWorld({ seed: 3 });
  const zone = await zoneOf(world);
  delegate(world, zone);
  const files = site(zone);
  await world.commit(files);
  expect(await world.settle()).toBe(true);

  await world.commit({ 'namespace.yaml': files['namespace.yaml'] ?? '' });
  for (let poll = 0; poll < 40; poll += 1) {
    await world.clock.advance(5 * 60_000);
    await world.poll();
  }
  expect(await recordsIn(world, zone)).toEqual(['josumartinez.com. NS', 'josumartinez.com. SOA']);
  expect(await certificates(world)).toEqual([]);
  expect(world.events.filter(({ type }) => type === 'StepFailed')).toEqual([]);
  const { Parameters } = await world.call('ssm', 'GetParametersByPath', { Path: '/evenkeel/records', Recursive: true });
  expect(Parameters).toEqual([]);
});
