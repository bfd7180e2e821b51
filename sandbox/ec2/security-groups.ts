import type { ResourceStore, Stored } from '../cloudcontrol/store.ts';
import { Fault } from '../contract.ts';
import { ALL_OUT } from './default-vpc.ts';
import {
  type Describe,
  filtered,
  idsOrAll,
  modelTags,
  type TagSpecification,
  tagViews,
  type World,
} from './ec2-world.ts';
import {
  addRules,
  type Direction,
  describeRules,
  groupOf,
  type Permission,
  permissionsOf,
  removeRules,
  rulesInPermissions,
  rulesOf,
} from './group-rules.ts';
import { interfacesOf } from './interfaces.ts';
import { text } from './network.ts';

interface DescribeGroups extends Describe {
  readonly GroupIds?: readonly string[];
  readonly GroupNames?: readonly string[];
}

const FILTERS = { 'group-id': 'GroupId', 'group-name': 'GroupName', 'vpc-id': 'VpcId', description: 'Description' };

export function describeSecurityGroups({ region, store }: World, input: DescribeGroups) {
  const names = input.GroupNames ?? [];
  const views = idsOrAll(store, { type: 'AWS::EC2::SecurityGroup', ids: input.GroupIds, absent: noGroup })
    .filter(({ model }) => names.length === 0 || names.includes(text(model.GroupName)))
    .map((group) => securityGroupView(group, region));
  return { SecurityGroups: filtered(views, input.Filters, FILTERS) };
}

function noGroup(id: string): Fault {
  return new Fault('InvalidGroup.NotFound', `The security group '${id}' does not exist`);
}

function securityGroupView(group: Stored, region: World['region']): Record<string, unknown> {
  const { identifier: id, model } = group;
  return {
    GroupId: id,
    SecurityGroupArn: `arn:aws:ec2:${region.region}:${region.account}:security-group/${id}`,
    GroupName: text(model.GroupName),
    Description: text(model.GroupDescription),
    OwnerId: region.account,
    VpcId: text(model.VpcId),
    IpPermissions: permissionsOf(rulesOf(group, 'ingress'), region.account),
    IpPermissionsEgress: permissionsOf(rulesOf(group, 'egress'), region.account),
    Tags: tagViews(model),
  };
}

interface CreateGroup {
  readonly GroupName: string;
  readonly Description: string;
  readonly VpcId?: string;
  readonly TagSpecifications?: readonly TagSpecification[];
}

export function createSecurityGroup({ region, network, store }: World, input: CreateGroup) {
  const vpcId = input.VpcId ?? [...network.vpcs.values()].find((each) => each.isDefault)?.id ?? '';
  if (!network.vpcs.has(vpcId)) throw new Fault('InvalidVpcID.NotFound', `The vpc ID '${vpcId}' does not exist`);
  const { GroupName: name, Description: description } = input;
  if ([...network.securityGroups.values()].some((each) => each.vpcId === vpcId && each.name === name))
    throw new Fault('InvalidGroup.Duplicate', `The security group '${name}' already exists for VPC '${vpcId}'`);
  const id = `sg-${region.hex(17)}`;
  const Tags = modelTags(input.TagSpecifications);
  const own = { Id: id, GroupId: id, GroupName: name, GroupDescription: description, VpcId: vpcId, Tags };
  const model = { ...own, SecurityGroupIngress: [], SecurityGroupEgress: [ALL_OUT] };
  store.put({ type: 'AWS::EC2::SecurityGroup', identifier: id, model, createdAt: region.clock.now() });
  const arn = `arn:aws:ec2:${region.region}:${region.account}:security-group/${id}`;
  return { GroupId: id, SecurityGroupArn: arn, Tags: tagViews(model) };
}

interface Permissions {
  readonly GroupId?: string;
  readonly IpPermissions?: readonly Permission[];
}

type Change = (world: World, input: Permissions) => Record<string, unknown>;

export function authorize(direction: Direction): Change {
  return ({ store }, input) => {
    addRules(store, changeOf(input, direction));
    return { Return: true };
  };
}

export function revoke(direction: Direction): Change {
  return ({ store }, input) => {
    removeRules(store, changeOf(input, direction));
    return { Return: true };
  };
}

export function describeAgain(direction: Direction): Change {
  return ({ store }, input) => {
    describeRules(store, changeOf(input, direction));
    return { Return: true };
  };
}

function changeOf({ GroupId = '', IpPermissions = [] }: Permissions, direction: Direction) {
  return { groupId: GroupId, direction, rules: rulesInPermissions(IpPermissions) };
}

/** A VPC's own group goes with the VPC and never alone. */
export function deleteSecurityGroup({ store }: World, { GroupId = '' }: { GroupId?: string }) {
  const { model } = groupOf(store, GroupId);
  if (model.GroupName === 'default')
    throw new Fault('CannotDelete', `the specified group: "${GroupId}" name: "default" cannot be deleted by a user`);
  assertGroupUnused(store, GroupId);
  store.remove('AWS::EC2::SecurityGroup', GroupId);
  return { Return: true, GroupId };
}

/** A group stays while an interface has it or a rule of another group names it. Throws Fault. */
export function assertGroupUnused(store: ResourceStore, id: string): void {
  const others = store.list('AWS::EC2::SecurityGroup').filter(({ identifier }) => identifier !== id);
  const isNamed = others.some((group) =>
    [...rulesOf(group, 'ingress'), ...rulesOf(group, 'egress')].some(({ groupId }) => groupId === id),
  );
  if (isNamed || interfacesOf(store, { groupId: id }).length > 0)
    throw new Fault('DependencyViolation', `resource ${id} has a dependent object`);
}
