import {
  type CreateTargetGroupInput,
  type DeleteTargetGroupInput,
  type DescribeTargetGroupAttributesInput,
  type DescribeTargetGroupsInput,
  type ModifyTargetGroupAttributesInput,
  type ModifyTargetGroupInput,
  ProtocolEnum,
  type TargetGroup,
  TargetTypeEnum,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { Fault } from '../contract.ts';
import { attributeList, initialAttributes, modifyAttributes } from './attributes.ts';
import { assertEnum, assertName, assertRange, badConfiguration, invalid } from './faults.ts';
import { modifiedHealthCheck, newHealthCheck } from './health-check.ts';
import { familyOf } from './health-check-defaults.ts';
import { page } from './page.ts';
import { newTags, tagResource } from './tags.ts';
import { targetGroupAttributeTable } from './target-group-attributes.ts';
import { arnPrefix, type ElbWorld, type TargetGroupState, targetGroupOf } from './world.ts';

/** Idempotent for equal settings; tags are no part of them and are left as they were (believed). */
export function createTargetGroup(world: ElbWorld, input: CreateTargetGroupInput) {
  const tags = newTags(input.Tags);
  const wanted = newTargetGroup(world, input);
  const existing = world.targetGroupsByName.get(wanted.name);
  if (existing) return { TargetGroups: [existingOrDuplicate(world, existing, wanted)] };
  world.targetGroups.set(wanted.arn, wanted);
  world.targetGroupsByName.set(wanted.name, wanted);
  tagResource(world, wanted.arn, tags);
  return { TargetGroups: [targetGroupView(world, wanted)] };
}

export function describeTargetGroups(world: ElbWorld, input: DescribeTargetGroupsInput) {
  const { items, marker } = page(selected(world, input), (each) => each.sequence, input);
  return { TargetGroups: items.map((each) => targetGroupView(world, each)), NextMarker: marker };
}

export function modifyTargetGroup(world: ElbWorld, input: ModifyTargetGroupInput) {
  const group = targetGroupOf(world, input.TargetGroupArn ?? '');
  group.healthCheck = modifiedHealthCheck(group, group.healthCheck, input);
  return { TargetGroups: [targetGroupView(world, group)] };
}

/** A group that is not there counts as deleted (believed: the operation documents no such error). */
export function deleteTargetGroup(world: ElbWorld, { TargetGroupArn: arn = '' }: DeleteTargetGroupInput) {
  if (world.links.inUseSince(arn) !== undefined) {
    throw new Fault('ResourceInUseException', `Target group '${arn}' is currently in use by a listener or a rule`);
  }
  world.targetGroupsByName.delete(world.targetGroups.get(arn)?.name ?? '');
  world.targetGroups.delete(arn);
  world.tags.delete(arn);
  return {};
}

export function describeTargetGroupAttributes(world: ElbWorld, input: DescribeTargetGroupAttributesInput) {
  return { Attributes: attributeList(targetGroupOf(world, input.TargetGroupArn ?? '').attributes) };
}

export function modifyTargetGroupAttributes(world: ElbWorld, input: ModifyTargetGroupAttributesInput) {
  const group = targetGroupOf(world, input.TargetGroupArn ?? '');
  const table = targetGroupAttributeTable(group);
  modifyAttributes(group.attributes, input.Attributes ?? [], { what: 'Target group', table, emptyResets: false });
  return { Attributes: attributeList(group.attributes) };
}

function newTargetGroup(world: ElbWorld, input: CreateTargetGroupInput): TargetGroupState {
  const name = input.Name ?? '';
  assertName('Target group', name);
  assertEnum('protocol', input.Protocol, Object.values(ProtocolEnum));
  assertEnum('targetType', input.TargetType, Object.values(TargetTypeEnum));
  assertEnum('ipAddressType', input.IpAddressType, ['ipv4', 'ipv6']);
  assertRange('port', input.Port, [1, 65_535]);
  const targetType = input.TargetType ?? 'instance';
  const where = targetType === 'lambda' ? noPlace(input) : place(world, input);
  const family = familyOf({ protocol: where.protocol, targetType });
  const protocolVersion = versionOf(input, family === 'application');
  const nature = { protocol: where.protocol, protocolVersion, targetType };
  return {
    ...nature,
    ...where,
    name,
    arn: `${arnPrefix(world)}targetgroup/${name}/${world.region.hex(16)}`,
    sequence: world.nextSequence(),
    ipAddressType: family === 'gateway' ? undefined : (input.IpAddressType ?? 'ipv4'),
    targetControlPort: input.TargetControlPort,
    healthCheck: newHealthCheck(nature, input),
    attributes: initialAttributes(targetGroupAttributeTable(nature)),
    targets: new Map(),
  };
}

type Place = Pick<TargetGroupState, 'protocol' | 'port' | 'vpcId'>;

function noPlace(input: CreateTargetGroupInput): Place {
  if (input.Protocol || input.Port || input.VpcId) {
    throw invalid('Protocol, port and VPC ID are not supported for target groups with target type lambda');
  }
  return { protocol: undefined, port: undefined, vpcId: undefined };
}

function place(world: ElbWorld, input: CreateTargetGroupInput): Place {
  const { Protocol: protocol, Port: port, VpcId: vpcId } = input;
  if (!protocol) throw invalid('A protocol must be specified');
  if (port === undefined) throw invalid('A port must be specified');
  if (!vpcId) throw invalid('A VPC ID must be specified');
  if (!world.network.vpcs.has(vpcId)) throw invalid(`The VPC ID '${vpcId}' is not found`);
  if (input.TargetType === 'alb' && protocol !== 'TCP') {
    throw badConfiguration('Target groups with target type alb must have protocol TCP');
  }
  return { protocol, port, vpcId };
}

function versionOf(input: CreateTargetGroupInput, application: boolean): string | undefined {
  assertEnum('protocolVersion', input.ProtocolVersion, ['HTTP1', 'HTTP2', 'GRPC']);
  if (application) return input.ProtocolVersion ?? 'HTTP1';
  if (input.ProtocolVersion === undefined) return undefined;
  throw badConfiguration('The protocol version is supported for target groups with protocol HTTP or HTTPS only');
}

function existingOrDuplicate(world: ElbWorld, existing: TargetGroupState, wanted: TargetGroupState): TargetGroup {
  if (settings(existing) === settings(wanted)) return targetGroupView(world, existing);
  const message = `A target group with the same name '${wanted.name}' exists, but with different settings`;
  throw new Fault('DuplicateTargetGroupNameException', message);
}

function settings(group: TargetGroupState): string {
  const { protocol, protocolVersion, port, vpcId, targetType, ipAddressType, targetControlPort, healthCheck } = group;
  return JSON.stringify([
    [protocol, protocolVersion, port, vpcId, targetType, ipAddressType, targetControlPort],
    Object.entries(healthCheck).sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);
}

function selected(world: ElbWorld, input: DescribeTargetGroupsInput): readonly TargetGroupState[] {
  const { TargetGroupArns: arns, Names: names, LoadBalancerArn: loadBalancer } = input;
  if (arns?.length) return arns.map((arn) => world.targetGroups.get(arn) ?? missing());
  if (names?.length) return names.map((name) => world.targetGroupsByName.get(name) ?? missing());
  const all = [...world.targetGroups.values()];
  if (!loadBalancer) return all;
  if (!world.loadBalancers.has(loadBalancer)) {
    throw new Fault('LoadBalancerNotFoundException', `Load balancer '${loadBalancer}' not found`);
  }
  return all.filter((each) => world.links.loadBalancersOf(each.arn).includes(loadBalancer));
}

function missing(): never {
  throw new Fault('TargetGroupNotFoundException', 'One or more target groups not found');
}

function targetGroupView(world: ElbWorld, group: TargetGroupState): TargetGroup {
  const { healthCheck: check } = group;
  return {
    TargetGroupArn: group.arn,
    TargetGroupName: group.name,
    Protocol: group.protocol as TargetGroup['Protocol'],
    Port: group.port,
    VpcId: group.vpcId,
    HealthCheckProtocol: check.protocol as TargetGroup['HealthCheckProtocol'],
    HealthCheckPort: check.port,
    HealthCheckEnabled: check.enabled,
    HealthCheckIntervalSeconds: check.interval,
    HealthCheckTimeoutSeconds: check.timeout,
    HealthyThresholdCount: check.healthyThreshold,
    UnhealthyThresholdCount: check.unhealthyThreshold,
    HealthCheckPath: check.path,
    Matcher: check.matcher,
    LoadBalancerArns: [...world.links.loadBalancersOf(group.arn)],
    TargetType: group.targetType as TargetGroup['TargetType'],
    ProtocolVersion: group.protocolVersion,
    IpAddressType: group.ipAddressType as TargetGroup['IpAddressType'],
    TargetControlPort: group.targetControlPort,
  };
}
