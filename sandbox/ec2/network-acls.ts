import type { Model, ResourceStore, Stored } from '../cloudcontrol/store.ts';
import { Fault } from '../contract.ts';
import { type Describe, filtered, idsOrAll, tagViews, type World } from './ec2-world.ts';
import { text } from './network.ts';

const ACL = 'AWS::EC2::NetworkAcl';
const ENTRY = 'AWS::EC2::NetworkAclEntry';
/** The rule with an asterisk, which denies what no other rule decides and cannot be changed. */
const LAST_RULE = 32767;

export function describeNetworkAcls({ region, store }: World, input: Describe & { NetworkAclIds?: readonly string[] }) {
  const views = idsOrAll(store, { type: ACL, ids: input.NetworkAclIds, absent: noAcl }).map((acl) => ({
    ...aclView(acl, store),
    OwnerId: region.account,
  }));
  const members = { 'vpc-id': 'VpcId', 'network-acl-id': 'NetworkAclId', default: 'IsDefault' };
  return { NetworkAcls: filtered(views, input.Filters, members) };
}

function aclView({ identifier: id, model, facts }: Stored, store: ResourceStore): Record<string, unknown> {
  const explicit = store.list('AWS::EC2::SubnetNetworkAclAssociation');
  const mine = explicit.filter((each) => each.model.NetworkAclId === id);
  return {
    NetworkAclId: id,
    VpcId: text(model.VpcId),
    IsDefault: facts?.IsDefault === true,
    Associations: mine.map((each) => ({
      NetworkAclAssociationId: each.identifier,
      NetworkAclId: id,
      SubnetId: text(each.model.SubnetId),
    })),
    Entries: [...entriesOf(store, id).map(({ model: entry }) => entryView(entry)), ...LAST_ENTRIES],
    Tags: tagViews(model),
  };
}

const LAST_ENTRIES = [false, true].map((Egress) => ({
  RuleNumber: LAST_RULE,
  Protocol: '-1',
  RuleAction: 'deny',
  Egress,
  CidrBlock: '0.0.0.0/0',
}));

function entriesOf(store: ResourceStore, aclId: string): readonly Stored[] {
  return store.list(ENTRY).filter(({ model }) => model.NetworkAclId === aclId);
}

/** The API numbers protocols as text, and names the ICMP type otherwise than CloudFormation. */
function entryView(model: Model): Record<string, unknown> {
  const { RuleNumber, RuleAction, Egress, CidrBlock, Ipv6CidrBlock, PortRange, Icmp, Protocol } = model;
  const members = { RuleNumber, RuleAction, Egress, CidrBlock, Ipv6CidrBlock, PortRange, IcmpTypeCode: Icmp };
  const given = Object.entries(members).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(given), Protocol: text(Protocol) };
}

interface EntryInput {
  readonly NetworkAclId: string;
  readonly RuleNumber: number;
  readonly Egress: boolean;
  readonly Protocol?: string;
  readonly RuleAction?: string;
  readonly CidrBlock?: string;
  readonly Ipv6CidrBlock?: string;
  readonly IcmpTypeCode?: { readonly Code?: number; readonly Type?: number };
  readonly PortRange?: { readonly From?: number; readonly To?: number };
}

export function createNetworkAclEntry({ region, store }: World, input: EntryInput) {
  assertAcl(store, input);
  if (found(store, input))
    throw new Fault(
      'NetworkAclEntryAlreadyExists',
      `The network acl entry identified by ${input.RuleNumber} already exists.`,
    );
  const identifier = region.hex(17);
  const model = entryModel(identifier, input);
  store.put({ type: ENTRY, identifier, model, createdAt: region.clock.now() });
  return {};
}

export function replaceNetworkAclEntry({ store }: World, input: EntryInput) {
  assertAcl(store, input);
  const before = found(store, input);
  if (!before) throw noEntry(input);
  store.put({ ...before, model: entryModel(before.identifier, input) });
  return {};
}

export function deleteNetworkAclEntry({ store }: World, input: EntryInput) {
  assertAcl(store, input);
  const before = found(store, input);
  if (!before) throw noEntry(input);
  store.remove(ENTRY, before.identifier);
  return {};
}

function found(store: ResourceStore, { NetworkAclId, RuleNumber, Egress }: EntryInput): Stored | undefined {
  return entriesOf(store, NetworkAclId).find(
    ({ model }) => model.RuleNumber === RuleNumber && (model.Egress === true) === Egress,
  );
}

function entryModel(Id: string, input: EntryInput): Model {
  const { IcmpTypeCode, Protocol, ...rest } = input;
  const model = { ...rest, Id, Protocol: Number(Protocol), Icmp: IcmpTypeCode };
  return Object.fromEntries(Object.entries(model).filter(([, value]) => value !== undefined)) as Model;
}

function assertAcl(store: ResourceStore, { NetworkAclId, RuleNumber }: EntryInput): void {
  if (!store.get(ACL, NetworkAclId)) throw noAcl(NetworkAclId);
  if (RuleNumber < 1 || RuleNumber >= LAST_RULE)
    throw new Fault('InvalidParameterValue', `Value (${RuleNumber}) for parameter ruleNumber is invalid.`);
}

function noAcl(id: string): Fault {
  return new Fault('InvalidNetworkAclID.NotFound', `The networkAcl ID '${id}' does not exist`);
}

function noEntry({ RuleNumber }: EntryInput): Fault {
  return new Fault(
    'InvalidNetworkAclEntry.NotFound',
    `The specified network ACL entry (rule number ${RuleNumber}) does not exist.`,
  );
}
