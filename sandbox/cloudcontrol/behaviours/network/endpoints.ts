import { Fault } from '../../../contract.ts';
import { attachInterface, releaseInterfaces } from '../../../ec2/interfaces.ts';
import { defaultGroupOf, text } from '../../../ec2/network.ts';
import type { Behaviour } from '../../behaviour.ts';
import { textOf, textsOf } from '../../json.ts';
import type { Model } from '../../store.ts';
import type { Place } from '../../world.ts';
import { having, needed } from './needs.ts';

const INTERFACE = 'Interface';

/**
 * Gateway endpoints put routes into the tables that they name (which EC2's own API shows); interface endpoints take minutes
 * and keep an interface in every subnet, which goes a while after them.
 */
export const VPC_ENDPOINT: Behaviour = {
  seconds: ({ VpcEndpointType }) => (VpcEndpointType === INTERFACE ? { create: 90, update: 30, delete: 60 } : {}),
  create(wanted, place) {
    const vpc = needed(place.store, 'AWS::EC2::VPC', text(wanted.VpcId));
    const VpcEndpointType = textOf(wanted, 'VpcEndpointType') ?? 'Gateway';
    const model: Model = { ...DEFAULTS, ...wanted, VpcEndpointType, ServiceRegion: place.region.region };
    assertParts(model, place);
    if (VpcEndpointType !== INTERFACE)
      return { ...model, DnsEntries: [], NetworkInterfaceIds: [], SecurityGroupIds: [] };
    if (model.PrivateDnsEnabled === true) assertPrivateDns(model, vpc.model, place);
    return withInterfaces({ ...model, SecurityGroupIds: groupsOf(model, place) }, place);
  },
  facts: ({ VpcEndpointType }) => ({ State: VpcEndpointType === INTERFACE ? 'pending' : 'available' }),
  made: ({ identifier, model }, place) => attachAll(identifier, model, place),
  ready(made, { store }) {
    store.put({ ...made, facts: { State: 'available' } });
    return undefined;
  },
  update(before, wanted, place) {
    assertParts(wanted, place);
    if (wanted.VpcEndpointType !== INTERFACE) return wanted;
    releaseInterfaces(place.store, place.region, before.identifier, 0);
    const model = withInterfaces(wanted, place);
    attachAll(before.identifier, model, place);
    return model;
  },
  removed({ identifier }, { store, region }) {
    releaseInterfaces(store, region, identifier, 60);
  },
};

const DEFAULTS: Model = {
  PolicyDocument: {
    Version: '2008-10-17',
    Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }],
  },
  PrivateDnsEnabled: false,
  RouteTableIds: [],
  SecurityGroupIds: [],
  SubnetIds: [],
  IpAddressType: 'ipv4',
  Tags: [],
};

function assertParts(model: Model, { store }: Place): void {
  for (const id of textsOf(model, 'RouteTableIds')) needed(store, 'AWS::EC2::RouteTable', id);
  for (const id of textsOf(model, 'SecurityGroupIds')) needed(store, 'AWS::EC2::SecurityGroup', id);
  const zones = textsOf(model, 'SubnetIds').map((id) =>
    text(needed(store, 'AWS::EC2::Subnet', id).model.AvailabilityZone),
  );
  if (new Set(zones).size < zones.length)
    throw new Fault(
      'DuplicateSubnetsInSameZone',
      'Found another VPC endpoint subnet in the availability zone of the subnet.',
    );
}

/** Amazon VPC user guide, "Private DNS": both attributes of the VPC, and one endpoint of a service with private names. */
function assertPrivateDns(model: Model, vpc: Model, { store }: Place): void {
  const vpcId = text(model.VpcId);
  if (vpc.EnableDnsHostnames !== true || vpc.EnableDnsSupport === false)
    throw new Fault(
      'InvalidParameter',
      `Enabling private DNS requires both enableDnsSupport and enableDnsHostnames VPC attributes set to true for ${vpcId}`,
    );
  const isTaken = having(store, 'AWS::EC2::VPCEndpoint', ['VpcId', vpcId]).some(
    (other) => other.model.ServiceName === model.ServiceName && other.model.PrivateDnsEnabled === true,
  );
  if (isTaken)
    throw new Fault(
      'InvalidParameter',
      `private-dns-enabled cannot be set because there is already a conflicting DNS domain for ${text(model.ServiceName)} in the VPC ${vpcId}`,
    );
}

function groupsOf(model: Model, { network }: Place): readonly string[] {
  const given = textsOf(model, 'SecurityGroupIds');
  const group = defaultGroupOf(network, text(model.VpcId));
  return given.length > 0 || !group ? given : [group.id];
}

function withInterfaces(model: Model, { region }: Place): Model {
  const NetworkInterfaceIds = textsOf(model, 'SubnetIds').map(() => `eni-${region.hex(17)}`);
  const DnsEntries = [
    `Z${region.hex(12).toUpperCase()}:vpce-${region.hex(8)}.vpce.${region.region}.vpce.amazonaws.com`,
  ];
  return { ...model, NetworkInterfaceIds, DnsEntries: model.DnsEntries ?? DnsEntries };
}

function attachAll(owner: string, model: Model, { store, region }: Place): void {
  const subnets = textsOf(model, 'SubnetIds');
  textsOf(model, 'NetworkInterfaceIds').forEach((id, index) => {
    const use = { owner, id, subnetId: subnets[index] ?? '', groups: textsOf(model, 'SecurityGroupIds') };
    attachInterface(store, region, { ...use, description: `VPC Endpoint Interface ${owner}` });
  });
}
