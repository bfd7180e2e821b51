import type { ElbPeer } from '../contract.ts';
import { deregister, isHealthy, register } from './targets.ts';
import { shiftTraffic } from './traffic-shift.ts';
import type { ElbWorld } from './world.ts';

/** What the other services of the Region ask of Elastic Load Balancing, past its API. */
export function elbPeer(world: ElbWorld): ElbPeer {
  return {
    loadBalancerType: (arn) => world.loadBalancers.get(arn)?.type,
    targetGroup(arn) {
      const group = world.targetGroups.get(arn);
      if (!group) return undefined;
      const { targetType, port, healthCheck } = group;
      const loadBalancerArns = world.links.loadBalancersOf(arn);
      return { targetType, port, loadBalancerArns, healthCheckPath: healthCheck.path };
    },
    register(arn, { id, port, failing }) {
      const group = world.targetGroups.get(arn);
      if (group) register(world, group, { id, port, zone: undefined, failing: failing ?? false });
    },
    deregister(arn, target) {
      const group = world.targetGroups.get(arn);
      if (group) deregister(world, group, target);
    },
    certificateUsers(arn) {
      const holders = [...world.listeners.values()].filter(({ certificates }) =>
        certificates.some(({ CertificateArn }) => CertificateArn === arn),
      );
      return [...new Set(holders.map(({ loadBalancerArn }) => loadBalancerArn))];
    },
    healthy(arn, target) {
      const group = world.targetGroups.get(arn);
      return group !== undefined && isHealthy(world, group, target);
    },
    forward: (arn, groups) => shiftTraffic(world, arn, groups),
  };
}
