/** Hosts of the console by partition. Source: AWS General Reference, endpoints of the console of each partition. */
const HOSTS: Readonly<Record<string, string>> = {
  aws: 'console.aws.amazon.com',
  'aws-cn': 'console.amazonaws.cn',
  'aws-us-gov': 'console.amazonaws-us-gov.com',
};

/** Where the console shows what scales a service, by the service's ARN. */
export function scalingUrlOf(serviceArn: string): string | undefined {
  return consoleUrlOf(serviceArn)?.replace('/health?', '/service-auto-scaling?');
}

/** The parts of an ARN that an address is made of. */
interface Place {
  readonly arn: string;
  readonly region: string;
  /** What follows the account. */
  readonly resource: string;
}

/**
 * Where the AWS console shows what an ARN names; undefined for what it has no page for, and for partitions without a
 * console that is known. The addresses are believed: they are what the console's own address bar says, AWS documents none.
 */
export function consoleUrlOf(arn: string): string | undefined {
  const [, partition = '', service = '', region = '', , ...rest] = arn.split(':');
  const host = HOSTS[partition];
  const path = PATHS[service]?.({ arn, region, resource: rest.join(':') });
  return host === undefined || region === '' || path === undefined ? undefined : `https://${region}.${host}${path}`;
}

const PATHS: Readonly<Record<string, (place: Place) => string | undefined>> = {
  ecs: ecsPath,
  elasticloadbalancing: balancingPath,
  autoscaling: scalingPath,
  cloudwatch: ({ region, resource }) =>
    `/cloudwatch/home?region=${region}#alarmsV2:alarm/${encodeURIComponent(resource.replace(/^alarm:/, ''))}`,
};

function ecsPath({ region, resource }: Place): string | undefined {
  const [type = '', ...names] = resource.split('/');
  // ARNs of the old short form name no cluster: ECS then means the default one.
  const [cluster, name = '', id = ''] = names.length === 1 && type !== 'cluster' ? ['default', ...names] : names;
  const at = `/ecs/v2/clusters/${cluster}`;
  switch (type) {
    case 'cluster':
      return `${at}/services?region=${region}`;
    case 'service':
      return `${at}/services/${name}/health?region=${region}`;
    case 'task':
      return `${at}/tasks/${name}/configuration?region=${region}`;
    case 'service-deployment':
      return `${at}/services/${name}/deployments/${id}?region=${region}`;
    case 'service-revision':
      return `${at}/services/${name}/service-revisions/${id}?region=${region}`;
    case 'task-definition':
      return `/ecs/v2/task-definitions/${names.join('/').replace(':', '/')}/containers?region=${region}`;
    case 'capacity-provider':
      return `/ecs/v2/clusters?region=${region}`;
    default:
      return undefined;
  }
}

function balancingPath({ arn, region, resource }: Place): string | undefined {
  const page = BALANCING[resource.split('/', 1)[0] ?? ''];
  return page && `/ec2/home?region=${region}#${page}=${arn}`;
}

const BALANCING: Readonly<Record<string, string>> = {
  loadbalancer: 'LoadBalancer:loadBalancerArn',
  listener: 'ELBListenerV2:listenerArn',
  'listener-rule': 'ListenerRuleDetails:ruleArn',
  targetgroup: 'TargetGroup:targetGroupArn',
};

/** Policies and scheduled actions of ECS services are shown with their service, Auto Scaling groups by EC2. */
function scalingPath({ region, resource }: Place): string | undefined {
  const service = /:resource\/ecs\/service\/([^/]+)\/([^:]+):/.exec(resource);
  if (service) return `/ecs/v2/clusters/${service[1]}/services/${service[2]}/service-auto-scaling?region=${region}`;
  const group = /:autoScalingGroupName\/(.+)$/.exec(resource)?.[1];
  return group && `/ec2/home?region=${region}#AutoScalingGroupDetails:id=${encodeURIComponent(group)};view=details`;
}
