import { expect } from 'vitest';
import { faultOf } from './bench.ts';
import type { Bench, ConformanceRow } from './row.ts';

const API = 'Amazon EC2 API reference';
const GUIDE = 'Amazon VPC user guide';

async function newVpc({ clients }: Bench): Promise<string> {
  const { Vpc } = await clients.ec2.createVpc({ CidrBlock: '10.7.0.0/16' });
  return Vpc?.VpcId ?? '';
}

function ofVpc(id: string, more: { Name: string; Values: string[] }) {
  return [{ Name: 'vpc-id', Values: [id] }, more];
}

const MAIN = { Name: 'association.main', Values: ['true'] };
const DEFAULT_ACL = { Name: 'default', Values: ['true'] };
const DEFAULT_GROUP = { Name: 'group-name', Values: ['default'] };

async function defaultsOf(bench: Bench) {
  const { ec2 } = bench.clients;
  const vpcId = await newVpc(bench);
  const [{ RouteTables = [] }, { NetworkAcls = [] }, { SecurityGroups = [] }] = await Promise.all([
    ec2.describeRouteTables({ Filters: ofVpc(vpcId, MAIN) }),
    ec2.describeNetworkAcls({ Filters: ofVpc(vpcId, DEFAULT_ACL) }),
    ec2.describeSecurityGroups({ Filters: ofVpc(vpcId, DEFAULT_GROUP) }),
  ]);
  return { vpcId, tables: RouteTables, acls: NetworkAcls, groups: SecurityGroups };
}

async function groupOf(bench: Bench) {
  const { groups } = await defaultsOf(bench);
  const GroupId = groups[0]?.GroupId ?? '';
  const read = async () =>
    (await bench.clients.ec2.describeSecurityGroups({ GroupIds: [GroupId] })).SecurityGroups?.[0];
  return { GroupId, read };
}

function web(Description?: string) {
  const range = { CidrIp: '203.0.113.0/24', ...(Description ? { Description } : {}) };
  return [{ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [range] }];
}

/** What comes with a VPC, and what can be done with it. */
export const EC2_DEFAULT_ROWS: readonly ConformanceRow[] = [
  {
    id: 'ec2-vpc-comes-with',
    behaviour: 'A VPC comes with a main route table, a default network ACL and a security group named default.',
    source: `${GUIDE}, "VPC basics"`,
    moto: true,
    async run(bench) {
      const { tables, acls, groups } = await defaultsOf(bench);
      expect([tables.length, acls.length, groups.length]).toEqual([1, 1, 1]);
    },
  },
  {
    id: 'ec2-main-table-local-route',
    behaviour: 'A new main route table has the local route alone.',
    source: `${GUIDE}, "Main route table"`,
    moto: true,
    async run(bench) {
      const { tables } = await defaultsOf(bench);
      expect(tables[0]?.Routes?.map((route) => [route.DestinationCidrBlock, route.GatewayId])).toEqual([
        ['10.7.0.0/16', 'local'],
      ]);
    },
  },
  {
    id: 'ec2-default-group-rules',
    behaviour: 'A default group lets its own members in, and everything out.',
    source: `${GUIDE}, "Default security groups"`,
    async run(bench) {
      const { groups } = await defaultsOf(bench);
      const [group] = groups;
      expect([
        group?.IpPermissions?.map((each) => [each.IpProtocol, each.UserIdGroupPairs?.map((pair) => pair.GroupId)]),
        group?.IpPermissionsEgress?.map((each) => [each.IpProtocol, each.IpRanges?.map((range) => range.CidrIp)]),
      ]).toEqual([[['-1', [group?.GroupId]]], [['-1', ['0.0.0.0/0']]]]);
    },
  },
  {
    id: 'ec2-default-acl-entries',
    behaviour: 'A default network ACL allows everything both ways by rule 100, and its last rule denies the rest.',
    source: `${GUIDE}, "Default network ACL"`,
    moto: true,
    async run(bench) {
      const { acls } = await defaultsOf(bench);
      const entries = (acls[0]?.Entries ?? []).map((each) => `${each.Egress} ${each.RuleNumber} ${each.RuleAction}`);
      expect(entries.sort()).toEqual(['false 100 allow', 'false 32767 deny', 'true 100 allow', 'true 32767 deny']);
    },
  },
  {
    id: 'ec2-default-group-stays',
    behaviour: 'A default group cannot be deleted by its users.',
    source: `${GUIDE}, "Default security groups"`,
    async run(bench) {
      const { GroupId } = await groupOf(bench);
      const fault = await faultOf(bench.clients.ec2.deleteSecurityGroup({ GroupId }));
      expect(fault.name).toBe('CannotDelete');
    },
  },
  {
    id: 'ec2-rule-twice',
    behaviour: 'A rule that is there is InvalidPermission.Duplicate, whatever its description.',
    source: `${API}, error codes`,
    moto: true,
    async run(bench) {
      const { ec2 } = bench.clients;
      const { GroupId } = await groupOf(bench);
      await ec2.authorizeSecurityGroupIngress({ GroupId, IpPermissions: web('site') });
      const fault = await faultOf(ec2.authorizeSecurityGroupIngress({ GroupId, IpPermissions: web('site') }));
      expect(fault.name).toBe('InvalidPermission.Duplicate');
    },
  },
  {
    id: 'ec2-rule-missing',
    behaviour: 'Revoking a rule of a VPC group that is not there is InvalidPermission.NotFound.',
    source: `${API}, RevokeSecurityGroupIngress`,
    moto: true,
    async run(bench) {
      const { GroupId } = await groupOf(bench);
      const fault = await faultOf(bench.clients.ec2.revokeSecurityGroupIngress({ GroupId, IpPermissions: web() }));
      expect(fault.name).toBe('InvalidPermission.NotFound');
    },
  },
  {
    id: 'ec2-rules-of-one-port',
    behaviour: 'Rules for one protocol and port are answered as one permission with several sources.',
    source: `${API}, IpPermission`,
    moto: true,
    async run(bench) {
      const { ec2 } = bench.clients;
      const { GroupId, read } = await groupOf(bench);
      const other = [{ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: '198.51.100.0/24' }] }];
      await ec2.authorizeSecurityGroupIngress({ GroupId, IpPermissions: web() });
      await ec2.authorizeSecurityGroupIngress({ GroupId, IpPermissions: other });
      const found = (await read())?.IpPermissions?.filter(({ IpProtocol }) => IpProtocol === 'tcp') ?? [];
      expect(found.map(({ IpRanges }) => IpRanges?.map(({ CidrIp }) => CidrIp).sort())).toEqual([
        ['198.51.100.0/24', '203.0.113.0/24'],
      ]);
    },
  },
  {
    id: 'ec2-rule-description',
    behaviour: "A rule's description is changed by a call of its own.",
    source: `${API}, UpdateSecurityGroupRuleDescriptionsIngress`,
    moto: true,
    async run(bench) {
      const { ec2 } = bench.clients;
      const { GroupId, read } = await groupOf(bench);
      await ec2.authorizeSecurityGroupIngress({ GroupId, IpPermissions: web('site') });
      await ec2.updateSecurityGroupRuleDescriptionsIngress({ GroupId, IpPermissions: web('shop') });
      const found = (await read())?.IpPermissions?.find(({ IpProtocol }) => IpProtocol === 'tcp');
      expect(found?.IpRanges).toEqual([{ CidrIp: '203.0.113.0/24', Description: 'shop' }]);
    },
  },
  {
    id: 'ec2-route-twice',
    behaviour: 'A route that is there is RouteAlreadyExists; ReplaceRoute changes its target.',
    source: `${API}, CreateRoute and ReplaceRoute`,
    async run(bench) {
      const { ec2 } = bench.clients;
      const { vpcId, tables } = await defaultsOf(bench);
      const { InternetGateway } = await ec2.createInternetGateway({});
      const GatewayId = InternetGateway?.InternetGatewayId ?? '';
      await ec2.attachInternetGateway({ InternetGatewayId: GatewayId, VpcId: vpcId });
      const RouteTableId = tables[0]?.RouteTableId ?? '';
      const route = { RouteTableId, DestinationCidrBlock: '0.0.0.0/0', GatewayId };
      await ec2.createRoute(route);
      const fault = await faultOf(ec2.createRoute(route));
      await ec2.replaceRoute(route);
      expect(fault.name).toBe('RouteAlreadyExists');
    },
  },
  {
    id: 'ec2-route-missing',
    behaviour: 'Deleting a route that is not there is InvalidRoute.NotFound.',
    source: `${API}, error codes`,
    moto: true,
    async run(bench) {
      const { tables } = await defaultsOf(bench);
      const RouteTableId = tables[0]?.RouteTableId ?? '';
      const call = bench.clients.ec2.deleteRoute({ RouteTableId, DestinationCidrBlock: '192.0.2.0/24' });
      expect((await faultOf(call)).name).toBe('InvalidRoute.NotFound');
    },
  },
  {
    id: 'ec2-route-needs-attached-gateway',
    behaviour: 'A route to an internet gateway that is not attached to the VPC is refused.',
    source: `${GUIDE}, "Internet gateways"; the code is believed`,
    believed: true,
    async run(bench) {
      const { ec2 } = bench.clients;
      const { tables } = await defaultsOf(bench);
      const { InternetGateway } = await ec2.createInternetGateway({});
      const route = { DestinationCidrBlock: '0.0.0.0/0', GatewayId: InternetGateway?.InternetGatewayId ?? '' };
      const fault = await faultOf(ec2.createRoute({ RouteTableId: tables[0]?.RouteTableId ?? '', ...route }));
      expect(fault.name).toBe('InvalidParameterValue');
    },
  },
  {
    id: 'ec2-acl-entries',
    behaviour: 'Entries of a network ACL are made, replaced and deleted by their number and direction.',
    source: `${API}, CreateNetworkAclEntry, ReplaceNetworkAclEntry and DeleteNetworkAclEntry`,
    moto: true,
    async run(bench) {
      const { ec2 } = bench.clients;
      const { acls } = await defaultsOf(bench);
      const place = { NetworkAclId: acls[0]?.NetworkAclId ?? '', RuleNumber: 50, Egress: false };
      const entry = { ...place, Protocol: '6', PortRange: { From: 22, To: 22 }, CidrBlock: '0.0.0.0/0' };
      const read = async () => {
        const { NetworkAcls } = await ec2.describeNetworkAcls({ NetworkAclIds: [place.NetworkAclId] });
        return NetworkAcls?.[0]?.Entries?.filter(({ RuleNumber }) => RuleNumber === 50).map((each) => each.RuleAction);
      };
      await ec2.createNetworkAclEntry({ ...entry, RuleAction: 'deny' });
      const made = await read();
      await ec2.replaceNetworkAclEntry({ ...entry, RuleAction: 'allow' });
      const replaced = await read();
      await ec2.deleteNetworkAclEntry(place);
      expect([made, replaced, await read()]).toEqual([['deny'], ['allow'], []]);
    },
  },
  {
    id: 'ec2-tags-of-defaults',
    behaviour: 'What came with a VPC takes tags, and gives them back.',
    source: `${API}, CreateTags and DeleteTags`,
    moto: true,
    async run(bench) {
      const { ec2 } = bench.clients;
      const { tables, acls, groups } = await defaultsOf(bench);
      const Resources = [tables[0]?.RouteTableId, acls[0]?.NetworkAclId, groups[0]?.GroupId].map((id) => id ?? '');
      await ec2.createTags({
        Resources,
        Tags: [
          { Key: 'team', Value: 'web' },
          { Key: 'Name', Value: 'x' },
        ],
      });
      await ec2.deleteTags({ Resources, Tags: [{ Key: 'Name' }] });
      const { SecurityGroups } = await ec2.describeSecurityGroups({
        Filters: [
          { Name: 'tag:team', Values: ['web'] },
          { Name: 'group-id', Values: Resources },
        ],
      });
      const { RouteTables } = await ec2.describeRouteTables({ RouteTableIds: [Resources[0] ?? ''] });
      expect([SecurityGroups?.length, RouteTables?.[0]?.Tags]).toEqual([1, [{ Key: 'team', Value: 'web' }]]);
    },
  },
];
