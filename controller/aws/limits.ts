/** One token bucket of AWS, per account and Region. */
export interface BucketLimit {
  /** Calls that may be made at once. */
  readonly burst: number;
  /** Calls per second in the long run. */
  readonly refill: number;
  /** For rates that AWS does not publish: where our own search for the rate ends, calls per second. */
  readonly ceiling?: number;
  /** False where AWS publishes no figure and this one is only believed. */
  readonly published: boolean;
  readonly source: string;
}

const ECS = 'Amazon ECS API Reference, "Request throttling": buckets per account and Region';
const ELB = 'Elastic Load Balancing User Guide, "Request throttling": buckets per account and Region';
const ACM = 'AWS Certificate Manager User Guide, "Quotas", API rate quotas: per account and Region';
const AAS =
  'no rate is published; DescribeScalingPolicies reads CloudWatch alarms (DescribeAlarms: 9/s) for the caller, hence the ceiling';

/**
 * The buckets that calls drain; {@link ./calls.ts} says which call drains which. Every Elastic Load Balancing call drains
 * the account's total and its family's bucket.
 */
export const BUCKETS = {
  'ecs.clusterRead': { burst: 50, refill: 20, published: true, source: ECS },
  'ecs.clusterModify': { burst: 20, refill: 1, published: true, source: ECS },
  'ecs.capacityProviderRead': { burst: 50, refill: 20, published: true, source: ECS },
  'ecs.capacityProviderModify': { burst: 10, refill: 1, published: true, source: ECS },
  'ecs.serviceRead': { burst: 100, refill: 20, published: true, source: ECS },
  'ecs.serviceModify': { burst: 50, refill: 5, published: true, source: ECS },
  'ecs.taskDefinitionRead': { burst: 50, refill: 20, published: true, source: ECS },
  'ecs.taskDefinitionModify': { burst: 20, refill: 1, published: true, source: ECS },
  'ecs.clusterResourceRead': { burst: 100, refill: 20, published: true, source: ECS },
  'ecs.serviceDeploymentRead': { burst: 50, refill: 20, published: true, source: ECS },
  'ecs.serviceDeploymentModify': {
    burst: 10,
    refill: 1,
    published: false,
    source: 'believed: no figure was found for stopping and continuing deployments; people send these by hand',
  },
  'ecs.serviceRevisionRead': { burst: 50, refill: 20, published: true, source: ECS },
  'ecs.tagModify': { burst: 20, refill: 10, published: true, source: ECS },
  'elb.total': { burst: 40, refill: 10, published: true, source: ELB },
  'elb.read': { burst: 40, refill: 10, published: true, source: ELB },
  'elb.mutate': { burst: 20, refill: 3, published: true, source: ELB },
  'elb.intensive': { burst: 10, refill: 0.2, published: true, source: ELB },
  'scaling.all': { burst: 5, refill: 5, ceiling: 9, published: false, source: AAS },
  'ssm.read': {
    burst: 40,
    refill: 40,
    published: true,
    source: 'Systems Manager quotas: GetParameter, GetParameters and GetParametersByPath share 40 a second by default',
  },
  'ssm.write': {
    burst: 3,
    refill: 3,
    ceiling: 5,
    published: false,
    source: 'believed: as Systems Manager answers writes of parameters by default; the quota is not in its table',
  },
  'cloudcontrol.all': {
    burst: 20,
    refill: 20,
    ceiling: 25,
    published: false,
    source:
      'no rate is published; ekristen/aws-nuke (pull request 510) settled on 25 a second for reads, just under what throttles',
  },
  'tagging.read': {
    burst: 10,
    refill: 10,
    published: false,
    source: 'believed: Resource Groups publishes no rate for GetResources; a page holds 100 resources',
  },
  'route53.all': {
    burst: 5,
    refill: 5,
    published: true,
    source:
      'Amazon Route 53 Developer Guide, "Quotas": five requests a second per account, of all Regions and operations together',
  },
  'acm.list': { burst: 8, refill: 8, published: true, source: ACM },
  'acm.describe': { burst: 10, refill: 10, published: true, source: ACM },
  'acm.tagRead': { burst: 10, refill: 10, published: true, source: ACM },
  'acm.request': { burst: 5, refill: 5, published: true, source: ACM },
  'acm.modify': { burst: 5, refill: 5, published: true, source: ACM },
  'acm.delete': { burst: 10, refill: 10, published: true, source: ACM },
  'acm.tagModify': { burst: 5, refill: 5, published: true, source: ACM },
  'cloudformation.read': {
    burst: 5,
    refill: 2,
    ceiling: 5,
    published: false,
    source: 'believed: CloudFormation publishes no rate; consoles and pipelines that wait for stacks ask it often',
  },
  'sts.all': { burst: 10, refill: 10, published: false, source: 'believed: far below what AWS STS allows' },
  'iam.read': { burst: 10, refill: 5, published: false, source: 'believed: IAM publishes no rate; it is account-wide' },
  'ecr.read': {
    burst: 100,
    refill: 100,
    published: false,
    source: 'believed: far below what the Amazon ECR quotas allow (BatchGetImage: 2,000 a second by default)',
  },
  'ecr.manage': {
    burst: 20,
    refill: 20,
    published: false,
    source: 'believed: the Amazon ECR quotas publish rates of pushing and pulling alone, the least of them 10 a second',
  },
  'discovery.read': {
    burst: 20,
    refill: 10,
    published: false,
    source: 'believed: the Cloud Map quotas publish a rate of DiscoverInstances alone',
  },
  'discovery.change': {
    burst: 10,
    refill: 2,
    published: false,
    source: 'believed: no figure was found; Cloud Map does the work in Route 53, which takes 5 requests a second',
  },
  'secretsmanager.read': {
    burst: 50,
    refill: 50,
    published: false,
    source: 'believed: far below what the Secrets Manager quotas allow (DescribeSecret shares 10,000 a second)',
  },
  'cloudwatch.describeAlarms': {
    burst: 9,
    refill: 9,
    published: true,
    source: 'CloudWatch service quotas: DescribeAlarms 9 a second per account and Region',
  },
  'logs.describe': {
    burst: 10,
    refill: 10,
    published: true,
    source: 'CloudWatch Logs quotas: DescribeLogGroups 10 a second per account and Region',
  },
  'ec2.read': {
    burst: 100,
    refill: 20,
    published: true,
    source: 'Amazon EC2 Developer Guide, "Request throttling": non-mutating actions',
  },
  'ec2.mutate': {
    burst: 50,
    refill: 5,
    published: true,
    source: 'Amazon EC2 Developer Guide, "Request throttling": mutating actions',
  },
  'ec2.intensive': {
    burst: 50,
    refill: 5,
    published: true,
    source: 'Amazon EC2 Developer Guide, "Request throttling": resource-intensive actions',
  },
  'apigateway.all': {
    burst: 40,
    refill: 10,
    published: true,
    source: 'Amazon API Gateway Developer Guide, quotas: all management operations of an account and Region together',
  },
  'apigateway.getResources': {
    burst: 5,
    refill: 2.5,
    published: true,
    source: 'Amazon API Gateway Developer Guide, quotas: GetResources 5 requests every 2 seconds',
  },
  'apigateway.deploy': {
    burst: 1,
    refill: 0.2,
    published: true,
    source: 'Amazon API Gateway Developer Guide, quotas: CreateDeployment 1 request every 5 seconds',
  },
  'servicequotas.list': {
    burst: 10,
    refill: 10,
    published: true,
    source: 'Service Quotas User Guide, quotas: ListServiceQuotas 10 a second',
  },
  'servicequotas.defaults': {
    burst: 10,
    refill: 10,
    published: true,
    source: 'Service Quotas User Guide, quotas: ListAWSDefaultServiceQuotas 10 a second',
  },
  'sns.publish': {
    burst: 30,
    refill: 30,
    published: true,
    source: 'Amazon SNS quotas: at least 300 messages a second in every Region, of which alerts take a tenth at most',
  },
  'events.read': {
    burst: 10,
    refill: 10,
    published: false,
    source: 'believed: EventBridge publishes 50 a second for most of its control plane',
  },
  'events.put': {
    burst: 40,
    refill: 40,
    published: true,
    source:
      'Amazon EventBridge quotas: at least 400 entries a second in every Region, of which alerts take a tenth at most',
  },
} as const satisfies Record<string, BucketLimit>;

export type BucketName = keyof typeof BUCKETS;

/** Half of every published bucket is left to people, pipelines and other tools that share the account. */
export const DEFAULT_SHARE = 0.5;

/** What we take of a bucket. */
export interface Budget {
  readonly burst: number;
  /** Calls per second at the start. */
  readonly refill: number;
  /** Calls per second at most. */
  readonly ceiling: number;
}

/**
 * Our part of a bucket. `share` (0 to 1) applies to published rates; a believed rate is already a guess of what may be
 * taken, and is corrected by what AWS answers.
 */
export function budgetOf(bucket: BucketName, share: number): Budget {
  const limit: BucketLimit = BUCKETS[bucket];
  if (!limit.published) return { burst: limit.burst, refill: limit.refill, ceiling: limit.ceiling ?? limit.refill };
  const refill = limit.refill * share;
  return { burst: Math.max(1, Math.floor(limit.burst * share)), refill, ceiling: refill };
}
