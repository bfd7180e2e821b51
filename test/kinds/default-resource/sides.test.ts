import type { RouteTable } from '@aws-sdk/client-ec2';
import { describe, expect, it } from 'vitest';
import { defaultResourceKind } from '../../../controller/kinds/default-resource/index.ts';
import type { LiveDefault } from '../../../controller/kinds/default-resource/live.ts';
import type { JsonObject } from '../../../controller/model/json.ts';
import type { Resource } from '../../../controller/model/resource.ts';

type Spec = Parameters<typeof defaultResourceKind.sides>[0]['spec'];

function liveTable(...Routes: NonNullable<RouteTable['Routes']>): LiveDefault {
  const local = { DestinationCidrBlock: '10.0.0.0/16', GatewayId: 'local', Origin: 'CreateRouteTable' } as const;
  const table = { RouteTableId: 'rtb-1', VpcId: 'vpc-1', Routes: [local, ...Routes] };
  return { resource: 'MainRouteTable', id: 'rtb-1', arn: '', vpc: { VpcId: 'vpc-1' }, table };
}

function resourceOf(spec: JsonObject): Resource<Spec> {
  return { spec, defaultTags: {} } as unknown as Resource<Spec>;
}

const INTERNET = { DestinationCidrBlock: '0.0.0.0/0', GatewayId: 'igw-1', Origin: 'CreateRoute' } as const;
const S3 = { DestinationPrefixListId: 'pl-1', GatewayId: 'vpce-1', Origin: 'CreateRoute' } as const;
const VPN = {
  DestinationCidrBlock: '192.168.0.0/16',
  GatewayId: 'vgw-1',
  Origin: 'EnableVgwRoutePropagation',
} as const;
const SPEC = { vpcId: 'vpc-1', resource: 'MainRouteTable', routes: [] };

const ROWS = [
  { because: 'the local route is always there', live: liveTable(), routes: [] },
  { because: 'gateway endpoints write theirs', live: liveTable(S3), routes: [] },
  { because: 'a VPN gateway propagates its own', live: liveTable(VPN), routes: [] },
  { because: 'somebody added it', live: liveTable(INTERNET), routes: ['igw-1'] },
] as const;

describe('routes that live', () => {
  it.each(ROWS)('$because', ({ live, routes }) => {
    const { have } = defaultResourceKind.sides(resourceOf(SPEC), live, []);
    expect((have.routes as readonly JsonObject[]).map(({ gatewayId }) => gatewayId)).toEqual(routes);
  });

  it('are others’ where documents of their own declare them', () => {
    const properties = { RouteTableId: 'rtb-1', DestinationCidrBlock: '0.0.0.0/0', GatewayId: 'igw-1' };
    const route = { spec: { type: 'AWS::EC2::Route', properties } } as unknown as Resource;
    const { have } = defaultResourceKind.sides(resourceOf(SPEC), liveTable(INTERNET), [route]);
    expect(have.routes).toEqual([]);
  });
});

describe('what is taken back', () => {
  it('lets IPv6 out, too, where the VPC has such addresses', () => {
    const ipv6 = [{ Ipv6CidrBlock: '2001:db8::/56', Ipv6CidrBlockState: { State: 'associated' as const } }];
    const group = { GroupId: 'sg-1', VpcId: 'vpc-1', IpPermissions: [], IpPermissionsEgress: [] };
    const vpc = { VpcId: 'vpc-1', Ipv6CidrBlockAssociationSet: ipv6 };
    const live: LiveDefault = { resource: 'SecurityGroup', id: 'sg-1', arn: '', vpc, group };
    const spec = { vpcId: 'vpc-1', resource: 'SecurityGroup', egress: [{ asMade: true }], ingress: [{ asMade: true }] };
    const { want } = defaultResourceKind.sides(resourceOf(spec), live, []);
    expect([want.ingress, want.egress]).toEqual([
      [{ ipProtocol: '-1', referencedGroupId: 'sg-1' }],
      [
        { ipProtocol: '-1', cidrIpv4: '0.0.0.0/0' },
        { ipProtocol: '-1', cidrIpv6: '::/0' },
      ],
    ]);
  });
});
