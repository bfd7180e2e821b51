import { Fault, type MakeService, type Region } from '../contract.ts';
import { applyFilters, type Filter } from './filters.ts';
import { defaultGroup, type Network, type Networks, type Tags } from './network.ts';
import { securityGroupView, subnetView, vpcView, zoneView } from './views.ts';

/** The part of EC2 that load balancers and services need: networks to name, and a few ways to make more of them. */
export function ec2Service(networks: Networks): MakeService {
  return (region) => {
    const world: World = { region, network: networks(region) };
    return {
      operations: Object.keys(OPERATIONS),
      call: (operation, input) => OPERATIONS[operation]?.(world, input as never) ?? {},
    };
  };
}

interface World {
  readonly region: Region;
  readonly network: Network;
}

interface TagSpecification {
  readonly Tags?: readonly { readonly Key?: string; readonly Value?: string }[];
}

interface Describe {
  readonly Filters?: readonly Filter[];
}

const OPERATIONS: Readonly<Record<string, (world: World, input: never) => Record<string, unknown>>> = {
  DescribeVpcs: describeVpcs,
  DescribeSubnets: describeSubnets,
  DescribeSecurityGroups: describeSecurityGroups,
  DescribeAvailabilityZones: describeAvailabilityZones,
  CreateVpc: createVpc,
  CreateSubnet: createSubnet,
  CreateSecurityGroup: createSecurityGroup,
};

function describeVpcs({ region, network }: World, input: Describe & { VpcIds?: readonly string[] }) {
  const found = named(network.vpcs, input.VpcIds, noVpc);
  const members = {
    'vpc-id': 'VpcId',
    'is-default': 'IsDefault',
    isDefault: 'IsDefault',
    cidr: 'CidrBlock',
    state: 'State',
  };
  const views = found.map((each) => vpcView(each, region));
  return { Vpcs: applyFilters(views, input.Filters, members) };
}

function describeSubnets({ region, network }: World, input: Describe & { SubnetIds?: readonly string[] }) {
  const found = named(network.subnets, input.SubnetIds, noSubnet);
  const views = found.map((each) => subnetView(each, region));
  const members = {
    'subnet-id': 'SubnetId',
    'vpc-id': 'VpcId',
    'availability-zone': 'AvailabilityZone',
    'default-for-az': 'DefaultForAz',
    'cidr-block': 'CidrBlock',
    state: 'State',
  };
  return { Subnets: applyFilters(views, input.Filters, members) };
}

interface DescribeGroups extends Describe {
  readonly GroupIds?: readonly string[];
  readonly GroupNames?: readonly string[];
}

function describeSecurityGroups({ region, network }: World, input: DescribeGroups) {
  const found = named(network.securityGroups, input.GroupIds, noGroup);
  const names = input.GroupNames ?? [];
  const views = found
    .filter((each) => names.length === 0 || names.includes(each.name))
    .map((each) => securityGroupView(each, region));
  const members = { 'group-id': 'GroupId', 'group-name': 'GroupName', 'vpc-id': 'VpcId', description: 'Description' };
  return { SecurityGroups: applyFilters(views, input.Filters, members) };
}

function describeAvailabilityZones({ region, network }: World, input: Describe & { ZoneNames?: readonly string[] }) {
  const names = input.ZoneNames ?? [];
  const views = network.zones
    .filter((zone) => names.length === 0 || names.includes(zone))
    .map((zone) => zoneView(zone, region.region));
  const members = {
    'zone-name': 'ZoneName',
    'zone-type': 'ZoneType',
    'zone-id': 'ZoneId',
    'region-name': 'RegionName',
    state: 'State',
  };
  return { AvailabilityZones: applyFilters(views, input.Filters, members) };
}

function createVpc({ region, network }: World, input: { CidrBlock?: string; TagSpecifications?: TagSpecification[] }) {
  if (!input.CidrBlock) throw new Fault('MissingParameter', 'Either CidrBlock or Ipv4IpamPoolId must be provided.');
  const id = `vpc-${region.hex(17)}`;
  const vpc = { id, cidr: cidr(input.CidrBlock), isDefault: false, tags: tagsOf(input.TagSpecifications) };
  const group = defaultGroup(`sg-${region.hex(17)}`, id);
  network.vpcs.set(id, vpc);
  network.securityGroups.set(group.id, group);
  return { Vpc: { ...vpcView(vpc, region), State: 'pending' } };
}

interface CreateSubnet {
  readonly VpcId: string;
  readonly CidrBlock?: string;
  readonly AvailabilityZone?: string;
  readonly TagSpecifications?: readonly TagSpecification[];
}

function createSubnet({ region, network }: World, input: CreateSubnet) {
  if (!network.vpcs.has(input.VpcId)) throw noVpc(input.VpcId);
  const zone = input.AvailabilityZone ?? network.zones[0] ?? '';
  if (!network.zones.includes(zone)) {
    throw new Fault('InvalidParameterValue', `Value (${zone}) for parameter availabilityZone is invalid.`);
  }
  const block = cidr(input.CidrBlock ?? '');
  const taken = [...network.subnets.values()].some((each) => each.vpcId === input.VpcId && each.cidr === block);
  if (taken) throw new Fault('InvalidSubnet.Conflict', `The CIDR '${block}' conflicts with another subnet`);
  const id = `subnet-${region.hex(17)}`;
  const subnet = { id, vpcId: input.VpcId, zone, cidr: block, isDefault: false, tags: tagsOf(input.TagSpecifications) };
  network.subnets.set(id, subnet);
  return { Subnet: subnetView(subnet, region) };
}

interface CreateGroup {
  readonly GroupName: string;
  readonly Description: string;
  readonly VpcId?: string;
  readonly TagSpecifications?: readonly TagSpecification[];
}

function createSecurityGroup({ region, network }: World, input: CreateGroup) {
  const vpcId = input.VpcId ?? [...network.vpcs.values()].find((each) => each.isDefault)?.id ?? '';
  if (!network.vpcs.has(vpcId)) throw noVpc(vpcId);
  const { GroupName: name, Description: description } = input;
  if ([...network.securityGroups.values()].some((each) => each.vpcId === vpcId && each.name === name)) {
    throw new Fault('InvalidGroup.Duplicate', `The security group '${name}' already exists for VPC '${vpcId}'`);
  }
  const group = { id: `sg-${region.hex(17)}`, vpcId, name, description, tags: tagsOf(input.TagSpecifications) };
  network.securityGroups.set(group.id, group);
  return {
    GroupId: group.id,
    SecurityGroupArn: `arn:aws:ec2:${region.region}:${region.account}:security-group/${group.id}`,
    Tags: Object.entries(group.tags).map(([Key, Value]) => ({ Key, Value })),
  };
}

/** All, or those asked for by id; the first id that is not there is an error. */
function named<T>(all: ReadonlyMap<string, T>, ids: readonly string[] | undefined, absent: (id: string) => Fault): T[] {
  if (!ids || ids.length === 0) return [...all.values()];
  return ids.map((id) => {
    const found = all.get(id);
    if (!found) throw absent(id);
    return found;
  });
}

function cidr(text: string): string {
  if (/^(\d{1,3}\.){3}\d{1,3}\/(1[6-9]|2[0-8])$/.test(text)) return text;
  throw new Fault(
    'InvalidParameterValue',
    `Value (${text}) for parameter cidrBlock is invalid. This is not a valid CIDR block.`,
  );
}

function tagsOf(specifications: readonly TagSpecification[] | undefined): Tags {
  const tags = (specifications ?? []).flatMap((each) => each.Tags ?? []);
  return Object.fromEntries(tags.map(({ Key = '', Value = '' }) => [Key, Value]));
}

function noVpc(id: string): Fault {
  return new Fault('InvalidVpcID.NotFound', `The vpc ID '${id}' does not exist`);
}

function noSubnet(id: string): Fault {
  return new Fault('InvalidSubnetID.NotFound', `The subnet ID '${id}' does not exist`);
}

function noGroup(id: string): Fault {
  return new Fault('InvalidGroup.NotFound', `The security group '${id}' does not exist`);
}
