import type { Behaviour } from '../behaviour.ts';
import { HOSTED_ZONE } from './hosted-zones.ts';
import { LOG_GROUP } from './logs.ts';
import { VPC_ENDPOINT } from './network/endpoints.ts';
import { EIP, GATEWAY_ATTACHMENT, INTERNET_GATEWAY, NAT_GATEWAY } from './network/gateways.ts';
import { groupRule, SECURITY_GROUP } from './network/groups.ts';
import { NETWORK_ACL, ROUTE, ROUTE_TABLE, ROUTE_TABLE_ASSOCIATION } from './network/routes.ts';
import { SUBNET } from './network/subnet.ts';
import { VPC } from './network/vpc.ts';

const NONE: Behaviour = {};

/** Types that do more than keep what they were sent. */
const BEHAVIOURS: Readonly<Record<string, Behaviour>> = {
  'AWS::EC2::EIP': EIP,
  'AWS::EC2::InternetGateway': INTERNET_GATEWAY,
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
  'AWS::Logs::LogGroup': LOG_GROUP,
};

export function behaviourOf(type: string): Behaviour {
  return BEHAVIOURS[type] ?? NONE;
}
