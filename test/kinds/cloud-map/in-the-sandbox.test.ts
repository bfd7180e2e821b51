// biome-ignore-all lint/suspicious/noTemplateCurlyInString: expressions of manifests
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../controller/model/json.ts';
import { documentText, namespaceText, writesSince } from '../../support/small-world.ts';
import { createWorld, type Files, type World } from '../../support/world.ts';

const VPC = 'vpc-0000000000000000a';
const MINUTE = 60_000;
const ENFORCE = { mode: 'enforce', prune: true, deletionPolicy: 'delete' };

const NAMESPACE: JsonObject = { type: 'DNS_PRIVATE', name: 'shop.internal', vpc: VPC };
const ORDERS: JsonObject = {
  namespaceId: '${CloudMapNamespace/internal}',
  dnsConfig: { dnsRecords: [{ type: 'SRV', ttl: 60 }] },
  healthCheckCustomConfig: { failureThreshold: 1 },
};
const TASKS: JsonObject = {
  cluster: 'shop',
  desiredCount: 2,
  launchType: 'EC2',
  serviceRegistries: [{ registryArn: '${CloudMapService/orders}', containerName: 'app', containerPort: 8080 }],
  template: {
    containerDefinitions: [{ name: 'app', image: 'app:1', memory: 64, portMappings: [{ containerPort: 8080 }] }],
  },
};

function files(specs: Readonly<Record<string, JsonObject>>): Files {
  const documents = Object.entries(specs).map(([place, spec]) => {
    const [kind = '', name = ''] = place.split('/');
    return [`${kind}-${name}.yaml`, documentText(kind, name, spec)] as const;
  });
  return { 'namespace.yaml': namespaceText(ENFORCE), ...Object.fromEntries(documents) };
}

const ALL = {
  'CloudMapNamespace/internal': NAMESPACE,
  'CloudMapService/orders': ORDERS,
  'Cluster/shop': {},
  'Service/orders': TASKS,
};

async function living(specs: Readonly<Record<string, JsonObject>> = ALL): Promise<World> {
  const world = createWorld({ seed: 1 });
  await world.commit(files(specs));
  expect(await world.settle()).toBe(true);
  return world;
}

async function takeAway(world: World): Promise<void> {
  await world.commit(files({}));
  for (let n = 0; n < 12; n += 1) {
    await world.clock.advance(5 * MINUTE);
    await world.poll();
  }
}

function written(world: World): readonly string[] {
  const own = ['TagResource', 'RegisterTaskDefinition'];
  const entries = world.sandbox.ledger.entries({ mutating: true });
  return entries.map(({ operation }) => operation).filter((operation) => !own.includes(operation));
}

describe('service discovery', () => {
  it('is made in its order: namespace, service, tasks that register', async () => {
    const world = await living();

    expect(written(world).filter((operation) => operation !== 'CreateCluster')).toEqual([
      'CreatePrivateDnsNamespace',
      'CreateService',
      'CreateService',
    ]);
    const { views } = world.operator();
    await world.clock.advance(2 * MINUTE);
    expect(views.object('shop/CloudMapService/orders')).toMatchObject({
      health: { status: 'Healthy', message: '2 instances are registered' },
      summary: { detail: 'SRV 60 s, 2 instances' },
    });
    expect(views.object('shop/CloudMapNamespace/internal')).toMatchObject({
      health: { status: 'Healthy', message: 'contains 1 service' },
      summary: { detail: 'shop.internal, private DNS, 1 service' },
      outputs: { '': expect.stringMatching(/^ns-/), hostedZoneId: expect.stringMatching(/^Z/) },
    });
  });

  it('never takes the instances that ECS registers for drift', async () => {
    const world = await living();
    const since = world.clock.now();
    await world.clock.advance(60 * MINUTE);

    expect(writesSince(world, since)).toEqual([]);
  });

  it('goes the other way: tasks, then service, then namespace', async () => {
    const world = await living();
    const before = written(world).length;
    await takeAway(world);

    const gone = written(world)
      .slice(before)
      .filter((operation) => operation.startsWith('Delete'));
    expect(gone).toEqual(['DeleteService', 'DeleteService', 'DeleteNamespace', 'DeleteCluster']);
    const { Namespaces } = await world.call('servicediscovery', 'ListNamespaces', {});
    expect(Namespaces).toEqual([]);
  });

  it('waits while an instance is registered that is nobody of ours', async () => {
    const world = await living({ 'CloudMapNamespace/internal': NAMESPACE, 'CloudMapService/orders': ORDERS });
    const { Services } = await world.call('servicediscovery', 'ListServices', {});
    const [{ Id: ServiceId } = { Id: '' }] = Services as readonly { readonly Id: string }[];
    const Attributes = { AWS_INSTANCE_IPV4: '10.0.0.1', AWS_INSTANCE_PORT: '80' };
    await world.call('servicediscovery', 'RegisterInstance', { ServiceId, InstanceId: 'hand', Attributes });
    await takeAway(world);

    expect(world.operator().views.object('shop/CloudMapService/orders')?.outcome).toMatchObject({
      kind: 'progressing',
      reason: '1 instance is still registered; ECS takes its own out as tasks stop',
    });
    await world.call('servicediscovery', 'DeregisterInstance', { ServiceId, InstanceId: 'hand' });
    await world.clock.advance(20 * MINUTE);
    expect((await world.call('servicediscovery', 'ListNamespaces', {})).Namespaces).toEqual([]);
  });

  it('is not made twice after a crash while the namespace is being made', async () => {
    const world = createWorld({ seed: 1 });
    await world.commit(files({ 'CloudMapNamespace/internal': NAMESPACE, 'CloudMapService/orders': ORDERS }));
    await world.clock.advance(3_000);
    world.restart();
    expect(await world.settle()).toBe(true);

    const { Namespaces } = await world.call('servicediscovery', 'ListNamespaces', {});
    expect(Namespaces).toHaveLength(1);
  });

  it('refuses another VPC for the namespace that lives', async () => {
    const world = await living({ 'CloudMapNamespace/internal': NAMESPACE });
    await world.commit(files({ 'CloudMapNamespace/internal': { ...NAMESPACE, vpc: 'vpc-0000000000000000b' } }));
    await world.clock.advance(2 * MINUTE);

    const { plan } = world.operator().views.object('shop/CloudMapNamespace/internal') ?? {};
    expect(plan).toMatchObject({ kind: 'refuse', code: 'REPLACEMENT_REFUSED' });
  });

  it('waits with a time to live until Cloud Map has written it down', async () => {
    const world = await living({ 'CloudMapNamespace/internal': NAMESPACE });
    const properties = { dnsProperties: { soa: { ttl: 30 } } };
    await world.commit(files({ 'CloudMapNamespace/internal': { ...NAMESPACE, properties } }));
    expect(await world.settle()).toBe(true);

    expect(written(world).filter((operation) => operation.startsWith('Update'))).toEqual(['UpdatePrivateDnsNamespace']);
  });
});

it('a namespace that Cloud Map could not make says why, and is made once the reason is gone', async () => {
  const world = createWorld({ seed: 1 });
  const zone = { Name: 'shop.internal', CallerReference: 'theirs', VPC: { VPCId: VPC, VPCRegion: 'eu-west-1' } };
  const { HostedZone } = await world.call('route53', 'CreateHostedZone', zone);
  await world.commit(files({ 'CloudMapNamespace/internal': NAMESPACE }));
  await world.clock.advance(5 * MINUTE);
  const held = world.operator().views.object('shop/CloudMapNamespace/internal');
  expect([held?.plan?.kind, held?.health.status]).toEqual(['hold', 'Degraded']);
  expect(JSON.stringify(held?.plan)).toContain('CANNOT_CREATE_HOSTED_ZONE: The VPC that you chose');
  expect(written(world)).toEqual(['CreateHostedZone', 'CreatePrivateDnsNamespace']);

  await world.call('route53', 'DeleteHostedZone', { Id: (HostedZone as { Id: string }).Id });
  await world.clock.advance(15 * MINUTE);
  expect(world.operator().views.object('shop/CloudMapNamespace/internal')?.sync).toBe('Synced');
});

it('a namespace that Cloud Map could not delete says why, and goes once the reason is gone', async () => {
  const world = await living({ 'CloudMapNamespace/internal': NAMESPACE });
  const { hostedZoneId: HostedZoneId } =
    world.operator().views.object('shop/CloudMapNamespace/internal')?.outputs ?? {};
  const ResourceRecordSet = { Name: 'db.shop.internal', Type: 'A', TTL: 60, ResourceRecords: [{ Value: '10.0.0.1' }] };
  const change = (Action: string) =>
    world.call('route53', 'ChangeResourceRecordSets', {
      HostedZoneId,
      ChangeBatch: { Changes: [{ Action, ResourceRecordSet }] },
    });
  await change('CREATE');
  await takeAway(world);
  const waiting = world.operator().views.object('shop/CloudMapNamespace/internal');
  expect(JSON.stringify(waiting?.plan)).toContain(
    'Cloud Map could not delete the namespace: INVALID_CHANGE_BATCH: The',
  );
  expect(written(world).filter((operation) => operation === 'DeleteNamespace').length).toBeLessThan(15);

  await change('DELETE');
  await takeAway(world);
  expect((await world.call('servicediscovery', 'ListNamespaces', {})).Namespaces).toEqual([]);
});
