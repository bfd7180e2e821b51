import { expect } from 'vitest';
import { faultOf } from './bench.ts';
import { networkOf } from './elb-given.ts';
import type { ConformanceRow } from './row.ts';

const API = 'Amazon EC2 API reference';
const DEFAULT_VPC = 'Amazon VPC user guide, default VPCs';

export const EC2_ROWS: readonly ConformanceRow[] = [
  {
    id: 'ec2-default-vpc',
    behaviour: 'Every Region has a default VPC of 172.31.0.0/16.',
    source: DEFAULT_VPC,
    moto: true,
    async run({ clients }) {
      const { Vpcs } = await clients.ec2.describeVpcs({ Filters: [{ Name: 'is-default', Values: ['true'] }] });
      expect(Vpcs?.map(({ CidrBlock, IsDefault, State }) => ({ CidrBlock, IsDefault, State }))).toEqual([
        { CidrBlock: '172.31.0.0/16', IsDefault: true, State: 'available' },
      ]);
    },
  },
  {
    id: 'ec2-default-subnets',
    behaviour: 'The default VPC has one /20 subnet in each Availability Zone.',
    source: DEFAULT_VPC,
    moto: true,
    async run({ clients, region }) {
      const { Subnets = [] } = await clients.ec2.describeSubnets({
        Filters: [{ Name: 'default-for-az', Values: ['true'] }],
      });
      expect(Subnets.map((each) => each.AvailabilityZone).sort()).toEqual([`${region}a`, `${region}b`, `${region}c`]);
      expect(Subnets.map((each) => each.CidrBlock?.split('/')[1])).toEqual(['20', '20', '20']);
    },
  },
  {
    id: 'ec2-default-security-group',
    behaviour: 'A VPC has a security group named default.',
    source: 'Amazon VPC user guide, default security groups',
    moto: true,
    async run({ clients }) {
      const { SecurityGroups } = await clients.ec2.describeSecurityGroups({ GroupNames: ['default'] });
      expect(SecurityGroups?.[0]?.Description).toBe('default VPC security group');
    },
  },
  {
    id: 'ec2-unknown-subnet',
    behaviour: 'A subnet id that is not there is InvalidSubnetID.NotFound.',
    source: `${API}, error codes`,
    moto: true,
    async run({ clients }) {
      const fault = await faultOf(clients.ec2.describeSubnets({ SubnetIds: ['subnet-0123456789abcdef0'] }));
      expect(fault).toEqual({
        name: 'InvalidSubnetID.NotFound',
        message: "The subnet ID 'subnet-0123456789abcdef0' does not exist",
        status: 400,
      });
    },
  },
  {
    id: 'ec2-filter-by-id',
    behaviour: 'A filter by id leaves out what is not there, where asking by id fails for all.',
    source: `${API}, DescribeSubnets, Filter subnet-id`,
    moto: true,
    async run(bench) {
      const { clients } = bench;
      const { subnets } = await networkOf(bench);
      const Values = [subnets[0] ?? '', 'subnet-0123456789abcdef0'];
      const { Subnets } = await clients.ec2.describeSubnets({ Filters: [{ Name: 'subnet-id', Values }] });
      const none = await clients.ec2.describeSecurityGroups({
        Filters: [{ Name: 'group-id', Values: ['sg-0123456789abcdef0'] }],
      });
      expect([Subnets?.map(({ SubnetId }) => SubnetId), none.SecurityGroups]).toEqual([[subnets[0]], []]);
    },
  },
  {
    id: 'ec2-security-group-duplicate',
    behaviour: 'A second group of one name in a VPC is InvalidGroup.Duplicate.',
    source: `${API}, error codes`,
    moto: true,
    async run(bench) {
      const { vpcId } = await networkOf(bench);
      const input = { GroupName: bench.name('sg'), Description: 'web', VpcId: vpcId };
      const { GroupId } = await bench.clients.ec2.createSecurityGroup(input);
      const { name } = await faultOf(bench.clients.ec2.createSecurityGroup(input));
      expect([GroupId, name]).toEqual([expect.stringMatching(/^sg-[0-9a-f]{17}$/), 'InvalidGroup.Duplicate']);
    },
  },
  {
    id: 'ec2-vpc-and-subnet',
    behaviour: 'A new VPC takes subnets and has a default security group of its own.',
    source: `${API}, CreateVpc and CreateSubnet`,
    moto: true,
    async run({ clients, region }) {
      const { Vpc } = await clients.ec2.createVpc({ CidrBlock: '10.9.0.0/16' });
      const VpcId = Vpc?.VpcId ?? '';
      const zone = `${region}b`;
      const { Subnet } = await clients.ec2.createSubnet({ VpcId, CidrBlock: '10.9.1.0/24', AvailabilityZone: zone });
      const groups = await clients.ec2.describeSecurityGroups({ Filters: [{ Name: 'vpc-id', Values: [VpcId] }] });
      expect([Subnet?.VpcId, Subnet?.AvailabilityZone, groups.SecurityGroups?.map((each) => each.GroupName)]).toEqual([
        VpcId,
        zone,
        ['default'],
      ]);
    },
  },
  {
    id: 'ec2-accounts-are-apart',
    behaviour: 'What one account makes, another does not see.',
    source: 'how AWS works',
    async run({ clients, clientsFor }) {
      const { Vpc } = await clients.ec2.createVpc({ CidrBlock: '10.8.0.0/16' });
      const other = clientsFor({ accessKeyId: '210987654321' });
      const { name } = await faultOf(other.ec2.describeVpcs({ VpcIds: [Vpc?.VpcId ?? ''] }));
      expect(name).toBe('InvalidVpcID.NotFound');
    },
  },
  {
    id: 'ec2-availability-zones',
    behaviour: 'Availability Zones are named after their Region.',
    source: `${API}, DescribeAvailabilityZones`,
    moto: true,
    async run({ clients, region }) {
      const { AvailabilityZones } = await clients.ec2.describeAvailabilityZones({});
      expect(AvailabilityZones?.map((each) => each.ZoneName)).toEqual([`${region}a`, `${region}b`, `${region}c`]);
    },
  },
];
