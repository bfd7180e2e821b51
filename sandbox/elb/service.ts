import type { MakeService, SandboxService } from '../contract.ts';
import type { Networks } from '../ec2/network.ts';
import { describeAccountLimits } from './account-limits.ts';
import { addListenerCertificates, describeListenerCertificates, removeListenerCertificates } from './certificates.ts';
import {
  createListener,
  deleteListener,
  describeListenerAttributes,
  describeListeners,
  modifyListener,
  modifyListenerAttributes,
} from './listeners.ts';
import { modifyIpPools, setIpAddressType, setSecurityGroups, setSubnets } from './load-balancer-changes.ts';
import {
  createLoadBalancer,
  deleteLoadBalancer,
  describeLoadBalancerAttributes,
  describeLoadBalancers,
  modifyLoadBalancerAttributes,
} from './load-balancers.ts';
import { elbPeer } from './peer.ts';
import { createRule, deleteRule, describeRules, modifyRule, setRulePriorities } from './rules.ts';
import { addTags, describeTags, removeTags } from './tags.ts';
import {
  createTargetGroup,
  deleteTargetGroup,
  describeTargetGroupAttributes,
  describeTargetGroups,
  modifyTargetGroup,
  modifyTargetGroupAttributes,
} from './target-groups.ts';
import { deregisterTargets, describeTargetHealth, registerTargets, setFailing, type TargetKey } from './targets.ts';
import { createWorld, type ElbOptions, type ElbWorld } from './world.ts';

/** Minutes on AWS; short enough here that somebody who looks on sees it happen. */
const PROVISIONING_MS = 5_000;

type Operation = (world: ElbWorld, input: never) => object;

const OPERATIONS: Readonly<Record<string, Operation>> = {
  AddListenerCertificates: addListenerCertificates,
  AddTags: addTags,
  CreateListener: createListener,
  CreateLoadBalancer: createLoadBalancer,
  CreateRule: createRule,
  CreateTargetGroup: createTargetGroup,
  DeleteListener: deleteListener,
  DeleteLoadBalancer: deleteLoadBalancer,
  DeleteRule: deleteRule,
  DeleteTargetGroup: deleteTargetGroup,
  DeregisterTargets: deregisterTargets,
  DescribeAccountLimits: describeAccountLimits,
  DescribeListenerAttributes: describeListenerAttributes,
  DescribeListenerCertificates: describeListenerCertificates,
  DescribeListeners: describeListeners,
  DescribeLoadBalancerAttributes: describeLoadBalancerAttributes,
  DescribeLoadBalancers: describeLoadBalancers,
  DescribeRules: describeRules,
  DescribeTags: describeTags,
  DescribeTargetGroupAttributes: describeTargetGroupAttributes,
  DescribeTargetGroups: describeTargetGroups,
  DescribeTargetHealth: describeTargetHealth,
  ModifyIpPools: modifyIpPools,
  ModifyListener: modifyListener,
  ModifyListenerAttributes: modifyListenerAttributes,
  ModifyLoadBalancerAttributes: modifyLoadBalancerAttributes,
  ModifyRule: modifyRule,
  ModifyTargetGroup: modifyTargetGroup,
  ModifyTargetGroupAttributes: modifyTargetGroupAttributes,
  RegisterTargets: registerTargets,
  RemoveListenerCertificates: removeListenerCertificates,
  RemoveTags: removeTags,
  SetIpAddressType: setIpAddressType,
  SetRulePriorities: setRulePriorities,
  SetSecurityGroups: setSecurityGroups,
  SetSubnets: setSubnets,
};

export interface ElbService extends SandboxService {
  /** Makes the health checks of a registered target fail, or pass again; false when there is no such target. */
  setTargetFailing(targetGroupArn: string, target: TargetKey, failing: boolean): boolean;
  /** What lives, for those who follow a request through it. Not to be changed. */
  readonly world: ElbWorld;
}

/** Elastic Load Balancing v2, and the target groups' side of every service that registers targets. */
export function elbService(
  networks: Networks,
  options: Partial<ElbOptions> = {},
): (...given: Parameters<MakeService>) => ElbService {
  return (region) => {
    const world = createWorld(region, networks(region), { provisioningMs: PROVISIONING_MS, ...options });
    region.peers.elb = elbPeer(world);
    return {
      world,
      operations: Object.keys(OPERATIONS),
      call: (operation, input) => (OPERATIONS[operation]?.(world, input as never) ?? {}) as Record<string, unknown>,
      setTargetFailing(arn, target, failing) {
        const group = world.targetGroups.get(arn);
        return group !== undefined && setFailing(world, group, target, failing);
      },
    };
  };
}
