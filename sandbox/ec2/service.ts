import { Fault, type MakeService } from '../contract.ts';
import { putVpcDefaults, vpcModel } from './default-vpc.ts';
import { createTags, deleteTags } from './ec2-tags.ts';
import { type Describe, modelTags, type TagSpecification, type World } from './ec2-world.ts';
import { applyFilters } from './filters.ts';
import { describeNetworkInterfaces } from './interface-views.ts';
import { attachInterface, releaseEach } from './interfaces.ts';
import { attachInternetGateway, createInternetGateway } from './internet-gateways.ts';
import type { Networks } from './network.ts';
import {
  createNetworkAclEntry,
  deleteNetworkAclEntry,
  describeNetworkAcls,
  replaceNetworkAclEntry,
} from './network-acls.ts';
import { createRoute, createRouteTable, deleteRoute, describeRouteTables, replaceRoute } from './route-tables.ts';
import {
  authorize,
  createSecurityGroup,
  deleteSecurityGroup,
  describeAgain,
  describeSecurityGroups,
  revoke,
} from './security-groups.ts';
import { subnetView, vpcView, zoneView } from './views.ts';

/** The part of EC2 that networks need: what is in a VPC by itself, and a few ways to make more of it. */
export function ec2Service(networks: Networks): MakeService {
  return (region) => {
    const network = networks(region);
    const { store } = network;
    const world: World = { region, network, store };
    region.peers.interfaces = {
      attach: (use) => attachInterface(store, region, use),
      release: (ids, afterSeconds) => releaseEach(store, region, ids, afterSeconds),
    };
    return {
      operations: Object.keys(OPERATIONS),
      call: (operation, input) => OPERATIONS[operation]?.(world, input as never) ?? {},
    };
  };
}

const OPERATIONS: Readonly<Record<string, (world: World, input: never) => Record<string, unknown>>> = {
  DescribeVpcs: describeVpcs,
  DescribeSubnets: describeSubnets,
  DescribeSecurityGroups: describeSecurityGroups,
  DescribeAvailabilityZones: describeAvailabilityZones,
  DescribeRouteTables: describeRouteTables,
  DescribeNetworkAcls: describeNetworkAcls,
  DescribeNetworkInterfaces: describeNetworkInterfaces,
  CreateVpc: createVpc,
  CreateSubnet: createSubnet,
  CreateSecurityGroup: createSecurityGroup,
  DeleteSecurityGroup: deleteSecurityGroup,
  AuthorizeSecurityGroupIngress: authorize('ingress'),
  AuthorizeSecurityGroupEgress: authorize('egress'),
  RevokeSecurityGroupIngress: revoke('ingress'),
  RevokeSecurityGroupEgress: revoke('egress'),
  UpdateSecurityGroupRuleDescriptionsIngress: describeAgain('ingress'),
  UpdateSecurityGroupRuleDescriptionsEgress: describeAgain('egress'),
  CreateInternetGateway: createInternetGateway,
  AttachInternetGateway: attachInternetGateway,
  CreateRouteTable: createRouteTable,
  CreateRoute: createRoute,
  ReplaceRoute: replaceRoute,
  DeleteRoute: deleteRoute,
  CreateNetworkAclEntry: createNetworkAclEntry,
  ReplaceNetworkAclEntry: replaceNetworkAclEntry,
  DeleteNetworkAclEntry: deleteNetworkAclEntry,
  CreateTags: createTags,
  DeleteTags: deleteTags,
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

function createVpc(
  { region, network, store }: World,
  input: { CidrBlock?: string; TagSpecifications?: readonly TagSpecification[] },
) {
  if (!input.CidrBlock) throw new Fault('MissingParameter', 'Either CidrBlock or Ipv4IpamPoolId must be provided.');
  const identifier = `vpc-${region.hex(17)}`;
  const block = cidr(input.CidrBlock);
  const defaults = {
    groupId: `sg-${region.hex(17)}`,
    aclId: `acl-${region.hex(17)}`,
    routeTableId: `rtb-${region.hex(17)}`,
  };
  const createdAt = region.clock.now();
  const model = vpcModel(identifier, { cidr: block, defaults, tags: modelTags(input.TagSpecifications) });
  store.put({ type: 'AWS::EC2::VPC', identifier, model, createdAt });
  putVpcDefaults(store, { vpcId: identifier, defaults, createdAt });
  const vpc = network.vpcs.get(identifier);
  return { Vpc: { ...(vpc && vpcView(vpc, region)), State: 'pending' } };
}

interface CreateSubnet {
  readonly VpcId: string;
  readonly CidrBlock?: string;
  readonly AvailabilityZone?: string;
  readonly TagSpecifications?: readonly TagSpecification[];
}

function createSubnet({ region, network, store }: World, input: CreateSubnet) {
  if (!network.vpcs.has(input.VpcId)) throw noVpc(input.VpcId);
  const zone = input.AvailabilityZone ?? network.zones[0] ?? '';
  if (!network.zones.includes(zone)) {
    throw new Fault('InvalidParameterValue', `Value (${zone}) for parameter availabilityZone is invalid.`);
  }
  const block = cidr(input.CidrBlock ?? '');
  const taken = [...network.subnets.values()].some((each) => each.vpcId === input.VpcId && each.cidr === block);
  if (taken) throw new Fault('InvalidSubnet.Conflict', `The CIDR '${block}' conflicts with another subnet`);
  const SubnetId = `subnet-${region.hex(17)}`;
  const Tags = modelTags(input.TagSpecifications);
  const place = { SubnetId, VpcId: input.VpcId, AvailabilityZone: zone, CidrBlock: block };
  const model = { ...place, MapPublicIpOnLaunch: false, Tags };
  store.put({ type: 'AWS::EC2::Subnet', identifier: SubnetId, model, createdAt: region.clock.now() });
  const subnet = network.subnets.get(SubnetId);
  return { Subnet: subnet && subnetView(subnet, region) };
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

function noVpc(id: string): Fault {
  return new Fault('InvalidVpcID.NotFound', `The vpc ID '${id}' does not exist`);
}

function noSubnet(id: string): Fault {
  return new Fault('InvalidSubnetID.NotFound', `The subnet ID '${id}' does not exist`);
}
