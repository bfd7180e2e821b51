import type { Path } from '../../manifest/path.ts';
import { documentSchema } from '../../manifest/schema.ts';
import type { KindName } from '../../model/identity.ts';
import { isObject, type Json, type JsonObject } from '../../model/json.ts';
import { type Expressing, expressed } from './expressed.ts';
import { fieldsOf, type Renames } from './fields-of.ts';

/** How resources of one type become documents of a kind of our own. */
interface Rule {
  readonly kind: KindName;
  readonly renames?: Renames;
  /** What CloudFormation writes in another form, brought into the form of the kind's requests. */
  readonly adjust?: (properties: JsonObject) => JsonObject;
  /** What to write in place of a property that has no field. */
  readonly instead?: Readonly<Record<string, string>>;
  /** The part of the spec that the properties become. */
  readonly below?: string;
}

const ATTRIBUTES: Renames = {
  LoadBalancerAttributes: 'attributes',
  TargetGroupAttributes: 'attributes',
  ListenerAttributes: 'attributes',
  Ipv4IpamPoolId: 'ipamPools.ipv4IpamPoolId',
};

/** The rules by type. Where CloudFormation's names differ from those of AWS's requests: its template reference. */
const RULES: Readonly<Record<string, Rule>> = {
  'AWS::ApiGateway::Deployment': {
    kind: 'ApiDeployment',
    instead: {
      StageName: 'a document of AWS::ApiGateway::Stage whose DeploymentId is ${ApiDeployment/NAME}',
      StageDescription: 'the properties of a document of AWS::ApiGateway::Stage',
    },
  },
  'AWS::CertificateManager::Certificate': {
    kind: 'Certificate',
    renames: {
      CertificateTransparencyLoggingPreference: 'options.certificateTransparencyLoggingPreference',
      CertificateExport: 'options.export',
    },
    adjust: validated,
  },
  'AWS::ECR::Repository': {
    kind: 'Repository',
    renames: {
      RepositoryPolicyText: 'repositoryPolicy',
      ImageTagMutabilityExclusionFilterType: 'filterType',
      ImageTagMutabilityExclusionFilterValue: 'filter',
    },
    adjust: withPolicy,
  },
  'AWS::ECS::CapacityProvider': { kind: 'CapacityProvider', renames: { ClusterName: 'cluster' } },
  'AWS::ECS::Cluster': { kind: 'Cluster', renames: { ClusterSettings: 'settings' } },
  'AWS::ECS::Service': { kind: 'Service', renames: { PlacementStrategies: 'placementStrategy' } },
  'AWS::ECS::TaskDefinition': {
    kind: 'Service',
    below: 'template',
    renames: { ProxyConfigurationProperties: 'properties' },
  },
  'AWS::ElasticLoadBalancingV2::Listener': { kind: 'Listener', renames: ATTRIBUTES },
  'AWS::ElasticLoadBalancingV2::ListenerCertificate': { kind: 'ListenerCertificate' },
  'AWS::ElasticLoadBalancingV2::ListenerRule': { kind: 'ListenerRule' },
  'AWS::ElasticLoadBalancingV2::LoadBalancer': { kind: 'LoadBalancer', renames: ATTRIBUTES },
  'AWS::ElasticLoadBalancingV2::TargetGroup': {
    kind: 'TargetGroup',
    renames: ATTRIBUTES,
    instead: { Targets: 'nothing: services register their tasks, and other targets stay as they are' },
  },
  'AWS::Route53::RecordSet': {
    kind: 'DnsRecord',
    adjust: asRecord,
    instead: { HostedZoneName: 'hostedZoneId: the id of the zone, or ${AwsResource/NAME} of its document' },
  },
  'AWS::ServiceDiscovery::HttpNamespace': { kind: 'CloudMapNamespace', adjust: (own) => ({ Type: 'HTTP', ...own }) },
  'AWS::ServiceDiscovery::PrivateDnsNamespace': {
    kind: 'CloudMapNamespace',
    adjust: (own) => ({ Type: 'DNS_PRIVATE', ...own }),
  },
  'AWS::ServiceDiscovery::PublicDnsNamespace': {
    kind: 'CloudMapNamespace',
    adjust: (own) => ({ Type: 'DNS_PUBLIC', ...own }),
  },
  'AWS::ServiceDiscovery::Service': { kind: 'CloudMapService', adjust: withNamespace },
  'AWS::ECS::ClusterCapacityProviderAssociations': { kind: 'Cluster', renames: { Cluster: 'clusterName' } },
  'AWS::ApplicationAutoScaling::ScalableTarget': { kind: 'ServiceAutoScaling', adjust: asTarget },
  'AWS::ApplicationAutoScaling::ScalingPolicy': {
    kind: 'ServiceAutoScaling',
    below: 'policies',
    adjust: (own) => without(own, ...OF_TARGET, 'ScalingTargetId'),
  },
};

/** What names the target of scaling. */
const OF_TARGET = ['ResourceId', 'ScalableDimension', 'ServiceNamespace'];

/** The fields that properties of a type become; functions in them are expressions then. */
export function typedFields(type: string, properties: JsonObject, at: { path: Path; using: Expressing }): JsonObject {
  const rule = RULES[type];
  const values = expressed(properties, at.path, at.using);
  const spec = rule && documentSchema(rule.kind).properties?.spec;
  const part = rule?.below === undefined ? spec : spec?.properties?.[rule.below];
  const schema = part?.items ?? part;
  if (!rule || !schema || !isObject(values)) return {};
  const adjusted = rule.adjust?.(values) ?? values;
  const naming = { renames: rule.renames ?? {}, instead: rule.instead ?? {}, report: at.using.report };
  return fieldsOf(adjusted, { schema, path: at.path }, naming) as JsonObject;
}

function without(map: JsonObject, ...names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(map).filter(([name]) => !names.includes(name)));
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

/** The zone where the certificate proves itself is one for all of its names here. */
function validated(own: JsonObject): JsonObject {
  const options = listOf(own.DomainValidationOptions).filter(isObject);
  const zone = options.find(({ HostedZoneId }) => HostedZoneId !== undefined)?.HostedZoneId;
  if (zone === undefined) return own;
  const rest = options.filter(({ HostedZoneId }) => HostedZoneId === undefined);
  const kept = rest.length > 0 ? { DomainValidationOptions: rest } : {};
  return { ...without(own, 'DomainValidationOptions'), ...kept, Validation: { HostedZoneId: zone } };
}

/** JSON in a text is JSON. */
function withPolicy(own: JsonObject): JsonObject {
  const policy = isObject(own.LifecyclePolicy) ? own.LifecyclePolicy.LifecyclePolicyText : undefined;
  return policy === undefined ? own : { ...own, LifecyclePolicy: parsed(policy) };
}

function parsed(policy: Json): Json {
  if (typeof policy !== 'string') return policy;
  try {
    return JSON.parse(policy) as Json;
  } catch {
    return policy;
  }
}

/** Route 53 wants the member that CloudFormation sets to false where it is left out. */
function asRecord(own: JsonObject): JsonObject {
  const values = listOf(own.ResourceRecords).map((value) => ({ value: String(value) }));
  const alias = isObject(own.AliasTarget) ? { EvaluateTargetHealth: false, ...own.AliasTarget } : undefined;
  return {
    ...without(own, 'Comment'),
    ...(own.ResourceRecords === undefined ? {} : { ResourceRecords: values }),
    ...(alias ? { AliasTarget: alias } : {}),
  };
}

/** Application Auto Scaling User Guide: the resource of an ECS service is `service/CLUSTER/NAME`. */
function asTarget(own: JsonObject): JsonObject {
  const [, cluster, service] = SERVICE.exec(String(own.ResourceId)) ?? [];
  if (cluster === undefined || service === undefined) return own;
  return { cluster, service, ...without(own, ...OF_TARGET) };
}

const SERVICE = /^service\/(\$\{[^}]+\}|[^/$]+)\/(\$\{[^}]+\}|[^/$]+)$/;

function withNamespace(own: JsonObject): JsonObject {
  const dns = isObject(own.DnsConfig) ? own.DnsConfig : undefined;
  if (dns?.NamespaceId === undefined) return own;
  return { NamespaceId: dns.NamespaceId, ...own, DnsConfig: without(dns, 'NamespaceId') };
}
