import type { Handlers } from './fake-transport.ts';

const ACCOUNT = 'eu-west-1:123456789012';
export const CLUSTER = 'shop';
export const targetGroupArn = (name: string) =>
  `arn:aws:elasticloadbalancing:${ACCOUNT}:targetgroup/${name}/0123456789abcdef`;
export const serviceArn = (name: string) => `arn:aws:ecs:${ACCOUNT}:service/${CLUSTER}/${name}`;
export const scalingId = (name: string) => `service/${CLUSTER}/${name}`;

/** Names of the fleet's services; each has a target group of its name, a scalable target and two policies. */
export function fleetNames(size: number): readonly string[] {
  return Array.from({ length: size }, (_, index) => `web-${String(index).padStart(5, '0')}`);
}

/** Answers reads as AWS would for such a fleet, with AWS's own page and batch limits enforced. */
export function fleetHandlers(names: readonly string[]): Handlers {
  const known = new Set(names);
  const policies = names.flatMap((name) => ['cpu', 'memory'].map((metric) => policy(name, metric)));
  const targets = names.map(scalableTarget);
  return {
    'ecs:DescribeClusters': ({ clusters = [] }) => ({
      clusters: clusters.map((clusterName) => ({ clusterName, status: 'ACTIVE' })),
    }),
    'ecs:ListServices': ({ nextToken, maxResults = 10 }) => {
      const { page, next } = cut(names, nextToken, atMost(maxResults, 100));
      return { serviceArns: page.map(serviceArn), nextToken: next };
    },
    'ecs:DescribeServices': ({ services = [] }) => {
      atMost(services.length, 10);
      const found = services.filter((name) => known.has(name));
      const missing = services.filter((name) => !known.has(name));
      return {
        services: found.map((serviceName) => ({ serviceName, serviceArn: serviceArn(serviceName), status: 'ACTIVE' })),
        failures: missing.map((name) => ({ arn: serviceArn(name), reason: 'MISSING' })),
      };
    },
    'elasticloadbalancing:DescribeTargetGroups': ({ Marker, PageSize = 400 }) => {
      const { page, next } = cut(names, Marker, atMost(PageSize, 400));
      const groups = page.map((name) => ({ TargetGroupName: name, TargetGroupArn: targetGroupArn(name) }));
      return { TargetGroups: groups, NextMarker: next };
    },
    'elasticloadbalancing:DescribeTags': ({ ResourceArns = [] }) => {
      atMost(ResourceArns.length, 20);
      return {
        TagDescriptions: ResourceArns.map((ResourceArn) => ({ ResourceArn, Tags: [{ Key: 'k', Value: 'v' }] })),
      };
    },
    'elasticloadbalancing:DescribeTargetGroupAttributes': () => ({ Attributes: [{ Key: 'a', Value: '1' }] }),
    'application-autoscaling:DescribeScalableTargets': ({ NextToken, MaxResults = 50 }) => {
      const { page, next } = cut(targets, NextToken, atMost(MaxResults, 50));
      return { ScalableTargets: [...page], NextToken: next };
    },
    'application-autoscaling:DescribeScalingPolicies': ({ NextToken, MaxResults = 10 }) => {
      const { page, next } = cut(policies, NextToken, atMost(MaxResults, 10));
      return { ScalingPolicies: [...page], NextToken: next };
    },
    'application-autoscaling:DescribeScheduledActions': () => ({ ScheduledActions: [] }),
  };
}

function scalableTarget(name: string) {
  return {
    ServiceNamespace: 'ecs' as const,
    ResourceId: scalingId(name),
    ScalableDimension: 'ecs:service:DesiredCount' as const,
    MinCapacity: 1,
    MaxCapacity: 4,
    RoleARN: 'arn:aws:iam::123456789012:role/scaling',
    CreationTime: new Date(0),
  };
}

function policy(name: string, metric: string) {
  return {
    PolicyARN: `arn:aws:autoscaling:${ACCOUNT}:scalingPolicy:${name}-${metric}`,
    PolicyName: `${name}-${metric}`,
    ServiceNamespace: 'ecs' as const,
    ResourceId: scalingId(name),
    ScalableDimension: 'ecs:service:DesiredCount' as const,
    PolicyType: 'TargetTrackingScaling' as const,
    CreationTime: new Date(0),
  };
}

function cut<T>(items: readonly T[], token: string | undefined, size: number) {
  const from = Number(token ?? 0);
  const next = from + size < items.length ? String(from + size) : undefined;
  return { page: items.slice(from, from + size), next };
}

function atMost(asked: number, limit: number): number {
  if (asked > limit) throw new RangeError(`${asked} asked for, AWS takes ${limit}`);
  return asked;
}
