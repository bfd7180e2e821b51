import type { JsonObject } from './json.ts';

/**
 * AWS's resource types that have a kind of their own here, by type. What Cloud Control cannot do with them, or does badly,
 * the kind does; so an `AwsResource` of such a type is refused.
 */
const TYPED_KINDS: Readonly<Record<string, string>> = {
  'AWS::ApiGateway::Deployment': 'ApiDeployment',
  'AWS::ApplicationAutoScaling::ScalableTarget': 'ServiceAutoScaling',
  'AWS::ApplicationAutoScaling::ScalingPolicy': 'ServiceAutoScaling',
  'AWS::CertificateManager::Certificate': 'Certificate',
  'AWS::ECR::Repository': 'Repository',
  'AWS::ECS::CapacityProvider': 'CapacityProvider',
  'AWS::ECS::Cluster': 'Cluster',
  'AWS::ECS::ClusterCapacityProviderAssociations': 'Cluster',
  'AWS::ECS::Service': 'Service',
  'AWS::ECS::TaskDefinition': 'Service',
  'AWS::ElasticLoadBalancingV2::Listener': 'Listener',
  'AWS::ElasticLoadBalancingV2::ListenerCertificate': 'ListenerCertificate',
  'AWS::ElasticLoadBalancingV2::ListenerRule': 'ListenerRule',
  'AWS::ElasticLoadBalancingV2::LoadBalancer': 'LoadBalancer',
  'AWS::ElasticLoadBalancingV2::TargetGroup': 'TargetGroup',
  'AWS::Route53::RecordSet': 'DnsRecord',
  'AWS::Route53::RecordSetGroup': 'DnsRecord',
  'AWS::ServiceDiscovery::HttpNamespace': 'CloudMapNamespace',
  'AWS::ServiceDiscovery::PrivateDnsNamespace': 'CloudMapNamespace',
  'AWS::ServiceDiscovery::PublicDnsNamespace': 'CloudMapNamespace',
  'AWS::ServiceDiscovery::Service': 'CloudMapService',
};

/**
 * The kind to use in place of an `AwsResource` of that type; undefined where there is none. Scaling has one for services of
 * ECS alone: what scales tables, functions and the like is told by `properties`.
 */
export function typedKindOf(type: string, properties: JsonObject = {}): string | undefined {
  const kind = Object.hasOwn(TYPED_KINDS, type) ? TYPED_KINDS[type] : undefined;
  return kind === 'ServiceAutoScaling' && scalesOthers(properties) ? undefined : kind;
}

function scalesOthers({ ServiceNamespace, ScalableDimension, ScalingTargetId }: JsonObject): boolean {
  if (typeof ServiceNamespace === 'string') return ServiceNamespace !== 'ecs';
  if (typeof ScalableDimension === 'string') return !ScalableDimension.startsWith('ecs:');
  return ScalingTargetId !== undefined;
}
