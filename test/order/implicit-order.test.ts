import { describe, expect, it } from 'vitest';
import { atOnce } from '../../controller/model/in-parts.ts';
import type { JsonObject } from '../../controller/model/json.ts';
import { IMPLICIT_ORDER } from '../../controller/order/implicit-order.ts';
import { ORDER_RULES } from '../../controller/order/rules.ts';
import type { DeclaredDocument } from '../../controller/ports/implicit-order.ts';
import { declaredResource as aws, declared } from '../support/declared.ts';

const VPC = aws('vpc', 'EC2::VPC');
const subnet = (name: string) => aws(name, 'EC2::Subnet', { VpcId: '${AwsResource/vpc}' });
const TASKS_IN_A: JsonObject = {
  networkConfiguration: {
    awsvpcConfiguration: { subnets: ['${AwsResource/a}'], securityGroups: ['${AwsResource/sg.GroupId}'] },
  },
};
const GROUP = aws('asg', 'AutoScaling::AutoScalingGroup', {
  VPCZoneIdentifier: ['${AwsResource/a}'],
  LaunchTemplate: { LaunchTemplateId: '${AwsResource/lt}', Version: '1' },
});
const template = (data: JsonObject) => aws('lt', 'EC2::LaunchTemplate', { LaunchTemplateData: data });
const TABLES = [
  aws('rt', 'EC2::RouteTable', { VpcId: '${AwsResource/vpc}' }),
  aws('assoc', 'EC2::SubnetRouteTableAssociation', { SubnetId: '${AwsResource/a}', RouteTableId: '${AwsResource/rt}' }),
  aws('route', 'EC2::Route', { RouteTableId: '${AwsResource/rt.RouteTableId}', NatGatewayId: '${AwsResource/nat}' }),
  aws('other-route', 'EC2::Route', { RouteTableId: '${AwsResource/other-rt}' }),
];
const ENDPOINTS = [
  aws('ecr', 'EC2::VPCEndpoint', { VpcId: '${AwsResource/vpc.VpcId}', ServiceName: 'com.amazonaws.eu-west-1.ecr.dkr' }),
  aws('elsewhere', 'EC2::VPCEndpoint', { VpcId: 'vpc-1' }),
];
const GATEWAY = aws('attachment', 'EC2::VPCGatewayAttachment', {
  VpcId: '${AwsResource/vpc}',
  InternetGatewayId: '${AwsResource/igw}',
});
const forward = (targetGroupArn: string): JsonObject => ({ type: 'forward', targetGroupArn });

interface Case {
  readonly rule: string;
  readonly because: string;
  readonly documents: readonly DeclaredDocument[];
  /** `later after earlier`, names only. */
  readonly edges: readonly string[];
}

const logging = (group: string) =>
  declared('web', 'Service', {
    template: { containerDefinitions: [{ logConfiguration: { options: { 'awslogs-group': group } } }] },
  });
const policy = (RoleName: string) => aws('policy', 'IAM::RolePolicy', { RoleName, PolicyName: 'p' });

/** Names that nobody knows before something lives. */
const COMPOSED: readonly Case[] = [
  {
    rule: 'log-group-before-tasks',
    because: 'a composed name is the same name on both sides',
    documents: [
      aws('logs', 'Logs::LogGroup', { LogGroupName: '/ecs/${Cluster/c.name}-tasks' }),
      logging('/ecs/${Cluster/c.name}-tasks'),
    ],
    edges: ['web after logs'],
  },
  {
    rule: 'log-group-before-tasks',
    because: 'as CloudFormation composes it, too',
    documents: [
      aws('logs', 'Logs::LogGroup', { LogGroupName: { 'Fn::Sub': '/ecs/${Cluster/c.name}-tasks' } }),
      logging('/ecs/${Cluster/c.name}-tasks'),
    ],
    edges: ['web after logs'],
  },
  {
    rule: 'log-group-before-tasks',
    because: 'another output is another name',
    documents: [
      aws('logs', 'Logs::LogGroup', { LogGroupName: '/ecs/${Cluster/c.name}-tasks' }),
      logging('/ecs/${Cluster/c.arn}-tasks'),
    ],
    edges: [],
  },
  {
    rule: 'log-group-before-tasks',
    because: 'the whole name may be an expression',
    documents: [aws('logs', 'Logs::LogGroup', { LogGroupName: '${ssm:/shop/logs}' }), logging('${ssm:/shop/logs}')],
    edges: ['web after logs'],
  },
  {
    rule: 'policies-before-use-of-role',
    because: 'an ARN of which the account is an expression ends in the name',
    documents: [
      aws('role', 'IAM::Role', { RoleName: 'web-tasks' }),
      policy('web-tasks'),
      declared('web', 'Service', { template: { taskRoleArn: 'arn:aws:iam::${AWS::AccountId}:role/web-tasks' } }),
    ],
    edges: ['web after policy'],
  },
];

const CASES: readonly Case[] = [
  ...COMPOSED,
  {
    rule: 'endpoints-before-tasks',
    because: 'an interface endpoint with private DNS serves the whole VPC of the subnets',
    documents: [VPC, subnet('a'), ...ENDPOINTS, declared('web', 'Service', TASKS_IN_A)],
    edges: ['web after ecr'],
  },
  {
    rule: 'routes-before-tasks',
    because: 'only the tables of the subnets count',
    documents: [VPC, subnet('a'), ...TABLES, declared('web', 'Service', TASKS_IN_A)],
    edges: ['web after route'],
  },
  {
    rule: 'routes-before-tasks',
    because: 'a subnet that nothing associates is served by the main table of its VPC',
    documents: [
      VPC,
      subnet('a'),
      declared('main', 'DefaultResource', { type: 'MainRouteTable', vpcId: '${AwsResource/vpc}' }),
      aws('route', 'EC2::Route', { RouteTableId: '${DefaultResource/main}' }),
      declared('web', 'Service', TASKS_IN_A),
    ],
    edges: ['web after route'],
  },
  {
    rule: 'associations-before-tasks',
    because: 'until then the subnet has the main table',
    documents: [VPC, subnet('a'), ...TABLES, declared('web', 'Service', TASKS_IN_A)],
    edges: ['web after assoc'],
  },
  {
    rule: 'rules-before-tasks',
    because: 'rules that stand apart belong to a group of the service',
    documents: [
      aws('in', 'EC2::SecurityGroupIngress', {
        GroupId: '${AwsResource/sg}',
        SourceSecurityGroupId: '${AwsResource/alb}',
      }),
      aws('out', 'EC2::SecurityGroupEgress', { GroupId: '${AwsResource/sg}' }),
      aws('alb-in', 'EC2::SecurityGroupIngress', { GroupId: '${AwsResource/alb}' }),
      declared('web', 'Service', TASKS_IN_A),
    ],
    edges: ['web after in', 'web after out'],
  },
  {
    rule: 'log-group-before-tasks',
    because: 'the group is named, not referred to',
    documents: [
      aws('logs', 'Logs::LogGroup', { LogGroupName: '/ecs/web' }),
      aws('others', 'Logs::LogGroup', { LogGroupName: '/ecs/api' }),
      declared('web', 'Service', {
        template: { containerDefinitions: [{ logConfiguration: { options: { 'awslogs-group': '/ecs/web' } } }] },
      }),
    ],
    edges: ['web after logs'],
  },
  {
    rule: 'mount-targets-before-tasks',
    because: 'a file system is reached by its mount targets',
    documents: [
      aws('mount', 'EFS::MountTarget', { FileSystemId: '${AwsResource/fs}' }),
      declared('web', 'Service', {
        template: { volumes: [{ efsVolumeConfiguration: { fileSystemId: '${AwsResource/fs.FileSystemId}' } }] },
      }),
    ],
    edges: ['web after mount'],
  },
  {
    rule: 'listener-before-service',
    because: 'actions of listeners and rules, weighted ones included',
    documents: [
      declared('http', 'Listener', { defaultActions: [forward('${TargetGroup/web}')] }),
      declared('canary', 'ListenerRule', {
        actions: [{ forwardConfig: { targetGroups: [{ targetGroupArn: '${TargetGroup/web.arn}', weight: 1 }] } }],
      }),
      declared('other', 'Listener', { defaultActions: [forward('${TargetGroup/api}')] }),
      declared('web', 'Service', { loadBalancers: [{ targetGroupArn: '${TargetGroup/web}' }] }),
    ],
    edges: ['web after http', 'web after canary'],
  },
  {
    rule: 'providers-before-service',
    because: 'a service that names a provider; others need only the cluster, which is a reference',
    documents: [
      declared('shop', 'Cluster', { capacityProviders: ['spot'] }),
      declared('web', 'Service', { cluster: 'shop', capacityProviderStrategy: [{ capacityProvider: 'spot' }] }),
      declared('api', 'Service', { cluster: 'shop', launchType: 'FARGATE' }),
    ],
    edges: ['web after shop'],
  },
  {
    rule: 'providers-before-service',
    because: 'an association of its own is one',
    documents: [
      aws('association', 'ECS::ClusterCapacityProviderAssociations', { Cluster: '${Cluster/shop}' }),
      declared('web', 'Service', {
        cluster: '${Cluster/shop}',
        capacityProviderStrategy: [{ capacityProvider: 'spot' }],
      }),
    ],
    edges: ['web after association'],
  },
  {
    rule: 'instances-before-service',
    because: 'by user data of the launch template',
    documents: [
      declared('shop', 'Cluster', {}),
      template({ UserData: 'ECS_CLUSTER=${Cluster/shop.name}' }),
      GROUP,
      declared('web', 'Service', { cluster: '${Cluster/shop}', launchType: 'EC2' }),
      declared('api', 'Service', { cluster: '${Cluster/shop}', launchType: 'FARGATE' }),
    ],
    edges: ['web after asg'],
  },
  {
    rule: 'instances-before-service',
    because: "by the cluster's provider, that is named",
    documents: [
      declared('shop', 'Cluster', { capacityProviders: ['spot'] }),
      declared('spot', 'CapacityProvider', { autoScalingGroupProvider: { autoScalingGroupArn: '${AwsResource/asg}' } }),
      template({}),
      GROUP,
      declared('web', 'Service', { cluster: 'shop', capacityProviderStrategy: [{ capacityProvider: 'spot' }] }),
    ],
    edges: ['web after asg'],
  },
  {
    rule: 'endpoints-before-instances',
    because: 'the agent reaches ECS through them',
    documents: [VPC, subnet('a'), ...ENDPOINTS, GROUP],
    edges: ['asg after ecr'],
  },
  {
    rule: 'routes-before-instances',
    because: 'or through a NAT gateway',
    documents: [VPC, subnet('a'), ...TABLES, GROUP],
    edges: ['asg after route'],
  },
  {
    rule: 'associations-before-instances',
    because: 'to whose table the subnet belongs',
    documents: [VPC, subnet('a'), ...TABLES, GROUP],
    edges: ['asg after assoc'],
  },
  {
    rule: 'rules-before-instances',
    because: 'groups stand in the launch template',
    documents: [
      template({ NetworkInterfaces: [{ DeviceIndex: 0, Groups: ['${AwsResource/sg.GroupId}'] }] }),
      aws('out', 'EC2::SecurityGroupEgress', { GroupId: '${AwsResource/sg}' }),
      GROUP,
    ],
    edges: ['asg after out'],
  },
  {
    rule: 'gateway-before-public-address',
    because: 'an address by its NAT gateway; what is internal or private needs none',
    documents: [
      VPC,
      subnet('a'),
      GATEWAY,
      aws('eip', 'EC2::EIP', { Domain: 'vpc' }),
      aws('spare', 'EC2::EIP', { Domain: 'vpc' }),
      aws('nat', 'EC2::NatGateway', { AllocationId: '${AwsResource/eip.AllocationId}', SubnetId: '${AwsResource/a}' }),
      aws('private-nat', 'EC2::NatGateway', { ConnectivityType: 'private', SubnetId: '${AwsResource/a}' }),
      declared('public', 'LoadBalancer', { subnets: ['${AwsResource/a}'], scheme: 'internet-facing' }),
      declared('inner', 'LoadBalancer', { subnets: ['${AwsResource/a}'], scheme: 'internal' }),
      aws('group', 'RDS::DBSubnetGroup', { SubnetIds: ['${AwsResource/a}'] }),
      aws('db', 'RDS::DBInstance', { DBSubnetGroupName: '${AwsResource/group}', PubliclyAccessible: true }),
    ],
    edges: ['eip after attachment', 'nat after attachment', 'public after attachment', 'db after attachment'],
  },
  {
    rule: 'gateway-before-route',
    because: 'the route names the gateway, not its attachment',
    documents: [GATEWAY, aws('route', 'EC2::Route', { GatewayId: '${AwsResource/igw}' })],
    edges: ['route after attachment'],
  },
  {
    rule: 'gateway-before-propagation',
    because: 'so does what propagates routes',
    documents: [
      aws('attachment', 'EC2::VPCGatewayAttachment', { VpnGatewayId: '${AwsResource/vgw}' }),
      aws('propagation', 'EC2::VPNGatewayRoutePropagation', { VpnGatewayId: '${AwsResource/vgw}' }),
    ],
    edges: ['propagation after attachment'],
  },
  {
    rule: 'policies-before-use-of-role',
    because: 'by reference or by name; a policy is no use of the role',
    documents: [
      aws('role', 'IAM::Role', { RoleName: 'tasks' }),
      aws('inline', 'IAM::RolePolicy', { RoleName: '${AwsResource/role}' }),
      aws('managed', 'IAM::ManagedPolicy', { Roles: ['tasks'] }),
      declared('web', 'Service', { template: { executionRoleArn: 'arn:aws:iam::123456789012:role/path/tasks' } }),
      declared('api', 'Service', { template: { taskRoleArn: '${AwsResource/role.Arn}' } }),
      aws('profile', 'IAM::InstanceProfile', { Roles: ['${AwsResource/role}'] }),
      aws('function', 'Lambda::Function', { Role: '${AwsResource/other.Arn}' }),
    ],
    edges: [
      'web after inline',
      'web after managed',
      'api after inline',
      'api after managed',
      'profile after inline',
      'profile after managed',
    ],
  },
  {
    rule: 'parts-before-deployment',
    because: 'of the same API',
    documents: [
      aws('method', 'ApiGateway::Method', { RestApiId: '${AwsResource/api}' }),
      aws('resource', 'ApiGateway::Resource', { RestApiId: '${AwsResource/api}' }),
      aws('foreign', 'ApiGateway::Method', { RestApiId: '${AwsResource/b}' }),
      declared('v1', 'ApiDeployment', { restApiId: '${AwsResource/api}' }),
    ],
    edges: ['v1 after method', 'v1 after resource'],
  },
  {
    rule: 'account-before-logging-stage',
    because: 'only a stage that logs needs the role',
    documents: [
      aws('account', 'ApiGateway::Account', {}),
      aws('logged', 'ApiGateway::Stage', { AccessLogSetting: { Format: '$context.requestId' } }),
      aws('traced', 'ApiGateway::Stage', { MethodSettings: [{ LoggingLevel: 'INFO' }] }),
      aws('silent', 'ApiGateway::Stage', {}),
    ],
    edges: ['logged after account', 'traced after account'],
  },
  {
    rule: 'permission-before-notification',
    because: 'of the function that is told',
    documents: [
      aws('permission', 'Lambda::Permission', { FunctionName: '${AwsResource/fn}', Principal: 's3.amazonaws.com' }),
      aws('other', 'Lambda::Permission', { FunctionName: '${AwsResource/gn}' }),
      aws('bucket', 'S3::Bucket', {
        NotificationConfiguration: { LambdaConfigurations: [{ Event: 's3:*', Function: '${AwsResource/fn.Arn}' }] },
      }),
    ],
    edges: ['bucket after permission'],
  },
  {
    rule: 'bucket-policy-before-access-logs',
    because: 'the load balancer writes there',
    documents: [
      aws('policy', 'S3::BucketPolicy', { Bucket: '${AwsResource/logs}' }),
      declared('alb', 'LoadBalancer', { attributes: [{ key: 'access_logs.s3.bucket', value: '${AwsResource/logs}' }] }),
    ],
    edges: ['alb after policy'],
  },
];

function edgesBy(rule: string, documents: readonly DeclaredDocument[]): readonly string[] {
  const name = (key: string): string => key.split('/')[2] ?? key;
  return atOnce(IMPLICIT_ORDER.edges(documents))
    .filter((edge) => edge.rule === rule)
    .map(({ later, earlier }) => `${name(later)} after ${name(earlier)}`);
}

describe('the order that nobody wrote', () => {
  it.each(CASES)('$rule: $because', ({ rule, documents, edges }) => {
    expect(edgesBy(rule, documents)).toEqual(edges);
  });

  it.each(ORDER_RULES.map(({ id }) => id))('%s has a case', (id) => {
    expect(CASES.map(({ rule }) => rule)).toContain(id);
  });

  it('never joins what two namespaces name by the same text', () => {
    const documents = [
      declared('logs', 'AwsResource', { type: 'AWS::Logs::LogGroup', properties: { LogGroupName: 'x' } }, 'other'),
      declared('web', 'Service', {
        template: { containerDefinitions: [{ logConfiguration: { options: { 'awslogs-group': 'x' } } }] },
      }),
    ];
    expect(atOnce(IMPLICIT_ORDER.edges(documents))).toEqual([]);
  });
});
