import type { Json, Model, ResourceStore } from '../cloudcontrol/store.ts';

/** What every account and Region has from the start; the ids are the same everywhere, so that manifests can name them. */
export const DEFAULT_VPC = 'vpc-0000000000000000a';
export const DEFAULT_SUBNETS = [
  'subnet-0000000000000000a',
  'subnet-0000000000000000b',
  'subnet-0000000000000000c',
] as const;
const DEFAULT_SECURITY_GROUP = 'sg-0000000000000000a';
const DEFAULT_NETWORK_ACL = 'acl-0000000000000000a';
const DEFAULT_ROUTE_TABLE = 'rtb-0000000000000000a';
const DEFAULT_INTERNET_GATEWAY = 'igw-0000000000000000a';

/** Ids of what AWS makes with a VPC. */
export interface VpcDefaults {
  readonly groupId: string;
  readonly aclId: string;
  readonly routeTableId: string;
}

interface Making {
  readonly vpcId: string;
  readonly defaults: VpcDefaults;
  readonly createdAt: number;
}

/**
 * What AWS makes with a VPC: a security group `default` that lets its members in and everything out, a network ACL that
 * allows everything, and a main route table with nothing but the local route (Amazon VPC user guide).
 */
export function putVpcDefaults(store: ResourceStore, { vpcId, defaults, createdAt }: Making): void {
  const { groupId, aclId, routeTableId } = defaults;
  const put = (type: string, identifier: string, model: Model, facts?: Model): void =>
    store.put({ type, identifier, model, facts, createdAt });
  put('AWS::EC2::SecurityGroup', groupId, defaultGroup(groupId, vpcId));
  put('AWS::EC2::NetworkAcl', aclId, { Id: aclId, VpcId: vpcId, Tags: [] }, { IsDefault: true });
  for (const Egress of [false, true]) {
    const Id = `${aclId}-${Egress ? 'egress' : 'ingress'}-100`;
    put('AWS::EC2::NetworkAclEntry', Id, { ...ALLOW_ALL, Id, NetworkAclId: aclId, Egress });
  }
  put('AWS::EC2::RouteTable', routeTableId, { RouteTableId: routeTableId, VpcId: vpcId, Tags: [] }, { IsMain: true });
}

const ALLOW_ALL = { RuleNumber: 100, Protocol: -1, RuleAction: 'allow', CidrBlock: '0.0.0.0/0' };
/** What every group lets out from its first moment. */
export const ALL_OUT: Json = { IpProtocol: '-1', CidrIp: '0.0.0.0/0' };

function defaultGroup(id: string, VpcId: string): Model {
  return {
    Id: id,
    GroupId: id,
    GroupName: 'default',
    GroupDescription: 'default VPC security group',
    VpcId,
    SecurityGroupIngress: [{ IpProtocol: '-1', SourceSecurityGroupId: id }],
    SecurityGroupEgress: [ALL_OUT],
    Tags: [],
  };
}

/** The default VPC as AWS makes it: 172.31.0.0/16, one /20 subnet in each zone, and a way to the internet. */
export function seedDefaultVpc(
  store: ResourceStore,
  { zones, createdAt }: { readonly zones: readonly string[]; readonly createdAt: number },
): void {
  const defaults = { groupId: DEFAULT_SECURITY_GROUP, aclId: DEFAULT_NETWORK_ACL, routeTableId: DEFAULT_ROUTE_TABLE };
  const put = (type: string, identifier: string, model: Model, facts?: Model): void =>
    store.put({ type, identifier, model, facts, createdAt });
  const vpc = vpcModel(DEFAULT_VPC, { cidr: '172.31.0.0/16', defaults, tags: [] });
  put('AWS::EC2::VPC', DEFAULT_VPC, { ...vpc, EnableDnsHostnames: true }, { IsDefault: true });
  DEFAULT_SUBNETS.forEach((SubnetId, index) => {
    const place = { SubnetId, VpcId: DEFAULT_VPC, AvailabilityZone: zones[index] ?? '' };
    const model = { ...place, CidrBlock: `172.31.${index * 16}.0/20`, MapPublicIpOnLaunch: true, Tags: [] };
    put('AWS::EC2::Subnet', SubnetId, model, { IsDefault: true });
  });
  putVpcDefaults(store, { vpcId: DEFAULT_VPC, defaults, createdAt });
  const InternetGatewayId = DEFAULT_INTERNET_GATEWAY;
  put('AWS::EC2::InternetGateway', InternetGatewayId, { InternetGatewayId, Tags: [] });
  put('AWS::EC2::VPCGatewayAttachment', `IGW|${DEFAULT_VPC}`, {
    AttachmentType: 'IGW',
    InternetGatewayId,
    VpcId: DEFAULT_VPC,
  });
  const way = { RouteTableId: DEFAULT_ROUTE_TABLE, DestinationCidrBlock: '0.0.0.0/0', CidrBlock: '0.0.0.0/0' };
  put('AWS::EC2::Route', `${DEFAULT_ROUTE_TABLE}|0.0.0.0/0`, { ...way, GatewayId: InternetGatewayId });
}

interface VpcMaking {
  readonly cidr: string;
  readonly defaults: VpcDefaults;
  readonly tags: Json;
}

/** A VPC with what it tells of the things that came with it. */
export function vpcModel(VpcId: string, { cidr, defaults, tags }: VpcMaking): Model {
  return {
    VpcId,
    CidrBlock: cidr,
    CidrBlockAssociations: [`vpc-cidr-assoc-${VpcId.slice('vpc-'.length)}`],
    DefaultNetworkAcl: defaults.aclId,
    DefaultSecurityGroup: defaults.groupId,
    EnableDnsHostnames: false,
    EnableDnsSupport: true,
    InstanceTenancy: 'default',
    Ipv6CidrBlocks: [],
    Tags: tags,
  };
}
