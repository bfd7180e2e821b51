import type { Shape, StructShape } from './schema/shape.ts';

/** Lists that AWS returns in an order of its own, by structure and member; every other list keeps its order. */
export const UNORDERED: Readonly<Record<string, readonly string[]>> = {
  // Amazon ECS: a container's environment and secrets come back sorted by no visible rule (environment
  // files keep theirs: a later file wins).
  ContainerDefinition: [
    'environment',
    'secrets',
    'mountPoints',
    'portMappings',
    'ulimits',
    'volumesFrom',
    'systemControls',
    'extraHosts',
    'resourceRequirements',
    'links',
    'dependsOn',
    'dockerSecurityOptions',
    'credentialSpecs',
  ],
  Device: ['permissions'],
  ContainerRestartPolicy: ['ignoredExitCodes'],
  LinuxParameters: ['devices', 'tmpfs'],
  KernelCapabilities: ['add', 'drop'],
  LogConfiguration: ['secretOptions'],
  ProxyConfiguration: ['properties'],
  TaskDefinition: [
    'containerDefinitions',
    'volumes',
    'requiresAttributes',
    'compatibilities',
    'requiresCompatibilities',
    'placementConstraints',
  ],
  Service: ['capacityProviderStrategy', 'loadBalancers', 'serviceRegistries', 'placementConstraints', 'tags'],
  Deployment: ['capacityProviderStrategy', 'volumeConfigurations', 'vpcLatticeConfigurations'],
  DeploymentConfiguration: ['lifecycleHooks'],
  DeploymentLifecycleHook: ['lifecycleStages'],
  DeploymentAlarms: ['alarmNames'],
  ServiceConnectConfiguration: ['services'],
  ServiceConnectService: ['clientAliases'],
  ServiceManagedEBSVolumeConfiguration: ['tagSpecifications'],
  EBSTagSpecification: ['tags'],
  AwsVpcConfiguration: ['subnets', 'securityGroups'],
  CapacityProvider: ['tags'],
  ManagedInstancesNetworkConfiguration: ['subnets', 'securityGroups'],
  InstanceRequirementsRequest: [
    'cpuManufacturers',
    'excludedInstanceTypes',
    'instanceGenerations',
    'localStorageTypes',
    'acceleratorTypes',
    'acceleratorManufacturers',
    'acceleratorNames',
    'allowedInstanceTypes',
  ],
  Cluster: ['settings', 'capacityProviders', 'defaultCapacityProviderStrategy', 'tags', 'attachments'],
  DescribeServicesResponse: ['services'],
  DescribeClustersResponse: ['clusters'],
  DescribeCapacityProvidersResponse: ['capacityProviders'],
  DescribeTasksResponse: ['tasks'],
  DescribeTaskDefinitionResponse: ['tags'],
  ListTagsForResourceResponse: ['tags', 'Tags'],
  // Elastic Load Balancing v2: recorded answers show conditions and their values in another order than sent.
  Rule: ['Conditions'],
  RuleCondition: ['Values'],
  HostHeaderConditionConfig: ['Values'],
  PathPatternConditionConfig: ['Values'],
  HttpHeaderConditionConfig: ['Values'],
  HttpRequestMethodConditionConfig: ['Values'],
  SourceIpConditionConfig: ['Values'],
  QueryStringConditionConfig: ['Values'],
  LoadBalancer: ['AvailabilityZones', 'SecurityGroups'],
  TargetGroup: ['LoadBalancerArns'],
  TagDescription: ['Tags'],
  DescribeTagsOutput: ['TagDescriptions'],
  DescribeTargetGroupsOutput: ['TargetGroups'],
  DescribeTargetGroupAttributesOutput: ['Attributes'],
  DescribeLoadBalancersOutput: ['LoadBalancers'],
  DescribeLoadBalancerAttributesOutput: ['Attributes'],
  DescribeListenersOutput: ['Listeners'],
  DescribeListenerAttributesOutput: ['Attributes'],
  DescribeRulesOutput: ['Rules'],
  DescribeTargetHealthOutput: ['TargetHealthDescriptions'],
  // Application Auto Scaling.
  CustomizedMetricSpecification: ['Dimensions', 'Metrics'],
  TargetTrackingMetric: ['Dimensions'],
  StepScalingPolicyConfiguration: ['StepAdjustments'],
  DescribeScalingPoliciesResponse: ['ScalingPolicies'],
  DescribeScheduledActionsResponse: ['ScheduledActions'],
  DescribeScalableTargetsResponse: ['ScalableTargets'],
  ScalingPolicy: ['Alarms'],
  // Systems Manager: parameters come back by no promised order.
  GetParametersByPathResult: ['Parameters'],
  GetParametersResult: ['Parameters', 'InvalidParameters'],
  // CloudFormation.
  DescribeStacksOutput: ['Stacks'],
  Stack: ['Outputs', 'Parameters'],
  // What pre-flight checks read.
  DescribeSubnetsResult: ['Subnets'],
  DescribeNetworkInterfacesResult: ['NetworkInterfaces'],
  DescribeSecurityGroupsResult: ['SecurityGroups'],
  DescribeRouteTablesResult: ['RouteTables'],
  DescribeNetworkAclsResult: ['NetworkAcls'],
  SecurityGroup: ['IpPermissions', 'IpPermissionsEgress', 'Tags'],
  IpPermission: ['IpRanges', 'Ipv6Ranges', 'PrefixListIds', 'UserIdGroupPairs'],
  RouteTable: ['Routes', 'Associations', 'Tags'],
  NetworkAcl: ['Entries', 'Tags'],
  // API Gateway.
  Resources: ['items'],
  Deployments: ['items'],
  Models: ['items'],
  Authorizers: ['items'],
  Stages: ['item'],
  BatchGetImageResponse: ['images', 'failures'],
  SimulatePolicyResponse: ['EvaluationResults'],
  // Amazon ECR and AWS Cloud Map: no page of theirs promises an order.
  Repository: ['imageTagMutabilityExclusionFilters'],
  DescribeRepositoriesResponse: ['repositories'],
  DescribeImagesResponse: ['imageDetails'],
  ListImagesResponse: ['imageIds'],
  DnsConfig: ['DnsRecords'],
  ListNamespacesResponse: ['Namespaces'],
  ListServicesResponse: ['Services'],
  ListInstancesResponse: ['Instances'],
  ListServiceQuotasResponse: ['Quotas'],
  ListAWSDefaultServiceQuotasResponse: ['Quotas'],
};

/** Puts the lists of an answer that AWS may reorder into a random order. Works on the given copy. */
export function shuffleAnswer(shape: StructShape, answer: Record<string, unknown>, random: () => number): void {
  walk(shape, answer, random);
}

function walk(shape: Shape, value: unknown, random: () => number): void {
  if (shape.kind === 'list' && Array.isArray(value)) {
    for (const each of value) walk(shape.member.shape, each, random);
    return;
  }
  if (shape.kind !== 'struct' || typeof value !== 'object' || value === null) return;
  const unordered = UNORDERED[shape.name] ?? [];
  for (const [name, each] of Object.entries(value)) {
    const member = shape.members.get(name);
    if (member) walk(member.shape, each, random);
    if (unordered.includes(name) && Array.isArray(each)) shuffleInPlace(each, random);
  }
}

/** Fisher-Yates. */
function shuffleInPlace(list: unknown[], random: () => number): void {
  for (let last = list.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [list[last], list[other]] = [list[other], list[last]];
  }
}
