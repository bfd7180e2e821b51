import * as about from './about.ts';
import { at, type Item } from './item.ts';
import type { OrderRule, Side } from './rule.ts';
import { tokensAt } from './world.ts';

const DEPENDS_ON = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-attribute-dependson.html';

/** Documents of some types by what stands at a path. */
function side(types: readonly string[], ...path: readonly string[]): Side {
  return { types, about: (item) => tokensAt(item, ...path) };
}

const TASKS = ['Service'];
const ENDPOINTS = side(['AWS::EC2::VPCEndpoint'], 'VpcId');
const ROUTES = side(['AWS::EC2::Route'], 'RouteTableId');
const ASSOCIATIONS = side(['AWS::EC2::SubnetRouteTableAssociation'], 'SubnetId');
const GATEWAYS = side(['AWS::EC2::VPCGatewayAttachment'], 'VpcId');
const GROUP_RULES = side(['AWS::EC2::SecurityGroupIngress', 'AWS::EC2::SecurityGroupEgress'], 'GroupId');
const POLICIES = ['AWS::IAM::RolePolicy', 'AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy'];

/** Below a REST API: what a deployment takes a picture of. */
const REST_API_PARTS = ['Authorizer', 'GatewayResponse', 'Method', 'Model', 'RequestValidator', 'Resource'].map(
  (name) => `AWS::ApiGateway::${name}`,
);

const PULL = 'tasks could not pull their image before';
const JOIN = 'instances could not join their cluster before';
const REACH = 'could not be reached, or reach anything, before';

/** Orders that AWS wants and that nobody writes. Every row is about documents of any namespace that mean one thing. */
export const ORDER_RULES: readonly OrderRule[] = [
  {
    id: 'endpoints-before-tasks',
    later: { types: TASKS, about: about.vpcsOf },
    earlier: ENDPOINTS,
    because: PULL,
    source: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/vpc-endpoints.html',
  },
  {
    id: 'routes-before-tasks',
    later: { types: TASKS, about: about.routeTablesOf },
    earlier: ROUTES,
    because: PULL,
    source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-task-networking.html',
  },
  {
    id: 'associations-before-tasks',
    later: { types: TASKS, about: about.subnetsOf },
    earlier: ASSOCIATIONS,
    because: PULL,
    source: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-route-tables.html',
  },
  {
    id: 'rules-before-tasks',
    later: { types: TASKS, about: about.securityGroupsOf },
    earlier: GROUP_RULES,
    because: `tasks ${REACH}`,
    source: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html',
  },
  {
    id: 'log-group-before-tasks',
    later: { types: TASKS, about: about.logGroupsOf },
    earlier: { types: ['AWS::Logs::LogGroup'], about: ({ key }) => [key] },
    because: 'tasks could not write their log before',
    source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html',
  },
  {
    id: 'mount-targets-before-tasks',
    later: side(TASKS, 'template', 'volumes', 'efsVolumeConfiguration', 'fileSystemId'),
    earlier: side(['AWS::EFS::MountTarget'], 'FileSystemId'),
    because: 'tasks could not mount their file system before',
    source: 'https://docs.aws.amazon.com/efs/latest/ug/accessing-fs.html',
  },
  {
    id: 'listener-before-service',
    later: { types: TASKS, about: about.targetGroupsOf },
    earlier: { types: ['Listener', 'ListenerRule'], about: about.forwardedTo },
    because: 'AWS refuses a service whose target group has no load balancer',
    source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html',
  },
  {
    id: 'providers-before-service',
    later: { types: TASKS, about: about.clustersWithProviders },
    earlier: {
      types: ['Cluster', 'AWS::ECS::ClusterCapacityProviderAssociations'],
      about: (item, world) =>
        item.type === 'Cluster' ? [item.key] : tokensAt(item, 'Cluster').map((token) => world.named('Cluster', token)),
    },
    because: 'AWS refuses a strategy of providers that the cluster does not have',
    source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html',
  },
  {
    id: 'instances-before-service',
    later: { types: TASKS, about: about.clustersWithInstances },
    earlier: { types: about.CAPACITY, about: about.joinedClusters },
    because: 'no instance could take a task before',
    source: DEPENDS_ON,
  },
  {
    id: 'endpoints-before-instances',
    later: { types: about.CAPACITY, about: about.vpcsOf },
    earlier: ENDPOINTS,
    because: JOIN,
    source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/vpc-endpoints.html',
  },
  {
    id: 'routes-before-instances',
    later: { types: about.CAPACITY, about: about.routeTablesOf },
    earlier: ROUTES,
    because: JOIN,
    source: DEPENDS_ON,
  },
  {
    id: 'associations-before-instances',
    later: { types: about.CAPACITY, about: about.subnetsOf },
    earlier: ASSOCIATIONS,
    because: JOIN,
    source: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-route-tables.html',
  },
  {
    id: 'rules-before-instances',
    later: { types: about.CAPACITY, about: about.securityGroupsOf },
    earlier: GROUP_RULES,
    because: `instances ${REACH}`,
    source: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html',
  },
  {
    id: 'gateway-before-public-address',
    later: {
      types: ['AWS::EC2::EIP', 'AWS::EC2::NatGateway', 'LoadBalancer', 'AWS::RDS::DBInstance'],
      about: about.publicVpcsOf,
    },
    earlier: GATEWAYS,
    because: 'AWS wants an internet gateway on the VPC before anything public in it',
    source: DEPENDS_ON,
  },
  {
    id: 'gateway-before-route',
    later: side(['AWS::EC2::Route'], 'GatewayId'),
    earlier: {
      types: ['AWS::EC2::VPCGatewayAttachment'],
      about: (item) => [...tokensAt(item, 'InternetGatewayId'), ...tokensAt(item, 'VpnGatewayId')],
    },
    because: 'AWS refuses a route to a gateway that is not attached to the VPC',
    source: DEPENDS_ON,
  },
  {
    id: 'gateway-before-propagation',
    later: side(['AWS::EC2::VPNGatewayRoutePropagation'], 'VpnGatewayId'),
    earlier: side(['AWS::EC2::VPCGatewayAttachment'], 'VpnGatewayId'),
    because: 'AWS refuses to propagate routes of a gateway that is not attached to the VPC',
    source: DEPENDS_ON,
  },
  {
    id: 'policies-before-use-of-role',
    later: { about: (item, world) => (POLICIES.includes(item.type) ? [] : about.rolesOf(item, world)) },
    earlier: { types: POLICIES, about: about.attachedRolesOf },
    because: 'whoever uses the role is denied what the policy allows before',
    source: DEPENDS_ON,
  },
  {
    id: 'parts-before-deployment',
    later: { types: ['ApiDeployment'], about: (item) => tokensAt(item, 'restApiId') },
    earlier: side(REST_API_PARTS, 'RestApiId'),
    because: 'a deployment is a picture of the API, and what comes later is not in it',
    source:
      'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-deployment.html',
  },
  {
    id: 'account-before-logging-stage',
    later: { types: ['AWS::ApiGateway::Stage'], about: (item) => (isLogged(item) ? about.namespaceOf(item) : []) },
    earlier: { types: ['AWS::ApiGateway::Account'], about: about.namespaceOf },
    because: 'AWS refuses logging until the account has a role for it',
    source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html',
  },
  {
    id: 'permission-before-notification',
    later: {
      types: ['AWS::S3::Bucket'],
      about: (item) => at(item.properties, 'NotificationConfiguration').flatMap((value) => item.tokens(value)),
    },
    earlier: {
      types: ['AWS::Lambda::Permission', 'AWS::SQS::QueuePolicy', 'AWS::SNS::TopicPolicy'],
      about: (item) => ['FunctionName', 'Queues', 'Topics'].flatMap((member) => tokensAt(item, member)),
    },
    because: 'S3 refuses a notification that it may not deliver',
    source:
      'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-notificationconfiguration.html',
  },
  {
    id: 'bucket-policy-before-access-logs',
    later: { types: ['LoadBalancer'], about: logBucketsOf },
    earlier: side(['AWS::S3::BucketPolicy'], 'Bucket'),
    because: 'AWS refuses access logs to a bucket that it may not write to',
    source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html',
  },
];

function isLogged({ properties }: Item): boolean {
  return properties.AccessLogSetting !== undefined || at(properties, 'MethodSettings', 'LoggingLevel').length > 0;
}

function logBucketsOf(item: Item) {
  const logs = at(item.properties, 'attributes').filter((each) => at(each, 'key').includes('access_logs.s3.bucket'));
  return logs.flatMap((each) => at(each, 'value')).flatMap((value) => item.tokens(value));
}
