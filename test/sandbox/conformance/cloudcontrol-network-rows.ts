import { expect } from 'vitest';
import { faultOf } from './bench.ts';
import { create, ended, made, patched, properties, removed } from './cloudcontrol-given.ts';
import type { Bench, ConformanceRow } from './row.ts';

const GUIDE = 'Amazon VPC user guide';
const API = 'Amazon EC2 API reference';
const VPC = 'AWS::EC2::VPC';
const SUBNET = 'AWS::EC2::Subnet';
const GROUP = 'AWS::EC2::SecurityGroup';
const NAT = 'AWS::EC2::NatGateway';
const ANYWHERE = { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: '0.0.0.0/0' };

const vpcOf = (bench: Bench, more: object = {}) => made(bench, VPC, { CidrBlock: '10.0.0.0/16', ...more });

async function subnetOf(bench: Bench, VpcId: string, CidrBlock = '10.0.1.0/24'): Promise<string> {
  return made(bench, SUBNET, { VpcId, CidrBlock });
}

/** What of an ended operation tells how it went, without the request's id. */
const outcome = ({ OperationStatus, ErrorCode, StatusMessage }: Awaited<ReturnType<typeof create>>) => [
  OperationStatus,
  ErrorCode,
  StatusMessage?.replace(/ \(Service.*/, ''),
];

async function gatewayOf(bench: Bench, VpcId: string): Promise<string> {
  const InternetGatewayId = await made(bench, 'AWS::EC2::InternetGateway', {});
  await made(bench, 'AWS::EC2::VPCGatewayAttachment', { VpcId, InternetGatewayId });
  return InternetGatewayId;
}

export const NETWORK_ROWS: readonly ConformanceRow[] = [
  {
    id: 'cc-vpc-children',
    behaviour:
      'A VPC comes with a default group, a default ACL and a main route table, which the EC2 API shows and which go with it.',
    source: `${GUIDE}, "Default components"`,
    async run(bench) {
      const id = await vpcOf(bench);
      const { DefaultSecurityGroup = '', DefaultNetworkAcl = '' } = await properties(bench, VPC, id);
      const { SecurityGroups } = await bench.clients.ec2.describeSecurityGroups({
        GroupIds: [String(DefaultSecurityGroup)],
      });
      expect(SecurityGroups?.map(({ GroupName, VpcId }) => [GroupName, VpcId])).toEqual([['default', id]]);
      const filter = [{ Name: 'vpc-id', Values: [id] }];
      const tables = await bench.clients.ec2.describeRouteTables({ Filters: filter });
      expect(tables.RouteTables?.flatMap(({ Associations }) => Associations?.map(({ Main }) => Main))).toEqual([true]);
      expect(DefaultNetworkAcl).toMatch(/^acl-/);
      expect(outcome(await removed(bench, VPC, id))[0]).toBe('SUCCESS');
      expect((await bench.clients.ec2.describeRouteTables({ Filters: filter })).RouteTables).toEqual([]);
    },
  },
  {
    id: 'cc-vpc-two-ways',
    behaviour: 'What one API made, the other shows.',
    source: 'AWS Cloud Control API user guide, "What is AWS Cloud Control API?"',
    async run(bench) {
      const id = await vpcOf(bench);
      const subnet = await subnetOf(bench, id);
      const { Subnets } = await bench.clients.ec2.describeSubnets({ SubnetIds: [subnet] });
      expect(Subnets?.map(({ VpcId, CidrBlock }) => [VpcId, CidrBlock])).toEqual([[id, '10.0.1.0/24']]);
      const { GroupId = '' } = await bench.clients.ec2.createSecurityGroup({
        GroupName: bench.name('g'),
        Description: 'd',
        VpcId: id,
      });
      expect(await properties(bench, GROUP, GroupId)).toMatchObject({ VpcId: id, GroupDescription: 'd' });
    },
  },
  {
    id: 'cc-vpc-in-use',
    behaviour: 'A VPC with a subnet in it is not deleted.',
    source: `${API}, DeleteVpc`,
    async run(bench) {
      const id = await vpcOf(bench);
      await subnetOf(bench, id);
      expect(outcome(await removed(bench, VPC, id))).toEqual([
        'FAILED',
        'InvalidRequest',
        `The vpc '${id}' has dependencies and cannot be deleted.`,
      ]);
    },
  },
  {
    id: 'cc-subnet-overlap',
    behaviour: 'Subnets do not overlap and lie within their VPC.',
    source: `${API}, CreateSubnet`,
    async run(bench) {
      const VpcId = await vpcOf(bench);
      await subnetOf(bench, VpcId, '10.0.0.0/20');
      const attempts = ['10.0.4.0/24', '10.1.0.0/24'].map((CidrBlock) => ({ VpcId, CidrBlock }));
      const refused = [];
      for (const each of attempts) refused.push(outcome(await create(bench, SUBNET, each)));
      expect(refused).toEqual([
        ['FAILED', 'InvalidRequest', "The CIDR '10.0.4.0/24' conflicts with another subnet"],
        ['FAILED', 'InvalidRequest', "The CIDR '10.1.0.0/24' is invalid."],
      ]);
    },
  },
  {
    id: 'cc-gateway-attachment',
    behaviour: 'A VPC has one internet gateway, which is not deleted while it is attached; a route needs it attached.',
    source: `${API}, AttachInternetGateway, DeleteInternetGateway, CreateRoute`,
    async run(bench) {
      const VpcId = await vpcOf(bench);
      const RouteTableId = await made(bench, 'AWS::EC2::RouteTable', { VpcId });
      const loose = await made(bench, 'AWS::EC2::InternetGateway', {});
      const route = (GatewayId: string) => ({ RouteTableId, DestinationCidrBlock: '0.0.0.0/0', GatewayId });
      expect(outcome(await create(bench, 'AWS::EC2::Route', route(loose)))[0]).toBe('FAILED');
      const gateway = await gatewayOf(bench, VpcId);
      expect(await made(bench, 'AWS::EC2::Route', route(gateway))).toBe(`${RouteTableId}|0.0.0.0/0`);
      expect(outcome(await removed(bench, 'AWS::EC2::InternetGateway', gateway))[2]).toBe(
        `The internetGateway '${gateway}' has dependencies and cannot be deleted.`,
      );
    },
  },
  {
    id: 'cc-nat-gateway',
    behaviour:
      'A NAT gateway takes minutes, holds its address, its subnet and the internet gateway, and lets go of them when it is gone.',
    source: `${GUIDE}, "NAT gateways"; how long is believed`,
    async run(bench) {
      const VpcId = await vpcOf(bench);
      const subnet = await subnetOf(bench, VpcId);
      await gatewayOf(bench, VpcId);
      const address = await made(bench, 'AWS::EC2::EIP', { Domain: 'vpc' });
      const DesiredState = JSON.stringify({ SubnetId: subnet, AllocationId: address.split('|')[1] });
      const accepted = await bench.clients.cloudcontrol.createResource({ TypeName: NAT, DesiredState });
      const early = await ended(bench, accepted, 60_000);
      const nat = early.Identifier ?? '';
      expect([early.OperationStatus, nat]).toEqual(['IN_PROGRESS', expect.stringMatching(/^nat-/)]);
      expect((await ended(bench, accepted)).OperationStatus).toBe('SUCCESS');
      const refused = [
        outcome(await removed(bench, 'AWS::EC2::EIP', address))[2],
        outcome(await removed(bench, SUBNET, subnet))[2],
        outcome(await removed(bench, 'AWS::EC2::VPCGatewayAttachment', `IGW|${VpcId}`))[2],
      ];
      expect(refused).toEqual([
        `Address ${address.split('|')[0]} is in use.`,
        `The subnet '${subnet}' has dependencies and cannot be deleted.`,
        `Network ${VpcId} has some mapped public address(es). Please unmap those public address(es) before detaching the gateway.`,
      ]);
      await removed(bench, NAT, nat);
      expect(outcome(await removed(bench, 'AWS::EC2::EIP', address))[0]).toBe('SUCCESS');
      expect(outcome(await removed(bench, SUBNET, subnet))[0]).toBe('SUCCESS');
    },
  },
  {
    id: 'cc-interface-holders',
    behaviour: 'What holds a subnet, a group or a VPC is told by its interfaces: what for, and for which service.',
    source: `${API}, DescribeNetworkInterfaces; Amazon EC2 User Guide, "Requester-managed network interfaces"; descriptions are believed`,
    async run(bench) {
      const VpcId = await vpcOf(bench, { EnableDnsHostnames: true, EnableDnsSupport: true });
      const subnet = await subnetOf(bench, VpcId);
      const group = await made(bench, GROUP, { GroupDescription: 'd', VpcId });
      const ServiceName = `com.amazonaws.${bench.region}.logs`;
      const wanted = {
        VpcId,
        ServiceName,
        VpcEndpointType: 'Interface',
        SubnetIds: [subnet],
        SecurityGroupIds: [group],
      };
      const endpoint = await made(bench, 'AWS::EC2::VPCEndpoint', wanted);
      const ask = async (Name: string, value: string) => {
        const Filters = [{ Name, Values: [value] }];
        const { NetworkInterfaces } = await bench.clients.ec2.describeNetworkInterfaces({ Filters });
        return NetworkInterfaces?.map((one) => [one.Description, one.RequesterId, one.RequesterManaged]);
      };
      const held = [[`VPC Endpoint Interface ${endpoint}`, 'amazon-aws', true]];
      expect(await ask('subnet-id', subnet)).toEqual(held);
      expect(await ask('group-id', group)).toEqual(held);
      expect(await ask('vpc-id', VpcId)).toEqual(held);
      expect(await ask('association.public-ip', '*')).toEqual([]);
      expect(await ask('subnet-id', 'subnet-0123456789abcdef0')).toEqual([]);
    },
  },
  {
    id: 'cc-nat-gateway-stranded',
    behaviour: 'Without an internet gateway a NAT gateway fails, is there nevertheless, and holds its address.',
    source: `${GUIDE}, "NAT gateway creation fails", Gateway.NotAttached`,
    async run(bench) {
      const SubnetId = await subnetOf(bench, await vpcOf(bench));
      const address = await made(bench, 'AWS::EC2::EIP', {});
      const wanted = { SubnetId, AllocationId: address.split('|')[1] };
      const { OperationStatus, ErrorCode, Identifier = '' } = await create(bench, NAT, wanted);
      expect([OperationStatus, ErrorCode]).toEqual(['FAILED', 'NotStabilized']);
      expect(await properties(bench, NAT, Identifier)).toMatchObject(wanted);
      expect(outcome(await removed(bench, 'AWS::EC2::EIP', address))[0]).toBe('FAILED');
    },
  },
  {
    id: 'cc-route-table-association',
    behaviour: 'A subnet has one route table, which is not deleted while it has it.',
    source: `${API}, AssociateRouteTable, DeleteRouteTable`,
    async run(bench) {
      const VpcId = await vpcOf(bench);
      const SubnetId = await subnetOf(bench, VpcId);
      const [first, second] = [
        await made(bench, 'AWS::EC2::RouteTable', { VpcId }),
        await made(bench, 'AWS::EC2::RouteTable', { VpcId }),
      ];
      await made(bench, 'AWS::EC2::SubnetRouteTableAssociation', { SubnetId, RouteTableId: first });
      const again = await create(bench, 'AWS::EC2::SubnetRouteTableAssociation', { SubnetId, RouteTableId: second });
      expect(outcome(again)[2]).toBe(
        `the specified association for route table ${second} conflicts with an existing association`,
      );
      expect(outcome(await removed(bench, 'AWS::EC2::RouteTable', first))[2]).toBe(
        `The routeTable '${first}' has dependencies and cannot be deleted.`,
      );
    },
  },
  {
    id: 'cc-group-egress',
    behaviour: 'A new group lets everything out; the same rule as a resource is a duplicate.',
    source: `${GUIDE}, "Security group rules"; ${API}, InvalidPermission.Duplicate`,
    async run(bench) {
      const group = await made(bench, GROUP, { GroupDescription: 'd', VpcId: await vpcOf(bench) });
      expect((await properties(bench, GROUP, group)).SecurityGroupEgress).toEqual([
        { IpProtocol: '-1', CidrIp: '0.0.0.0/0' },
      ]);
      const rule = { GroupId: group, IpProtocol: '-1', CidrIp: '0.0.0.0/0' };
      expect(outcome(await create(bench, 'AWS::EC2::SecurityGroupEgress', rule)).slice(0, 2)).toEqual([
        'FAILED',
        'AlreadyExists',
      ]);
    },
  },
  {
    id: 'cc-group-rule-resources',
    behaviour: 'Rules that are resources stand in the group; they go where the group is told to have other rules.',
    source: 'AWS CloudFormation template reference, AWS::EC2::SecurityGroupIngress; DescribeSecurityGroups',
    async run(bench) {
      const group = await made(bench, GROUP, { GroupDescription: 'd', VpcId: await vpcOf(bench) });
      const rule = await made(bench, 'AWS::EC2::SecurityGroupIngress', { GroupId: group, ...ANYWHERE });
      expect((await properties(bench, GROUP, group)).SecurityGroupIngress).toEqual([ANYWHERE]);
      await patched(bench, [GROUP, group], [{ op: 'replace', path: '/SecurityGroupIngress', value: [] }]);
      expect((await faultOf(properties(bench, 'AWS::EC2::SecurityGroupIngress', rule))).name).toBe(
        'ResourceNotFoundException',
      );
    },
  },
  {
    id: 'cc-group-in-use',
    behaviour: 'A group that another one names is not deleted.',
    source: `${API}, DeleteSecurityGroup`,
    async run(bench) {
      const VpcId = await vpcOf(bench);
      const inner = await made(bench, GROUP, { GroupDescription: 'inner', VpcId });
      const outer = await made(bench, GROUP, {
        GroupDescription: 'outer',
        VpcId,
        SecurityGroupIngress: [{ IpProtocol: 'tcp', FromPort: 80, ToPort: 80, SourceSecurityGroupId: inner }],
      });
      expect(outcome(await removed(bench, GROUP, inner))[2]).toBe(`resource ${inner} has a dependent object`);
      expect((await faultOf(bench.clients.ec2.deleteSecurityGroup({ GroupId: inner }))).name).toBe(
        'DependencyViolation',
      );
      await removed(bench, GROUP, outer);
      expect(outcome(await removed(bench, GROUP, inner))[0]).toBe('SUCCESS');
    },
  },
  {
    id: 'cc-endpoint-gateway',
    behaviour: "A gateway endpoint puts the way to its service's prefix list into the route tables that it names.",
    source: `${GUIDE}, "Gateway endpoints"`,
    async run(bench) {
      const VpcId = await vpcOf(bench);
      const table = await made(bench, 'AWS::EC2::RouteTable', { VpcId });
      const ServiceName = `com.amazonaws.${bench.region}.dynamodb`;
      const id = await made(bench, 'AWS::EC2::VPCEndpoint', { VpcId, ServiceName, RouteTableIds: [table] });
      const { RouteTables } = await bench.clients.ec2.describeRouteTables({ RouteTableIds: [table] });
      expect(RouteTables?.[0]?.Routes?.map(({ GatewayId }) => GatewayId)).toEqual(['local', id]);
    },
  },
  {
    id: 'cc-endpoint-interface',
    behaviour:
      'An interface endpoint keeps an interface in each subnet, needs DNS in its VPC for private names, and its interfaces go after it.',
    source: `${GUIDE}, "Interface endpoints"; how much later interfaces go is believed`,
    async run(bench) {
      const plain = await vpcOf(bench);
      const wanted = (VpcId: string, SubnetIds: readonly string[]) => ({
        ...{ VpcId, SubnetIds, ServiceName: `com.amazonaws.${bench.region}.logs`, VpcEndpointType: 'Interface' },
        PrivateDnsEnabled: true,
      });
      expect(outcome(await create(bench, 'AWS::EC2::VPCEndpoint', wanted(plain, [])))[0]).toBe('FAILED');
      const VpcId = await vpcOf(bench, { EnableDnsHostnames: true, EnableDnsSupport: true });
      const subnet = await subnetOf(bench, VpcId);
      const id = await made(bench, 'AWS::EC2::VPCEndpoint', wanted(VpcId, [subnet]));
      expect((await properties(bench, 'AWS::EC2::VPCEndpoint', id)).NetworkInterfaceIds).toHaveLength(1);
      const accepted = await bench.clients.cloudcontrol.deleteResource({
        TypeName: 'AWS::EC2::VPCEndpoint',
        Identifier: id,
      });
      expect((await ended(bench, accepted, 70_000)).OperationStatus).toBe('SUCCESS');
      const early = await bench.clients.cloudcontrol.deleteResource({ TypeName: SUBNET, Identifier: subnet });
      expect((await ended(bench, early, 5_000)).OperationStatus).toBe('FAILED');
      await bench.elapse(120_000);
      expect(outcome(await removed(bench, SUBNET, subnet))[0]).toBe('SUCCESS');
    },
  },
  {
    id: 'cc-load-balancer-holds-subnet',
    behaviour:
      'A load balancer and the tasks of a service keep interfaces in their subnets and groups for a while after they are gone.',
    source: `${GUIDE}, "Delete your VPC"; how long is believed`,
    believed: true,
    async run(bench) {
      const VpcId = await vpcOf(bench);
      await gatewayOf(bench, VpcId);
      const [one, two] = [
        await subnetOf(bench, VpcId),
        await made(bench, SUBNET, { VpcId, CidrBlock: '10.0.2.0/24', AvailabilityZone: `${bench.region}b` }),
      ];
      const { LoadBalancers } = await bench.clients.elb.createLoadBalancer({
        Name: bench.name('lb'),
        Subnets: [one, two],
      });
      expect(outcome(await removed(bench, SUBNET, one))[0]).toBe('FAILED');
      await bench.clients.elb.deleteLoadBalancer({ LoadBalancerArn: LoadBalancers?.[0]?.LoadBalancerArn });
      const soon = await bench.clients.cloudcontrol.deleteResource({ TypeName: SUBNET, Identifier: one });
      expect((await ended(bench, soon, 5_000)).OperationStatus).toBe('FAILED');
      await bench.elapse(180_000);
      expect(outcome(await removed(bench, SUBNET, one))[0]).toBe('SUCCESS');
    },
  },
  {
    id: 'tag-get-resources',
    behaviour: 'Resources are found by their tags, with their ARNs; roles are in no answer.',
    source:
      'Resource Groups Tagging API reference, GetResources; "Services that support the Resource Groups Tagging API"',
    async run(bench) {
      const Tags = [{ Key: 'owner', Value: bench.name('me') }];
      const id = await vpcOf(bench, { Tags });
      await made(bench, 'AWS::IAM::Role', { AssumeRolePolicyDocument: { Statement: [] }, Tags });
      const ask = (values: readonly string[]) =>
        bench.clients.tagging.getResources({ TagFilters: [{ Key: 'owner', Values: [...values] }] });
      expect((await ask([Tags[0]?.Value ?? ''])).ResourceTagMappingList).toEqual([
        { ResourceARN: `arn:aws:ec2:${bench.region}:${bench.account}:vpc/${id}`, Tags },
      ]);
      expect((await ask(['nobody'])).ResourceTagMappingList).toEqual([]);
    },
  },
  {
    id: 'tag-get-resources-own-property',
    behaviour: 'A type whose tags stand in a property of another name is found by them, too.',
    source: 'CloudFormation reference, AWS::EFS::FileSystem, FileSystemTags; Amazon EFS user guide, "Resource IDs"',
    async run(bench) {
      const FileSystemTags = [{ Key: 'owner', Value: bench.name('fs') }];
      const id = await made(bench, 'AWS::EFS::FileSystem', { FileSystemTags });
      const TagFilters = [{ Key: 'owner', Values: [FileSystemTags[0]?.Value ?? ''] }];
      const { ResourceTagMappingList = [] } = await bench.clients.tagging.getResources({ TagFilters });
      expect(id).toMatch(/^fs-[0-9a-f]{8,40}$/);
      expect(ResourceTagMappingList.map(({ Tags }) => Tags)).toEqual([FileSystemTags]);
    },
  },
];
