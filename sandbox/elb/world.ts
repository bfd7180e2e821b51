import type {
  Action,
  Certificate,
  IpamPools,
  Matcher,
  MutualAuthenticationAttributes,
  RuleCondition,
  RuleTransform,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import type { Region } from '../contract.ts';
import type { Network } from '../ec2/network.ts';
import { noListener, noLoadBalancer, noRule, noTargetGroup } from './faults.ts';
import { createLinks, type Links } from './links.ts';

export type LoadBalancerType = 'application' | 'network' | 'gateway';

/** Whatever AWS lists in the order of its making. */
interface Made {
  readonly arn: string;
  readonly sequence: number;
}

export interface Zone {
  readonly zone: string;
  readonly subnetId: string;
  readonly allocationId?: string | undefined;
  readonly privateIPv4Address?: string | undefined;
  readonly ipv6Address?: string | undefined;
  readonly sourceNatIpv6Prefix?: string | undefined;
}

export interface LoadBalancerState extends Made {
  readonly name: string;
  readonly type: LoadBalancerType;
  readonly scheme: string;
  readonly vpcId: string;
  readonly createdAt: number;
  /** When provisioning is over. */
  readonly activeAt: number;
  readonly dnsName: string;
  readonly attributes: Map<string, string>;
  zones: readonly Zone[];
  ipAddressType: string;
  /** Undefined where the load balancer was made without: a network load balancer then never has any. */
  securityGroups: readonly string[] | undefined;
  enforceInbound: string | undefined;
  sourceNat: string | undefined;
  customerOwnedIpv4Pool: string | undefined;
  ipamPools: IpamPools | undefined;
}

export interface HealthCheck {
  enabled: boolean;
  protocol: string | undefined;
  port: string | undefined;
  path: string | undefined;
  interval: number;
  timeout: number;
  healthyThreshold: number;
  unhealthyThreshold: number;
  matcher: Matcher | undefined;
}

export type HealthState = 'initial' | 'healthy' | 'unhealthy';

export interface TargetState {
  readonly id: string;
  readonly port: number | undefined;
  readonly zone: string | undefined;
  readonly registeredAt: number;
  /** What its health checks find from `since` on, and what it was until they had found it often enough. */
  failing: boolean;
  since: number;
  before: HealthState;
  /** Set by deregistration; gone afterwards. */
  drainedAt: number | undefined;
}

export interface TargetGroupState extends Made {
  readonly name: string;
  readonly protocol: string | undefined;
  readonly protocolVersion: string | undefined;
  readonly port: number | undefined;
  readonly vpcId: string | undefined;
  readonly targetType: string;
  readonly ipAddressType: string | undefined;
  readonly targetControlPort: number | undefined;
  readonly attributes: Map<string, string>;
  healthCheck: HealthCheck;
  /** By `id:port`. */
  readonly targets: Map<string, TargetState>;
}

export interface ListenerState extends Made {
  readonly loadBalancerArn: string;
  readonly attributes: Map<string, string>;
  port: number | undefined;
  protocol: string | undefined;
  sslPolicy: string | undefined;
  /** The default certificate first, then those added for other server names. */
  certificates: readonly Certificate[];
  alpnPolicy: readonly string[] | undefined;
  mutualAuthentication: MutualAuthenticationAttributes | undefined;
  /** The default rule among them. */
  readonly rules: Set<RuleState>;
}

/** A listener's default actions are those of its default rule. */
export interface RuleState extends Made {
  readonly listenerArn: string;
  readonly loadBalancerArn: string;
  readonly isDefault: boolean;
  /** The default rule comes after all. */
  priority: number;
  conditions: readonly RuleCondition[];
  actions: readonly Action[];
  transforms: readonly RuleTransform[];
}

export interface ElbOptions {
  /** How long a new load balancer is `provisioning`; minutes on AWS. */
  readonly provisioningMs: number;
}

/** Elastic Load Balancing in one account and Region. */
export interface ElbWorld {
  readonly region: Region;
  readonly network: Network;
  readonly options: ElbOptions;
  readonly loadBalancers: Map<string, LoadBalancerState>;
  readonly targetGroups: Map<string, TargetGroupState>;
  readonly targetGroupsByName: Map<string, TargetGroupState>;
  readonly listeners: Map<string, ListenerState>;
  readonly rules: Map<string, RuleState>;
  /** By ARN of what they are on. */
  readonly tags: Map<string, Map<string, string>>;
  readonly links: Links;
  nextSequence(): number;
}

export function createWorld(region: Region, network: Network, options: ElbOptions): ElbWorld {
  let sequence = 0;
  return {
    region,
    network,
    options,
    loadBalancers: new Map(),
    targetGroups: new Map(),
    targetGroupsByName: new Map(),
    listeners: new Map(),
    rules: new Map(),
    tags: new Map(),
    links: createLinks(region.clock),
    nextSequence() {
      sequence += 1;
      return sequence;
    },
  };
}

export function arnPrefix({ region }: ElbWorld): string {
  return `arn:aws:elasticloadbalancing:${region.region}:${region.account}:`;
}

export function loadBalancerOf(world: ElbWorld, arn: string): LoadBalancerState {
  return found(world.loadBalancers.get(arn), noLoadBalancer(arn));
}

export function targetGroupOf(world: ElbWorld, arn: string): TargetGroupState {
  return found(world.targetGroups.get(arn), noTargetGroup(arn));
}

export function listenerOf(world: ElbWorld, arn: string): ListenerState {
  return found(world.listeners.get(arn), noListener(arn));
}

export function ruleOf(world: ElbWorld, arn: string): RuleState {
  return found(world.rules.get(arn), noRule(arn));
}

function found<T>(value: T | undefined, absent: Error): T {
  if (value === undefined) throw absent;
  return value;
}
