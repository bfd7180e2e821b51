import type { ElbWorld, LoadBalancerState } from './world.ts';

/** Until AWS takes a deleted load balancer's interfaces away, in its seconds (believed: two or three minutes). */
const LEAVING_SECONDS = 120;

/** One network interface in every subnet (Elastic Load Balancing user guide, "Subnets for your load balancer"). */
export function attachInterfaces({ region }: ElbWorld, balancer: LoadBalancerState): void {
  const { arn: owner, name, scheme, securityGroups = [] } = balancer;
  balancer.zones.forEach(({ subnetId }, index) => {
    const place = { id: idsOf(balancer)[index] ?? '', subnetId, groups: securityGroups };
    const isPublic = scheme === 'internet-facing';
    region.peers.interfaces.attach({ ...place, owner, description: `ELB app/${name}`, isPublic });
  });
}

export function detachInterfaces({ region }: ElbWorld, balancer: LoadBalancerState): void {
  region.peers.interfaces.release(idsOf(balancer), LEAVING_SECONDS);
}

/** After a change of subnets or groups. */
export function moveInterfaces(world: ElbWorld, balancer: LoadBalancerState, before: readonly string[]): void {
  world.region.peers.interfaces.release(before, 0);
  attachInterfaces(world, balancer);
}

export function idsOf({ arn, zones }: LoadBalancerState): readonly string[] {
  const own = arn.slice(arn.lastIndexOf('/') + 1);
  return zones.map((_, index) => `eni-${index.toString(16)}${own.padStart(16, '0')}`);
}
