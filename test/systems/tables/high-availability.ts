import type { ResourceKey } from '../../../controller/model/identity.ts';
import type { TableRow } from './table-row.ts';

export type Environment = 'dev' | 'prod';

/** Every resource of the original in one environment, and what makes it here: 54 in dev, 62 in prod. */
export function highAvailabilityRows(environment: Environment): readonly TableRow[] {
  const rows = environment === 'prod' ? [...DEV, ...ZONES] : DEV;
  return rows.map(([type, name, madeBy, ...member]) => [type, name, inEnvironment(madeBy, environment), ...member]);
}

/** The document of another environment that stands where this one of dev does. */
export function inEnvironment(key: ResourceKey, environment: Environment): ResourceKey {
  return key.replace(/^ha-app-dev/, `ha-app-${environment}`) as ResourceKey;
}

/** In the order of the original's table. */
const DEV: readonly TableRow[] = [
  ['S3::Bucket', 'StateBucket', 'ha-app-dev-foundation/AwsResource/state-bucket'],
  ['Route53::HostedZone', 'HostedZone', 'ha-app-dev-foundation/AwsResource/hosted-zone'],
  ['CertificateManager::Certificate', 'Certificate', 'ha-app-dev/Certificate/site'],
  ['Route53::RecordSet', 'CertificateValidationRecord', 'ha-app-dev/Certificate/site', 'validation'],
  ['ECR::Repository', 'EcrRepository', 'ha-app-dev/Repository/app'],
  ['EC2::VPC', 'Vpc', 'ha-app-dev/AwsResource/vpc'],
  ['EC2::Subnet', 'PublicSubnet1', 'ha-app-dev/AwsResource/public-subnet-1'],
  ['EC2::Subnet', 'PublicSubnet2', 'ha-app-dev/AwsResource/public-subnet-2'],
  ['EC2::Subnet', 'PublicSubnet3', 'ha-app-dev/AwsResource/public-subnet-3'],
  ['EC2::Subnet', 'PrivateSubnet1', 'ha-app-dev/AwsResource/private-subnet-1'],
  ['EC2::Subnet', 'PrivateSubnet2', 'ha-app-dev/AwsResource/private-subnet-2'],
  ['EC2::Subnet', 'PrivateSubnet3', 'ha-app-dev/AwsResource/private-subnet-3'],
  ['EC2::InternetGateway', 'InternetGateway', 'ha-app-dev/AwsResource/internet-gateway'],
  ['EC2::VPCGatewayAttachment', 'InternetGatewayAttachment', 'ha-app-dev/AwsResource/internet-gateway-attachment'],
  ['EC2::RouteTable', 'PublicRouteTable', 'ha-app-dev/AwsResource/public-route-table'],
  ['EC2::Route', 'PublicInternetRoute', 'ha-app-dev/AwsResource/internet-route'],
  [
    'EC2::SubnetRouteTableAssociation',
    'PublicSubnet1RouteTableAssociation',
    'ha-app-dev/AwsResource/public-subnet-1-routes',
  ],
  [
    'EC2::SubnetRouteTableAssociation',
    'PublicSubnet2RouteTableAssociation',
    'ha-app-dev/AwsResource/public-subnet-2-routes',
  ],
  [
    'EC2::SubnetRouteTableAssociation',
    'PublicSubnet3RouteTableAssociation',
    'ha-app-dev/AwsResource/public-subnet-3-routes',
  ],
  ['EC2::EIP', 'NatEip1', 'ha-app-dev/AwsResource/nat-address-1'],
  ['EC2::NatGateway', 'NatGateway1', 'ha-app-dev/AwsResource/nat-gateway-1'],
  ['EC2::RouteTable', 'PrivateRouteTable1', 'ha-app-dev/AwsResource/private-route-table-1'],
  ['EC2::Route', 'PrivateNatRoute1', 'ha-app-dev/AwsResource/nat-route-1'],
  [
    'EC2::SubnetRouteTableAssociation',
    'PrivateSubnet1RouteTableAssociation',
    'ha-app-dev/AwsResource/private-subnet-1-routes',
  ],
  [
    'EC2::SubnetRouteTableAssociation',
    'PrivateSubnet2RouteTableAssociation',
    'ha-app-dev/AwsResource/private-subnet-2-routes',
  ],
  [
    'EC2::SubnetRouteTableAssociation',
    'PrivateSubnet3RouteTableAssociation',
    'ha-app-dev/AwsResource/private-subnet-3-routes',
  ],
  ['EC2::SecurityGroup', 'DefaultSecurityGroup', 'ha-app-dev/DefaultResource/default-security-group'],
  ['EC2::NetworkAcl', 'DefaultNetworkAcl', 'ha-app-dev/DefaultResource/default-network-acl'],
  ['EC2::RouteTable', 'DefaultRouteTable', 'ha-app-dev/DefaultResource/main-route-table'],
  ['EC2::SecurityGroup', 'ClusterSecurityGroup', 'ha-app-dev/AwsResource/cluster-security-group'],
  [
    'EC2::SecurityGroupEgress',
    'ClusterEgressAll',
    'ha-app-dev/AwsResource/cluster-security-group',
    'SecurityGroupEgress',
  ],
  ['IAM::ManagedPolicy', 'EcsEc2Policy', 'ha-app-dev/AwsResource/instance-policy'],
  ['IAM::Role', 'EcsInstanceRole', 'ha-app-dev/AwsResource/instance-role'],
  ['IAM::InstanceProfile', 'EcsInstanceProfile', 'ha-app-dev/AwsResource/instance-profile'],
  ['ECS::Cluster', 'EcsCluster', 'ha-app-dev/Cluster/app'],
  ['EC2::LaunchTemplate', 'LaunchTemplate', 'ha-app-dev/AwsResource/launch-template'],
  ['AutoScaling::AutoScalingGroup', 'AutoScalingGroup', 'ha-app-dev/AwsResource/auto-scaling-group'],
  ['ECS::CapacityProvider', 'CapacityProvider', 'ha-app-dev/CapacityProvider/instances'],
  [
    'ECS::ClusterCapacityProviderAssociations',
    'ClusterCapacityProviders',
    'ha-app-dev/Cluster/app',
    'capacityProviders',
  ],
  ['EC2::SecurityGroup', 'AlbSecurityGroup', 'ha-app-dev/AwsResource/alb-security-group'],
  ['ElasticLoadBalancingV2::LoadBalancer', 'Alb', 'ha-app-dev/LoadBalancer/alb'],
  ['ElasticLoadBalancingV2::TargetGroup', 'TargetGroup', 'ha-app-dev/TargetGroup/app'],
  ['ElasticLoadBalancingV2::Listener', 'HttpsListener', 'ha-app-dev/Listener/https'],
  ['ElasticLoadBalancingV2::Listener', 'HttpRedirectListener', 'ha-app-dev/Listener/http'],
  ['Logs::LogGroup', 'LogGroup', 'ha-app-dev/AwsResource/logs'],
  ['IAM::Role', 'EcsTaskExecutionRole', 'ha-app-dev/AwsResource/execution-role'],
  ['EC2::SecurityGroup', 'EcsTasksSecurityGroup', 'ha-app-dev/AwsResource/task-security-group'],
  ['EC2::SecurityGroupIngress', 'TasksIngressFromAlb', 'ha-app-dev/AwsResource/task-ingress-from-alb'],
  ['ECS::TaskDefinition', 'TaskDefinition', 'ha-app-dev/Service/app', 'template'],
  ['ECS::Service', 'EcsService', 'ha-app-dev/Service/app'],
  ['ApplicationAutoScaling::ScalableTarget', 'ScalableTarget', 'ha-app-dev/ServiceAutoScaling/app'],
  ['ApplicationAutoScaling::ScalingPolicy', 'ScalingPolicy', 'ha-app-dev/ServiceAutoScaling/app', 'policies'],
  ['Route53::RecordSet', 'RootRecord', 'ha-app-dev/DnsRecord/root-record'],
  ['Route53::RecordSet', 'WwwRecord', 'ha-app-dev/DnsRecord/www-record'],
];

/** What prod has beside: a way out for each of the other two zones. */
const ZONES: readonly TableRow[] = ['2', '3'].flatMap((zone): readonly TableRow[] => [
  ['EC2::EIP', `NatEip${zone}`, `ha-app-dev/AwsResource/nat-address-${zone}`],
  ['EC2::NatGateway', `NatGateway${zone}`, `ha-app-dev/AwsResource/nat-gateway-${zone}`],
  ['EC2::RouteTable', `PrivateRouteTable${zone}`, `ha-app-dev/AwsResource/private-route-table-${zone}`],
  ['EC2::Route', `PrivateNatRoute${zone}`, `ha-app-dev/AwsResource/nat-route-${zone}`],
]);
