/** Rows whose value gives others their meaning: what else may be told when they change, and why. */
export interface Carried {
  /** `Service deploymentConfiguration.strategy` */
  readonly row: string;
  readonly also: readonly string[];
  readonly because: string;
}

const STICKY = 'a duration means something while stickiness is on';
const CHECKS = ['healthCheckProtocol', 'healthCheckPort', 'healthCheckPath', 'matcher'];

export const CARRIED: readonly Carried[] = [
  {
    row: 'Certificate domainName',
    also: ['subjectAlternativeNames'],
    because: 'the own name is one of the alternative names',
  },
  {
    row: 'Certificate certificateAuthorityArn',
    also: ['validationMethod'],
    because: 'only certificates that no authority of ours issues are validated',
  },
  {
    row: 'LoadBalancer type',
    also: ['scheme', 'enablePrefixForIpv6SourceNat'],
    because: 'gateway load balancers have no scheme, and only network load balancers translate addresses',
  },
  {
    row: 'CloudMapService healthCheckConfig.type',
    also: ['healthCheckConfig.resourcePath'],
    because: 'a TCP check asks for no path',
  },
  {
    row: 'TargetGroup healthCheckProtocol',
    also: ['healthCheckPath', 'matcher'],
    because: 'paths and matchers belong to HTTP health checks',
  },
  {
    row: 'TargetGroup targetType',
    also: ['protocol', 'port', 'vpcId', 'protocolVersion', 'ipAddressType', 'targetControlPort', ...CHECKS],
    because: 'a function has neither an address nor a connection',
  },
  {
    row: 'TargetGroup protocol',
    also: ['protocolVersion', 'ipAddressType', 'targetControlPort', ...CHECKS],
    because: 'versions belong to HTTP, and GENEVE has no address type',
  },
  {
    row: 'Listener protocol',
    also: ['alpnPolicy', 'mutualAuthentication'],
    because: 'clients are verified by HTTPS listeners, protocols negotiated by TLS listeners',
  },
  {
    row: 'Listener defaultActions[].forwardConfig.targetGroupStickinessConfig.enabled',
    also: ['defaultActions[].forwardConfig.targetGroupStickinessConfig.durationSeconds'],
    because: STICKY,
  },
  {
    row: 'ListenerRule actions[].forwardConfig.targetGroupStickinessConfig.enabled',
    also: ['actions[].forwardConfig.targetGroupStickinessConfig.durationSeconds'],
    because: STICKY,
  },
  {
    row: 'Service deploymentConfiguration.strategy',
    also: ['deploymentConfiguration.linearConfiguration', 'deploymentConfiguration.canaryConfiguration'],
    because: 'steps belong to one strategy each',
  },
  {
    row: 'Service template.volumes[].dockerVolumeConfiguration.scope',
    also: ['template.volumes[].dockerVolumeConfiguration.autoprovision'],
    because: 'only shared volumes are provisioned',
  },
  {
    row: 'Service template.requiresCompatibilities',
    also: ['template.runtimePlatform', 'template.networkMode'],
    because: 'Fargate has a default platform and no default network mode',
  },
  {
    row: 'Service template.volumes[].efsVolumeConfiguration.authorizationConfig.accessPointId',
    also: ['template.volumes[].efsVolumeConfiguration.rootDirectory'],
    because: 'an access point has a root of its own',
  },
  {
    row: 'ServiceAutoScaling policies[].stepScalingPolicyConfiguration.adjustmentType',
    also: ['policies[].stepScalingPolicyConfiguration.minAdjustmentMagnitude'],
    because: 'a least step belongs to percentages',
  },
  {
    row: 'ServiceAutoScaling policies[].targetTrackingScalingPolicyConfiguration.predefinedMetricSpecification.predefinedMetricType',
    also: [
      'policies[].targetTrackingScalingPolicyConfiguration.predefinedMetricSpecification.resourceLabel',
      'policies[].targetTrackingScalingPolicyConfiguration.predefinedMetricSpecification',
    ],
    because: 'a label belongs to metrics of requests',
  },
];

/** Mutations that nobody has to tell by their own path. */
export interface Untold {
  readonly row: string;
  /** What is done to it; anything where it is left out. */
  readonly does?: string;
  readonly because: string;
}

const FILLED = 'what is left out is filled in again, as AWS does';

export const UNTOLD: readonly Untold[] = [
  {
    row: 'ServiceAutoScaling policies[].targetTrackingScalingPolicyConfiguration.predefinedMetricSpecification.predefinedMetricType',
    does: 'drop',
    because: 'a label without its metric is nothing: the whole of it is told',
  },
  {
    row: 'Certificate subjectAlternativeNames',
    does: 'remove',
    because: 'the own name comes back by itself; of others test/kinds/certificate tells',
  },
  { row: 'ApiDeployment content', because: 'no manifest has it: it is what lives below the API' },
  { row: 'TargetGroup matcher.httpCode', does: 'drop', because: FILLED },
  { row: 'CloudMapService dnsConfig.routingPolicy', does: 'drop', because: FILLED },
  {
    row: 'CloudMapService healthCheckCustomConfig.failureThreshold',
    because: 'Cloud Map takes 1, whatever is said',
  },
  { row: 'TargetGroup matcher.grpcCode', does: 'drop', because: FILLED },
  { row: 'Listener alpnPolicy', does: 'remove', because: FILLED },
  { row: 'Service serviceConnectConfiguration.services[].discoveryName', does: 'drop', because: FILLED },
  { row: 'Service serviceConnectConfiguration.services[].clientAliases[].dnsName', does: 'drop', because: FILLED },
  { row: 'Service template.runtimePlatform.cpuArchitecture', does: 'drop', because: FILLED },
  { row: 'Service template.runtimePlatform.operatingSystemFamily', does: 'drop', because: FILLED },
  {
    row: 'Service healthCheckGracePeriodSeconds',
    because: 'ECS keeps the grace period of a service that has lost its load balancer, and it means nothing then',
  },
  {
    row: 'Service serviceConnectConfiguration.enabled',
    because: 'Service Connect that is off is as good as none: the whole of it is told',
  },
  {
    row: 'Service template.containerDefinitions[].restartPolicy.enabled',
    because: 'a restart policy that is off is as good as none: the whole of it is told',
  },
  {
    row: 'ListenerRule conditions[].httpHeaderConfig.httpHeaderName',
    because: 'conditions on headers are told apart by the header: another name is another condition',
  },
];
