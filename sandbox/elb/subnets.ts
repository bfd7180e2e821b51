import type { SubnetMapping } from '@aws-sdk/client-elastic-load-balancing-v2';
import { Fault } from '../contract.ts';
import type { Subnet } from '../ec2/network.ts';
import { badConfiguration, invalid } from './faults.ts';
import type { ElbWorld, LoadBalancerType, Zone } from './world.ts';

interface WantedSubnets {
  readonly Subnets?: readonly string[] | undefined;
  readonly SubnetMappings?: readonly SubnetMapping[] | undefined;
}

/** The zones that these subnets give a load balancer, and the one VPC that they are in. Throws Fault. */
export function zonesOf(
  world: ElbWorld,
  type: LoadBalancerType,
  wanted: WantedSubnets,
): { readonly zones: readonly Zone[]; readonly vpcId: string } {
  const mappings = mappingsOf(wanted);
  const subnets = mappings.map((mapping) => subnetOf(world, mapping.SubnetId ?? ''));
  assertSpread(type, subnets);
  const zones = mappings.map((mapping, index) => zone(mapping, subnets[index]));
  return { zones, vpcId: subnets[0]?.vpcId ?? '' };
}

function mappingsOf({ Subnets, SubnetMappings }: WantedSubnets): readonly SubnetMapping[] {
  if (Subnets?.length && SubnetMappings?.length) {
    throw invalid('You can specify either subnets or subnet mappings, but not both');
  }
  if (SubnetMappings?.length) return SubnetMappings;
  return [...new Set(Subnets ?? [])].map((SubnetId) => ({ SubnetId }));
}

function subnetOf(world: ElbWorld, id: string): Subnet {
  const subnet = world.network.subnets.get(id);
  if (!subnet) throw new Fault('SubnetNotFoundException', `The subnet ID '${id}' does not exist`);
  return subnet;
}

function assertSpread(type: LoadBalancerType, subnets: readonly Subnet[]): void {
  if (subnets.length === 0) throw invalid('A subnet must be specified');
  if (new Set(subnets.map((each) => each.vpcId)).size > 1) {
    throw badConfiguration('All subnets must belong to the same VPC');
  }
  const zones = new Set(subnets.map((each) => each.zone));
  if (zones.size < subnets.length) {
    throw badConfiguration('A load balancer cannot be attached to multiple subnets in the same Availability Zone');
  }
  if (type === 'application' && zones.size < 2) {
    throw invalid('At least two subnets in two different Availability Zones must be specified');
  }
}

function zone(mapping: SubnetMapping, subnet: Subnet | undefined): Zone {
  return {
    zone: subnet?.zone ?? '',
    subnetId: subnet?.id ?? '',
    allocationId: mapping.AllocationId,
    privateIPv4Address: mapping.PrivateIPv4Address,
    ipv6Address: mapping.IPv6Address,
    sourceNatIpv6Prefix: mapping.SourceNatIpv6Prefix,
  };
}
