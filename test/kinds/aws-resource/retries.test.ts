import { describe, expect, it } from 'vitest';
import type { CloudControlService } from '../../../sandbox/cloudcontrol/service.ts';
import { ANN } from '../../engine/acts/people.ts';
import { createWorld, type World } from '../../support/world.ts';
import { FILES, living, NAMESPACE, resource, VPC, writes } from './network.ts';

const MINUTE = 60_000;
const ONLY = { 'ns.yaml': NAMESPACE, 'vpc.yaml': VPC };
const TYPE = 'AWS::EC2::VPC';
const KEY = 'shop/AwsResource/vpc';
type Order = Parameters<CloudControlService['order']>[0];

function worldIn(...orders: readonly Partial<Order>[]): World {
  const world = createWorld({ seed: 3 });
  order(world, ...orders);
  return world;
}

function order(world: World, ...orders: readonly Partial<Order>[]): void {
  const service = world.sandbox.region('123456789012', 'eu-west-1').service('cloudcontrol') as CloudControlService;
  for (const one of orders)
    service.order({ type: TYPE, errorCode: 'AccessDenied', message: 'no', when: 'before', ...one });
}

function outcomeOf(world: World, key = KEY) {
  return world
    .operator()
    .views.objects()
    .find((status) => status.key === key)?.outcome;
}

const creations = (world: World) => writes(world).filter((one) => one === `CreateResource ${TYPE}`).length;

describe('what failed for a reason outside', () => {
  it('is asked for again by itself, later and later, and lives once the reason is gone', async () => {
    const world = worldIn({ times: 3 });
    await world.commit(ONLY);
    await world.clock.advance(MINUTE);
    expect(outcomeOf(world)).toMatchObject({
      kind: 'held',
      reason: expect.stringMatching(
        /^CREATE failed: AccessDenied: no; asked again at 2026-01-01T00:0\dZ, or at once by a sync \(evenkeel apply\)$/,
      ),
    });
    expect(creations(world)).toBe(1);
    await world.clock.advance(5 * MINUTE);
    expect(creations(world)).toBe(2);
    await world.clock.advance(40 * MINUTE);
    expect(creations(world)).toBe(4);
    expect(await world.settle()).toBe(true);
    expect(await living(world, TYPE)).toHaveLength(1);
  });

  it('keeps its time over a restart', async () => {
    const world = worldIn({ times: 2 });
    await world.commit(ONLY);
    await world.clock.advance(4_000);
    world.restart();
    await world.poll();
    await world.clock.advance(2 * MINUTE);
    expect(outcomeOf(world)?.kind).toBe('held');
    const ended = await requestsEnded(world);
    await world.clock.advance(5 * MINUTE);

    expect(ended).toBe(1);
    expect(await requestsEnded(world)).toBe(2);
  });

  it('is asked for at once by a sync, once', async () => {
    const world = worldIn({ errorCode: 'InvalidRequest', times: 2 });
    await world.commit(ONLY);
    await world.clock.advance(60 * MINUTE);
    expect([outcomeOf(world)?.kind, creations(world)]).toEqual(['held', 1]);
    expect(await sync(world)).toMatchObject({ state: 'refused', message: expect.stringContaining('InvalidRequest') });
    expect(creations(world)).toBe(2);
    expect(await sync(world)).toMatchObject({ state: 'succeeded' });
    expect(await living(world, TYPE)).toHaveLength(1);
  });

  it('is asked for at once by a command that a person runs, which knows nothing of before', async () => {
    const world = worldIn({ errorCode: 'InvalidRequest' });
    await world.commit(ONLY);
    await world.clock.advance(60 * MINUTE);
    expect(outcomeOf(world)?.kind).toBe('held');
    world.restart({ askedAt: world.clock.now() });
    await world.poll();

    expect(await world.settle()).toBe(true);
    expect(await living(world, TYPE)).toHaveLength(1);
  });

  it('is asked for at once when something that it refers to has changed', async () => {
    const subnet = 'shop/AwsResource/subnet';
    const world = worldIn({ type: 'AWS::EC2::Subnet', errorCode: 'InvalidRequest' });
    await world.commit(FILES);
    await world.clock.advance(30 * MINUTE);
    expect(outcomeOf(world, subnet)?.kind).toBe('held');
    await world.commit({ ...FILES, 'vpc.yaml': VPC.replace('Value: shop', 'Value: store') });
    await world.clock.advance(2 * MINUTE);

    expect(outcomeOf(world, subnet)?.kind).toBe('settled');
  });
});

describe('an update that failed', () => {
  const TALL = VPC.replace('EnableDnsHostnames: true', 'EnableDnsHostnames: false');

  it('goes out when its cause is gone, the document as it was', async () => {
    const world = worldIn();
    await world.commit(ONLY);
    expect(await world.settle()).toBe(true);
    order(world, { operation: 'UPDATE', errorCode: 'NotStabilized' });
    await world.commit({ ...ONLY, 'vpc.yaml': TALL });
    await world.clock.advance(2 * MINUTE);
    expect(outcomeOf(world)?.kind).toBe('held');
    await world.clock.advance(10 * MINUTE);

    expect(outcomeOf(world)?.kind).toBe('settled');
  });
});

describe('a creation that failed and left something', () => {
  it('is gone on with by a controller that knows nothing, with its tags', async () => {
    const role = `{type: AWS::IAM::Role, properties: {AssumeRolePolicyDocument: {Version: "2012-10-17", Statement: []}}}`;
    const world = worldIn({ type: 'AWS::IAM::Role', errorCode: 'NotStabilized', when: 'halfway' });
    await world.commit({ 'ns.yaml': NAMESPACE, 'role.yaml': resource('role', role) });
    await world.clock.advance(2_000);
    world.restart();
    await world.poll();

    expect(await world.settle()).toBe(true);
    expect(await living(world, 'AWS::IAM::Role')).toHaveLength(1);
  });
});

async function requestsEnded(world: World): Promise<number> {
  const { ResourceRequestStatusSummaries = [] } = (await world.call('cloudcontrol', 'ListResourceRequests', {})) as {
    ResourceRequestStatusSummaries?: readonly unknown[];
  };
  return ResourceRequestStatusSummaries.length;
}

async function sync(world: World) {
  const { actions } = world.operator();
  const planned = actions.plan({ verb: 'sync', targets: [{ key: KEY }] }, ANN);
  await world.clock.advance(1_000);
  const [plan] = await planned;
  const { id } = actions.start({ verb: 'sync', targets: [{ key: KEY, plan: plan?.plan }], actor: ANN });
  await world.clock.advance(MINUTE);
  return actions.operation(id)?.items[0];
}
