import type { AvailabilityZone } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { LoadBalancerSpec } from '../../../crds/generated/types.ts';
import { declaredAttributes } from '../../model/elbv2/attributes.ts';
import type { JsonObject } from '../../model/json.ts';
import type { Sides } from '../../model/kind.ts';
import { lowerFirstMembers } from '../../model/member-case.ts';
import type { Resource } from '../../model/resource.ts';
import { comparableTags, desiredTags } from '../../model/tags.ts';
import { type LiveLoadBalancer, nameOf } from './observe.ts';

export function sidesOfLoadBalancer(
  resource: Resource<LoadBalancerSpec>,
  live: LiveLoadBalancer | undefined,
): Sides<unknown> {
  const { spec, identity } = resource;
  const want = { ...(spec as unknown as JsonObject), name: nameOf(spec, identity), tags: desiredTags(resource) };
  return { want, have: live ? have(spec, live) : {}, facts: undefined };
}

function have(spec: LoadBalancerSpec, { loadBalancer, attributes, tags }: LiveLoadBalancer): JsonObject {
  return {
    ...lowerFirstMembers(loadBalancer),
    ...placement(spec, loadBalancer.AvailabilityZones ?? []),
    name: loadBalancer.LoadBalancerName,
    attributes: declaredAttributes(spec.attributes, attributes),
    tags: comparableTags(tags),
  };
}

/** Where it stands, in the words that the manifest uses: AWS takes two and answers in a third. */
function placement(spec: LoadBalancerSpec, zones: readonly AvailabilityZone[]): JsonObject {
  if (!spec.subnetMappings) return { subnets: zones.map((zone) => zone.SubnetId ?? '') };
  return { subnetMappings: zones.map(mappingOf) };
}

function mappingOf({ SubnetId, LoadBalancerAddresses, SourceNatIpv6Prefixes }: AvailabilityZone): JsonObject {
  const [address] = LoadBalancerAddresses ?? [];
  return {
    subnetId: SubnetId,
    allocationId: address?.AllocationId,
    privateIPv4Address: address?.PrivateIPv4Address,
    iPv6Address: address?.IPv6Address,
    sourceNatIpv6Prefix: SourceNatIpv6Prefixes?.[0],
  };
}
