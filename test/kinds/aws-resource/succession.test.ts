import { describe, expect, it } from 'vitest';
import { isMutating } from '../../../controller/model/aws-calls.ts';
import type { AwsTransport } from '../../../controller/ports/transport.ts';
import type { CloudControlService } from '../../../sandbox/cloudcontrol/service.ts';
import { createWorld, type Files, type World } from '../../support/world.ts';
import { living, NAMESPACE, propertiesOf, resource, writes } from './network.ts';

const MINUTE = 60_000;
const ALLOW = '{replace: allow}';
const TRUST =
  '{Version: "2012-10-17", Statement: [{Effect: Allow, Principal: {Service: ec2.amazonaws.com}, Action: "sts:AssumeRole"}]}';

/** A network and what stands in it: found by tags, by a reference that only a new one can follow. */
const network = (bits: number, management = ALLOW): Files => ({
  'ns.yaml': NAMESPACE,
  'vpc.yaml': resource('vpc', `{type: AWS::EC2::VPC, properties: {CidrBlock: 10.16.0.0/${bits}}}`, management),
  'subnet.yaml': resource(
    'subnet',
    `{type: AWS::EC2::Subnet, properties: {VpcId: '\${AwsResource/vpc.VpcId}', CidrBlock: 10.16.12.0/24, AvailabilityZone: eu-west-1a}}`,
    management,
  ),
});

/** A role of a name that nobody gave, kept by a record, and what can be pointed to another one. */
const roles = (path: string): Files => ({
  'ns.yaml': NAMESPACE,
  'role.yaml': resource(
    'role',
    `{type: AWS::IAM::Role, properties: {Path: ${path}, AssumeRolePolicyDocument: ${TRUST}}}`,
    ALLOW,
  ),
  'profile.yaml': resource(
    'profile',
    `{type: AWS::IAM::InstanceProfile, properties: {InstanceProfileName: web, Roles: ['\${AwsResource/role}']}}`,
  ),
});

interface Case {
  readonly name: string;
  readonly before: Files;
  readonly after: Files;
  readonly types: readonly string[];
  readonly writes: readonly string[];
}

const CASES: readonly Case[] = [
  {
    name: 'a network and what stands in it',
    before: network(16),
    after: network(17),
    types: ['AWS::EC2::VPC', 'AWS::EC2::Subnet'],
    writes: [
      'CreateResource AWS::EC2::VPC',
      'CreateResource AWS::EC2::Subnet',
      'DeleteResource AWS::EC2::Subnet',
      'UpdateResource AWS::EC2::Subnet',
      'DeleteResource AWS::EC2::VPC',
      'UpdateResource AWS::EC2::VPC',
    ],
  },
  {
    name: 'a role and what uses it',
    before: roles('/a/'),
    after: roles('/b/'),
    types: ['AWS::IAM::Role', 'AWS::IAM::InstanceProfile'],
    writes: [
      'CreateResource AWS::IAM::Role',
      'PutParameter',
      'UpdateResource AWS::IAM::InstanceProfile',
      'PutParameter',
      'DeleteResource AWS::IAM::Role',
      'PutParameter',
      'PutParameter',
    ],
  },
];

type Wrap = (transport: AwsTransport) => AwsTransport;

async function settled(files: Files, wrap?: Wrap): Promise<World> {
  const world = createWorld({ seed: 5, ...(wrap ? { wrap } : {}) });
  await world.commit(files);
  expect(await world.settle()).toBe(true);
  return world;
}

const all = (world: World, types: readonly string[]) => Promise.all(types.map((type) => living(world, type)));

describe('a replacement', () => {
  it.each(CASES)('of $name: the new one first, then what refers to it, the old one last', async (one) => {
    const world = await settled(one.before);
    const former = await all(world, one.types);
    world.sandbox.ledger.reset();
    await world.commit(one.after);
    await world.clock.advance(MINUTE);

    expect(await world.settle()).toBe(true);
    expect(writes(world)).toEqual(one.writes);
    const now = await all(world, one.types);
    expect(now.map(({ length }) => length)).toEqual(one.types.map(() => 1));
    expect(now[0]).not.toEqual(former[0]);
    world.sandbox.ledger.reset();
    world.restart();
    await world.poll();
    await world.clock.advance(5 * MINUTE);
    expect(writes(world)).toEqual([]);
  });
});

/** The process ends at one of its writes, as counted once `from` is told; the next one knows nothing. */
function mortal(phase: 'before' | 'after', onDeath: () => void) {
  const life = { left: Number.POSITIVE_INFINITY };
  const wrap: Wrap = (transport) => ({
    async send(scope, call, input, options) {
      if (!isMutating(call) || --life.left !== 0) return transport.send(scope, call, input, options);
      if (phase === 'after') await transport.send(scope, call, input, options);
      onDeath();
      return new Promise(() => {});
    },
  });
  return { wrap, life };
}

describe.each(CASES)('a controller that ends while it replaces $name', ({ before, after, types, writes: calls }) => {
  const deaths = calls.map((call, index) => ({ call, at: index + 1, phase: 'after' as const }));
  it.each([{ call: calls[0], at: 1, phase: 'before' as const }, ...deaths])(
    '$phase write $at ($call): the next one completes it',
    async ({ at, phase }) => {
      let world: World | undefined;
      const { wrap, life } = mortal(phase, () => void world?.clock.after(5_000, () => world?.restart()));
      world = await settled(before, wrap);
      const former = await all(world, types);
      life.left = at;
      await world.commit(after);
      await world.clock.advance(MINUTE);

      expect(await world.settle()).toBe(true);
      const now = await all(world, types);
      expect(now.map(({ length }) => length)).toEqual(types.map(() => 1));
      expect(now[0]).not.toEqual(former[0]);
    },
  );
});

describe('a replacement of which the documents go halfway', () => {
  it.each(CASES)('leaves nothing of $name', async ({ before, after, types }) => {
    let world: World | undefined;
    const { wrap, life } = mortal('after', () => {});
    world = await settled(before, wrap);
    life.left = 3;
    await world.commit(after);
    await world.clock.advance(MINUTE / 2);
    expect((await living(world, types[0] ?? '')).length).toBe(2);
    world.restart();
    for (let fetches = 0; fetches < 20; fetches += 1) {
      await world.commit({ 'ns.yaml': NAMESPACE });
      await world.clock.advance(MINUTE);
    }

    expect(await all(world, types)).toEqual(types.map(() => []));
  });
});

const statusOf = (world: World, key: string) =>
  world
    .operator()
    .views.objects()
    .find((status) => status.key === key);

describe('a replacement that is not allowed', () => {
  it('says in which order it would go, and what it would mean for others', async () => {
    const world = await settled(network(16, '{}'));
    const [vpc = ''] = await living(world, 'AWS::EC2::VPC');
    await world.commit(network(17, '{}'));
    await world.clock.advance(MINUTE);
    const { outcome } = statusOf(world, 'shop/AwsResource/vpc') ?? {};

    expect(outcome).toEqual({
      kind: 'held',
      reason: `properties.CidrBlock: 10.16.0.0/16 → 10.16.0.0/17: only a new AWS::EC2::VPC can have that. management.replace: allow makes a new AWS::EC2::VPC beside ${vpc}, then needs new ones of what can only be had anew with it (replace: allow there, too): shop/AwsResource/subnet, then deletes ${vpc}, and with it what only it holds, once nothing refers to it`,
    });
  });

  it('of what refers to it keeps the old one, which is still in use', async () => {
    const files = network(16);
    const world = await settled(files);
    const moved = network(17);
    await world.commit({ ...moved, 'subnet.yaml': network(17, '{}')['subnet.yaml'] ?? '' });
    await world.clock.advance(5 * MINUTE);

    expect((await living(world, 'AWS::EC2::VPC')).length).toBe(2);
    expect(statusOf(world, 'shop/AwsResource/vpc')?.outcome).toMatchObject({
      kind: 'progressing',
      reason: expect.stringMatching(/which goes once this is settled: shop\/AwsResource\/subnet$/),
    });
  });
});

describe('the old one goes first', () => {
  const named = (path: string): Files => ({
    'ns.yaml': NAMESPACE,
    'role.yaml': resource(
      'role',
      `{type: AWS::IAM::Role, properties: {RoleName: ops, Path: ${path}, AssumeRolePolicyDocument: ${TRUST}}}`,
      ALLOW,
    ),
  });

  it('where both have one name', async () => {
    const world = await settled(named('/a/'));
    world.sandbox.ledger.reset();
    await world.commit(named('/b/'));
    await world.clock.advance(MINUTE);

    expect(await world.settle()).toBe(true);
    expect(writes(world).filter((one) => one.includes('IAM'))).toEqual([
      'DeleteResource AWS::IAM::Role',
      'CreateResource AWS::IAM::Role',
    ]);
  });

  it('where AWS says that it is in the way', async () => {
    const zone = (name: string): Files => ({
      ...network(16),
      'subnet.yaml': (network(16)['subnet.yaml'] ?? '').replace('eu-west-1a', name),
    });
    const world = await settled(zone('eu-west-1a'));
    world.sandbox.ledger.reset();
    await world.commit(zone('eu-west-1b'));
    await world.clock.advance(MINUTE);

    expect(await world.settle()).toBe(true);
    const [subnet = ''] = await living(world, 'AWS::EC2::Subnet');
    expect(await propertiesOf(world, 'AWS::EC2::Subnet', subnet)).toMatchObject({ AvailabilityZone: 'eu-west-1b' });
    expect(writes(world)).toEqual([
      'CreateResource AWS::EC2::Subnet',
      'DeleteResource AWS::EC2::Subnet',
      'CreateResource AWS::EC2::Subnet',
    ]);
  });
});

describe('a new one that AWS does not make', () => {
  it.each([
    { errorCode: 'NotStabilized', when: 'halfway' as const, because: 'what a failure left behind is gone on with' },
    { errorCode: 'Throttling', when: 'before' as const, because: 'it is asked for again' },
  ])('is had all the same: $because', async ({ errorCode, when }) => {
    const world = await settled(network(16));
    const service = world.sandbox.region('123456789012', 'eu-west-1').service('cloudcontrol') as CloudControlService;
    service.order({ type: 'AWS::EC2::VPC', errorCode, message: 'no', when });
    await world.commit(network(17));
    await world.clock.advance(2 * MINUTE);

    expect(await world.settle()).toBe(true);
    expect(await all(world, ['AWS::EC2::VPC', 'AWS::EC2::Subnet'])).toMatchObject([{ length: 1 }, { length: 1 }]);
  });

  it('leaves the old one to serve until its cause is gone', async () => {
    const world = await settled(network(16));
    const service = world.sandbox.region('123456789012', 'eu-west-1').service('cloudcontrol') as CloudControlService;
    service.order({ type: 'AWS::EC2::VPC', errorCode: 'AccessDenied', message: 'no', when: 'before' });
    await world.commit(network(17));
    await world.clock.advance(2 * MINUTE);
    expect(statusOf(world, 'shop/AwsResource/vpc')?.outcome).toMatchObject({ kind: 'held' });
    expect(await all(world, ['AWS::EC2::VPC', 'AWS::EC2::Subnet'])).toMatchObject([{ length: 1 }, { length: 1 }]);
    await world.clock.advance(10 * MINUTE);

    expect(await world.settle()).toBe(true);
    expect(await all(world, ['AWS::EC2::VPC', 'AWS::EC2::Subnet'])).toMatchObject([{ length: 1 }, { length: 1 }]);
  });
});

describe('another type under the same name', () => {
  it('is refused while what a record stands for lives, which would be lost otherwise', async () => {
    const world = await settled(roles('/a/'));
    const group = resource('role', '{type: AWS::IAM::Group, properties: {GroupName: ops}}', ALLOW);
    await world.commit({ 'ns.yaml': NAMESPACE, 'role.yaml': group });
    world.restart();
    await world.poll();
    await world.clock.advance(MINUTE);

    expect(statusOf(world, 'shop/AwsResource/role')?.outcome).toEqual({
      kind: 'held',
      reason: expect.stringMatching(/^AWS::IAM::Role shop-role-\w+ was made for this document and lives on; /),
    });
    expect(await living(world, 'AWS::IAM::Role')).toHaveLength(1);
  });
});
