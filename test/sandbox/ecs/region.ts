import type * as Ecs from '@aws-sdk/client-ecs';
import type { Peers, Region } from '../../../sandbox/contract.ts';
import { type EcsService, makeEcs } from '../../../sandbox/ecs/index.ts';
import { seededRandom } from '../../support/seeded-random.ts';
import { createVirtualClock, type VirtualClock } from '../../support/virtual-clock.ts';

type CommandOf<O extends string> = `${O}Command` extends keyof typeof Ecs
  ? (typeof Ecs)[`${O}Command`] extends abstract new (
      ...args: never[]
    ) => infer Instance
    ? Instance
    : never
  : never;
export type InputOf<O extends string> = CommandOf<O> extends { input: infer I } ? I : never;
export type OutputOf<O extends string> =
  CommandOf<O> extends {
    resolveMiddleware(...args: never[]): (...args: never[]) => Promise<{ output: infer Out }>;
  }
    ? Out
    : never;

export interface FakeTargetGroup {
  targetType: string;
  loadBalancerArns: string[];
  /** `id:port` of what is registered, `!` at its end where it never passes a health check. */
  readonly targets: Set<string>;
  healthy: boolean;
}

/** ECS of one Region in virtual time, beside load balancing that does what the test says. */
export interface EcsRegion {
  readonly clock: VirtualClock;
  readonly region: Region;
  readonly groups: Map<string, FakeTargetGroup>;
  /** Rules that exist; a test puts them there. */
  readonly rules: FakeRules;
  /** Clusters and services whose scaling ECS said to be gone. */
  readonly scalingGone: string[];
  call<O extends string>(operation: O, input: InputOf<O>): OutputOf<O>;
  /** The code and text that a refused call answers. */
  refusal<O extends string>(operation: O, input: InputOf<O>): string;
  service(name: string, cluster?: string): Ecs.Service;
  readonly setAlarm: EcsService['setAlarm'];
  readonly answerHooks: EcsService['answerHooks'];
  addTargetGroup(name: string, group?: Partial<FakeTargetGroup>): string;
}

const CALLER = { account: '123456789012', region: 'eu-west-1' };

export function ecsRegion(seed = 1): EcsRegion {
  const clock = createVirtualClock();
  const random = seededRandom(seed);
  const groups = new Map<string, FakeTargetGroup>();
  const rules: FakeRules = new Map();
  const scalingGone: string[] = [];
  const region: Region = {
    ...CALLER,
    clock,
    random,
    bakeMinuteMs: MINUTE,
    hex: (digits) => Array.from({ length: digits }, () => Math.floor(random() * 16).toString(16)).join(''),
    peers: peers({ groups, rules, scalingGone }),
  };
  const ecs = makeEcs(region);
  const call = <O extends string>(operation: O, input: InputOf<O>): OutputOf<O> =>
    structuredClone(ecs.call(operation, structuredClone(input) as never, CALLER)) as never;
  return {
    clock,
    region,
    groups,
    rules,
    scalingGone,
    call,
    refusal(operation, input) {
      try {
        call(operation, input);
      } catch (error) {
        const { code, message } = error as { code: string; message: string };
        return `${code}: ${message}`;
      }
      return 'not refused';
    },
    service(name, cluster = 'shop') {
      const [service] = call('DescribeServices', { cluster, services: [name], include: ['TAGS'] }).services ?? [];
      if (!service) throw new Error(`no service ${name}`);
      return service;
    },
    setAlarm: ecs.setAlarm,
    answerHooks: ecs.answerHooks,
    addTargetGroup(name, group = {}) {
      const arn = `arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/${name}/0123456789abcdef`;
      groups.set(arn, { targetType: 'ip', loadBalancerArns: ['lb'], targets: new Set(), healthy: true, ...group });
      return arn;
    },
  };
}

/** A rule by its ARN: names of target groups and the weights that ECS gave them. */
export type FakeRules = Map<string, (readonly [group: string, weight: number])[]>;

interface Beside {
  readonly groups: Map<string, FakeTargetGroup>;
  readonly rules: FakeRules;
  readonly scalingGone: string[];
}

function peers({ groups, rules, scalingGone }: Beside): Peers {
  const place = (target: { id: string; port: number }) => `${target.id}:${target.port}`;
  return {
    elb: {
      certificateUsers: () => [],
      loadBalancerType: () => undefined,
      targetGroup(arn) {
        const group = groups.get(arn);
        return group && { ...group, port: 80 };
      },
      register: (arn, target) => groups.get(arn)?.targets.add(`${place(target)}${target.failing ? '!' : ''}`),
      deregister(arn, target) {
        groups.get(arn)?.targets.delete(place(target));
        groups.get(arn)?.targets.delete(`${place(target)}!`);
      },
      healthy(arn, target) {
        const group = groups.get(arn);
        return (group?.healthy && group.targets.has(place(target))) ?? false;
      },
      forward(rule, weights) {
        const known = rules.has(rule);
        if (known)
          rules.set(
            rule,
            weights.map(({ targetGroupArn, weight }) => [nameOf(targetGroupArn), weight]),
          );
        return known;
      },
    },
    ecs: { service: () => undefined, setDesiredCount() {}, alarmChanged() {}, taskAt: () => undefined },
    queues: { has: () => false, send() {} },
    alarms: { make() {}, remove() {}, set() {} },
    certificates: { status: () => undefined },
    images: { isMissing: () => false },
    logs: { ensure() {} },
    interfaces: { attach() {}, release() {} },
    discovery: { namespaceArn: () => undefined, register: () => false, deregister() {} },
    instances: { arnOf: () => undefined, of: () => undefined, scale() {}, unprotect() {} },
    scaling: { serviceDeleted: (cluster, service) => scalingGone.push(`${cluster}/${service}`) },
  };
}

function nameOf(targetGroupArn: string): string {
  return targetGroupArn.split('/')[1] ?? '';
}

/** Registers a small Fargate task definition whose one container `web` runs that image. */
export function register(
  aws: EcsRegion,
  image = 'shop/web:1',
  more: Partial<InputOf<'RegisterTaskDefinition'>> = {},
): string {
  const { taskDefinition } = aws.call('RegisterTaskDefinition', {
    family: 'web',
    networkMode: 'awsvpc',
    requiresCompatibilities: ['FARGATE'],
    cpu: '256',
    memory: '512',
    containerDefinitions: [{ name: 'web', image, portMappings: [{ containerPort: 80 }] }],
    ...more,
  });
  return taskDefinition?.taskDefinitionArn ?? '';
}

/** The request of a Fargate service `web` of two tasks in cluster `shop`. */
export function fargateService(more: Partial<InputOf<'CreateService'>> = {}): InputOf<'CreateService'> {
  return {
    cluster: 'shop',
    serviceName: 'web',
    taskDefinition: 'web',
    desiredCount: 2,
    launchType: 'FARGATE',
    networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-a', 'subnet-b'] } },
    ...more,
  };
}

/** A Region with cluster `shop` and a service `web` of two tasks at rest. */
export async function runningService(more: Partial<InputOf<'CreateService'>> = {}): Promise<EcsRegion> {
  const aws = ecsRegion();
  aws.call('CreateCluster', { clusterName: 'shop' });
  register(aws);
  aws.call('CreateService', fargateService(more));
  await aws.clock.advance(MINUTE);
  return aws;
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
