import { describe, expect, it } from 'vitest';
import { createWorld, SWEEP_MS } from '../../support/world.ts';
import { FILES, living, NAMESPACE, propertiesOf, resource, VPC, writes } from './network.ts';

describe('resources through Cloud Control', () => {
  it('are made in order, settle, and are left alone from then on', async () => {
    const world = createWorld({ seed: 1 });
    await world.commit(FILES);

    expect(await world.settle()).toBe(true);
    expect([...writes(world)].sort()).toEqual([
      'CreateResource AWS::EC2::Subnet',
      'CreateResource AWS::EC2::VPC',
      'CreateResource AWS::IAM::Role',
      'PutParameter',
      'PutParameter',
    ]);

    world.sandbox.ledger.reset();
    await world.clock.advance(60 * SWEEP_MS);
    expect(writes(world)).toEqual([]);
  });

  it('are found again by a controller that knows nothing, and not made twice', async () => {
    const world = createWorld({ seed: 2 });
    await world.commit(FILES);
    expect(await world.settle()).toBe(true);
    world.sandbox.ledger.reset();
    world.restart();
    await world.poll();

    expect(await world.settle()).toBe(true);
    expect(writes(world)).toEqual([]);
  });

  it('are changed as the manifest says, and drift is healed', async () => {
    const world = createWorld({ seed: 3 });
    await world.commit(FILES);
    expect(await world.settle()).toBe(true);
    world.sandbox.ledger.reset();
    await world.commit({ ...FILES, 'vpc.yaml': VPC.replace('Value: shop', 'Value: store') });

    expect(await world.settle()).toBe(true);
    expect(writes(world)).toContain('UpdateResource AWS::EC2::VPC');
  });

  it('go when their documents are gone, what holds on first', async () => {
    const world = createWorld({ seed: 4 });
    await world.commit(FILES);
    expect(await world.settle()).toBe(true);
    world.sandbox.ledger.reset();
    for (let fetches = 0; fetches < 30; fetches += 1) {
      await world.commit({ 'ns.yaml': FILES['ns.yaml'] ?? '' });
      await world.clock.advance(60_000);
    }

    expect([...new Set(writes(world).filter((one) => one.startsWith('Delete')))].sort()).toEqual([
      'DeleteParameter',
      'DeleteResource AWS::EC2::Subnet',
      'DeleteResource AWS::EC2::VPC',
      'DeleteResource AWS::IAM::Role',
    ]);
  });
});

describe('drift', () => {
  it('of a port that somebody opened in a security group is closed again', async () => {
    const rules = '[{IpProtocol: tcp, FromPort: 80, ToPort: 80, CidrIp: 10.0.0.0/8}]';
    const properties = `{GroupDescription: web, VpcId: '\${AwsResource/vpc.VpcId}', SecurityGroupIngress: ${rules}}`;
    const group = resource('group', `{type: AWS::EC2::SecurityGroup, properties: ${properties}}`);
    const world = createWorld({ seed: 6 });
    await world.commit({ 'ns.yaml': NAMESPACE, 'vpc.yaml': VPC, 'group.yaml': group });
    expect(await world.settle()).toBe(true);
    const [id = ''] = (await living(world, 'AWS::EC2::SecurityGroup')).slice(-1);
    const value = [{ IpProtocol: 'tcp', FromPort: 0, ToPort: 65_535, CidrIp: '10.0.0.0/8' }];
    const PatchDocument = JSON.stringify([{ op: 'replace', path: '/SecurityGroupIngress', value }]);
    await world.call('cloudcontrol', 'UpdateResource', {
      TypeName: 'AWS::EC2::SecurityGroup',
      Identifier: id,
      PatchDocument,
    });
    await world.clock.advance(40 * SWEEP_MS);

    expect((await propertiesOf(world, 'AWS::EC2::SecurityGroup', id)).SecurityGroupIngress).toMatchObject([
      { FromPort: 80, ToPort: 80 },
    ]);
  });

  it('of what nobody can judge is none, and a change of the manifest is sent', async () => {
    const properties = (version: string) =>
      `{CacheNodeType: cache.t4g.micro, Engine: valkey, NumCacheNodes: 1, EngineVersion: "${version}"}`;
    const cache = (version: string) => ({
      'ns.yaml': NAMESPACE,
      'cache.yaml': resource('cache', `{type: AWS::ElastiCache::CacheCluster, properties: ${properties(version)}}`),
    });
    const world = createWorld({ seed: 7 });
    await world.commit(cache('7.1'));
    expect(await world.settle()).toBe(true);
    const [id = ''] = await living(world, 'AWS::ElastiCache::CacheCluster');
    const version = async () => (await propertiesOf(world, 'AWS::ElastiCache::CacheCluster', id)).EngineVersion;
    const PatchDocument = JSON.stringify([{ op: 'replace', path: '/EngineVersion', value: '7.1.4' }]);
    await world.call('cloudcontrol', 'UpdateResource', {
      TypeName: 'AWS::ElastiCache::CacheCluster',
      Identifier: id,
      PatchDocument,
    });
    await world.clock.advance(40 * SWEEP_MS);
    expect(await version()).toBe('7.1.4');

    await world.commit(cache('7.2'));
    expect(await world.settle()).toBe(true);
    expect(await version()).toBe('7.2');
  });

  it('is healed where the manifest states it, and left alone where it does not', async () => {
    const world = createWorld({ seed: 5 });
    await world.commit(FILES);
    expect(await world.settle()).toBe(true);
    const [vpc = ''] = await living(world, 'AWS::EC2::VPC');
    const patch = [
      { op: 'replace', path: '/EnableDnsHostnames', value: false },
      { op: 'add', path: '/EnableDnsSupport', value: false },
    ];
    const input = { TypeName: 'AWS::EC2::VPC', Identifier: vpc, PatchDocument: JSON.stringify(patch) };
    await world.call('cloudcontrol', 'UpdateResource', input);
    world.sandbox.ledger.reset();
    await world.clock.advance(40 * SWEEP_MS);

    expect(await world.settle()).toBe(true);
    expect(await propertiesOf(world, 'AWS::EC2::VPC', vpc)).toMatchObject({
      EnableDnsHostnames: true,
      EnableDnsSupport: false,
    });
    expect(writes(world)).toEqual(['UpdateResource AWS::EC2::VPC']);
  });
});

describe('what only a new resource can have', () => {
  const moved = VPC.replace('10.16.0.0/16', '10.17.0.0/16');
  const only = (vpc: string) => ({ 'ns.yaml': NAMESPACE, 'vpc.yaml': vpc });

  it('is refused with what would happen', async () => {
    const world = createWorld({ seed: 6 });
    await world.commit(only(VPC));
    expect(await world.settle()).toBe(true);
    await world.commit(only(moved));
    await world.clock.advance(10_000);
    const status = world
      .operator()
      .views.objects()
      .find(({ key }) => key === 'shop/AwsResource/vpc');

    expect(status?.outcome).toMatchObject({ kind: 'held', reason: expect.stringMatching(/only a new AWS::EC2::VPC/) });
    expect(await living(world, 'AWS::EC2::VPC')).toHaveLength(1);
  });

  it('is made where management.replace allows it', async () => {
    const world = createWorld({ seed: 7 });
    await world.commit(only(VPC));
    expect(await world.settle()).toBe(true);
    const before = await living(world, 'AWS::EC2::VPC');
    await world.commit(only(moved.replace('management: {}', 'management: {replace: allow}')));

    await world.clock.advance(10_000);
    expect(await world.settle()).toBe(true);
    const after = await living(world, 'AWS::EC2::VPC');
    expect(after).toHaveLength(1);
    expect(after).not.toEqual(before);
  });
});

describe('what holds data', () => {
  const TABLE = `{type: AWS::DynamoDB::Table, properties: {TableName: orders, BillingMode: PAY_PER_REQUEST,
    AttributeDefinitions: [{AttributeName: id, AttributeType: S}], KeySchema: [{AttributeName: id, KeyType: HASH}]}}`;

  it.each([
    { management: '{}', left: ['orders'], because: 'a manifest does not bring items back' },
    { management: '{deletionPolicy: delete}', left: [], because: 'the manifest says so' },
  ])('$left is left: $because', async ({ management, left }) => {
    const world = createWorld({ seed: 8 });
    await world.commit({ 'ns.yaml': NAMESPACE, 'table.yaml': resource('orders', TABLE, management) });
    expect(await world.settle()).toBe(true);
    for (let fetches = 0; fetches < 15; fetches += 1) {
      await world.commit({ 'ns.yaml': NAMESPACE });
      await world.clock.advance(60_000);
    }

    expect(await living(world, 'AWS::DynamoDB::Table')).toEqual(left);
  });
});
