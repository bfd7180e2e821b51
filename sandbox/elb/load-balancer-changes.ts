import {
  IpAddressType,
  type ModifyIpPoolsInput,
  type SetIpAddressTypeInput,
  type SetSecurityGroupsInput,
  type SetSubnetsInput,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { assertEnum, badConfiguration } from './faults.ts';
import { idsOf, moveInterfaces } from './interfaces.ts';
import { loadBalancerAttributeTable } from './load-balancer-attributes.ts';
import { zoneView } from './load-balancer-view.ts';
import { securityGroupsOf } from './load-balancers.ts';
import { zonesOf } from './subnets.ts';
import { type ElbWorld, type LoadBalancerState, loadBalancerOf } from './world.ts';

export function setSubnets(world: ElbWorld, input: SetSubnetsInput) {
  const known = loadBalancerOf(world, input.LoadBalancerArn ?? '');
  const { zones, vpcId } = zonesOf(world, known.type, input);
  if (vpcId !== known.vpcId) throw badConfiguration(`The subnets are not in the load balancer's VPC '${known.vpcId}'`);
  assertEnum('ipAddressType', input.IpAddressType, Object.values(IpAddressType));
  const before = idsOf(known);
  known.zones = zones;
  moveInterfaces(world, known, before);
  if (input.IpAddressType) changeIpAddressType(known, input.IpAddressType);
  known.sourceNat = input.EnablePrefixForIpv6SourceNat ?? known.sourceNat;
  return {
    AvailabilityZones: zones.map(zoneView),
    IpAddressType: known.ipAddressType,
    EnablePrefixForIpv6SourceNat: known.sourceNat,
  };
}

/** A network load balancer that was made without security groups can never have any (API reference). */
export function setSecurityGroups(world: ElbWorld, input: SetSecurityGroupsInput) {
  const known = loadBalancerOf(world, input.LoadBalancerArn ?? '');
  if (known.securityGroups === undefined) {
    throw badConfiguration(`Security groups cannot be set for load balancer '${known.arn}', which was made without`);
  }
  const { type, vpcId } = known;
  if (!input.SecurityGroups?.length) throw badConfiguration('At least one security group must be specified');
  known.securityGroups = securityGroupsOf(world, { type, vpcId, wanted: input.SecurityGroups });
  moveInterfaces(world, known, idsOf(known));
  known.enforceInbound = input.EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic ?? known.enforceInbound;
  return {
    SecurityGroupIds: known.securityGroups,
    EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic: known.enforceInbound,
  };
}

export function setIpAddressType(world: ElbWorld, input: SetIpAddressTypeInput) {
  const known = loadBalancerOf(world, input.LoadBalancerArn ?? '');
  assertEnum('ipAddressType', input.IpAddressType, Object.values(IpAddressType));
  if (known.type !== 'application' && input.IpAddressType === 'dualstack-without-public-ipv4') {
    throw badConfiguration(
      'IP address type dualstack-without-public-ipv4 is supported for application load balancers only',
    );
  }
  changeIpAddressType(known, input.IpAddressType ?? known.ipAddressType);
  return { IpAddressType: known.ipAddressType };
}

export function modifyIpPools(world: ElbWorld, input: ModifyIpPoolsInput) {
  const known = loadBalancerOf(world, input.LoadBalancerArn ?? '');
  if (known.type !== 'application')
    throw badConfiguration('IPAM pools are supported for application load balancers only');
  const removed = input.RemoveIpamPools?.includes('ipv4') ? undefined : known.ipamPools;
  known.ipamPools = input.IpamPools ?? removed;
  return { IpamPools: known.ipamPools };
}

/** Dual-stack load balancers have attributes that IPv4 ones have not. */
function changeIpAddressType(known: LoadBalancerState, ipAddressType: string): void {
  known.ipAddressType = ipAddressType;
  const key = 'ipv6.deny_all_igw_traffic';
  const initial = loadBalancerAttributeTable(known)[key]?.initial;
  if (initial === undefined) known.attributes.delete(key);
  else if (!known.attributes.has(key)) known.attributes.set(key, initial);
}
