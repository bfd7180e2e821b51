import { ROUTE_TARGETS } from '../../controller/model/vpc-route.ts';

/** Rules that nothing in the converged world needs, each with the reason why it stands nevertheless. */
export interface Excuse {
  /** `Service tags[].value default` */
  readonly rule: string;
  readonly because: string;
}

const ALONE = 'AWS takes one element at most; being keyed gives its differences a path';
const EMPTY = 'nothing and an empty value compare alike without it; it spells out what a creation or update must send';
const UNREAD = 'attributes that no manifest names are not even read; the class says what the applied tag remembers';
const UNRECORDED = 'only believed: nobody has recorded what AWS shows, so the sandbox does not show it';

const NO_CLOUD_MAP =
  'the sandbox has no Cloud Map whose ARNs it could answer; the recorded pairs of test/compare prove it';
const BY_KEY = 'declared attributes are looked up by their key on both sides before anything is compared';
const TLS_ONLY = 'the sandbox answers the policy as it was sent; test/kinds/listener/meaning.test.ts proves it';

const OFFLINE = 'the loader refuses such a manifest, which recorded pairs may hold: the pairs of test/compare prove it';

const ONE_TARGET =
  'EC2 shows the network interface of an instance beside it; the sandbox has no instances, and test/kinds/default-resource proves it';

const NOT_THERE =
  'nobody sets here what these documents leave out; test/kinds/repository and test/updates prove that it stays';
const PARSED = 'the documents are parsed before; as text they are told in one line and ready to be sent';

const ONE_ELEMENT = 'the documents here have one element each, whose order cannot differ; test/updates sets more';
const AS_SENT = 'the sandbox answers it as it was sent; how Route 53 and ACM spell it is only believed';
const DNS: readonly Excuse[] = [
  { rule: 'Certificate domainValidationOptions keep', because: NOT_THERE },
  { rule: 'Certificate domainValidationOptions keyed', because: ONE_ELEMENT },
  { rule: 'Certificate domainValidationOptions[].domainName normalise', because: AS_SENT },
  { rule: 'Certificate subjectAlternativeNames set', because: ONE_ELEMENT },
  { rule: 'Certificate tags keep', because: NOT_THERE },
  { rule: 'Certificate tags[].value strLike', because: AS_SENT },
  { rule: 'Certificate validation keep', because: NOT_THERE },
  { rule: 'DnsRecord aliasTarget.hostedZoneId normalise', because: AS_SENT },
  { rule: 'DnsRecord geoProximityLocation.coordinates.latitude strLike', because: AS_SENT },
  { rule: 'DnsRecord multiValueAnswer normalise', because: AS_SENT },
  { rule: 'DnsRecord resourceRecords keyed', because: ONE_ELEMENT },
  { rule: 'DnsRecord resourceRecords[].value strLike', because: AS_SENT },
  { rule: 'DnsRecord trafficPolicyInstanceId readOnly', because: NOT_THERE },
  { rule: 'ListenerCertificate certificates keyed', because: ONE_ELEMENT },
];

export const EXCUSED: readonly Excuse[] = [
  ...DNS,
  ...ROUTE_TARGETS.map((target) => ({ rule: `DefaultResource routes[].${target} keep`, because: ONE_TARGET })),
  { rule: 'CloudMapNamespace description keep', because: NOT_THERE },
  { rule: 'CloudMapNamespace tags keep', because: NOT_THERE },
  { rule: 'CloudMapService description keep', because: NOT_THERE },
  { rule: 'CloudMapService tags keep', because: NOT_THERE },
  { rule: 'Repository tags keep', because: NOT_THERE },
  { rule: 'Repository lifecyclePolicy keep', because: NOT_THERE },
  { rule: 'Repository repositoryPolicy keep', because: NOT_THERE },
  { rule: 'Repository lifecyclePolicy json', because: PARSED },
  { rule: 'Repository repositoryPolicy json', because: PARSED },
  { rule: 'Cluster settings keyed', because: ALONE },
  { rule: 'Service serviceRegistries keyed', because: ALONE },
  { rule: 'Service serviceConnectConfiguration.services[].clientAliases keyed', because: ALONE },
  { rule: 'Service volumeConfigurations[].managedEBSVolume.tagSpecifications keyed', because: ALONE },
  { rule: 'Service template.containerDefinitions[].credentialSpecs set', because: ALONE },
  { rule: 'Service template.containerDefinitions[].environment[].value default', because: EMPTY },
  { rule: 'Service template.proxyConfiguration.properties[].value default', because: EMPTY },
  { rule: 'Service template.tags[].value default', because: EMPTY },
  { rule: 'Service tags[].value default', because: EMPTY },
  {
    rule: 'Service volumeConfigurations[].managedEBSVolume.tagSpecifications[].tags[].value default',
    because: EMPTY,
  },
  { rule: 'Service deploymentConfiguration.alarms.alarmNames default', because: EMPTY },
  { rule: 'Service networkConfiguration.awsvpcConfiguration.securityGroups default', because: EMPTY },
  { rule: 'LoadBalancer attributes keep', because: UNREAD },
  { rule: 'TargetGroup attributes keep', because: UNREAD },
  { rule: 'Listener attributes keep', because: UNREAD },
  {
    rule: 'Service template.containerDefinitions[].portMappings[].containerPort normalise',
    because: `${UNRECORDED} (a port of 0 beside a range)`,
  },
  {
    rule: 'Service deploymentConfiguration.linearConfiguration normalise',
    because: `${UNRECORDED} (steps left over from another strategy)`,
  },
  {
    rule: 'Service deploymentConfiguration.canaryConfiguration normalise',
    because: `${UNRECORDED} (steps left over from another strategy)`,
  },
  {
    rule: 'Service volumeConfigurations[].managedEBSVolume.volumeInitializationRate normalise',
    because: `${UNRECORDED} (a rate of 0)`,
  },
  {
    rule: 'TargetGroup targetControlPort normalise',
    because: `${UNRECORDED} (a control port of a group that does not speak HTTP; terraform-provider-aws leaves it alone)`,
  },
  {
    rule: 'TargetGroup healthCheckPath normalise',
    because: `${UNRECORDED} (a path left over from an HTTP check)`,
  },
  { rule: 'TargetGroup matcher normalise', because: `${UNRECORDED} (a matcher left over from an HTTP check)` },
  { rule: 'CapacityProvider tags[].value default', because: EMPTY },
  { rule: 'Cluster serviceConnectDefaults.namespace normalise', because: NO_CLOUD_MAP },
  { rule: 'Service serviceConnectConfiguration.namespace normalise', because: NO_CLOUD_MAP },
  { rule: 'TargetGroup protocol normalise', because: OFFLINE },
  { rule: 'TargetGroup port normalise', because: OFFLINE },
  { rule: 'TargetGroup vpcId normalise', because: OFFLINE },
  { rule: 'TargetGroup protocolVersion normalise', because: OFFLINE },
  {
    rule: 'ServiceAutoScaling policies[].targetTrackingScalingPolicyConfiguration.predefinedMetricSpecification.resourceLabel normalise',
    because: OFFLINE,
  },
  { rule: 'Listener alpnPolicy computed', because: TLS_ONLY },
  { rule: 'Listener alpnPolicy normalise', because: TLS_ONLY },
  { rule: 'Listener attributes keyed', because: BY_KEY },
  { rule: 'LoadBalancer attributes keyed', because: BY_KEY },
  { rule: 'TargetGroup attributes keyed', because: BY_KEY },
];
