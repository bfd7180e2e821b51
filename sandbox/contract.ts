import type { PutMetricAlarmInput } from '@aws-sdk/client-cloudwatch';
import type { InterfaceUse } from './ec2/interfaces.ts';

/** An error as AWS answers it: `code` is what the SDK calls the error's name. */
export class Fault extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string, status = 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

/** An error whose answer carries headers, too. */
export class RestFault extends Fault {
  readonly headers: Readonly<Record<string, string>>;

  constructor(fault: Fault, headers: Readonly<Record<string, string>>) {
    super(fault.code, fault.message, fault.status);
    this.headers = headers;
  }
}

/** Time and randomness of the modelled world; the controller's own ports fit, so simulations can share them. */
export interface SandboxClock {
  now(): number;
  after(ms: number, callback: () => void): () => void;
}

/** One account and Region of the modelled AWS: everything that its services need of each other. */
export interface Region {
  readonly account: string;
  readonly region: string;
  readonly clock: SandboxClock;
  /** A number in [0, 1), seeded. */
  readonly random: () => number;
  /**
   * What a minute of a deployment's bake times and waits between traffic shifts takes, in milliseconds of `clock`: 60,000
   * where time is to pass as on AWS.
   */
  readonly bakeMinuteMs: number;
  /** How late reads may see changes; undefined: at once. */
  readonly lag?: { readonly maxMs: number; readonly probability: number } | undefined;
  /** A new identifier of that many lowercase hex digits, from `random`. */
  readonly hex: (digits: number) => string;
  /** The other services. Whoever makes `ecs`, `elb` or `scaling` puts its peer here; all are there before the first call. */
  readonly peers: Peers;
}

/** AWS's seconds in milliseconds of a Region's clock, as `bakeMinuteMs` says. */
export function seconds({ bakeMinuteMs }: Pick<Region, 'bakeMinuteMs'>, count: number): number {
  return (count * bakeMinuteMs) / 60;
}

/** What services ask of each other, as AWS's own service principals do. */
export interface Peers {
  elb: ElbPeer;
  ecs: EcsPeer;
  scaling: ScalingPeer;
  queues: QueuePeer;
  alarms: AlarmPeer;
  interfaces: InterfacePeer;
  certificates: CertificatePeer;
  images: ImagePeer;
  logs: LogPeer;
  discovery: DiscoveryPeer;
  instances: InstancePeer;
}

export interface ElbPeer {
  /** `network`, `application` or `gateway`; undefined where there is no such load balancer. */
  loadBalancerType(arn: string): string | undefined;
  /** Undefined when there is no such target group. */
  targetGroup(arn: string):
    | {
        readonly targetType: string;
        readonly port: number | undefined;
        readonly loadBalancerArns: readonly string[];
        readonly healthCheckPath?: string | undefined;
      }
    | undefined;
  /** `failing`: the target never passes a health check (an image that does not serve). Ignored for an unknown group. */
  register(
    targetGroupArn: string,
    target: { readonly id: string; readonly port: number; readonly failing?: boolean | undefined },
  ): void;
  deregister(targetGroupArn: string, target: { readonly id: string; readonly port: number }): void;
  /** ARNs of the load balancers whose listeners have this certificate. */
  certificateUsers(arn: string): readonly string[];
  /** Whether a registered target passes its health checks at this moment. */
  healthy(targetGroupArn: string, target: { readonly id: string; readonly port: number }): boolean;
  /**
   * Rewrites what a rule, or a listener's default rule, forwards to. False where there is no such rule or group, or where
   * the rule does not forward.
   */
  forward(
    ruleOrListenerArn: string,
    groups: readonly { readonly targetGroupArn: string; readonly weight: number }[],
  ): boolean;
}

export interface EcsPeer {
  service(
    cluster: string,
    service: string,
  ): { readonly desiredCount: number; readonly runningCount: number } | undefined;
  /** As Application Auto Scaling does it; ignored for a service that is gone. */
  setDesiredCount(cluster: string, service: string, count: number): void;
  /** An alarm is in ALARM, or is so no longer; rollouts that watch it hear of it. */
  alarmChanged(name: string, isInAlarm: boolean): void;
  /** The task that registered itself under that address in that target group; undefined where none did. */
  taskAt(
    targetGroupArn: string,
    target: { readonly id: string; readonly port: number | undefined },
  ): TaskAtTarget | undefined;
}

export interface CertificatePeer {
  /** Of a certificate of ACM; `DELETED` of one that is gone, undefined of one that ACM never made here. */
  status(arn: string): string | undefined;
}

export interface AlarmPeer {
  /** Makes an alarm as another service does it, in that state. */
  make(definition: PutMetricAlarmInput, state: 'OK' | 'ALARM' | 'INSUFFICIENT_DATA'): void;
  remove(names: readonly string[]): void;
  /** Ignored for an alarm that nobody has made. */
  set(name: string, isInAlarm: boolean): void;
}

export interface ImagePeer {
  /** Whether the image lies in a repository of this account and Region, which lives and does not hold it. */
  isMissing(image: string): boolean;
}

export interface LogPeer {
  /** Makes a log group as a log driver does it; one that is there stays as it is. */
  ensure(group: string): void;
}

export interface DiscoveryPeer {
  /** ARN of the Cloud Map namespace of that name; undefined where there is none. */
  namespaceArn(name: string): string | undefined;
  /** Registers a task in a Cloud Map service; false where there is no such service. */
  register(serviceArn: string, instance: DiscoveredTask): boolean;
  /** Ignored for what is not registered. */
  deregister(serviceArn: string, instanceId: string): void;
}

export interface DiscoveredTask {
  readonly id: string;
  readonly address: string;
  /** What an SRV record says; undefined where the service registry names none. */
  readonly port: number | undefined;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Instances of Auto Scaling groups that Cloud Control made. */
export interface InstancePeer {
  /** Of a group by its name; undefined where none lives here. */
  arnOf(groupName: string): string | undefined;
  /**
   * How many there are, how many there may be, and how many network interfaces each takes; undefined of a group that does not
   * live here, and of instances of a type that nobody wrote down.
   */
  of(groupArn: string): { readonly count: number; readonly most: number; readonly interfaces: number } | undefined;
  /** As managed scaling does it, within the group's sizes. */
  scale(groupArn: string, count: number): void;
  /** Takes their protection from scale-in from all of them. */
  unprotect(groupArn: string): void;
}

/** Network interfaces that services keep in subnets of their customers. */
export interface InterfacePeer {
  attach(use: InterfaceUse): void;
  /** Interfaces go a while after what they belonged to. */
  release(ids: readonly string[], afterSeconds: number): void;
}

export interface TaskAtTarget {
  readonly arn: string;
  /** `family:revision`. */
  readonly revision: string;
  readonly status: string;
  /** Whether it answers requests: it runs, or drains. */
  readonly isServing: boolean;
}

export interface ScalingPeer {
  /** ECS deletes a service: its scalable target, policies and scheduled actions go with it. */
  serviceDeleted(cluster: string, service: string): void;
}

export interface QueuePeer {
  /** Whether there is such a queue of this account and Region. */
  has(queueArn: string): boolean;
  /** Puts a message there; ignored for a queue that is gone. */
  send(queueArn: string, body: string): void;
}

/** Who calls, as the request's credentials said. */
export interface Caller {
  readonly account: string;
  readonly region: string;
  /** An assumed role's or user's ARN; the account's root where absent. */
  readonly arn?: string | undefined;
}

/** One AWS service of one Region: operations by name, plain SDK-shaped input and output (Dates as Date). */
export interface SandboxService {
  /**
   * Throws Fault. Synchronous: the world changes at one instant, delays are the transport's business. The input has
   * passed the SDK's schema and is a copy; the output is copied before anybody else sees it, so state may be returned.
   */
  call(operation: string, input: Readonly<Record<string, unknown>>, caller: Caller): Record<string, unknown>;
  readonly operations: readonly string[];
  /** Resolves when the call may take place: for calls that wait for something to be there. Undefined: at once. */
  until?(operation: string, input: Readonly<Record<string, unknown>>): Promise<void> | undefined;
}

/** Makes one service of one Region, called once per Region, at its first use. */
export type MakeService = (region: Region) => SandboxService;
