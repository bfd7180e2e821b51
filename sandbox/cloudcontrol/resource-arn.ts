import type { Region } from '../contract.ts';
import type { Model, Stored } from './store.ts';

type Place = Pick<Region, 'account' | 'region'>;

/** Types whose ARNs are no attribute: resource part by identifier (Service Authorization Reference, "Resource types"). */
const EC2_KINDS: Readonly<Record<string, string>> = {
  CustomerGateway: 'customer-gateway',
  DHCPOptions: 'dhcp-options',
  EgressOnlyInternetGateway: 'egress-only-internet-gateway',
  EIP: 'elastic-ip',
  Instance: 'instance',
  InternetGateway: 'internet-gateway',
  LaunchTemplate: 'launch-template',
  NatGateway: 'natgateway',
  NetworkAcl: 'network-acl',
  NetworkInterface: 'network-interface',
  PrefixList: 'prefix-list',
  RouteTable: 'route-table',
  SecurityGroup: 'security-group',
  Subnet: 'subnet',
  Volume: 'volume',
  VPC: 'vpc',
  VPCEndpoint: 'vpc-endpoint',
  VPCPeeringConnection: 'vpc-peering-connection',
};

const OTHERS: Readonly<Record<string, (id: string, place: Place) => string>> = {
  'AWS::ApiGateway::RestApi': (id, { region }) => `arn:aws:apigateway:${region}::/restapis/${id}`,
  'AWS::ApiGateway::Stage': (id, { region }) =>
    `arn:aws:apigateway:${region}::/restapis/${id.replace('|', '/stages/')}`,
  'AWS::ApiGateway::VpcLink': (id, { region }) => `arn:aws:apigateway:${region}::/vpclinks/${id}`,
  'AWS::ApiGatewayV2::Api': (id, { region }) => `arn:aws:apigateway:${region}::/apis/${id}`,
  'AWS::ApiGatewayV2::Stage': (id, { region }) => `arn:aws:apigateway:${region}::/apis/${id.replace('|', '/stages/')}`,
  'AWS::ApiGatewayV2::VpcLink': (id, { region }) => `arn:aws:apigateway:${region}::/vpclinks/${id}`,
  'AWS::CloudFront::Distribution': (id, { account }) => `arn:aws:cloudfront::${account}:distribution/${id}`,
  'AWS::Cognito::IdentityPool': (id, { region, account }) =>
    `arn:aws:cognito-identity:${region}:${account}:identitypool/${id}`,
  'AWS::Lambda::EventSourceMapping': (id, { region, account }) =>
    `arn:aws:lambda:${region}:${account}:event-source-mapping:${id}`,
  'AWS::Route53::HostedZone': (id) => `arn:aws:route53:::hostedzone/${id}`,
};

/** The ARN by which other services know a resource; undefined where it has none. */
export function arnOf(
  { type, identifier, model }: Pick<Stored, 'type' | 'identifier' | 'model'>,
  place: Place,
): string | undefined {
  const ec2 = type.startsWith('AWS::EC2::') ? EC2_KINDS[type.slice('AWS::EC2::'.length)] : undefined;
  const last = identifier.slice(identifier.lastIndexOf('|') + 1);
  if (ec2) return `arn:aws:ec2:${place.region}:${place.account}:${ec2}/${last}`;
  return OTHERS[type]?.(identifier, place) ?? attribute(model);
}

/** An attribute that is an ARN, the plainest name first: `Arn` before `TopicArn`. Log groups' loses its asterisk. */
function attribute(model: Model): string | undefined {
  const names = Object.keys(model).filter(
    (name) => /^([A-Z]\w*)?(Arn|ARN)$/.test(name) && !/Role|Kms|Stream/.test(name),
  );
  const [name] = names.sort((a, b) => a.length - b.length);
  const value = name === undefined ? undefined : model[name];
  return typeof value === 'string' && value.startsWith('arn:') ? value.replace(/:\*$/, '') : undefined;
}
