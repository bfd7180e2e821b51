import type { Json, Model, ResourceStore, Stored } from '../cloudcontrol/store.ts';
import { Fault } from '../contract.ts';
import {
  type Describe,
  filtered,
  idsOrAll,
  modelTags,
  type TagSpecification,
  tagViews,
  type World,
} from './ec2-world.ts';
import { text } from './network.ts';

const TABLE = 'AWS::EC2::RouteTable';
const ROUTE = 'AWS::EC2::Route';
const DESTINATIONS = ['DestinationCidrBlock', 'DestinationIpv6CidrBlock', 'DestinationPrefixListId'] as const;
const TARGETS = [
  'CarrierGatewayId',
  'CoreNetworkArn',
  'EgressOnlyInternetGatewayId',
  'GatewayId',
  'InstanceId',
  'LocalGatewayId',
  'NatGatewayId',
  'NetworkInterfaceId',
  'OdbNetworkArn',
  'TransitGatewayId',
  'VpcEndpointId',
  'VpcPeeringConnectionId',
] as const;

export function describeRouteTables(
  { region, store, network }: World,
  input: Describe & { RouteTableIds?: readonly string[] },
) {
  const views = idsOrAll(store, { type: TABLE, ids: input.RouteTableIds, absent: noTable }).map((table) => ({
    ...tableView(table, store),
    VpcCidr: network.vpcs.get(text(table.model.VpcId))?.cidr ?? '',
    OwnerId: region.account,
  }));
  const members = { 'vpc-id': 'VpcId', 'route-table-id': 'RouteTableId', 'association.main': 'IsMain' };
  const found = filtered(views, input.Filters, members);
  return { RouteTables: found.map(({ IsMain: _isMain, VpcCidr, ...view }) => withLocal(view, text(VpcCidr))) };
}

function tableView(table: Stored, store: ResourceStore): Record<string, unknown> {
  const { identifier: id, model, facts } = table;
  const isMain = facts?.IsMain === true;
  const main = { Main: true, RouteTableAssociationId: `rtbassoc-${id.slice('rtb-'.length)}`, RouteTableId: id };
  const explicit = store
    .list('AWS::EC2::SubnetRouteTableAssociation')
    .filter((each) => each.model.RouteTableId === id)
    .map(({ identifier, model: { SubnetId = null } }) => ({
      Main: false,
      RouteTableAssociationId: identifier,
      RouteTableId: id,
      SubnetId: text(SubnetId),
    }));
  const associations = [...(isMain ? [main] : []), ...explicit];
  return {
    RouteTableId: id,
    VpcId: text(model.VpcId),
    IsMain: isMain,
    Associations: associations.map((each) => ({ ...each, AssociationState: { State: 'associated' } })),
    PropagatingVgws: [],
    Routes: [...routesOf(store, id).map(routeView), ...endpointRoutes(store, id)],
    Tags: tagViews(model),
  };
}

/** Every table has the way to its own VPC, which nobody can take away. */
function withLocal(view: Record<string, unknown>, cidr: string): Record<string, unknown> {
  const local = { DestinationCidrBlock: cidr, GatewayId: 'local', Origin: 'CreateRouteTable', State: 'active' };
  return { ...view, Routes: [local, ...(view.Routes as readonly unknown[])] };
}

function routesOf(store: ResourceStore, tableId: string): readonly Stored[] {
  return store.list(ROUTE).filter(({ model }) => model.RouteTableId === tableId);
}

function routeView({ model, facts }: Stored): Record<string, unknown> {
  const members = [...DESTINATIONS, ...TARGETS].flatMap((name) => {
    // DescribeRouteTables shows a gateway load balancer's endpoint among the gateways.
    const shown = name === 'VpcEndpointId' ? 'GatewayId' : name;
    return model[name] === undefined ? [] : [[shown, model[name]]];
  });
  return { ...Object.fromEntries(members), Origin: 'CreateRoute', State: text(facts?.State) || 'active' };
}

/** A gateway endpoint puts the way to its service's prefix list into the tables that it names. */
function endpointRoutes(store: ResourceStore, tableId: string): readonly Record<string, unknown>[] {
  return store
    .list('AWS::EC2::VPCEndpoint')
    .filter(({ model }) => model.VpcEndpointType !== 'Interface' && includes(model.RouteTableIds, tableId))
    .map(({ identifier, model }) => ({
      DestinationPrefixListId: prefixListOf(text(model.ServiceName)),
      GatewayId: identifier,
      Origin: 'CreateRoute',
      State: 'active',
    }));
}

function includes(list: Json | undefined, id: string): boolean {
  return Array.isArray(list) && list.includes(id);
}

/** Two services have gateway endpoints; their lists have one id per Region. */
function prefixListOf(serviceName: string): string {
  return serviceName.endsWith('.s3') ? 'pl-63a5400a' : 'pl-02cd2c6b';
}

export function createRouteTable(
  { region, network, store }: World,
  input: { VpcId: string; TagSpecifications?: readonly TagSpecification[] },
) {
  const vpc = network.vpcs.get(input.VpcId);
  if (!vpc) throw new Fault('InvalidVpcID.NotFound', `The vpc ID '${input.VpcId}' does not exist`);
  const id = `rtb-${region.hex(17)}`;
  const model = { RouteTableId: id, VpcId: input.VpcId, Tags: modelTags(input.TagSpecifications) };
  const table = { type: TABLE, identifier: id, model, createdAt: region.clock.now() };
  store.put(table);
  const { IsMain: _isMain, ...view } = tableView(table, store);
  return { RouteTable: withLocal({ ...view, OwnerId: region.account }, vpc.cidr) };
}

type RouteInput = Readonly<Record<string, string | undefined>>;

export function createRoute({ region, store }: World, input: RouteInput) {
  const route = routeIn(store, input);
  if (store.get(ROUTE, route.identifier))
    throw new Fault('RouteAlreadyExists', `The route identified by ${route.destination} already exists.`);
  store.put({ type: ROUTE, ...route, createdAt: region.clock.now() });
  return { Return: true };
}

export function replaceRoute({ store }: World, input: RouteInput) {
  const route = routeIn(store, input);
  const before = store.get(ROUTE, route.identifier);
  if (!before) throw noRoute(route.destination, text(input.RouteTableId));
  store.put({ ...before, model: route.model });
  return {};
}

export function deleteRoute({ store }: World, input: RouteInput) {
  const tableId = text(tableOf(store, input.RouteTableId).identifier);
  const destination = destinationOf(input);
  const found = store.get(ROUTE, `${tableId}|${destination}`);
  if (!found) throw noRoute(destination, tableId);
  store.remove(ROUTE, found.identifier);
  return {};
}

function routeIn(store: ResourceStore, input: RouteInput) {
  const table = tableOf(store, input.RouteTableId);
  const destination = destinationOf(input);
  const given = Object.fromEntries([...DESTINATIONS, ...TARGETS].flatMap((n) => (input[n] ? [[n, input[n]]] : [])));
  if (!TARGETS.some((name) => input[name]))
    throw new Fault('MissingParameter', 'The request must contain exactly one of gatewayId, natGatewayId, …');
  assertGateway(store, table, input);
  const model: Model = { RouteTableId: table.identifier, CidrBlock: destination, ...given };
  return { identifier: `${table.identifier}|${destination}`, destination, model };
}

/** A way to the internet needs a gateway that is attached to the table's own VPC. */
export function assertGateway(store: ResourceStore, table: Stored, { GatewayId }: RouteInput): void {
  if (!GatewayId?.startsWith('igw-')) return;
  if (!store.get('AWS::EC2::InternetGateway', GatewayId))
    throw new Fault('InvalidInternetGatewayID.NotFound', `The internetGateway ID '${GatewayId}' does not exist`);
  const isAttached = store
    .list('AWS::EC2::VPCGatewayAttachment')
    .some(({ model }) => model.InternetGatewayId === GatewayId && model.VpcId === table.model.VpcId);
  if (!isAttached)
    throw new Fault(
      'InvalidParameterValue',
      `route table ${table.identifier} and network gateway ${GatewayId} belong to different networks`,
    );
}

function tableOf(store: ResourceStore, id: string | undefined): Stored {
  const found = store.get(TABLE, id ?? '');
  if (!found) throw noTable(id ?? '');
  return found;
}

function destinationOf(input: RouteInput): string {
  return DESTINATIONS.map((name) => input[name]).find((value) => value !== undefined) ?? '';
}

function noTable(id: string): Fault {
  return new Fault('InvalidRouteTableID.NotFound', `The routeTable ID '${id}' does not exist`);
}

function noRoute(destination: string, tableId: string): Fault {
  return new Fault(
    'InvalidRoute.NotFound',
    `no route with destination-cidr-block ${destination} in route table ${tableId}`,
  );
}
