import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../controller/model/json.ts';
import { EXAMPLE_ZONE } from '../../../sandbox/route53/zones.ts';
import { documentText, namespaceText } from '../../support/small-world.ts';
import { createWorld, type Files, type World } from '../../support/world.ts';

const HOUR = 3_600_000;
const WWW: JsonObject = {
  hostedZoneId: EXAMPLE_ZONE,
  name: 'www.example.com',
  type: 'A',
  ttl: 60,
  resourceRecords: [{ value: '192.0.2.1' }],
};
const FOREIGN = { Name: 'www.example.com', Type: 'A', TTL: 900, ResourceRecords: [{ Value: '198.51.100.9' }] };

function filesOf(name: string, spec: JsonObject, management: JsonObject = {}): Files {
  const files = { 'namespace.yaml': namespaceText({ mode: 'enforce', prune: true, ...management }) };
  return { ...files, 'record.yaml': documentText('DnsRecord', name, spec) };
}

async function change(world: World, Action: string, ResourceRecordSet: object): Promise<void> {
  const ChangeBatch = { Changes: [{ Action, ResourceRecordSet }] };
  await world.call('route53', 'ChangeResourceRecordSets', { HostedZoneId: EXAMPLE_ZONE, ChangeBatch });
}

/** `NAME TYPE TTL VALUES` of every record set but the zone's own. */
async function records(world: World): Promise<readonly string[]> {
  const { ResourceRecordSets } = await world.call('route53', 'ListResourceRecordSets', { HostedZoneId: EXAMPLE_ZONE });
  return (ResourceRecordSets as (typeof FOREIGN)[])
    .filter(({ Type }) => !['NS', 'SOA'].includes(Type))
    .map(({ Name, Type, TTL, ResourceRecords }) =>
      [Name, Type, TTL, ...ResourceRecords.map(({ Value }) => Value)].join(' '),
    );
}

/** Objects are seen from their first look on, for which Route 53's rate may have to be waited for. */
async function converge(world: World): Promise<void> {
  await world.clock.advance(60_000);
  expect(await world.settle()).toBe(true);
}

function refusal(world: World, name = 'www'): string | undefined {
  const { plan } = world.operator().views.object(`shop/DnsRecord/${name}`) ?? {};
  return plan?.kind === 'refuse' ? plan.code : undefined;
}

describe('a record set that lives already', () => {
  const cases = [
    { because: 'nobody said that it may be taken over', spec: {}, management: {}, becomes: 'NOT_OWNED', ttl: 900 },
    { because: 'it is adopted', spec: {}, management: { adoptionPolicy: 'adopt' }, becomes: undefined, ttl: 60 },
    { because: 'it may be overwritten', spec: { allowOverwrite: true }, management: {}, becomes: undefined, ttl: 60 },
  ];
  test.each(cases)('$because', async ({ spec, management, becomes, ttl }) => {
    const world = createWorld({ seed: 5 });
    await change(world, 'CREATE', FOREIGN);
    await world.commit(filesOf('www', { ...WWW, ...spec }, management));
    await world.clock.advance(5 * 60_000);
    expect([refusal(world), (await records(world))[0]?.split(' ')[2]]).toEqual([becomes, String(ttl)]);
  });
});

test('somebody else’s record that comes in between is not taken for ours', async () => {
  const world = createWorld({ seed: 5 });
  let raced = false;
  world.sandbox.setFaults(({ operation, service }) => {
    if (service !== 'route53' || operation !== 'ChangeResourceRecordSets' || raced) return {};
    raced = true;
    void world.sandbox
      .region('123456789012', 'eu-west-1')
      .call(
        'route53',
        'ChangeResourceRecordSets',
        { HostedZoneId: EXAMPLE_ZONE, ChangeBatch: { Changes: [{ Action: 'CREATE', ResourceRecordSet: FOREIGN }] } },
        { account: '123456789012', region: 'eu-west-1' },
      );
    return {};
  });
  await world.commit(filesOf('www', WWW));
  await world.clock.advance(HOUR / 4);
  expect([refusal(world), await records(world)]).toEqual(['NOT_OWNED', ['www.example.com. A 900 198.51.100.9']]);
});

test('another name moves it in one change, where replacing is allowed', async () => {
  const world = createWorld({ seed: 5 });
  await world.commit(filesOf('www', WWW));
  await converge(world);
  await world.commit(filesOf('www', { ...WWW, name: 'Shop.Example.com.' }));
  await world.clock.advance(5 * 60_000);
  expect([refusal(world), await records(world)]).toEqual(['REPLACEMENT_REFUSED', ['www.example.com. A 60 192.0.2.1']]);

  await world.commit(filesOf('www', { ...WWW, name: 'Shop.Example.com.' }, { replace: 'allow' }));
  await world.clock.advance(5 * 60_000);
  await converge(world);
  expect(await records(world)).toEqual(['shop.example.com. A 60 192.0.2.1']);
});

test('another name of the document is no affair of the record set', async () => {
  const world = createWorld({ seed: 5 });
  await world.commit(filesOf('www', WWW));
  await converge(world);
  world.sandbox.ledger.reset();
  await world.commit(filesOf('web', WWW));
  await world.clock.advance(HOUR);
  await converge(world);
  const { entries } = world.sandbox.ledger;
  expect(entries({ operation: 'ChangeResourceRecordSets' })).toEqual([]);
  const { Parameters } = await world.call('ssm', 'GetParametersByPath', { Path: '/evenkeel/records', Recursive: true });
  expect((Parameters as { Name: string }[]).map(({ Name }) => Name)).toEqual([
    '/evenkeel/records/evenkeel/shop/DnsRecord/web',
  ]);
});

test('what is edited by hand is put back, and goes with its document', async () => {
  const world = createWorld({ seed: 5 });
  const files = filesOf('www', WWW);
  await world.commit(files);
  await converge(world);
  await change(world, 'UPSERT', FOREIGN);
  await world.clock.advance(HOUR);
  expect(await records(world)).toEqual(['www.example.com. A 60 192.0.2.1']);

  await world.commit({ 'namespace.yaml': files['namespace.yaml'] ?? '' });
  for (let poll = 0; poll < 20; poll += 1) {
    await world.clock.advance(60_000);
    await world.poll();
  }
  expect(await records(world)).toEqual([]);
});

test.each([
  { because: 'IPv6 addresses have many spellings', type: 'AAAA', value: '2001:DB8:0:0::1' },
  { because: 'texts of several pieces stay in pieces', type: 'TXT', value: `"${'x'.repeat(255)}" "y"` },
  { because: 'octal escapes are not read as other characters', type: 'TXT', value: '"caf\\303\\251"' },
  { because: 'a wildcard comes back as an escape', type: 'A', name: '*.shop.example.com', value: '192.0.2.1' },
  { because: 'names of mail servers have no case', type: 'MX', value: '10 Mail.Example.com' },
  {
    because: 'octets beyond ASCII go and come as escapes',
    type: 'A',
    name: 'b\\374cher.example.com',
    value: '192.0.2.1',
  },
])('a converged record stays untouched: $because', async ({ type, value, name = 'x.example.com' }) => {
  const world = createWorld({ seed: 5 });
  const spec = { hostedZoneId: EXAMPLE_ZONE, name, type, ttl: 60, resourceRecords: [{ value }] };
  await world.commit(filesOf('x', spec));
  await converge(world);
  if (type === 'AAAA') {
    const ResourceRecords = [{ Value: '2001:0db8::0001' }];
    await change(world, 'UPSERT', { Name: name, Type: type, TTL: 60, ResourceRecords });
  }
  world.sandbox.ledger.reset();
  await world.clock.advance(HOUR);
  const { entries } = world.sandbox.ledger;
  expect(entries({ operation: 'ChangeResourceRecordSets' })).toEqual([]);
  expect(world.operator().views.object('shop/DnsRecord/x')?.sync).toBe('Synced');
});

test('a zone keeps its own name servers when the document about them goes', async () => {
  const world = createWorld({ seed: 5 });
  const servers = ['ns-1.example.net', 'ns-2.example.net'].map((value) => ({ value }));
  const spec = { hostedZoneId: EXAMPLE_ZONE, name: 'example.com', type: 'NS', ttl: 3600, resourceRecords: servers };
  const files = filesOf('servers', spec, { adoptionPolicy: 'adopt' });
  await world.commit(files);
  await converge(world);
  await world.commit({ 'namespace.yaml': files['namespace.yaml'] ?? '' });
  for (let poll = 0; poll < 12; poll += 1) {
    await world.clock.advance(5 * 60_000);
    await world.poll();
  }
  expect(world.events.filter(({ type }) => type === 'StepFailed')).toEqual([]);
  expect(world.operator().views.object('shop/DnsRecord/servers')).toBeUndefined();
});

test('the console’s spelling of a load balancer is left as it is', async () => {
  const world = createWorld({ seed: 5 });
  const target = { hostedZoneId: 'Z32O12XQLNTSW2', dnsName: 'edge-1.eu-west-1.elb.amazonaws.com' };
  const aliasTarget = { ...target, evaluateTargetHealth: false };
  await world.commit(filesOf('x', { hostedZoneId: EXAMPLE_ZONE, name: 'x.example.com', type: 'A', aliasTarget }));
  await converge(world);
  const { hostedZoneId: HostedZoneId, dnsName } = target;
  const AliasTarget = { HostedZoneId, DNSName: `dualstack.${dnsName}.`, EvaluateTargetHealth: false };
  await change(world, 'UPSERT', { Name: 'x.example.com', Type: 'A', AliasTarget });
  world.sandbox.ledger.reset();
  await world.clock.advance(HOUR);
  expect(world.sandbox.ledger.entries({ operation: 'ChangeResourceRecordSets' })).toEqual([]);
});
