import { probe } from '../../../sandbox/traffic/probe.ts';
import type { Branch, Route, TrafficRequest } from '../../../sandbox/traffic/request.ts';
import { CALLER, type TestSandbox, testSandbox } from '../fixtures.ts';

const VPC = 'vpc-0000000000000000a';
const SUBNETS = ['subnet-0000000000000000a', 'subnet-0000000000000000b'];

/** A load balancer `edge` with one listener on port 80, and what a test needs to send requests through it. */
export interface Edge extends TestSandbox {
  readonly balancer: string;
  readonly listener: string;
  call(operation: string, input: object): Promise<Record<string, never>>;
  /** Its targets are registered and, after half a minute, healthy. */
  targetGroup(name: string, addresses?: readonly string[]): Promise<string>;
  rule(priority: number, conditions: readonly object[], action: object): Promise<string>;
  ask(request?: Partial<TrafficRequest>): Route;
}

const NOT_FOUND = { Type: 'fixed-response', FixedResponseConfig: { StatusCode: '404' } };

export async function edge(type: 'application' | 'network' = 'application'): Promise<Edge> {
  const { sandbox, clock } = testSandbox();
  const call = async (operation: string, input: object) =>
    (await sandbox.call('elasticloadbalancing', operation, input as never, CALLER)) as never;
  const made = await call('CreateLoadBalancer', { Name: 'edge', Type: type, Subnets: SUBNETS });
  const balancer = arnIn(made, 'LoadBalancers', 'LoadBalancerArn');
  const targetGroup = async (name: string, addresses: readonly string[] = []) => {
    const Protocol = type === 'application' ? 'HTTP' : 'TCP';
    const input = { Name: name, Protocol, Port: 80, VpcId: VPC, TargetType: 'ip' };
    const arn = arnIn(await call('CreateTargetGroup', input), 'TargetGroups', 'TargetGroupArn');
    if (addresses.length > 0)
      await call('RegisterTargets', { TargetGroupArn: arn, Targets: addresses.map((Id) => ({ Id })) });
    return arn;
  };
  const first = type === 'application' ? NOT_FOUND : { Type: 'forward', TargetGroupArn: await targetGroup('first') };
  const listening = await call('CreateListener', {
    ...{ LoadBalancerArn: balancer, Port: 80, Protocol: type === 'application' ? 'HTTP' : 'TCP' },
    DefaultActions: [first],
  });
  const listener = arnIn(listening, 'Listeners', 'ListenerArn');
  await clock.advance(60_000);
  return {
    ...{ sandbox, clock, balancer, listener, call, targetGroup },
    async rule(Priority, Conditions, action) {
      const input = { ListenerArn: listener, Priority, Conditions, Actions: [action] };
      return arnIn(await call('CreateRule', input), 'Rules', 'RuleArn');
    },
    ask: (request = {}) => probe(sandbox, { loadBalancer: 'edge', port: 80, ...request }),
  };
}

function arnIn(answer: Record<string, unknown>, list: string, member: string): string {
  return String((answer[list] as Record<string, unknown>[])[0]?.[member]);
}

export function forward(weights: Readonly<Record<string, number>>): object {
  const TargetGroups = Object.entries(weights).map(([TargetGroupArn, Weight]) => ({ TargetGroupArn, Weight }));
  return { Type: 'forward', ForwardConfig: { TargetGroups } };
}

/** Name and servers of each branch, as in `blue: 10.0.0.1:80`. */
export function ways({ branches }: Route): readonly string[] {
  return branches.map((branch: Branch) => {
    const name = branch.targetGroupArn.split('/')[1] ?? branch.targetGroupArn;
    return `${name}: ${branch.servers.map(({ target }) => target).join(' ')}`.trim();
  });
}
