import type { Behaviour } from '../behaviour.ts';
import { DB_INSTANCE, DB_PARAMETER_GROUP, DB_SUBNET_GROUP } from './databases.ts';
import { DISTRIBUTION, ORIGIN_ACCESS_IDENTITY } from './distributions.ts';
import { EVENT_SOURCE_MAPPING, LAMBDA_FUNCTION, LAMBDA_PERMISSION, LAYER_VERSION } from './functions.ts';
import { HOSTED_ZONE } from './hosted-zones.ts';
import { BELOW_HTTP_API, HTTP_API, HTTP_STAGE, HTTP_VPC_LINK } from './http-apis.ts';
import { INLINE_POLICY, INSTANCE_PROFILE, MANAGED_POLICY, ROLE } from './identity.ts';
import { AUTO_SCALING_GROUP, LAUNCH_TEMPLATE } from './instances.ts';
import { LOG_GROUP } from './logs.ts';
import { QUEUE, TOPIC } from './messages.ts';
import { VPC_ENDPOINT } from './network/endpoints.ts';
import { EIP, GATEWAY_ATTACHMENT, INTERNET_GATEWAY, NAT_GATEWAY } from './network/gateways.ts';
import { groupRule, SECURITY_GROUP } from './network/groups.ts';
import { NETWORK_ACL, ROUTE, ROUTE_TABLE, ROUTE_TABLE_ASSOCIATION } from './network/routes.ts';
import { SUBNET } from './network/subnet.ts';
import { VPC } from './network/vpc.ts';
import { API_ACCOUNT, API_DEPLOYMENT, API_METHOD, API_RESOURCE, API_STAGE, REST_API, VPC_LINK } from './rest-apis.ts';
import { SECRETS_MANAGER_SECRET } from './secrets.ts';
import { DYNAMODB_TABLE, S3_BUCKET } from './storage.ts';
import { IDENTITY_POOL, IDENTITY_POOL_ROLES, USER_POOL, USER_POOL_CLIENT } from './users.ts';
import { EVENT_RULE, IOT_THING, STATE_MACHINE } from './workflows.ts';

const NONE: Behaviour = {};

/** Types that do more than keep what they were sent. */
const BEHAVIOURS: Readonly<Record<string, Behaviour>> = {
  'AWS::ApiGateway::Account': API_ACCOUNT,
  'AWS::ApiGateway::Deployment': API_DEPLOYMENT,
  'AWS::ApiGateway::Method': API_METHOD,
  'AWS::ApiGateway::Resource': API_RESOURCE,
  'AWS::ApiGateway::RestApi': REST_API,
  'AWS::ApiGateway::Stage': API_STAGE,
  'AWS::ApiGateway::VpcLink': VPC_LINK,
  'AWS::ApiGatewayV2::Api': HTTP_API,
  'AWS::ApiGatewayV2::Authorizer': BELOW_HTTP_API,
  'AWS::ApiGatewayV2::Integration': BELOW_HTTP_API,
  'AWS::ApiGatewayV2::Route': BELOW_HTTP_API,
  'AWS::ApiGatewayV2::Stage': HTTP_STAGE,
  'AWS::ApiGatewayV2::VpcLink': HTTP_VPC_LINK,
  'AWS::AutoScaling::AutoScalingGroup': AUTO_SCALING_GROUP,
  'AWS::CloudFront::CloudFrontOriginAccessIdentity': ORIGIN_ACCESS_IDENTITY,
  'AWS::CloudFront::Distribution': DISTRIBUTION,
  'AWS::Cognito::IdentityPool': IDENTITY_POOL,
  'AWS::Cognito::IdentityPoolRoleAttachment': IDENTITY_POOL_ROLES,
  'AWS::Cognito::UserPool': USER_POOL,
  'AWS::Cognito::UserPoolClient': USER_POOL_CLIENT,
  'AWS::DynamoDB::Table': DYNAMODB_TABLE,
  'AWS::EC2::EIP': EIP,
  'AWS::EC2::InternetGateway': INTERNET_GATEWAY,
  'AWS::EC2::LaunchTemplate': LAUNCH_TEMPLATE,
  'AWS::EC2::NatGateway': NAT_GATEWAY,
  'AWS::EC2::NetworkAcl': NETWORK_ACL,
  'AWS::EC2::Route': ROUTE,
  'AWS::EC2::RouteTable': ROUTE_TABLE,
  'AWS::EC2::SecurityGroup': SECURITY_GROUP,
  'AWS::EC2::SecurityGroupEgress': groupRule('egress'),
  'AWS::EC2::SecurityGroupIngress': groupRule('ingress'),
  'AWS::EC2::Subnet': SUBNET,
  'AWS::EC2::SubnetRouteTableAssociation': ROUTE_TABLE_ASSOCIATION,
  'AWS::EC2::VPC': VPC,
  'AWS::EC2::VPCEndpoint': VPC_ENDPOINT,
  'AWS::EC2::VPCGatewayAttachment': GATEWAY_ATTACHMENT,
  'AWS::Route53::HostedZone': HOSTED_ZONE,
  'AWS::Events::Rule': EVENT_RULE,
  'AWS::IAM::InstanceProfile': INSTANCE_PROFILE,
  'AWS::IAM::ManagedPolicy': MANAGED_POLICY,
  'AWS::IAM::Role': ROLE,
  'AWS::IAM::RolePolicy': INLINE_POLICY,
  'AWS::IoT::Thing': IOT_THING,
  'AWS::Lambda::EventSourceMapping': EVENT_SOURCE_MAPPING,
  'AWS::Lambda::Function': LAMBDA_FUNCTION,
  'AWS::Lambda::LayerVersion': LAYER_VERSION,
  'AWS::Lambda::Permission': LAMBDA_PERMISSION,
  'AWS::Logs::LogGroup': LOG_GROUP,
  'AWS::RDS::DBInstance': DB_INSTANCE,
  'AWS::RDS::DBParameterGroup': DB_PARAMETER_GROUP,
  'AWS::RDS::DBSubnetGroup': DB_SUBNET_GROUP,
  'AWS::S3::Bucket': S3_BUCKET,
  'AWS::SNS::Topic': TOPIC,
  'AWS::SQS::Queue': QUEUE,
  'AWS::SecretsManager::Secret': SECRETS_MANAGER_SECRET,
  'AWS::StepFunctions::StateMachine': STATE_MACHINE,
};

export function behaviourOf(type: string): Behaviour {
  return BEHAVIOURS[type] ?? NONE;
}
