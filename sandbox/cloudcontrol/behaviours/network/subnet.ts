import { Fault } from '../../../contract.ts';
import { interfacesOf } from '../../../ec2/interfaces.ts';
import { text } from '../../../ec2/network.ts';
import type { Behaviour } from '../../behaviour.ts';
import { textOf } from '../../json.ts';
import type { Model } from '../../store.ts';
import type { Place } from '../../world.ts';
import { blockOf, isWithin, overlap } from './blocks.ts';
import { having, needed, refuseWhile } from './needs.ts';

/** Within its VPC's block and apart from every other subnet's (Amazon EC2 API reference, CreateSubnet). */
export const SUBNET: Behaviour = {
  create(wanted, place) {
    const vpcId = text(wanted.VpcId);
    const vpc = needed(place.store, 'AWS::EC2::VPC', vpcId);
    const AvailabilityZone = zoneOf(wanted, place);
    if (wanted.CidrBlock !== undefined) assertFree(text(wanted.CidrBlock), text(vpc.model.CidrBlock), { vpcId, place });
    return { ...DEFAULTS, ...wanted, AvailabilityZone };
  },
  mayRemove({ identifier }, { store }) {
    const gateways = having(store, 'AWS::EC2::NatGateway', ['SubnetId', identifier]);
    const isUsed = gateways.length > 0 || interfacesOf(store, { subnetId: identifier }).length > 0;
    refuseWhile(isUsed, `subnet '${identifier}'`);
  },
  removed({ identifier }, { store }) {
    for (const type of ['AWS::EC2::SubnetRouteTableAssociation', 'AWS::EC2::SubnetNetworkAclAssociation'])
      for (const { identifier: id } of having(store, type, ['SubnetId', identifier])) store.remove(type, id);
  },
};

const DEFAULTS: Model = {
  AssignIpv6AddressOnCreation: false,
  EnableDns64: false,
  Ipv6Native: false,
  MapPublicIpOnLaunch: false,
  PrivateDnsNameOptionsOnLaunch: {
    HostnameType: 'ip-name',
    EnableResourceNameDnsARecord: false,
    EnableResourceNameDnsAAAARecord: false,
  },
  Tags: [],
};

function zoneOf(wanted: Model, { network }: Place): string {
  const zone = textOf(wanted, 'AvailabilityZone') ?? network.zones[0] ?? '';
  if (network.zones.includes(zone)) return zone;
  const all = network.zones.join(', ');
  throw new Fault(
    'InvalidParameterValue',
    `Value (${zone}) for parameter availabilityZone is invalid. Subnets can currently only be created in the following availability zones: ${all}.`,
  );
}

function assertFree(cidr: string, vpcCidr: string, { vpcId, place }: { vpcId: string; place: Place }): void {
  const block = blockOf(cidr);
  const vpc = blockOf(vpcCidr);
  if (!block || block.prefix < 16 || block.prefix > 28 || (vpc && !isWithin(block, vpc)))
    throw new Fault('InvalidSubnet.Range', `The CIDR '${cidr}' is invalid.`);
  const taken = having(place.store, 'AWS::EC2::Subnet', ['VpcId', vpcId]).some(({ model }) => {
    const other = blockOf(text(model.CidrBlock));
    return other !== undefined && overlap(block, other);
  });
  if (taken) throw new Fault('InvalidSubnet.Conflict', `The CIDR '${cidr}' conflicts with another subnet`);
}
