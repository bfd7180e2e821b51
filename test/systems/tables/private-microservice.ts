import type { TableRow } from './table-row.ts';

/** Every resource of the original, in the order of its table, and what makes it here. */
export const PRIVATE_MICROSERVICE: readonly TableRow[] = [
  ['EC2::VPC', 'Vpc', 'petclinic-dev/AwsResource/vpc'],
  ['EC2::Subnet', 'PrivateSubnet1', 'petclinic-dev/AwsResource/private-subnet-1'],
  ['EC2::Subnet', 'PrivateSubnet2', 'petclinic-dev/AwsResource/private-subnet-2'],
  [
    'EC2::SubnetRouteTableAssociation',
    'PrivateSubnet1RouteTableAssociation',
    'petclinic-dev/AwsResource/private-subnet-1-routes',
  ],
  [
    'EC2::SubnetRouteTableAssociation',
    'PrivateSubnet2RouteTableAssociation',
    'petclinic-dev/AwsResource/private-subnet-2-routes',
  ],
  ['EC2::SecurityGroup', 'EcsTaskSecurityGroup', 'petclinic-dev/AwsResource/security-group'],
  ['EC2::VPCEndpoint', 'EcrDkrEndpoint', 'petclinic-dev/AwsResource/ecr-images-endpoint'],
  ['EC2::VPCEndpoint', 'EcrApiEndpoint', 'petclinic-dev/AwsResource/ecr-api-endpoint'],
  ['EC2::VPCEndpoint', 'LogsEndpoint', 'petclinic-dev/AwsResource/logs-endpoint'],
  ['EC2::VPCEndpoint', 'S3Endpoint', 'petclinic-dev/AwsResource/s3-endpoint'],
  ['ECS::Cluster', 'EcsCluster', 'petclinic-dev/Cluster/microservices'],
  ['ElasticLoadBalancingV2::LoadBalancer', 'Nlb', 'petclinic-dev/LoadBalancer/nlb'],
  ['ElasticLoadBalancingV2::TargetGroup', 'NlbTargetGroup', 'petclinic-dev/TargetGroup/microservice'],
  ['ElasticLoadBalancingV2::Listener', 'NlbListener', 'petclinic-dev/Listener/tcp'],
  ['Logs::LogGroup', 'LogGroup', 'petclinic-dev/AwsResource/logs'],
  ['IAM::Role', 'EcsRole', 'petclinic-dev/AwsResource/role'],
  ['IAM::RolePolicy', 'EcsRolePolicy', 'petclinic-dev/AwsResource/role-policy'],
  ['ECS::TaskDefinition', 'TaskDefinition', 'petclinic-dev/Service/microservice', 'template'],
  ['ECS::Service', 'EcsService', 'petclinic-dev/Service/microservice'],
  ['ApiGateway::RestApi', 'RestApi', 'petclinic-dev/AwsResource/api'],
  ['ApiGateway::Resource', 'ProxyResource', 'petclinic-dev/AwsResource/proxy-path'],
  ['ApiGateway::VpcLink', 'VpcLink', 'petclinic-dev/AwsResource/vpc-link'],
  ['ApiGateway::Method', 'ProxyAnyMethod', 'petclinic-dev/AwsResource/any-method'],
  ['ApiGateway::Deployment', 'ApiDeployment', 'petclinic-dev/ApiDeployment/deployment'],
];
