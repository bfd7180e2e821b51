import { describe, expect, it } from 'vitest';
import type { AwsTransport } from '../../../controller/ports/transport.ts';
import { createWorld, type Files, type World } from '../../support/world.ts';
import { living, NAMESPACE, resource } from './network.ts';

const MINUTE = 60_000;
const NAT_SECONDS = 120;
const vpc = (bits: number, name: string): Files => ({
  'ns.yaml': NAMESPACE,
  'vpc.yaml': resource(
    'vpc',
    `{type: AWS::EC2::VPC, properties: {CidrBlock: 10.16.0.0/${bits}, Tags: [{Key: Name, Value: ${name}}]}}`,
    '{replace: allow}',
  ),
});

/** A process dies after its first creation was accepted, and the tagging API shows nothing of it for minutes. */
function mortal(onDeath: () => void) {
  const state = { isArmed: false };
  const wrap = (transport: AwsTransport): AwsTransport => ({
    async send(scope, call, input, options) {
      const answer = transport.send(scope, call, input, options);
      if (call === 'tag:GetResources') return { ResourceTagMappingList: [] } as never;
      if (call !== 'cloudcontrol:CreateResource' || !state.isArmed) return answer;
      state.isArmed = false;
      await answer;
      onDeath();
      return new Promise(() => {});
    },
  });
  return { wrap, state };
}

async function lifeWith(before: Files | undefined, during: Files, after: Files): Promise<World> {
  let world: World | undefined;
  const next = async (): Promise<void> => {
    world?.restart();
    await world?.commit(after);
  };
  const { wrap, state } = mortal(() => void world?.clock.after(100, () => void next()));
  world = createWorld({ seed: 7, wrap });
  if (before) {
    await world.commit(before);
    expect(await world.settle()).toBe(true);
  }
  state.isArmed = true;
  await world.commit(during);
  await world.clock.advance(MINUTE);
  expect(await world.settle()).toBe(true);
  return world;
}

describe('a creation that nobody remembers, of a document that has changed since', () => {
  it('is not made twice: its request tells which it is, and its own tags whose', async () => {
    const world = await lifeWith(undefined, vpc(16, 'shop'), vpc(16, 'store'));
    expect(await living(world, 'AWS::EC2::VPC')).toHaveLength(1);
  });

  it('of one that takes the place of another is not made twice either', async () => {
    const world = await lifeWith(vpc(16, 'shop'), vpc(17, 'shop'), vpc(17, 'store'));
    expect(await living(world, 'AWS::EC2::VPC')).toHaveLength(1);
  });

  it('that takes minutes is waited for', async () => {
    const gateway = (name: string): Files => ({
      ...vpc(16, 'shop'),
      'nat.yaml': resource(
        'nat',
        `{type: AWS::EC2::NatGateway, properties: {ConnectivityType: private, SubnetId: '\${AwsResource/subnet.SubnetId}', Tags: [{Key: Name, Value: ${name}}]}}`,
      ),
      'subnet.yaml': resource(
        'subnet',
        "{type: AWS::EC2::Subnet, properties: {VpcId: '${AwsResource/vpc.VpcId}', CidrBlock: 10.16.12.0/24, AvailabilityZone: eu-west-1a}}",
      ),
    });
    const { 'nat.yaml': _, ...network } = gateway('a');
    const world = await lifeWith(network, gateway('a'), gateway('b'));
    await world.clock.advance(NAT_SECONDS * 1_000);
    expect(await living(world, 'AWS::EC2::NatGateway')).toHaveLength(1);
  });
});
