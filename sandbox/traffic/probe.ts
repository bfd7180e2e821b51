import type { Action, TargetGroupTuple } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { EcsPeer } from '../contract.ts';
import type { ElbService } from '../elb/service.ts';
import { isHealthy } from '../elb/targets.ts';
import type { ElbWorld, ListenerState, LoadBalancerState, RuleState, TargetState } from '../elb/world.ts';
import { DEFAULT_ACCOUNT, DEFAULT_REGION, type Sandbox } from '../sandbox.ts';
import { matches } from './conditions.ts';
import { type Branch, failed, type Route, type Server, type TrafficRequest } from './request.ts';

/** Where the request is sent to. */
export interface Place {
  readonly account: string;
  readonly region: string;
}

/**
 * What may become of a request that arrives now. Nothing is drawn by lot: every target group of positive weight and every
 * healthy target in it is a way that the request may take, so no failure in the answer means that it could not have
 * failed. Stricter than AWS in one point: a group without a healthy target fails, where AWS would try its unhealthy ones.
 */
export function probe(
  sandbox: Sandbox,
  request: TrafficRequest,
  place: Place = { account: DEFAULT_ACCOUNT, region: DEFAULT_REGION },
): Route {
  const region = sandbox.region(place.account, place.region);
  const elb = region.service('elasticloadbalancing') as ElbService | undefined;
  if (!elb) return failed('there is no load balancing here');
  return route({ world: elb.world, ecs: region.peers.ecs }, request);
}

interface Network {
  readonly world: ElbWorld;
  readonly ecs: EcsPeer;
}

function route(network: Network, request: TrafficRequest): Route {
  const { world } = network;
  const balancer = balancerOf(world, request.loadBalancer);
  if (!balancer) return failed(`there is no load balancer ${request.loadBalancer}`);
  if (balancer.activeAt > world.region.clock.now()) return failed(`load balancer ${balancer.name} is provisioning`);
  const listener = listenerAt(world, balancer, request.port);
  if (!listener) return failed(`load balancer ${balancer.name} has no listener on port ${request.port}`);
  const rule = ruleFor(listener, request);
  if (!rule) return failed(`no rule of the listener on port ${request.port} takes the request`);
  return follow(network, rule, request);
}

function balancerOf(world: ElbWorld, nameOrArn: string): LoadBalancerState | undefined {
  const all = [...world.loadBalancers.values()];
  return all.find(({ arn, name }) => arn === nameOrArn || name === nameOrArn);
}

function listenerAt(world: ElbWorld, balancer: LoadBalancerState, port: number): ListenerState | undefined {
  const all = [...world.listeners.values()];
  return all.find((each) => each.loadBalancerArn === balancer.arn && each.port === port);
}

/** The lowest priority that matches; the default rule comes after all. */
function ruleFor({ rules }: ListenerState, request: TrafficRequest): RuleState | undefined {
  return [...rules]
    .sort((a, b) => a.priority - b.priority)
    .find(({ isDefault, conditions }) => isDefault || matches(conditions, request));
}

function follow(network: Network, rule: RuleState, request: TrafficRequest): Route {
  const name = rule.isDefault ? 'default' : String(rule.priority);
  const action = rule.actions.at(-1);
  const answered = action?.RedirectConfig?.StatusCode ?? action?.FixedResponseConfig?.StatusCode;
  if (answered !== undefined) return { rule: name, branches: [], answered, failures: [] };
  const tuples = tuplesOf(action).filter(({ Weight = 1 }) => Weight > 0);
  if (tuples.length === 0) return { rule: name, branches: [], failures: [`rule ${name}: no target group has weight`] };
  const taken = tuples.map((tuple) => branchOf(network, tuple, request));
  return {
    rule: name,
    branches: taken.map(({ branch }) => branch),
    failures: taken.flatMap(({ failures }) => failures.map((failure) => `rule ${name}: ${failure}`)),
  };
}

function tuplesOf(action: Action | undefined): readonly TargetGroupTuple[] {
  const tuples = action?.ForwardConfig?.TargetGroups ?? [];
  return tuples.length === 0 && action?.TargetGroupArn ? [{ TargetGroupArn: action.TargetGroupArn }] : tuples;
}

interface Taken {
  readonly branch: Branch;
  readonly failures: readonly string[];
}

function branchOf(network: Network, tuple: TargetGroupTuple, request: TrafficRequest): Taken {
  const { TargetGroupArn: targetGroupArn = '', Weight: weight = 1 } = tuple;
  const group = network.world.targetGroups.get(targetGroupArn);
  const nobody = { branch: { targetGroupArn, weight, servers: [] } };
  if (!group) return { ...nobody, failures: [`target group ${targetGroupArn} is gone`] };
  if (group.targetType === 'lambda') return { ...nobody, failures: [] };
  const healthy = [...group.targets.values()].filter((target) => isHealthy(network.world, group, target));
  if (healthy.length === 0) return { ...nobody, failures: [`target group ${group.name} has no healthy target`] };
  if (group.targetType === 'alb') return throughBalancers(network, { request, taken: nobody.branch, healthy });
  const found = healthy.map((target) => serverOf(network, targetGroupArn, target));
  return {
    branch: { targetGroupArn, weight, servers: found.map(({ server }) => server) },
    failures: found.flatMap(({ failure }) => failure ?? []),
  };
}

/** A target that ECS knows nothing of is somebody else's server, and answers. */
function serverOf({ ecs }: Network, targetGroupArn: string, { id, port }: TargetState) {
  const target = `${id}:${port ?? ''}`;
  const task = ecs.taskAt(targetGroupArn, { id, port });
  if (!task) return { server: { target } satisfies Server };
  const server: Server = { target, revision: task.revision, task: task.arn };
  if (task.isServing) return { server };
  return { server, failure: `target ${target} is routed to although its task ${task.arn} is ${task.status}` };
}

interface Onward {
  readonly request: TrafficRequest;
  readonly taken: Branch;
  readonly healthy: readonly TargetState[];
}

/** A network load balancer in front of application load balancers. */
function throughBalancers(network: Network, { request, taken, healthy }: Onward): Taken {
  const routes = healthy.map(({ id, port }) =>
    route(network, { ...request, loadBalancer: id, port: port ?? request.port }),
  );
  return {
    branch: { ...taken, servers: routes.flatMap(({ branches }) => branches.flatMap(({ servers }) => servers)) },
    failures: routes.flatMap(({ failures }) => failures),
  };
}
