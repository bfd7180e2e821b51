import { Fault } from '../../../contract.ts';
import { attachInterface, interfacesOf, releaseInterfaces } from '../../../ec2/interfaces.ts';
import { text } from '../../../ec2/network.ts';
import type { Behaviour } from '../../behaviour.ts';
import { HandlerFailure } from '../../handler-failure.ts';
import { textOf } from '../../json.ts';
import type { Model, ResourceStore, Stored } from '../../store.ts';
import type { Place } from '../../world.ts';
import { having, needed, refuseWhile } from './needs.ts';

const ATTACHMENT = 'AWS::EC2::VPCGatewayAttachment';
const NAT = 'AWS::EC2::NatGateway';

export const INTERNET_GATEWAY: Behaviour = {
  create: (wanted) => ({ Tags: [], ...wanted }),
  mayRemove({ identifier }, { store }) {
    const isAttached = having(store, ATTACHMENT, ['InternetGatewayId', identifier]).length > 0;
    refuseWhile(isAttached, `internetGateway '${identifier}'`);
  },
};

/** One gateway to a VPC and one VPC to a gateway; it stays while public addresses hang on it. */
export const GATEWAY_ATTACHMENT: Behaviour = {
  create(wanted, { store }) {
    const vpcId = text(wanted.VpcId);
    needed(store, 'AWS::EC2::VPC', vpcId);
    const gateway = textOf(wanted, 'InternetGatewayId');
    if (gateway !== undefined) assertUnattached(store, gateway, vpcId);
    return { ...wanted, AttachmentType: gateway === undefined ? 'VGW' : 'IGW' };
  },
  mayRemove({ model }, { store }) {
    const vpcId = text(model.VpcId);
    const isMapped = having(store, NAT, ['VpcId', vpcId]).some((nat) => nat.model.ConnectivityType !== 'private');
    const isPublic = interfacesOf(store, { vpcId }).some(({ facts }) => facts?.IsPublic === true);
    if (!isMapped && !isPublic) return;
    throw new Fault(
      'DependencyViolation',
      `Network ${vpcId} has some mapped public address(es). Please unmap those public address(es) before detaching the gateway.`,
    );
  },
};

function assertUnattached(store: ResourceStore, gateway: string, vpcId: string): void {
  needed(store, 'AWS::EC2::InternetGateway', gateway);
  const [attached] = having(store, ATTACHMENT, ['InternetGatewayId', gateway]);
  const [taken] = having(store, ATTACHMENT, ['VpcId', vpcId]).filter(({ model }) => model.InternetGatewayId);
  if (attached)
    throw new Fault(
      'Resource.AlreadyAssociated',
      `resource ${gateway} is already attached to network ${text(attached.model.VpcId)}`,
    );
  if (taken) throw new Fault('InvalidParameterValue', `Network ${vpcId} already has an internet gateway attached`);
}

/** Elastic addresses: of a VPC, whatever was asked (EC2-Classic is gone); not given back while something has them. */
export const EIP: Behaviour = {
  create(wanted, { region }) {
    const octet = (): number => Number.parseInt(region.hex(2), 16);
    const PublicIp = `52.${octet()}.${octet()}.${octet()}`;
    return { Domain: 'vpc', Tags: [], ...wanted, PublicIp, NetworkBorderGroup: region.region };
  },
  mayRemove({ model }, { store }) {
    if (!holderOf(store, text(model.AllocationId))) return;
    throw new Fault('InvalidIPAddress.InUse', `Address ${text(model.PublicIp)} is in use.`);
  },
};

function holderOf(store: ResourceStore, allocationId: string): Stored | undefined {
  return having(store, NAT, ['AllocationId', allocationId])[0];
}

/**
 * Takes minutes, and fails where the VPC has no internet gateway: then it stays as `failed` and must be deleted (Amazon VPC
 * user guide, "NAT gateway creation fails").
 */
export const NAT_GATEWAY: Behaviour = {
  seconds: { create: 120, delete: 60 },
  create(wanted, { store, region }) {
    const subnet = needed(store, 'AWS::EC2::Subnet', text(wanted.SubnetId));
    const ConnectivityType = textOf(wanted, 'ConnectivityType') ?? 'public';
    if (ConnectivityType === 'public') assertAddress(wanted, store);
    const PrivateIpAddress = `10.0.0.${4 + (Number.parseInt(region.hex(2), 16) % 250)}`;
    return { PrivateIpAddress, Tags: [], ...wanted, ConnectivityType, VpcId: subnet.model.VpcId ?? null };
  },
  later: ['AutoProvisionZones', 'AutoScalingIps', 'RouteTableId'],
  facts: () => ({ State: 'pending' }),
  made({ identifier, model }, { store, region }) {
    const use = { owner: identifier, id: text(model.EniId), subnetId: text(model.SubnetId), groups: [] };
    const isPublic = model.ConnectivityType === 'public';
    attachInterface(store, region, { ...use, isPublic, description: `Interface for NAT Gateway ${identifier}` });
  },
  ready(made, place) {
    const isStranded = made.model.ConnectivityType === 'public' && !hasWayOut(made.model, place);
    const facts = { State: isStranded ? 'failed' : 'available' };
    place.store.put({ ...made, facts });
    if (isStranded) {
      const message = `Network ${text(made.model.VpcId)} has no Internet gateway attached`;
      throw new HandlerFailure('NotStabilized', `Gateway.NotAttached: ${message}`);
    }
    return undefined;
  },
  removed({ identifier }, { store, region }) {
    releaseInterfaces(store, region, identifier, 0);
  },
};

function assertAddress(wanted: Model, store: ResourceStore): void {
  const allocation = textOf(wanted, 'AllocationId');
  if (allocation === undefined)
    throw new Fault(
      'MissingParameter',
      'The request must include the AllocationId parameter. Add the required parameter and retry the request.',
    );
  const known = store.list('AWS::EC2::EIP').some(({ model }) => model.AllocationId === allocation);
  if (!known) throw new Fault('InvalidAllocationID.NotFound', `The allocation ID '${allocation}' does not exist`);
  if (holderOf(store, allocation))
    throw new Fault('Resource.AlreadyAssociated', `Elastic IP address [${allocation}] is already associated`);
}

function hasWayOut({ VpcId }: Model, { store }: Place): boolean {
  return having(store, ATTACHMENT, ['VpcId', text(VpcId)]).length > 0;
}
