import type {
  DeregisterTargetsInput,
  DescribeTargetHealthInput,
  RegisterTargetsInput,
  TargetDescription,
  TargetHealth,
  TargetHealthDescription,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { Fault } from '../contract.ts';
import { type ElbWorld, type HealthState, type TargetGroupState, type TargetState, targetGroupOf } from './world.ts';

export interface TargetKey {
  readonly id: string;
  readonly port: number | undefined;
}

export function registerTargets(world: ElbWorld, input: RegisterTargetsInput) {
  const group = targetGroupOf(world, input.TargetGroupArn ?? '');
  const targets = input.Targets ?? [];
  for (const target of targets) assertTarget(group, target);
  for (const { Id: id = '', Port: port, AvailabilityZone: zone } of targets) {
    register(world, group, { id, port: port ?? group.port, zone, failing: false });
  }
  return {};
}

export function deregisterTargets(world: ElbWorld, input: DeregisterTargetsInput) {
  const group = targetGroupOf(world, input.TargetGroupArn ?? '');
  for (const { Id: id = '', Port: port } of input.Targets ?? []) {
    const keys = [...group.targets.values()].filter(
      (each) => each.id === id && (port === undefined || each.port === port),
    );
    for (const key of keys) deregister(world, group, key);
  }
  return {};
}

export function describeTargetHealth(world: ElbWorld, input: DescribeTargetHealthInput) {
  const group = targetGroupOf(world, input.TargetGroupArn ?? '');
  forgetDrained(world, group);
  const asked = input.Targets?.map(
    ({ Id = '', Port }) => group.targets.get(keyOf({ id: Id, port: Port ?? group.port })) ?? { Id, Port },
  );
  const shown = asked ?? [...group.targets.values()];
  return {
    TargetHealthDescriptions: shown.map((each) =>
      'id' in each ? healthView(world, group, each) : unknownTarget(each),
    ),
  };
}

interface NewTarget extends TargetKey {
  readonly zone: string | undefined;
  readonly failing: boolean;
}

/** Registering again what is registered changes nothing; what drains comes back and starts anew. */
export function register(world: ElbWorld, group: TargetGroupState, target: NewTarget): void {
  forgetDrained(world, group);
  const key = keyOf(target);
  const known = group.targets.get(key);
  if (known && known.drainedAt === undefined && known.failing === target.failing) return;
  const now = world.region.clock.now();
  group.targets.set(key, { ...target, registeredAt: now, since: now, before: 'initial', drainedAt: undefined });
}

/** Drains for the group's deregistration delay; a group that nobody uses has nothing to drain. */
export function deregister(world: ElbWorld, group: TargetGroupState, target: TargetKey): void {
  const known = group.targets.get(keyOf(target));
  if (!known || known.drainedAt !== undefined) return;
  const seconds = Number(group.attributes.get('deregistration_delay.timeout_seconds') ?? 0);
  known.drainedAt = world.region.clock.now() + seconds * 1000;
  if (world.links.inUseSince(group.arn) === undefined) group.targets.delete(keyOf(target));
}

/**
 * From now on the target's health checks fail or pass; what it is changes once they have done so often enough. False
 * when there is no such target.
 */
export function setFailing(world: ElbWorld, group: TargetGroupState, target: TargetKey, failing: boolean): boolean {
  const known = group.targets.get(keyOf({ id: target.id, port: target.port ?? group.port }));
  if (!known) return false;
  if (known.failing === failing) return true;
  known.before = healthOf(world, group, known);
  known.since = world.region.clock.now();
  known.failing = failing;
  return true;
}

export function isHealthy(world: ElbWorld, group: TargetGroupState, target: TargetKey): boolean {
  const known = group.targets.get(keyOf(target));
  if (!known || known.drainedAt !== undefined || world.links.inUseSince(group.arn) === undefined) return false;
  return healthOf(world, group, known) === 'healthy';
}

/**
 * What the health checks have found by now. A new target is taken in after one passed check ("Health checks for
 * Application Load Balancer target groups"; believed for the other kinds), one that was unhealthy after the healthy
 * threshold. Checks begin when the target is registered and the group in use; the first one comes within half a minute,
 * however long the interval (believed).
 */
function healthOf(world: ElbWorld, group: TargetGroupState, target: TargetState): HealthState {
  const since = Math.max(target.since, world.links.inUseSince(group.arn) ?? Number.POSITIVE_INFINITY);
  const decided = world.region.clock.now() >= since + verdictMs(group, target);
  if (!decided) return target.before;
  return target.failing ? 'unhealthy' : 'healthy';
}

const FIRST_CHECK_MS = 30_000;

function verdictMs(group: TargetGroupState, target: TargetState): number {
  const { interval, healthyThreshold, unhealthyThreshold } = group.healthCheck;
  if (target.failing) return unhealthyThreshold * interval * 1000;
  if (target.before === 'initial') return Math.min(FIRST_CHECK_MS, interval * 1000);
  return healthyThreshold * interval * 1000;
}

function healthView(world: ElbWorld, group: TargetGroupState, target: TargetState): TargetHealthDescription {
  const port = group.healthCheck.port === 'traffic-port' ? String(target.port) : group.healthCheck.port;
  return {
    Target: { Id: target.id, Port: target.port, AvailabilityZone: target.zone },
    HealthCheckPort: port,
    TargetHealth: stateView(world, group, target),
  };
}

function stateView(world: ElbWorld, group: TargetGroupState, target: TargetState): TargetHealth {
  if (target.drainedAt !== undefined) {
    const Description = 'Target deregistration is in progress';
    return { State: 'draining', Reason: 'Target.DeregistrationInProgress', Description };
  }
  if (world.links.inUseSince(group.arn) === undefined) {
    const Description = 'Target group is not configured to receive traffic from the load balancer';
    return { State: 'unused', Reason: 'Target.NotInUse', Description };
  }
  if (!group.healthCheck.enabled) {
    const Description = 'Health checks are not enabled for this target';
    return { State: 'unavailable', Reason: 'Target.HealthCheckDisabled', Description };
  }
  switch (healthOf(world, group, target)) {
    case 'healthy':
      return { State: 'healthy' };
    case 'unhealthy':
      return { State: 'unhealthy', Reason: 'Target.FailedHealthChecks', Description: 'Health checks failed' };
    case 'initial':
      return {
        State: 'initial',
        Reason: 'Elb.InitialHealthChecking',
        Description: 'Initial health checks in progress',
      };
  }
}

function unknownTarget(target: TargetDescription): TargetHealthDescription {
  const Description = 'Target is not registered to the target group';
  return { Target: target, TargetHealth: { State: 'unused', Reason: 'Target.NotRegistered', Description } };
}

function forgetDrained(world: ElbWorld, group: TargetGroupState): void {
  const now = world.region.clock.now();
  for (const [key, target] of group.targets) {
    if (target.drainedAt !== undefined && target.drainedAt <= now) group.targets.delete(key);
  }
}

function assertTarget(group: TargetGroupState, { Id: id = '' }: TargetDescription): void {
  const fits: Readonly<Record<string, RegExp>> = {
    instance: /^i-[0-9a-f]{8,17}$/,
    ip: /^(\d{1,3}(\.\d{1,3}){3}|[0-9a-f:]+)$/i,
    lambda: /^arn:aws[a-z-]*:lambda:/,
    alb: /^arn:aws[a-z-]*:elasticloadbalancing:.*:loadbalancer\/app\//,
  };
  if (fits[group.targetType]?.test(id)) return;
  throw new Fault('InvalidTargetException', `The target '${id}' is not valid for target type '${group.targetType}'`);
}

function keyOf({ id, port }: TargetKey): string {
  return `${id}:${port ?? ''}`;
}
