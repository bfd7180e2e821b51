import type { Bench } from './row.ts';

/** The network that a bench's account has from the start; moto makes ids of its own, so they are asked for. */
export async function networkOf({
  clients,
}: Bench): Promise<{ vpcId: string; subnets: string[]; securityGroup: string }> {
  const vpcs = await clients.ec2.describeVpcs({ Filters: [{ Name: 'is-default', Values: ['true'] }] });
  const vpcId = vpcs.Vpcs?.[0]?.VpcId ?? '';
  const inVpc = { Filters: [{ Name: 'vpc-id', Values: [vpcId] }] };
  const subnets = await clients.ec2.describeSubnets(inVpc);
  const groups = await clients.ec2.describeSecurityGroups(inVpc);
  return {
    vpcId,
    subnets: (subnets.Subnets ?? []).map((each) => each.SubnetId ?? '').sort(),
    securityGroup: groups.SecurityGroups?.find((each) => each.GroupName === 'default')?.GroupId ?? '',
  };
}

interface WantedGroup {
  readonly Protocol?: 'HTTP' | 'TCP';
  readonly Port?: number;
}

/** The ARN of a new target group for IP addresses. */
export async function aTargetGroup(bench: Bench, wanted: WantedGroup = {}): Promise<string> {
  const { vpcId } = await networkOf(bench);
  const { TargetGroups } = await bench.clients.elb.createTargetGroup({
    Name: bench.name('tg'),
    Protocol: 'HTTP',
    Port: 80,
    VpcId: vpcId,
    TargetType: 'ip',
    ...wanted,
  });
  return TargetGroups?.[0]?.TargetGroupArn ?? '';
}

/** The ARN of a new load balancer over two subnets. */
export async function aLoadBalancer(bench: Bench, type: 'application' | 'network' = 'application'): Promise<string> {
  const { subnets } = await networkOf(bench);
  const { LoadBalancers } = await bench.clients.elb.createLoadBalancer({
    Name: bench.name('lb'),
    Subnets: subnets.slice(0, 2),
    Type: type,
  });
  return LoadBalancers?.[0]?.LoadBalancerArn ?? '';
}

const NOT_FOUND = [{ Type: 'fixed-response' as const, FixedResponseConfig: { StatusCode: '404' } }];

/** The ARN of a new HTTP listener that answers 404. */
export async function aListener(bench: Bench, loadBalancerArn: string, port = 80): Promise<string> {
  const { Listeners } = await bench.clients.elb.createListener({
    LoadBalancerArn: loadBalancerArn,
    Protocol: 'HTTP',
    Port: port,
    DefaultActions: NOT_FOUND,
  });
  return Listeners?.[0]?.ListenerArn ?? '';
}

/** The ARN of a new rule that forwards `/api/*` to the group. */
export async function aRule(
  bench: Bench,
  listenerArn: string,
  to: { group: string; priority: number },
): Promise<string> {
  const { Rules } = await bench.clients.elb.createRule({
    ListenerArn: listenerArn,
    Priority: to.priority,
    Conditions: [{ Field: 'path-pattern', Values: ['/api/*'] }],
    Actions: [{ Type: 'forward', TargetGroupArn: to.group }],
  });
  return Rules?.[0]?.RuleArn ?? '';
}

/** A certificate that ACM of the bench's account would have. */
export function certificateArn({ account, region }: Bench, number = 1): string {
  return `arn:aws:acm:${region}:${account}:certificate/00000000-0000-4000-8000-00000000000${number}`;
}
