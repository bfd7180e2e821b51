import { Fault } from '../../../contract.ts';
import { text } from '../../../ec2/network.ts';
import { assertGateway } from '../../../ec2/route-tables.ts';
import type { Behaviour } from '../../behaviour.ts';
import { textOf } from '../../json.ts';
import type { Model, ResourceStore } from '../../store.ts';
import { having, needed, refuseWhile } from './needs.ts';

const TABLE = 'AWS::EC2::RouteTable';
const ASSOCIATION = 'AWS::EC2::SubnetRouteTableAssociation';

/** Not deleted while subnets are associated with it, and never as the main one; its routes go with it. */
export const ROUTE_TABLE: Behaviour = {
  create(wanted, { store }) {
    needed(store, 'AWS::EC2::VPC', text(wanted.VpcId));
    return { Tags: [], ...wanted };
  },
  mayRemove({ identifier, facts }, { store }) {
    const isUsed = facts?.IsMain === true || having(store, ASSOCIATION, ['RouteTableId', identifier]).length > 0;
    refuseWhile(isUsed, `routeTable '${identifier}'`);
  },
  removed({ identifier }, { store }) {
    for (const { identifier: id } of having(store, 'AWS::EC2::Route', ['RouteTableId', identifier]))
      store.remove('AWS::EC2::Route', id);
  },
};

/** One route to a destination in a table. Its target must be there; a gateway must be attached to the table's VPC. */
export const ROUTE: Behaviour = {
  create(wanted, { store }) {
    assertTarget(wanted, store);
    return { ...wanted, CidrBlock: destinationOf(wanted) };
  },
  update(_, wanted, { store }) {
    assertTarget(wanted, store);
    return wanted;
  },
};

function assertTarget(wanted: Model, store: ResourceStore): void {
  const table = needed(store, TABLE, text(wanted.RouteTableId));
  const nat = textOf(wanted, 'NatGatewayId');
  if (nat !== undefined) needed(store, 'AWS::EC2::NatGateway', nat);
  assertGateway(store, table, { GatewayId: textOf(wanted, 'GatewayId') });
}

function destinationOf(wanted: Model): string {
  const names = ['DestinationCidrBlock', 'DestinationIpv6CidrBlock', 'DestinationPrefixListId'];
  return names.map((name) => textOf(wanted, name)).find((value) => value !== undefined) ?? '';
}

/** One table to a subnet, of the same VPC. */
export const ROUTE_TABLE_ASSOCIATION: Behaviour = {
  create(wanted, { store }) {
    const [subnetId, tableId] = [text(wanted.SubnetId), text(wanted.RouteTableId)];
    const subnet = needed(store, 'AWS::EC2::Subnet', subnetId);
    const table = needed(store, TABLE, tableId);
    if (subnet.model.VpcId !== table.model.VpcId)
      throw new Fault(
        'InvalidParameterValue',
        `Route table ${tableId} and subnet ${subnetId} belong to different networks`,
      );
    if (having(store, ASSOCIATION, ['SubnetId', subnetId]).length > 0)
      throw new Fault(
        'Resource.AlreadyAssociated',
        `the specified association for route table ${tableId} conflicts with an existing association`,
      );
    return wanted;
  },
};

/** Of the default ACL, entries change and nothing else. */
export const NETWORK_ACL: Behaviour = {
  create(wanted, { store }) {
    needed(store, 'AWS::EC2::VPC', text(wanted.VpcId));
    return { Tags: [], ...wanted };
  },
  mayRemove({ identifier, facts }, { store }) {
    if (facts?.IsDefault === true)
      throw new Fault('InvalidParameterValue', `cannot delete default network ACL ${identifier}`);
    const uses = having(store, 'AWS::EC2::SubnetNetworkAclAssociation', ['NetworkAclId', identifier]);
    refuseWhile(uses.length > 0, `networkAcl '${identifier}'`);
  },
};
