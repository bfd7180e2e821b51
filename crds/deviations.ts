import type { ShapedKind } from './composition.ts';

/** One place where a CRD says something else than AWS's request, on purpose. */
export interface Deviation {
  readonly kind: ShapedKind | '*';
  /** Path below `spec`; `[]` steps into a list. A leading `*` stands for any beginning. */
  readonly path: string;
  readonly what: 'dropped' | 'optional' | 'required' | 'enum' | 'type';
  readonly because: string;
}

/** What a request for a deployment may say of a stage beside it. */
const STAGES = [
  'stageName',
  'stageDescription',
  'cacheClusterEnabled',
  'cacheClusterSize',
  'variables',
  'canarySettings',
  'tracingEnabled',
];

/** Every deliberate difference between the CRDs and the SDK's input shapes. Whatever is not listed here must agree. */
export const DEVIATIONS: readonly Deviation[] = [
  ...STAGES.map(
    (path): Deviation => ({
      ...{ kind: 'ApiDeployment', path, what: 'dropped' },
      because: 'a stage is a document of its own, which refers to the deployment',
    }),
  ),
  {
    kind: 'Certificate',
    path: 'idempotencyToken',
    what: 'dropped',
    because: 'derived from the content when the call is made',
  },
  {
    kind: 'Certificate',
    path: 'options.validationMethod',
    what: 'dropped',
    because: 'validationMethod says it; changing it on a live certificate is a matter of its renewal alone',
  },
  {
    kind: 'DnsRecord',
    path: 'trafficPolicyInstanceId',
    what: 'dropped',
    because: 'Route 53 writes it on record sets that a traffic policy made',
  },
  {
    kind: 'DefaultResource',
    path: 'routes[].routeTableId',
    what: 'dropped',
    because: 'it is the main one of the VPC',
  },
  {
    kind: 'DefaultResource',
    path: 'routes[].dryRun',
    what: 'dropped',
    because: 'a lever of the call, not a member',
  },
  {
    kind: 'DefaultResource',
    path: 'ingress[].ipProtocol',
    what: 'required',
    because: 'a rule without it says nothing',
  },
  {
    kind: 'DefaultResource',
    path: 'egress[].ipProtocol',
    what: 'required',
    because: 'a rule without it says nothing',
  },
  {
    kind: 'DefaultResource',
    path: 'entries[].networkAclId',
    what: 'dropped',
    because: 'it is the default one of the VPC',
  },
  {
    kind: 'DefaultResource',
    path: 'entries[].egress',
    what: 'optional',
    because: 'an entry is about what comes in unless it says otherwise',
  },
  {
    kind: 'DefaultResource',
    path: 'entries[].dryRun',
    what: 'dropped',
    because: 'a lever of the call, not a member',
  },
  {
    kind: 'ListenerCertificate',
    path: 'certificates[].isDefault',
    what: 'dropped',
    because: 'AWS forbids it on input',
  },
  {
    kind: 'ListenerCertificate',
    path: 'certificates[].certificateArn',
    what: 'required',
    because: 'an entry without it says nothing',
  },
  { kind: 'Service', path: 'clientToken', what: 'dropped', because: 'derived from the content when the call is made' },
  { kind: 'Service', path: 'serviceName', what: 'optional', because: 'defaults to metadata.name' },
  { kind: 'Service', path: 'template.family', what: 'optional', because: 'defaults to the service name' },
  { kind: 'CapacityProvider', path: 'name', what: 'optional', because: 'defaults to metadata.name' },
  { kind: 'LoadBalancer', path: 'name', what: 'optional', because: 'defaults to metadata.name' },
  { kind: 'TargetGroup', path: 'name', what: 'optional', because: 'defaults to metadata.name' },
  { kind: '*', path: '*tags[].key', what: 'required', because: 'tags are told apart by key' },
  { kind: '*', path: 'attributes[].key', what: 'required', because: 'attributes are told apart by key' },
  { kind: 'Cluster', path: 'settings[].name', what: 'required', because: 'settings are told apart by name' },
  {
    kind: 'Cluster',
    path: 'settings[].value',
    what: 'enum',
    because: 'AWS documents the values of its one setting and declares no enum',
  },
  {
    kind: 'LoadBalancer',
    path: 'subnetMappings[].subnetId',
    what: 'required',
    because: 'mappings are told apart by subnet, and AWS rejects one without',
  },
  {
    kind: 'TargetGroup',
    path: 'protocolVersion',
    what: 'enum',
    because: 'AWS documents the three values and declares no enum',
  },
  {
    kind: 'Listener',
    path: 'mutualAuthentication.mode',
    what: 'enum',
    because: 'AWS documents the three values and declares no enum',
  },
  {
    kind: '*',
    path: '*ctions[].redirectConfig.protocol',
    what: 'enum',
    because: 'AWS documents the three values and declares no enum',
  },
  {
    kind: '*',
    path: '*ctions[].forwardConfig.targetGroups[].targetGroupArn',
    what: 'required',
    because: 'target groups of a forward are told apart by ARN',
  },
  {
    kind: 'Listener',
    path: 'certificates[].certificateArn',
    what: 'required',
    because: 'an entry without it says nothing',
  },
  {
    kind: 'Listener',
    path: 'certificates[].isDefault',
    what: 'dropped',
    because: 'AWS forbids it on input; the first certificate is the default one',
  },
  {
    kind: 'Listener',
    path: 'mutualAuthentication.trustStoreAssociationStatus',
    what: 'dropped',
    because: 'AWS reports it and does not take it',
  },
  {
    kind: 'ListenerRule',
    path: 'conditions[].field',
    what: 'enum',
    because: 'AWS documents the six values and declares no enum',
  },
  {
    kind: 'Service',
    path: 'template.containerDefinitions[].name',
    what: 'required',
    because: 'containers are told apart by name',
  },
  {
    kind: 'Service',
    path: 'template.containerDefinitions[].image',
    what: 'required',
    because: 'RegisterTaskDefinition rejects a container without an image',
  },
  {
    kind: 'Service',
    path: 'template.containerDefinitions[].environment[].name',
    what: 'required',
    because: 'variables are told apart by name',
  },
  {
    kind: 'Service',
    path: 'template.containerDefinitions[].mountPoints[].containerPath',
    what: 'required',
    because: 'mount points are told apart by it',
  },
  {
    kind: 'Service',
    path: 'template.containerDefinitions[].volumesFrom[].sourceContainer',
    what: 'required',
    because: 'entries are told apart by it',
  },
  {
    kind: 'Service',
    path: 'template.containerDefinitions[].systemControls[].namespace',
    what: 'required',
    because: 'kernel parameters are told apart by it',
  },
  { kind: 'Service', path: 'template.volumes[].name', what: 'required', because: 'volumes are told apart by name' },
  {
    kind: 'Service',
    path: 'template.proxyConfiguration.properties[].name',
    what: 'required',
    because: 'properties are told apart by name',
  },
  {
    kind: 'ServiceAutoScaling',
    path: 'minCapacity',
    what: 'required',
    because: 'AWS needs it when it first hears of the target, and a manifest says the whole',
  },
  {
    kind: 'ServiceAutoScaling',
    path: 'maxCapacity',
    what: 'required',
    because: 'AWS needs it when it first hears of the target, and a manifest says the whole',
  },
  {
    kind: 'ServiceAutoScaling',
    path: 'tags',
    what: 'dropped',
    because: 'policies and scheduled actions take no tags, so ownership of scaling lives in tags of the service',
  },
  {
    kind: 'ServiceAutoScaling',
    path: 'policies[].targetTrackingScalingPolicyConfiguration.predefinedMetricSpecification.predefinedMetricType',
    what: 'enum',
    because: 'only the metrics that ECS services have',
  },
  { kind: 'Repository', path: 'repositoryName', what: 'optional', because: 'defaults to metadata.name' },
  { kind: 'Repository', path: 'registryId', what: 'dropped', because: 'the registry is the one of the account' },
  { kind: 'CloudMapNamespace', path: 'name', what: 'optional', because: 'defaults to metadata.name' },
  { kind: 'CloudMapService', path: 'name', what: 'optional', because: 'defaults to metadata.name' },
  {
    kind: 'CloudMapNamespace',
    path: 'vpc',
    what: 'optional',
    because: 'only private namespaces are in a VPC; a rule says so',
  },
  {
    kind: 'CloudMapService',
    path: 'namespaceId',
    what: 'required',
    because: 'AWS takes it in dnsConfig, too, and calls that deprecated',
  },
  {
    kind: 'CloudMapService',
    path: 'dnsConfig.namespaceId',
    what: 'dropped',
    because: 'deprecated; namespaceId says it',
  },
  ...(['Repository', 'CloudMapNamespace', 'CloudMapService'] as const).map((kind) => ({
    kind,
    path: 'tags[].value',
    what: 'optional' as const,
    because: 'a tag without a value has an empty one, as in every kind',
  })),
  {
    kind: '*',
    path: 'creatorRequestId',
    what: 'dropped',
    because: 'derived from what is asked for when the call is made',
  },
  ...triple(''),
  ...triple('policies[].'),
  ...triple('scheduledActions[].'),
];

/** The three members that say which target a scaling request is about. */
function triple(prefix: string): readonly Deviation[] {
  const because = 'made from cluster and service';
  const members = ['serviceNamespace', 'resourceId', 'scalableDimension'];
  return members.map((member) => ({
    kind: 'ServiceAutoScaling',
    path: `${prefix}${member}`,
    what: 'dropped',
    because,
  }));
}

export function coversPath({ path }: Deviation, found: string): boolean {
  return path.startsWith('*') ? found.endsWith(path.slice(1)) : found === path;
}
