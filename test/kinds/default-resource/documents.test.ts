import { expect, it } from 'vitest';
import { IMPLICIT_ORDER } from '../../../controller/order/implicit-order.ts';
import { createWorld, SWEEP_MS } from '../../support/world.ts';
import { describeDefaults, writesOf } from './default-world.ts';

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: expressions of manifests
const DOCUMENTS = `apiVersion: evenkeel.dev/v1alpha1
kind: Namespace
metadata: {name: shop}
spec: {account: "123456789012", region: eu-west-1, management: {mode: enforce, prune: true}}
---
apiVersion: evenkeel.dev/v1alpha1
kind: DefaultResource
metadata: {name: main, namespace: shop}
spec: {vpcId: "\${AwsResource/vpc}", resource: MainRouteTable, routes: []}
---
apiVersion: evenkeel.dev/v1alpha1
kind: DefaultResource
metadata: {name: closed, namespace: shop}
spec: {vpcId: "\${AwsResource/vpc}", resource: SecurityGroup, ingress: [], egress: []}
---
apiVersion: evenkeel.dev/v1alpha1
kind: AwsResource
metadata: {name: vpc, namespace: shop}
spec: {type: "AWS::EC2::VPC", properties: {CidrBlock: 10.0.0.0/16}}
---
apiVersion: evenkeel.dev/v1alpha1
kind: AwsResource
metadata: {name: internet, namespace: shop}
spec: {type: "AWS::EC2::InternetGateway", properties: {}}
---
apiVersion: evenkeel.dev/v1alpha1
kind: AwsResource
metadata: {name: attached, namespace: shop}
spec:
  type: AWS::EC2::VPCGatewayAttachment
  properties: {VpcId: "\${AwsResource/vpc}", InternetGatewayId: "\${AwsResource/internet}"}
---
apiVersion: evenkeel.dev/v1alpha1
kind: AwsResource
metadata: {name: way, namespace: shop}
spec:
  type: AWS::EC2::Route
  properties:
    RouteTableId: "\${DefaultResource/main}"
    DestinationCidrBlock: 0.0.0.0/0
    GatewayId: "\${AwsResource/internet}"
`;
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: expressions of manifests

it('a VPC from nothing: its own table takes a route of another document, which is nobody else’s to remove', async () => {
  const world = createWorld({ seed: 8, order: IMPLICIT_ORDER });
  await world.commit({ 'shop.yaml': DOCUMENTS });
  await world.clock.advance(SWEEP_MS);
  expect(await world.settle()).toBe(true);
  const { Vpcs } = await world.call('ec2', 'DescribeVpcs', { Filters: [{ Name: 'cidr', Values: ['10.0.0.0/16'] }] });
  const [vpc] = Vpcs as readonly { readonly VpcId: string }[];
  const before = writesOf(world);
  for (let sweep = 0; sweep < 20; sweep += 1) await world.clock.advance(SWEEP_MS);
  const { table, group } = await describeDefaults(world, vpc?.VpcId ?? '');
  expect(table.Routes.map(({ DestinationCidrBlock }) => DestinationCidrBlock)).toEqual(['10.0.0.0/16', '0.0.0.0/0']);
  expect([group.IpPermissions, group.IpPermissionsEgress, writesOf(world).length]).toEqual([[], [], before.length]);
});
