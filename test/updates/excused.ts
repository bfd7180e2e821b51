import type { ComposedKind } from '../../crds/composition.ts';

/** Why a field of AWS's requests is not driven. */
export type Excuse =
  | 'immutable'
  | 'identity'
  | 'one value'
  | 'another call'
  | 'never shown'
  | 'other services'
  | 'not taken'
  | 'own tag';

export const EXCUSES: Readonly<Record<Excuse, string>> = {
  immutable: 'no call changes it: another value is a replacement',
  identity: 'names the object, or the one that it belongs to',
  'one value': 'AWS takes one value only, and fills it in',
  'another call': 'a lever of the call itself, not a field: see how other fields are cleared',
  'never shown': 'AWS never shows it, so a change of it alone cannot be seen',
  'other services': 'means something for other services than ECS',
  'not taken': 'the request has it, and AWS does not take it there',
  'own tag': 'stands on the object as a tag of the operator, written like its other records',
};

interface Excused {
  readonly kind: ComposedKind;
  readonly leaf: string;
  readonly excuse: Excuse;
  /** What there is to say beyond the excuse itself. */
  readonly beside?: string;
}

function excused(kind: ComposedKind, excuse: Excuse, leaves: readonly string[], beside?: string): readonly Excused[] {
  return leaves.map((leaf) => ({ kind, leaf, excuse, ...(beside ? { beside } : {}) }));
}

const TRIPLE = ['serviceNamespace', 'resourceId', 'scalableDimension'];
const LAUNCH = 'managedInstancesProvider.instanceLaunchTemplate';
const NO_MANIFEST = 'no manifest says it: a reservation of capacity is bought, not configured';

/** Every field that is not driven, each with its reason. */
export const EXCUSED: readonly Excused[] = [
  ...excused('Cluster', 'identity', ['clusterName', 'cluster']),
  ...excused('Cluster', 'one value', ['settings[].name']),
  ...excused('CapacityProvider', 'identity', ['name', 'cluster']),
  ...excused('CapacityProvider', 'immutable', [
    'autoScalingGroupProvider.autoScalingGroupArn',
    `${LAUNCH}.capacityOptionType`,
    `${LAUNCH}.fipsEnabled`,
  ]),
  ...excused('Service', 'identity', ['serviceName', 'cluster', 'service']),
  ...excused('Service', 'immutable', ['role', 'schedulingStrategy']),
  ...excused('Service', 'immutable', ['launchType'], 'but for the way back from a capacity provider strategy'),
  ...excused('Service', 'another call', ['clientToken', 'forceNewDeployment']),
  ...excused(
    'Service',
    'immutable',
    ['deploymentController.type'],
    'other controllers than ECS are shown and not written',
  ),
  ...excused('Service', 'one value', [
    'volumeConfigurations[].managedEBSVolume.tagSpecifications[].resourceType',
    'template.containerDefinitions[].environmentFiles[].type',
    'template.placementConstraints[].type',
    'template.proxyConfiguration.type',
  ]),
  ...excused('LoadBalancer', 'immutable', ['name', 'scheme', 'type', 'customerOwnedIpv4Pool']),
  ...excused('LoadBalancer', 'identity', ['loadBalancerArn']),
  ...excused('LoadBalancer', 'another call', ['removeIpamPools[]']),
  ...excused(
    'LoadBalancer',
    'not taken',
    ['enforceSecurityGroupInboundRulesOnPrivateLinkTraffic'],
    'only SetSecurityGroups has it, no creation',
  ),
  ...excused(
    'LoadBalancer',
    'not taken',
    ['minimumLoadBalancerCapacity.capacityUnits', 'resetCapacityReservation'],
    NO_MANIFEST,
  ),
  ...excused('TargetGroup', 'immutable', [
    'name',
    'protocol',
    'protocolVersion',
    'port',
    'vpcId',
    'targetType',
    'ipAddressType',
    'targetControlPort',
  ]),
  ...excused('TargetGroup', 'identity', ['targetGroupArn']),
  ...excused('Listener', 'immutable', ['loadBalancerArn']),
  ...excused('Listener', 'identity', ['listenerArn']),
  ...excused('Listener', 'not taken', ['certificates[].isDefault', 'mutualAuthentication.trustStoreAssociationStatus']),
  ...excused('ListenerRule', 'immutable', ['listenerArn']),
  ...excused('ListenerRule', 'identity', ['ruleArn', 'rulePriorities[].ruleArn']),
  ...excused('ListenerRule', 'another call', ['resetTransforms', 'rulePriorities[].priority']),
  ...(['Listener', 'ListenerRule'] as const).flatMap((kind) => {
    const config = `${kind === 'Listener' ? 'defaultActions' : 'actions'}[].authenticateOidcConfig`;
    return excused(kind, 'never shown', [`${config}.clientSecret`, `${config}.useExistingClientSecret`]);
  }),
  ...excused('DnsRecord', 'identity', ['hostedZoneId', 'name', 'type', 'setIdentifier']),
  ...excused('DnsRecord', 'one value', ['multiValueAnswer']),
  ...excused('DnsRecord', 'another call', ['allowOverwrite'], 'says what may be done with what lives already'),
  ...excused('DnsRecord', 'not taken', ['trafficPolicyInstanceId']),
  ...excused(
    'DnsRecord',
    'immutable',
    [
      'geoProximityLocation.localZoneGroup',
      'geoProximityLocation.coordinates.latitude',
      'geoProximityLocation.coordinates.longitude',
    ],
    'beside awsRegion, which is driven: one of the three',
  ),
  ...excused('Certificate', 'immutable', [
    'domainName',
    'validationMethod',
    'subjectAlternativeNames[]',
    'certificateAuthorityArn',
    'keyAlgorithm',
    'managedBy',
    'options.export',
  ]),
  ...excused('Certificate', 'another call', ['idempotencyToken', 'validation.hostedZoneId']),
  ...excused('Certificate', 'not taken', ['options.validationMethod']),
  ...excused('Certificate', 'never shown', [
    'domainValidationOptions[].domainName',
    'domainValidationOptions[].validationDomain',
  ]),
  ...excused('ListenerCertificate', 'identity', ['listenerArn', 'certificates[].certificateArn']),
  ...excused('ListenerCertificate', 'not taken', ['certificates[].isDefault']),
  ...excused('ServiceAutoScaling', 'identity', [
    ...TRIPLE,
    ...TRIPLE.map((member) => `policies[].${member}`),
    ...TRIPLE.map((member) => `scheduledActions[].${member}`),
    'cluster',
    'service',
  ]),
  ...excused('ServiceAutoScaling', 'other services', ['roleARN'], 'ECS has its service-linked role'),
  ...excused('Repository', 'identity', ['repositoryName']),
  ...excused('Repository', 'not taken', ['registryId'], 'the registry is the one of the account'),
  ...excused('Repository', 'one value', ['imageTagMutabilityExclusionFilters[].filterType']),
  ...excused('Repository', 'immutable', ['encryptionConfiguration.encryptionType', 'encryptionConfiguration.kmsKey']),
  ...excused('Repository', 'own tag', ['emptyOnDelete']),
  ...excused('CloudMapNamespace', 'identity', ['name']),
  ...excused('CloudMapNamespace', 'immutable', ['type', 'vpc']),
  ...excused('CloudMapNamespace', 'another call', ['creatorRequestId']),
  ...excused('CloudMapService', 'identity', ['name', 'namespaceId']),
  ...excused('CloudMapService', 'not taken', ['dnsConfig.namespaceId'], 'deprecated; namespaceId says it'),
  ...excused('CloudMapService', 'immutable', [
    'dnsConfig.routingPolicy',
    'dnsConfig.dnsRecords[].type',
    'healthCheckConfig.type',
    'type',
  ]),
  ...excused('CloudMapService', 'one value', ['healthCheckCustomConfig.failureThreshold']),
  ...excused('CloudMapService', 'another call', ['creatorRequestId']),
  ...excused('ServiceAutoScaling', 'not taken', ['tags{}'], 'ownership lives in the tags of the service'),
];
