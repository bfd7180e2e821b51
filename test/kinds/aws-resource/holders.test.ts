import { expect, it } from 'vitest';
import { holderFilters, holderWords } from '../../../controller/kinds/aws-resource/holders.ts';
import type { ResourceKey } from '../../../controller/model/identity.ts';
import { createWorld } from '../../support/world.ts';
import { NAMESPACE, resource } from './network.ts';

const VPC = resource('vpc', '{type: AWS::EC2::VPC, properties: {CidrBlock: 10.16.0.0/16}}');
const SUBNET = resource(
  'subnet',
  `{type: AWS::EC2::Subnet, properties: {VpcId: '\${AwsResource/vpc}', CidrBlock: 10.16.12.0/24, AvailabilityZone: eu-west-1a}}`,
);
const ENDPOINT = 'AWS::EC2::VPCEndpoint';
const KEY = 'shop/AwsResource/subnet' as ResourceKey;

it('a subnet that AWS does not delete says which interface of whom is in it, and is gone when that has left', async () => {
  const world = createWorld({ seed: 23 });
  await world.commit({ 'ns.yaml': NAMESPACE, 'vpc.yaml': VPC, 'subnet.yaml': SUBNET });
  expect(await world.settle()).toBe(true);
  const subnetId = String(world.operator().views.object(KEY)?.outputs?.[''] ?? '');
  const VpcId = world.operator().views.object('shop/AwsResource/vpc' as ResourceKey)?.outputs?.[''];
  const endpoint = {
    VpcId,
    SubnetIds: [subnetId],
    ServiceName: 'com.amazonaws.eu-west-1.logs',
    VpcEndpointType: 'Interface',
  };
  await world.call('cloudcontrol', 'CreateResource', {
    TypeName: ENDPOINT,
    DesiredState: JSON.stringify(endpoint),
  });
  await world.clock.advance(600_000);
  await world.commit({ 'ns.yaml': NAMESPACE, 'vpc.yaml': VPC });
  await world.poll();
  for (let polls = 0; polls < 15; polls += 1) {
    await world.clock.advance(60_000);
    await world.poll();
  }
  const outcome = world.operator().views.object(KEY)?.outcome;
  const asked = world.sandbox.ledger.entries().filter(({ operation }) => operation === 'DescribeNetworkInterfaces');
  const [Identifier] = /vpce-[0-9a-f]+/.exec(JSON.stringify(outcome)) ?? [];
  await world.call('cloudcontrol', 'DeleteResource', { TypeName: ENDPOINT, Identifier });
  for (let polls = 0; polls < 30; polls += 1) await world.clock.advance(60_000);

  expect(outcome).toMatchObject({
    reason: expect.stringMatching(
      /has dependencies and cannot be deleted\..*; held by eni-[0-9a-f]+ "VPC Endpoint Interface vpce-[0-9a-f]+" \(amazon-aws\)$/,
    ),
  });
  expect(asked.length).toBeGreaterThan(0);
  expect(world.operator().views.object(KEY)).toBeUndefined();
});

it.each([
  { type: 'AWS::EC2::Subnet', identifier: 'subnet-1', filters: 'subnet-id=subnet-1' },
  { type: 'AWS::EC2::VPCGatewayAttachment', identifier: 'IGW|vpc-1', filters: 'association.public-ip=* vpc-id=vpc-1' },
  { type: 'AWS::EC2::Route', identifier: 'rtb-1|0.0.0.0/0', filters: undefined },
])('asks for $filters of $type', ({ type, identifier, filters }) => {
  expect(holderFilters({ type, identifier })).toBe(filters);
});

it('names three, and says how many more there are, or what else may hold it', () => {
  const all = [1, 2, 3, 4, 5].map((n) => ({ NetworkInterfaceId: `eni-${n}`, Attachment: { InstanceId: `i-${n}` } }));

  expect(holderWords('AWS::EC2::VPC', all)).toBe('; held by eni-1 (i-1), eni-2 (i-2), eni-3 (i-3) and 2 more');
  expect(holderWords('AWS::EC2::SecurityGroup', [])).toBe(
    '; no interface holds it: a rule of another security group may name it',
  );
});
