// biome-ignore-all lint/suspicious/noTemplateCurlyInString: references of manifests

import type { JsonObject } from '../../controller/model/json.ts';
import { IMPLICIT_ORDER } from '../../controller/order/implicit-order.ts';
import { EXAMPLE_ZONE } from '../../sandbox/route53/zones.ts';
import { documentText, namespaceText } from '../support/small-world.ts';
import { createWorld, type Files, type World } from '../support/world.ts';
import { MINUTE } from './inside-world.ts';

const ENFORCE = { mode: 'enforce', adoptionPolicy: 'adopt' };
const SUBNETS = ['subnet-0000000000000000a', 'subnet-0000000000000000b'];
const LIFECYCLE = {
  rules: [
    {
      rulePriority: 1,
      selection: { tagStatus: 'untagged', countType: 'sinceImagePushed', countUnit: 'days', countNumber: 7 },
      action: { type: 'expire' },
    },
  ],
};

/** What a platform has beside its services, one document of each kind. */
const SPECS: Readonly<Record<string, JsonObject>> = {
  'AwsResource/vpc': {
    type: 'AWS::EC2::VPC',
    properties: { CidrBlock: '10.9.0.0/16', Tags: [{ Key: 'team', Value: 'shop' }] },
  },
  'DefaultResource/closed': { vpcId: '${AwsResource/vpc}', resource: 'SecurityGroup', ingress: [], egress: [] },
  'AwsResource/api': { type: 'AWS::ApiGateway::RestApi', properties: { Name: 'shop' } },
  'AwsResource/get': {
    type: 'AWS::ApiGateway::Method',
    properties: {
      RestApiId: '${AwsResource/api}',
      ResourceId: '${AwsResource/api.RootResourceId}',
      HttpMethod: 'GET',
      AuthorizationType: 'NONE',
      Integration: { Type: 'HTTP_PROXY', IntegrationHttpMethod: 'GET', Uri: 'http://example.com/' },
    },
  },
  'ApiDeployment/v1': { restApiId: '${AwsResource/api}' },
  'AwsResource/prod': {
    type: 'AWS::ApiGateway::Stage',
    properties: { RestApiId: '${AwsResource/api}', DeploymentId: '${ApiDeployment/v1}', StageName: 'prod' },
  },
  'Repository/web': {
    repositoryName: 'shop/web',
    imageScanningConfiguration: { scanOnPush: true },
    lifecyclePolicy: LIFECYCLE,
  },
  'CloudMapNamespace/internal': { type: 'DNS_PRIVATE', name: 'shop.internal', vpc: 'vpc-0000000000000000a' },
  'CloudMapService/orders': {
    namespaceId: '${CloudMapNamespace/internal}',
    dnsConfig: { dnsRecords: [{ type: 'A', ttl: 60 }] },
    healthCheckCustomConfig: { failureThreshold: 1 },
  },
  'Certificate/site': { domainName: 'shop.example.com', validation: { hostedZoneId: EXAMPLE_ZONE } },
  'Certificate/blog': { domainName: 'blog.example.com', validation: { hostedZoneId: EXAMPLE_ZONE } },
  'LoadBalancer/edge': { type: 'application', subnets: SUBNETS },
  'Listener/https': {
    ...{ loadBalancerArn: '${LoadBalancer/edge}', port: 443, protocol: 'HTTPS' },
    certificates: [{ certificateArn: '${Certificate/site}' }],
    defaultActions: [{ type: 'fixed-response', fixedResponseConfig: { statusCode: '404' } }],
  },
  'ListenerCertificate/blog': {
    listenerArn: '${Listener/https}',
    certificates: [{ certificateArn: '${Certificate/blog}' }],
  },
  'DnsRecord/shop': {
    ...{ hostedZoneId: EXAMPLE_ZONE, name: 'shop.example.com', type: 'A' },
    aliasTarget: {
      hostedZoneId: '${LoadBalancer/edge.canonicalHostedZoneId}',
      dnsName: '${LoadBalancer/edge.dnsName}',
      evaluateTargetHealth: true,
    },
  },
  'DnsRecord/mail': {
    ...{ hostedZoneId: EXAMPLE_ZONE, name: 'example.com', type: 'TXT', ttl: 300 },
    resourceRecords: [{ value: '"v=spf1 -all"' }],
  },
};

function platformFiles(): Files {
  const documents = Object.entries(SPECS).map(([place, spec]) => {
    const [kind = '', name = ''] = place.split('/');
    return [`${kind}-${name}.yaml`, documentText(kind, name, spec)] as const;
  });
  return { 'namespace.yaml': namespaceText(ENFORCE), ...Object.fromEntries(documents) };
}

/** The platform, up and steady, with an image in its repository and an instance that is registered. */
export async function openPlatform(): Promise<World> {
  const world = createWorld({ seed: 12, order: IMPLICIT_ORDER });
  await world.commit(platformFiles());
  if (!(await world.settle())) throw new Error('the platform does not settle');
  const media = 'application/vnd.oci.image.manifest.v1+json';
  const imageManifest = JSON.stringify({ schemaVersion: 2, mediaType: media });
  await world.call('ecr', 'PutImage', { repositoryName: 'shop/web', imageManifest, imageTag: 'v1' });
  const id = world.operator().views.object('shop/CloudMapService/orders')?.outputs?.id;
  const Attributes = { AWS_INSTANCE_IPV4: '10.9.0.4', AVAILABILITY_ZONE: 'eu-west-1a' };
  await world.call('servicediscovery', 'RegisterInstance', { ServiceId: id, InstanceId: 'one', Attributes });
  await world.clock.advance(5 * MINUTE);
  return world;
}
