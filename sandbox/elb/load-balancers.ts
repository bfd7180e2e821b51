import {
  type CreateLoadBalancerInput,
  type DeleteLoadBalancerInput,
  type DescribeLoadBalancerAttributesInput,
  type DescribeLoadBalancersInput,
  IpAddressType,
  type LoadBalancer,
  type ModifyLoadBalancerAttributesInput,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { Fault } from '../contract.ts';
import { defaultGroupOf } from '../ec2/network.ts';
import { attributeList, initialAttributes, modifyAttributes } from './attributes.ts';
import { assertEnum, assertName, badConfiguration, invalid, notPermitted } from './faults.ts';
import { attachInterfaces, detachInterfaces } from './interfaces.ts';
import { removeListener } from './listeners.ts';
import { loadBalancerAttributeTable } from './load-balancer-attributes.ts';
import { loadBalancerView } from './load-balancer-view.ts';
import { page } from './page.ts';
import { zonesOf } from './subnets.ts';
import { newTags, tagResource } from './tags.ts';
import { arnPrefix, type ElbWorld, type LoadBalancerState, type LoadBalancerType, loadBalancerOf } from './world.ts';

/** Idempotent for equal settings; tags are no part of them and are left as they were (believed). */
export function createLoadBalancer(world: ElbWorld, input: CreateLoadBalancerInput) {
  const tags = newTags(input.Tags);
  const wanted = newLoadBalancer(world, input);
  const existing = [...world.loadBalancers.values()].find((each) => each.name === wanted.name);
  if (existing) return { LoadBalancers: [existingOrDuplicate(world, existing, wanted)] };
  world.loadBalancers.set(wanted.arn, wanted);
  attachInterfaces(world, wanted);
  tagResource(world, wanted.arn, tags);
  return { LoadBalancers: [loadBalancerView(world, wanted)] };
}

export function describeLoadBalancers(world: ElbWorld, input: DescribeLoadBalancersInput) {
  const { items, marker } = page(selected(world, input), (each) => each.sequence, input);
  return { LoadBalancers: items.map((each) => loadBalancerView(world, each)), NextMarker: marker };
}

/** Takes its listeners and their rules along. One that is not there counts as deleted. */
export function deleteLoadBalancer(world: ElbWorld, { LoadBalancerArn: arn = '' }: DeleteLoadBalancerInput) {
  const known = world.loadBalancers.get(arn);
  if (known?.attributes.get('deletion_protection.enabled') === 'true') {
    throw notPermitted(`Load balancer '${arn}' cannot be deleted because deletion protection is enabled`);
  }
  assertUnlinked(world, arn);
  for (const listener of [...world.listeners.values()]) {
    if (listener.loadBalancerArn === arn) removeListener(world, listener);
  }
  if (known) detachInterfaces(world, known);
  world.loadBalancers.delete(arn);
  world.tags.delete(arn);
  return {};
}

/** A network load balancer stays while a VPC link of API Gateway leads to it (API reference, ResourceInUse). */
function assertUnlinked({ network }: ElbWorld, arn: string): void {
  const links = network.store.list('AWS::ApiGateway::VpcLink');
  if (!links.some(({ model }) => Array.isArray(model.TargetArns) && model.TargetArns.includes(arn))) return;
  const message = `Load balancer '${arn}' cannot be deleted because it is currently associated with another service`;
  throw new Fault('ResourceInUseException', message);
}

export function describeLoadBalancerAttributes(world: ElbWorld, input: DescribeLoadBalancerAttributesInput) {
  return { Attributes: attributeList(loadBalancerOf(world, input.LoadBalancerArn ?? '').attributes) };
}

export function modifyLoadBalancerAttributes(world: ElbWorld, input: ModifyLoadBalancerAttributesInput) {
  const known = loadBalancerOf(world, input.LoadBalancerArn ?? '');
  const table = loadBalancerAttributeTable(known);
  modifyAttributes(known.attributes, input.Attributes ?? [], { what: 'Load balancer', table, emptyResets: true });
  return { Attributes: attributeList(known.attributes) };
}

const TYPES = ['application', 'network', 'gateway'] as const;
const SHORT: Readonly<Record<LoadBalancerType, string>> = { application: 'app', network: 'net', gateway: 'gwy' };

function newLoadBalancer(world: ElbWorld, input: CreateLoadBalancerInput): LoadBalancerState {
  const name = input.Name ?? '';
  assertName('Load balancer', name);
  assertEnum('type', input.Type, TYPES);
  assertEnum('scheme', input.Scheme, ['internet-facing', 'internal']);
  assertEnum('ipAddressType', input.IpAddressType, Object.values(IpAddressType));
  const type = TYPES.find((each) => each === input.Type) ?? 'application';
  const scheme = input.Scheme ?? (type === 'gateway' ? 'internal' : 'internet-facing');
  const ipAddressType = input.IpAddressType ?? 'ipv4';
  const { zones, vpcId } = zonesOf(world, type, input);
  const id = world.region.hex(16);
  const createdAt = world.region.clock.now();
  return {
    arn: `${arnPrefix(world)}loadbalancer/${SHORT[type]}/${name}/${id}`,
    sequence: world.nextSequence(),
    name,
    type,
    scheme,
    vpcId,
    zones,
    ipAddressType,
    createdAt,
    activeAt: createdAt + world.options.provisioningMs,
    dnsName: dnsName(world, { name, type, scheme, id }),
    attributes: initialAttributes(loadBalancerAttributeTable({ type, scheme, ipAddressType })),
    securityGroups: securityGroupsOf(world, { type, vpcId, wanted: input.SecurityGroups }),
    enforceInbound: type === 'network' && input.SecurityGroups?.length ? 'on' : undefined,
    sourceNat:
      type === 'network' && ipAddressType === 'dualstack' ? (input.EnablePrefixForIpv6SourceNat ?? 'off') : undefined,
    customerOwnedIpv4Pool: input.CustomerOwnedIpv4Pool,
    ipamPools: input.IpamPools,
  };
}

interface Named {
  readonly name: string;
  readonly type: LoadBalancerType;
  readonly scheme: string;
  readonly id: string;
}

function dnsName({ region }: ElbWorld, { name, type, scheme, id }: Named): string {
  if (type !== 'application') return `${name}-${id}.elb.${region.region}.amazonaws.com`;
  const number = 100_000_000 + Math.floor(region.random() * 1_900_000_000);
  return `${scheme === 'internal' ? 'internal-' : ''}${name}-${number}.${region.region}.elb.amazonaws.com`;
}

interface WantedGroups {
  readonly type: LoadBalancerType;
  readonly vpcId: string;
  readonly wanted: readonly string[] | undefined;
}

/** An application load balancer without any gets its VPC's default group; the other types have none. Throws Fault. */
export function securityGroupsOf(
  world: ElbWorld,
  { type, vpcId, wanted }: WantedGroups,
): readonly string[] | undefined {
  if (wanted?.length) {
    if (type === 'gateway')
      throw badConfiguration('Security groups are not supported for load balancers with type gateway');
    for (const id of wanted) assertGroup(world, id, vpcId);
    return wanted;
  }
  if (type !== 'application') return undefined;
  const group = defaultGroupOf(world.network, vpcId);
  return group ? [group.id] : [];
}

function assertGroup(world: ElbWorld, id: string, vpcId: string): void {
  const group = world.network.securityGroups.get(id);
  if (group?.vpcId === vpcId) return;
  const message = group
    ? `One or more security groups are invalid: '${id}' is not in VPC '${vpcId}'`
    : `The security group '${id}' does not exist`;
  throw new Fault('InvalidSecurityGroupException', message);
}

function existingOrDuplicate(world: ElbWorld, existing: LoadBalancerState, wanted: LoadBalancerState): LoadBalancer {
  if (settings(existing) === settings(wanted)) return loadBalancerView(world, existing);
  const message = `A load balancer with the same name '${wanted.name}' exists, but with different settings`;
  throw new Fault('DuplicateLoadBalancerNameException', message);
}

function settings(each: LoadBalancerState): string {
  const zones = [...each.zones].sort((a, b) => (a.subnetId < b.subnetId ? -1 : 1)).map((zone) => Object.values(zone));
  const groups = [...(each.securityGroups ?? [])].sort();
  const { type, scheme, ipAddressType, customerOwnedIpv4Pool, ipamPools } = each;
  return JSON.stringify([type, scheme, ipAddressType, zones, groups, customerOwnedIpv4Pool, ipamPools]);
}

const MOST_NAMED = 20;

function selected(world: ElbWorld, input: DescribeLoadBalancersInput): readonly LoadBalancerState[] {
  const all = [...world.loadBalancers.values()];
  const { LoadBalancerArns: arns = [], Names: names = [] } = input;
  if (arns.length > MOST_NAMED || names.length > MOST_NAMED) {
    throw invalid(`Up to '${MOST_NAMED}' load balancers can be specified in a single call`);
  }
  if (arns.length > 0) return arns.map((arn) => world.loadBalancers.get(arn) ?? missing(arn));
  if (names.length > 0) return names.map((name) => all.find((each) => each.name === name) ?? missing(name));
  return all;
}

function missing(name: string): never {
  throw new Fault('LoadBalancerNotFoundException', `Load balancers '[${name}]' not found`);
}
