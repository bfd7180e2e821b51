import { describe, expect, it } from 'vitest';
import type { CloudControlService } from '../../../sandbox/cloudcontrol/service.ts';
import { createWorld, type World } from '../../support/world.ts';
import { living, NAMESPACE, VPC, writes } from './network.ts';

const ONLY = { 'ns.yaml': NAMESPACE, 'vpc.yaml': VPC };
const TYPE = 'AWS::EC2::VPC';
type Order = Parameters<CloudControlService['order']>[0];

function worldIn(...orders: readonly Order[]): World {
  const world = createWorld({ seed: 3 });
  const service = world.sandbox.region('123456789012', 'eu-west-1').service('cloudcontrol');
  for (const order of orders) (service as CloudControlService).order(order);
  return world;
}

function statusOf(world: World) {
  const status = world
    .operator()
    .views.objects()
    .find(({ key }) => key === 'shop/AwsResource/vpc');
  return { outcome: status?.outcome?.kind, health: status?.health };
}

describe('a creation that fails', () => {
  it('is made again where AWS was throttled', async () => {
    const world = worldIn({ type: TYPE, errorCode: 'Throttling', message: 'Rate exceeded', when: 'before', times: 2 });
    await world.commit(ONLY);

    expect(await world.settle()).toBe(true);
    expect(writes(world)).toEqual(Array.from({ length: 3 }, () => `CreateResource ${TYPE}`));
    expect(await living(world, TYPE)).toHaveLength(1);
  });

  it('is held with the words of AWS, after a restart too, and is not made again', async () => {
    const world = worldIn({ type: TYPE, errorCode: 'InvalidRequest', message: 'five VPCs', when: 'before' });
    await world.commit(ONLY);
    await world.clock.advance(60_000);
    const held = {
      outcome: 'held',
      health: {
        status: 'Degraded',
        message:
          'CREATE failed: InvalidRequest: five VPCs; asked again when its content or what it refers to changes, or by a sync (evenkeel apply)',
        details: [],
      },
    };

    expect(statusOf(world)).toEqual(held);
    world.restart();
    await world.poll();
    await world.clock.advance(10 * 60_000);
    expect(statusOf(world)).toEqual(held);
    expect(await living(world, TYPE)).toEqual([]);
  });

  it('is tried anew with other content', async () => {
    const world = worldIn({ type: TYPE, errorCode: 'InvalidRequest', message: 'five VPCs', when: 'before' });
    await world.commit(ONLY);
    await world.clock.advance(60_000);
    await world.commit({ ...ONLY, 'vpc.yaml': VPC.replace('Value: shop', 'Value: store') });

    expect(await world.settle()).toBe(true);
  });

  it('is told with what a hook said', async () => {
    const world = worldIn({
      type: TYPE,
      errorCode: 'InvalidRequest',
      message: 'no VPC without flow logs',
      when: 'hook',
    });
    await world.commit(ONLY);
    await world.clock.advance(60_000);

    expect(statusOf(world)).toMatchObject({ health: { message: expect.stringContaining('no VPC without flow logs') } });
  });

  it('that left something behind goes on with that', async () => {
    const world = worldIn({ type: TYPE, errorCode: 'NotStabilized', message: 'took too long', when: 'halfway' });
    await world.commit(ONLY);

    expect(await world.settle()).toBe(true);
    expect(await living(world, TYPE)).toHaveLength(1);
    expect(writes(world).filter((one) => one.startsWith('Create'))).toHaveLength(1);
  });
});
