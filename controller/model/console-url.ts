import { partitionOf } from './pseudo.ts';

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
  readonly account: string;
  /** What follows the account. */
  readonly resource: string;
}

/**
 * Where the AWS console shows what an ARN names; undefined for what it has no page for, and for partitions without a
 * console that is known. The addresses are believed: they are what the console's own address bar says, AWS documents none. What
 * has no row here is left to the console itself, which is believed to find most things by their ARN under go/view.
 */
export function consoleUrlOf(arn: string): string | undefined {
  const [, partition = '', service = '', given = '', account = '', ...rest] = arn.split(':');
  const host = HOSTS[partition];
  if (host === undefined) return undefined;
  const region = given || GLOBAL[partition] || '';
  const resource = rest.join(':');
  const pathOf = PATHS[service];
  if (!pathOf) return partition === 'aws' ? `https://${host}/go/view?arn=${encodeURIComponent(arn)}` : undefined;
  const path = pathOf({ arn, region, account, resource });
  return path === undefined ? undefined : `https://${region}.${host}${path}`;
}

/** Where the console of services is that have no Region of their own. */
const GLOBAL: Readonly<Record<string, string>> = {
  aws: 'us-east-1',
  'aws-cn': 'cn-northwest-1',
  'aws-us-gov': 'us-gov-west-1',
};

/**
 * The same for what is known by its id alone, as a VPC is: EC2's ids say by their beginning what they are of. Undefined
 * for other ids.
 */
export function consoleUrlOfId(id: string, region: string): string | undefined {
  const type = TYPES_BY_PREFIX[id.replace(/-.*$/, '')];
  if (type === undefined || !/^[a-z]+-[0-9a-z]+$/.test(id)) return undefined;
  return consoleUrlOf(`arn:${partitionOf(region)}:ec2:${region}::${type}/${id}`);
}

const TYPES_BY_PREFIX: Readonly<Record<string, string>> = {
  vpc: 'vpc',
  subnet: 'subnet',
  sg: 'security-group',
  rtb: 'route-table',
  acl: 'network-acl',
  igw: 'internet-gateway',
  nat: 'natgateway',
  vpce: 'vpc-endpoint',
  i: 'instance',
};

const PATHS: Readonly<Record<string, (place: Place) => string | undefined>> = {
  ecs: ecsPath,
  elasticloadbalancing: balancingPath,
  autoscaling: scalingPath,
  cloudwatch: ({ region, resource }) =>
    `/cloudwatch/home?region=${region}#alarmsV2:alarm/${encodeURIComponent(resource.replace(/^alarm:/, ''))}`,
  ec2: ec2Path,
  acm: ({ region, resource }) => `/acm/home?region=${region}#/certificates/${lastOf(resource)}`,
  apigateway: apiPath,
  ecr: ({ region, account, resource }) =>
    `/ecr/repositories/private/${account}/${resource.replace(/^repository\//, '')}?region=${region}`,
  route53: ({ region, resource }) => ROUTE53[resource.split('/', 1)[0] ?? '']?.(lastOf(resource), region),
  // A service's page is below its namespace's, which its ARN does not say.
  servicediscovery: ({ region, resource }) =>
    resource.startsWith('namespace/') ? `/cloudmap/home/namespaces/${lastOf(resource)}?region=${region}` : undefined,
};

/** Where the console shows a Cloud Map service. */
export function discoveryUrlOf(serviceArn: string, namespaceId: string): string | undefined {
  const namespaceArn = serviceArn.replace(/:service\/.*$/, `:namespace/${namespaceId}`);
  return consoleUrlOf(namespaceArn)?.replace('?', `/services/${lastOf(serviceArn)}?`);
}

const ROUTE53: Readonly<Record<string, (id: string, region: string) => string>> = {
  hostedzone: (id, region) => `/route53/v2/hostedzones?region=${region}#ListRecordSets/${id}`,
  healthcheck: (id, region) => `/route53/v2/healthchecks?region=${region}#/details/${id}`,
};

/** `/restapis/a1b2/deployments/c3`, `/restapis/a1b2/stages/prod`. */
function apiPath({ region, resource }: Place): string | undefined {
  const [, , id, part = ''] = resource.split('/');
  if (id === undefined) return undefined;
  const page = part === 'stages' || part === 'deployments' ? 'stages' : 'resources';
  return `/apigateway/main/apis/${id}/${page}?api=${id}&region=${region}`;
}

function ec2Path({ region, resource }: Place): string | undefined {
  const [home, page] = EC2_PAGES[resource.split('/', 1)[0] ?? ''] ?? [];
  return page && `/${home}/home?region=${region}#${page}=${lastOf(resource)}`;
}

const EC2_PAGES: Readonly<Record<string, readonly [home: string, page: string]>> = {
  vpc: ['vpcconsole', 'VpcDetails:VpcId'],
  subnet: ['vpcconsole', 'SubnetDetails:subnetId'],
  'route-table': ['vpcconsole', 'RouteTableDetails:RouteTableId'],
  'network-acl': ['vpcconsole', 'NetworkAclDetails:networkAclId'],
  'internet-gateway': ['vpcconsole', 'InternetGateway:internetGatewayId'],
  natgateway: ['vpcconsole', 'NatGatewayDetails:natGatewayId'],
  'vpc-endpoint': ['vpcconsole', 'EndpointDetails:vpcEndpointId'],
  'security-group': ['ec2', 'SecurityGroup:groupId'],
  instance: ['ec2', 'InstanceDetails:instanceId'],
};

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

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
