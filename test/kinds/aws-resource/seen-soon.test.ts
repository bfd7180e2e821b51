import { expect, it } from 'vitest';
import { createWorld, SWEEP_MS, type World } from '../../support/world.ts';
import { FILES } from './network.ts';

const OBSERVED = { ...FILES, 'ns.yaml': (FILES['ns.yaml'] ?? '').replace('enforce', 'observe') };

/** The VPC as somebody else changes it; from now on nothing is written. */
async function editedWorld(): Promise<World> {
  const world = createWorld({ seed: 5 });
  await world.commit(FILES);
  expect(await world.settle()).toBe(true);
  await world.commit(OBSERVED);
  await world.clock.advance(10 * SWEEP_MS);
  const { Vpcs } = await world.call('ec2', 'DescribeVpcs', {});
  const vpcs = Vpcs as { VpcId: string; CidrBlock: string }[];
  const Identifier = vpcs.find(({ CidrBlock }) => CidrBlock === '10.16.0.0/16')?.VpcId;
  const PatchDocument = JSON.stringify([{ op: 'replace', path: '/EnableDnsHostnames', value: false }]);
  await world.call('cloudcontrol', 'UpdateResource', { TypeName: 'AWS::EC2::VPC', Identifier, PatchDocument });
  await world.clock.advance(5_000);
  return world;
}

function drift(world: World): readonly string[] {
  return (
    world
      .operator()
      .views.object('shop/AwsResource/vpc')
      ?.differences.map(({ path }) => path) ?? []
  );
}

it('an edit outside is seen within two sweeps where resources are few', async () => {
  const world = await editedWorld();
  await world.clock.advance(2 * SWEEP_MS);
  expect(drift(world)).toEqual(['properties.EnableDnsHostnames']);
});

it('a look at everything that somebody asks for is content with nothing that was read before', async () => {
  const world = await editedWorld();
  const order = { verb: 'refresh', targets: [], actor: { via: 'token', name: 'a person' }, reason: 'test' } as const;
  world.operator().actions.start(order as never);
  await world.clock.advance(1_000);
  expect(drift(world)).toEqual(['properties.EnableDnsHostnames']);
});
