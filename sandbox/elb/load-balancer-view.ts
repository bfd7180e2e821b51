import type { AvailabilityZone, LoadBalancer } from '@aws-sdk/client-elastic-load-balancing-v2';
import { hostedZoneId } from './hosted-zones.ts';
import type { ElbWorld, LoadBalancerState, Zone } from './world.ts';

/** A load balancer as AWS describes it at this moment. */
export function loadBalancerView({ region }: ElbWorld, each: LoadBalancerState): LoadBalancer {
  return {
    LoadBalancerArn: each.arn,
    DNSName: each.dnsName,
    CanonicalHostedZoneId: hostedZoneId(region.region, each.type),
    CreatedTime: new Date(each.createdAt),
    LoadBalancerName: each.name,
    Scheme: each.scheme as LoadBalancer['Scheme'],
    VpcId: each.vpcId,
    State: { Code: region.clock.now() >= each.activeAt ? 'active' : 'provisioning' },
    Type: each.type,
    AvailabilityZones: each.zones.map(zoneView),
    SecurityGroups: each.securityGroups ? [...each.securityGroups] : undefined,
    IpAddressType: each.ipAddressType as LoadBalancer['IpAddressType'],
    CustomerOwnedIpv4Pool: each.customerOwnedIpv4Pool,
    EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic: each.enforceInbound,
    EnablePrefixForIpv6SourceNat: each.sourceNat as LoadBalancer['EnablePrefixForIpv6SourceNat'],
    IpamPools: each.ipamPools,
  };
}

export function zoneView(zone: Zone): AvailabilityZone {
  const address = {
    AllocationId: zone.allocationId,
    PrivateIPv4Address: zone.privateIPv4Address,
    IPv6Address: zone.ipv6Address,
  };
  const given = Object.values(address).some((each) => each !== undefined);
  return {
    ZoneName: zone.zone,
    SubnetId: zone.subnetId,
    LoadBalancerAddresses: given ? [address] : [],
    SourceNatIpv6Prefixes: zone.sourceNatIpv6Prefix ? [zone.sourceNatIpv6Prefix] : undefined,
  };
}
