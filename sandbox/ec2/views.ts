import type { Region } from '../contract.ts';
import type { Subnet, Tags, Vpc } from './network.ts';

interface TagView {
  readonly Key: string;
  readonly Value: string;
}

function tagList(tags: Tags): readonly TagView[] {
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
}

export function vpcView(vpc: Vpc, region: Region): Record<string, unknown> {
  return {
    VpcId: vpc.id,
    OwnerId: region.account,
    CidrBlock: vpc.cidr,
    CidrBlockAssociationSet: [
      {
        AssociationId: `vpc-cidr-assoc-${vpc.id.slice(4)}`,
        CidrBlock: vpc.cidr,
        CidrBlockState: { State: 'associated' },
      },
    ],
    DhcpOptionsId: 'dopt-0000000000000000a',
    InstanceTenancy: 'default',
    IsDefault: vpc.isDefault,
    State: 'available',
    Tags: tagList(vpc.tags),
  };
}

const RESERVED_ADDRESSES = 5;

export function subnetView(subnet: Subnet, region: Region): Record<string, unknown> {
  const prefix = Number(subnet.cidr.split('/')[1]);
  return {
    SubnetId: subnet.id,
    SubnetArn: `arn:aws:ec2:${region.region}:${region.account}:subnet/${subnet.id}`,
    OwnerId: region.account,
    VpcId: subnet.vpcId,
    AvailabilityZone: subnet.zone,
    AvailabilityZoneId: zoneId(subnet.zone),
    CidrBlock: subnet.cidr,
    AvailableIpAddressCount: 2 ** (32 - prefix) - RESERVED_ADDRESSES,
    DefaultForAz: subnet.isDefault,
    MapPublicIpOnLaunch: subnet.mapPublicIp,
    AssignIpv6AddressOnCreation: false,
    Ipv6CidrBlockAssociationSet: [],
    State: 'available',
    Tags: tagList(subnet.tags),
  };
}

export function zoneView(zone: string, region: string): Record<string, unknown> {
  return {
    ZoneName: zone,
    ZoneId: zoneId(zone),
    RegionName: region,
    GroupName: region,
    NetworkBorderGroup: region,
    ZoneType: 'availability-zone',
    OptInStatus: 'opt-in-not-required',
    State: 'available',
    Messages: [],
  };
}

/** `eu-west-1a` → `euw1-az1`; on AWS the number differs between accounts. */
function zoneId(zone: string): string {
  const [, area = '', direction = '', number = '', letter = 'a'] = /^([a-z]+)-([a-z-]+)-(\d+)([a-z])$/.exec(zone) ?? [];
  const short = direction.replace(/north/, 'n').replace(/south/, 's').replace(/east/, 'e').replace(/west/, 'w');
  return `${area}${short.replace('central', 'c')}${number}-az${letter.charCodeAt(0) - 'a'.charCodeAt(0) + 1}`;
}
