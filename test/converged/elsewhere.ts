import { OWNER_TAG } from '../../controller/model/tags.ts';
import type { World } from '../support/world.ts';

/**
 * What other people do in the same account: things that the example's documents refer to or take over, and values of
 * fields that no document mentions. None of it may ever be undone.
 */

const VPC = 'vpc-0000000000000000a';
const SUBNETS = ['subnet-0000000000000000a', 'subnet-0000000000000000b'] as const;
const TAG = { key: 'scanned-by', value: 'audit' };
const ELB_TAG = { Key: 'scanned-by', Value: 'audit' };
const ROLE = 'arn:aws:iam::123456789012:role/ebs';

export async function makeBeforehand(world: World): Promise<void> {
  const group = await world.call('ec2', 'CreateSecurityGroup', { GroupName: 'shop', Description: 'shop', VpcId: VPC });
  await putParameter(world, '/every-field/security-group', String(group.GroupId));
  await putParameter(world, '/every-field/client-secret', 'sesame');
  await putParameter(world, '/every-field/vpc', await makeVpc(world));
  await putParameter(world, '/every-field/rest-api', await makeApi(world, 'shop'));
  await putParameter(world, '/every-field/other-api', await makeApi(world, 'other'));
  await elb(world, 'CreateLoadBalancer', {
    Name: 'adopted',
    Scheme: 'internal',
    Subnets: SUBNETS,
    CustomerOwnedIpv4Pool: 'ipv4pool-coip-00000000000000002',
  });
}

/** A VPC of ours. */
async function makeVpc(world: World): Promise<string> {
  const Tags = [{ Key: OWNER_TAG, Value: 'evenkeel' }];
  const input = { CidrBlock: '10.20.0.0/16', TagSpecifications: [{ ResourceType: 'vpc', Tags }] };
  const { Vpc } = await world.call('ec2', 'CreateVpc', input);
  const VpcId = String((Vpc as Answer).VpcId);
  const Filters = [{ Name: 'vpc-id', Values: [VpcId] }];
  const { RouteTables } = await world.call('ec2', 'DescribeRouteTables', { Filters });
  const RouteTableId = String((RouteTables as readonly Answer[])[0]?.RouteTableId);
  await world.call('ec2', 'CreateTags', { Resources: [RouteTableId], Tags: [ELB_TAG] });
  const route = { DestinationCidrBlock: '10.30.0.0/16', NatGatewayId: 'nat-0123456789abcdef0' };
  await world.call('ec2', 'CreateRoute', { RouteTableId, ...route });
  return VpcId;
}

/** A REST API of ours, whose root answers GET. */
async function makeApi(world: World, name: string): Promise<string> {
  const made = await world.call('apigateway', 'CreateRestApi', { name, tags: { [OWNER_TAG]: 'evenkeel' } });
  const method = { restApiId: made.id, resourceId: made.rootResourceId, httpMethod: 'GET' };
  await world.call('apigateway', 'PutMethod', { ...method, authorizationType: 'NONE' });
  await world.call('apigateway', 'PutIntegration', { ...method, type: 'MOCK' });
  return String(made.id);
}

async function putParameter(world: World, Name: string, Value: string): Promise<void> {
  await world.call('ssm', 'PutParameter', { Name, Type: 'String', Value });
}

/** A cluster that says nothing of capacity gets some; services without a launch type will take it. */
export async function attachCapacity(world: World): Promise<void> {
  await ecs(world, 'PutClusterCapacityProviders', {
    cluster: 'least',
    capacityProviders: ['FARGATE_SPOT', 'FARGATE'],
    defaultCapacityProviderStrategy: [{ capacityProvider: 'FARGATE', weight: 1 }],
  });
}

/** A provider with values for members that its document leaves out. */
export async function makeProvider(world: World): Promise<void> {
  const { Parameter } = await world.call('ssm', 'GetParameter', { Name: '/every-field/security-group' });
  const securityGroups = [String((Parameter as Answer).Value), 'sg-0000000000000000a'];
  await ecs(world, 'CreateCapacityProvider', {
    name: 'adopted-instances',
    cluster: 'instances',
    managedInstancesProvider: {
      infrastructureRoleArn: 'arn:aws:iam::123456789012:role/ecsInfrastructure',
      autoRepairConfiguration: { actionsStatus: 'ENABLED' },
      instanceLaunchTemplate: {
        ec2InstanceProfileArn: 'arn:aws:iam::123456789012:instance-profile/ecsInstance',
        networkConfiguration: { subnets: [SUBNETS[0]], securityGroups },
        fipsEnabled: true,
        instanceRequirements: { vCpuCount: { min: 2 }, memoryMiB: { min: 4096 }, requireHibernateSupport: false },
      },
    },
    tags: [TAG],
  });
}

export async function editElsewhere(world: World): Promise<void> {
  await tagEcs(world);
  await editLoadBalancing(world);
  await editServices(world);
  await scale(world);
}

async function tagEcs(world: World): Promise<void> {
  const { clusters } = await ecs(world, 'DescribeClusters', { clusters: ['least'] });
  const page = await service(world, 'page');
  for (const resourceArn of [one(clusters).clusterArn, page.serviceArn, page.taskDefinition])
    await ecs(world, 'TagResource', { resourceArn, tags: [TAG] });
}

async function editLoadBalancing(world: World): Promise<void> {
  const balancer = await arnOf(world, 'DescribeLoadBalancers', { Names: ['least'] });
  const network = await arnOf(world, 'DescribeLoadBalancers', { Names: ['least-network'] });
  const group = await arnOf(world, 'DescribeTargetGroups', { Names: ['least-http'] });
  const { Listeners } = await elb(world, 'DescribeListeners', { LoadBalancerArn: balancer });
  const listeners = Listeners as readonly Answer[];
  const http = String(listeners.find(({ Port }) => Port === 80)?.ListenerArn);
  const https = String(listeners.find(({ Port }) => Port === 443)?.ListenerArn);
  const { Rules } = await elb(world, 'DescribeRules', { ListenerArn: http });
  const rules = Rules as readonly Answer[];
  const rule = String(rules.find(({ Priority }) => Priority === '1')?.RuleArn);
  const gone = String(rules.find(({ Priority }) => Priority === '3')?.RuleArn);
  await elb(world, 'AddTags', { ResourceArns: [balancer, group, http, rule], Tags: [ELB_TAG] });
  await elb(world, 'ModifyIpPools', { LoadBalancerArn: balancer, IpamPools: { Ipv4IpamPoolId: 'ipam-pool-2' } });
  await elb(world, 'SetSubnets', { LoadBalancerArn: network, SubnetMappings: SUBNETS.map(pinned) });
  const page = { StatusCode: '404', ContentType: 'text/html' };
  const answer = [{ Type: 'fixed-response', FixedResponseConfig: page }];
  await elb(world, 'ModifyListener', { ListenerArn: https, DefaultActions: answer });
  await elb(world, 'ModifyRule', { RuleArn: gone, Actions: answer });
}

function pinned(SubnetId: string, index: number) {
  return {
    SubnetId,
    AllocationId: `eipalloc-${index}`,
    PrivateIPv4Address: `172.31.${16 * index}.7`,
    IPv6Address: `2001:db8::${index}`,
    SourceNatIpv6Prefix: 'auto_assigned',
  };
}

async function editServices(world: World): Promise<void> {
  await update(world, 'page', {
    deploymentConfiguration: {
      earlySuccessCriteria: { enable: true, healthyPercent: 80, sourceServiceRevisionCleanup: 'BLOCKING' },
    },
  });
  await outliveTheBalancer(world);
  await update(world, 'anywhere', {
    serviceConnectConfiguration: {
      enabled: true,
      namespace: 'internal',
      services: [{ portName: 'http', clientAliases: [{ port: 80 }] }],
      accessLogConfiguration: { format: 'TEXT' },
      containerConfigurations: [{ logLevel: 'debug' }],
    },
    volumeConfigurations: [{ name: 'data', managedEBSVolume: VOLUME }],
  });
  await update(world, 'connected', { gatewayConnectors: CONNECTORS, monitoring: MONITORING });
  await update(world, 'measured', { gatewayConnectors: CONNECTORS.slice(0, 1) });
  await registerElsewhere(world, 'linear', { requiresCompatibilities: ['EC2'] });
}

const VOLUME = {
  roleArn: ROLE,
  sizeInGiB: 10,
  encrypted: true,
  kmsKeyId: 'alias/volumes',
  volumeType: 'gp3',
  iops: 3500,
  throughput: 200,
};

const CONNECTORS = [
  {
    portName: 'http',
    healthCheck: {
      healthCheckProtocol: 'HTTP',
      healthCheckPort: 80,
      healthCheckPath: '/up',
      healthCheckTimeoutSeconds: 3,
      healthCheckIntervalSeconds: 15,
      healthyThresholdCount: 2,
      unhealthyThresholdCount: 5,
      matcher: { httpCode: '200-299' },
    },
    filters: { accessTypes: ['PRIVATE'] },
  },
  { portName: 'admin', healthCheck: { healthCheckPath: '/' } },
];

const MONITORING = { metricConfigurations: [{ metricNames: ['CPUUtilization'], resolutionSeconds: 20 }] };

/** ECS keeps a grace period when the last of what it was for is taken off. */
async function outliveTheBalancer(world: World): Promise<void> {
  const lattice = {
    roleArn: ROLE,
    targetGroupArn: 'arn:aws:vpc-lattice:eu-west-1:1:targetgroup/tg-9',
    portName: 'http',
  };
  await update(world, 'page', { vpcLatticeConfigurations: [lattice], healthCheckGracePeriodSeconds: 60 });
  await update(world, 'page', { vpcLatticeConfigurations: [] });
}

/** The same content once more, with members that the document leaves out. */
async function registerElsewhere(world: World, name: string, more: object): Promise<void> {
  const { taskDefinition } = await service(world, name);
  const read = await ecs(world, 'DescribeTaskDefinition', { taskDefinition });
  const { family, containerDefinitions } = read.taskDefinition as Answer;
  const made = await ecs(world, 'RegisterTaskDefinition', { family, containerDefinitions, ...more });
  await update(world, name, { taskDefinition: (made.taskDefinition as Answer).taskDefinitionArn });
}

async function scale(world: World): Promise<void> {
  const target = {
    ServiceNamespace: 'ecs',
    ResourceId: 'service/least/page',
    ScalableDimension: 'ecs:service:DesiredCount',
  };
  await world.call('application-autoscaling', 'PutScalingPolicy', {
    ...target,
    PolicyName: 'by-hand',
    PolicyType: 'TargetTrackingScaling',
    TargetTrackingScalingPolicyConfiguration: {
      TargetValue: 50,
      PredefinedMetricSpecification: { PredefinedMetricType: 'ECSServiceAverageCPUUtilization' },
    },
  });
  await world.call('application-autoscaling', 'PutScheduledAction', {
    ...target,
    ScheduledActionName: 'by-hand',
    Schedule: 'cron(0 3 * * ? *)',
    ScalableTargetAction: { MaxCapacity: 3 },
  });
}

type Answer = Readonly<Record<string, unknown>>;

function ecs(world: World, operation: string, input: object): Promise<Answer> {
  return world.call('ecs', operation, input);
}

function elb(world: World, operation: string, input: object): Promise<Answer> {
  return world.call('elasticloadbalancing', operation, input);
}

function update(world: World, name: string, members: object): Promise<Answer> {
  return ecs(world, 'UpdateService', { cluster: 'least', service: name, ...members });
}

async function service(world: World, name: string): Promise<Answer> {
  const { services } = await ecs(world, 'DescribeServices', { cluster: 'least', services: [name] });
  return one(services);
}

async function arnOf(world: World, operation: 'DescribeLoadBalancers' | 'DescribeTargetGroups', input: object) {
  const { LoadBalancers, TargetGroups } = await elb(world, operation, input);
  const { LoadBalancerArn, TargetGroupArn } = one(LoadBalancers ?? TargetGroups);
  return String(LoadBalancerArn ?? TargetGroupArn);
}

function one(list: unknown): Answer {
  const [first] = Array.isArray(list) ? list : [];
  if (typeof first !== 'object' || first === null) throw new Error('AWS answered nothing where one was expected');
  return first as Answer;
}
