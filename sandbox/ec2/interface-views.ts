import type { Stored } from '../cloudcontrol/store.ts';
import { Fault } from '../contract.ts';
import { type Describe, filtered, tagViews, type World } from './ec2-world.ts';
import { text } from './network.ts';

const TYPE = 'AWS::EC2::NetworkInterface';

type Input = Describe & { readonly NetworkInterfaceIds?: readonly string[] };

/** Those that services keep in subnets, and what they keep them for. */
export function describeNetworkInterfaces({ region, store }: World, input: Input) {
  const { NetworkInterfaceIds: ids = [], Filters = [] } = input;
  const groups = Filters.filter(({ Name }) => Name === 'group-id').map(({ Values = [] }) => Values);
  const found = store.list(TYPE).filter(({ identifier }) => ids.length === 0 || ids.includes(identifier));
  const missing = ids.find((id) => !found.some(({ identifier }) => identifier === id));
  if (missing !== undefined)
    throw new Fault('InvalidNetworkInterfaceID.NotFound', `The networkInterface ID '${missing}' does not exist`);
  const views = found
    .filter((one) => groups.every((values) => groupsOf(one).some((id) => values.includes(id))))
    .map((one) => ({ ...interfaceView(one), OwnerId: region.account }));
  const others = Filters.filter(({ Name }) => Name !== 'group-id');
  const shown = filtered(views, others, MEMBERS).map(({ PublicIp: _, ...view }) => view);
  return { NetworkInterfaces: shown };
}

const MEMBERS = {
  'association.public-ip': 'PublicIp',
  description: 'Description',
  'network-interface-id': 'NetworkInterfaceId',
  'requester-id': 'RequesterId',
  'subnet-id': 'SubnetId',
  'vpc-id': 'VpcId',
};

function groupsOf({ model }: Stored): readonly string[] {
  return Array.isArray(model.GroupSet) ? model.GroupSet.map(String) : [];
}

function interfaceView(one: Stored): Record<string, unknown> {
  const { identifier, model, facts } = one;
  const keeper = keeperOf(text(model.Description));
  const PublicIp = facts?.IsPublic === true ? '192.0.2.1' : undefined;
  return {
    NetworkInterfaceId: identifier,
    SubnetId: model.SubnetId,
    VpcId: model.VpcId,
    Description: model.Description,
    InterfaceType: model.InterfaceType,
    Status: 'in-use',
    RequesterId: keeper,
    RequesterManaged: true,
    Groups: groupsOf(one).map((GroupId) => ({ GroupId })),
    Attachment: { InstanceOwnerId: keeper, Status: 'attached' },
    ...(PublicIp === undefined ? {} : { PublicIp, Association: { PublicIp } }),
    TagSet: tagViews(model),
  };
}

/** By what services call themselves (Amazon EC2 User Guide, "Requester-managed network interfaces"; which is whose is believed). */
function keeperOf(description: string): string {
  if (description.startsWith('ELB ')) return 'amazon-elb';
  return description.startsWith('RDS') ? 'amazon-rds' : 'amazon-aws';
}
