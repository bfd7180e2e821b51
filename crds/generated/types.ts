// Generated from crds/*.yaml by crds/generate.ts; npm run generate writes it anew.
import type { Json } from '../../controller/model/json.ts';

export type { AlertProviderSpec, AlertSpec } from '../../controller/model/alert.ts';
export type { ManagementSpec, NamespaceSpec } from '../../controller/model/document.ts';

export interface AcceleratorCountRequest {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

export interface AcceleratorTotalMemoryMiBRequest {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

export interface Action {
  readonly type: 'authenticate-cognito' | 'authenticate-oidc' | 'fixed-response' | 'forward' | 'jwt-validation' | 'redirect';
  readonly targetGroupArn?: string | undefined;
  readonly authenticateOidcConfig?: AuthenticateOidcActionConfig | undefined;
  readonly authenticateCognitoConfig?: AuthenticateCognitoActionConfig | undefined;
  readonly order?: number | undefined;
  readonly redirectConfig?: RedirectActionConfig | undefined;
  readonly fixedResponseConfig?: FixedResponseActionConfig | undefined;
  readonly forwardConfig?: ForwardActionConfig | undefined;
  readonly jwtValidationConfig?: JwtValidationActionConfig | undefined;
}

export interface AdvancedConfiguration {
  readonly alternateTargetGroupArn?: string | undefined;
  readonly productionListenerRule?: string | undefined;
  readonly testListenerRule?: string | undefined;
  readonly roleArn?: string | undefined;
}

export interface AliasTarget {
  readonly hostedZoneId: string;
  readonly dnsName: string;
  readonly evaluateTargetHealth: boolean;
}

export interface ApiDeploymentSpec {
  readonly restApiId: string;
  readonly description?: string | undefined;
}

export interface AuthenticateCognitoActionConfig {
  readonly userPoolArn: string;
  readonly userPoolClientId: string;
  readonly userPoolDomain: string;
  readonly sessionCookieName?: string | undefined;
  readonly scope?: string | undefined;
  readonly sessionTimeout?: number | undefined;
  readonly authenticationRequestExtraParams?: Readonly<Record<string, string>> | undefined;
  readonly onUnauthenticatedRequest?: 'allow' | 'authenticate' | 'deny' | undefined;
}

export interface AuthenticateOidcActionConfig {
  readonly issuer: string;
  readonly authorizationEndpoint: string;
  readonly tokenEndpoint: string;
  readonly userInfoEndpoint: string;
  readonly clientId: string;
  readonly clientSecret?: string | undefined;
  readonly sessionCookieName?: string | undefined;
  readonly scope?: string | undefined;
  readonly sessionTimeout?: number | undefined;
  readonly authenticationRequestExtraParams?: Readonly<Record<string, string>> | undefined;
  readonly onUnauthenticatedRequest?: 'allow' | 'authenticate' | 'deny' | undefined;
  readonly useExistingClientSecret?: boolean | undefined;
}

export interface AutoRepairConfiguration {
  readonly actionsStatus?: 'DISABLED' | 'ENABLED' | undefined;
}

export interface AutoScalingGroupProvider {
  readonly autoScalingGroupArn: string;
  readonly managedScaling?: ManagedScaling | undefined;
  readonly managedTerminationProtection?: 'DISABLED' | 'ENABLED' | undefined;
  readonly managedDraining?: 'DISABLED' | 'ENABLED' | undefined;
}

export interface AwsResourceSpec {
  readonly type: string;
  readonly properties?: Json | undefined;
  readonly identifier?: string | undefined;
}

export interface AwsVpcConfiguration {
  readonly subnets: readonly string[];
  readonly securityGroups?: readonly string[] | undefined;
  readonly assignPublicIp?: 'DISABLED' | 'ENABLED' | undefined;
}

export interface BaselineEbsBandwidthMbpsRequest {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

export interface CanaryConfiguration {
  readonly canaryPercent?: number | undefined;
  readonly canaryBakeTimeInMinutes?: number | undefined;
}

export interface CapacityProviderSpec {
  readonly name?: string | undefined;
  readonly cluster?: string | undefined;
  readonly autoScalingGroupProvider?: AutoScalingGroupProvider | undefined;
  readonly managedInstancesProvider?: CreateManagedInstancesProviderConfiguration | undefined;
  readonly tags?: readonly Tag[] | undefined;
}

export interface CapacityProviderStrategyItem {
  readonly capacityProvider: string;
  readonly weight?: number | undefined;
  readonly base?: number | undefined;
}

export interface CapacityReservationRequest {
  readonly reservationGroupArn?: string | undefined;
  readonly reservationPreference?: 'RESERVATIONS_EXCLUDED' | 'RESERVATIONS_FIRST' | 'RESERVATIONS_ONLY' | undefined;
}

export interface Certificate {
  readonly certificateArn: string;
}

export interface CertificateOptions {
  readonly certificateTransparencyLoggingPreference?: 'DISABLED' | 'ENABLED' | undefined;
  readonly export?: 'DISABLED' | 'ENABLED' | undefined;
}

export interface CertificateSpec {
  readonly domainName: string;
  readonly validationMethod?: 'DNS' | 'EMAIL' | 'HTTP' | undefined;
  readonly subjectAlternativeNames?: readonly string[] | undefined;
  readonly domainValidationOptions?: readonly DomainValidationOption[] | undefined;
  readonly options?: CertificateOptions | undefined;
  readonly certificateAuthorityArn?: string | undefined;
  readonly tags?: readonly Tag[] | undefined;
  readonly keyAlgorithm?: 'EC_prime256v1' | 'EC_secp384r1' | 'EC_secp521r1' | 'RSA_1024' | 'RSA_2048' | 'RSA_3072' | 'RSA_4096' | undefined;
  readonly managedBy?: 'CLOUDFRONT' | undefined;
  readonly validation?: CertificateValidation | undefined;
}

export interface CertificateValidation {
  readonly hostedZoneId: string;
}

export interface CidrRoutingConfig {
  readonly collectionId: string;
  readonly locationName: string;
}

export interface CloudMapNamespaceSpec {
  readonly type: 'DNS_PRIVATE' | 'DNS_PUBLIC' | 'HTTP';
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  readonly vpc?: string | undefined;
  readonly tags?: readonly Tag[] | undefined;
  readonly properties?: PrivateDnsNamespaceProperties | undefined;
}

export interface CloudMapServiceSpec {
  readonly name?: string | undefined;
  readonly namespaceId: string;
  readonly description?: string | undefined;
  readonly dnsConfig?: DnsConfig | undefined;
  readonly healthCheckConfig?: HealthCheckConfig | undefined;
  readonly healthCheckCustomConfig?: HealthCheckCustomConfig | undefined;
  readonly tags?: readonly Tag[] | undefined;
  readonly type?: 'HTTP' | undefined;
}

export interface ClusterConfiguration {
  readonly executeCommandConfiguration?: ExecuteCommandConfiguration | undefined;
  readonly managedStorageConfiguration?: ManagedStorageConfiguration | undefined;
}

export interface ClusterServiceConnectDefaultsRequest {
  readonly namespace: string;
}

export interface ClusterSetting {
  readonly name: 'containerInsights';
  readonly value?: 'disabled' | 'enabled' | 'enhanced' | undefined;
}

export interface ClusterSpec {
  readonly clusterName?: string | undefined;
  readonly tags?: readonly Tag[] | undefined;
  readonly settings?: readonly ClusterSetting[] | undefined;
  readonly configuration?: ClusterConfiguration | undefined;
  readonly capacityProviders?: readonly string[] | undefined;
  readonly defaultCapacityProviderStrategy?: readonly CapacityProviderStrategyItem[] | undefined;
  readonly serviceConnectDefaults?: ClusterServiceConnectDefaultsRequest | undefined;
}

export interface ContainerDefinition {
  readonly name: string;
  readonly image: string;
  readonly repositoryCredentials?: RepositoryCredentials | undefined;
  readonly cpu?: number | undefined;
  readonly memory?: number | undefined;
  readonly memoryReservation?: number | undefined;
  readonly links?: readonly string[] | undefined;
  readonly portMappings?: readonly PortMapping[] | undefined;
  readonly essential?: boolean | undefined;
  readonly restartPolicy?: ContainerRestartPolicy | undefined;
  readonly entryPoint?: readonly string[] | undefined;
  readonly command?: readonly string[] | undefined;
  readonly environment?: readonly KeyValuePair[] | undefined;
  readonly environmentFiles?: readonly EnvironmentFile[] | undefined;
  readonly mountPoints?: readonly MountPoint[] | undefined;
  readonly volumesFrom?: readonly VolumeFrom[] | undefined;
  readonly linuxParameters?: LinuxParameters | undefined;
  readonly secrets?: readonly Secret[] | undefined;
  readonly dependsOn?: readonly ContainerDependency[] | undefined;
  readonly startTimeout?: number | undefined;
  readonly stopTimeout?: number | undefined;
  readonly versionConsistency?: 'disabled' | 'enabled' | undefined;
  readonly hostname?: string | undefined;
  readonly user?: string | undefined;
  readonly workingDirectory?: string | undefined;
  readonly disableNetworking?: boolean | undefined;
  readonly privileged?: boolean | undefined;
  readonly readonlyRootFilesystem?: boolean | undefined;
  readonly dnsServers?: readonly string[] | undefined;
  readonly dnsSearchDomains?: readonly string[] | undefined;
  readonly extraHosts?: readonly HostEntry[] | undefined;
  readonly dockerSecurityOptions?: readonly string[] | undefined;
  readonly interactive?: boolean | undefined;
  readonly pseudoTerminal?: boolean | undefined;
  readonly dockerLabels?: Readonly<Record<string, string>> | undefined;
  readonly ulimits?: readonly Ulimit[] | undefined;
  readonly logConfiguration?: LogConfiguration | undefined;
  readonly healthCheck?: HealthCheck | undefined;
  readonly systemControls?: readonly SystemControl[] | undefined;
  readonly resourceRequirements?: readonly ResourceRequirement[] | undefined;
  readonly firelensConfiguration?: FirelensConfiguration | undefined;
  readonly credentialSpecs?: readonly string[] | undefined;
}

export interface ContainerDependency {
  readonly containerName: string;
  readonly condition: 'COMPLETE' | 'HEALTHY' | 'START' | 'SUCCESS';
}

export interface ContainerRestartPolicy {
  readonly enabled: boolean;
  readonly ignoredExitCodes?: readonly number[] | undefined;
  readonly restartAttemptPeriod?: number | undefined;
}

export interface Coordinates {
  readonly latitude: string;
  readonly longitude: string;
}

export interface CreateManagedInstancesProviderConfiguration {
  readonly infrastructureRoleArn: string;
  readonly instanceLaunchTemplate: InstanceLaunchTemplate;
  readonly propagateTags?: 'CAPACITY_PROVIDER' | 'NONE' | undefined;
  readonly infrastructureOptimization?: InfrastructureOptimization | undefined;
  readonly autoRepairConfiguration?: AutoRepairConfiguration | undefined;
}

export interface CustomizedMetricSpecification {
  readonly metricName?: string | undefined;
  readonly namespace?: string | undefined;
  readonly dimensions?: readonly MetricDimension[] | undefined;
  readonly statistic?: 'Average' | 'Maximum' | 'Minimum' | 'SampleCount' | 'Sum' | undefined;
  readonly unit?: string | undefined;
  readonly metrics?: readonly TargetTrackingMetricDataQuery[] | undefined;
}

export interface DefaultAclEntry {
  readonly egress?: boolean | undefined;
  readonly ruleNumber: number;
  readonly protocol: string;
  readonly ruleAction: 'allow' | 'deny';
  readonly cidrBlock?: string | undefined;
  readonly ipv6CidrBlock?: string | undefined;
  readonly icmpTypeCode?: IcmpTypeCode | undefined;
  readonly portRange?: PortRange | undefined;
}

export interface DefaultResourceSpec {
  readonly vpcId: string;
  readonly resource: 'MainRouteTable' | 'SecurityGroup' | 'NetworkAcl';
  readonly tags?: readonly Tag[] | undefined;
  readonly routes?: readonly DefaultRoute[] | undefined;
  readonly ingress?: readonly SecurityGroupRule[] | undefined;
  readonly egress?: readonly SecurityGroupRule[] | undefined;
  readonly entries?: readonly DefaultAclEntry[] | undefined;
}

export interface DefaultRoute {
  readonly destinationCidrBlock?: string | undefined;
  readonly destinationIpv6CidrBlock?: string | undefined;
  readonly destinationPrefixListId?: string | undefined;
  readonly gatewayId?: string | undefined;
  readonly natGatewayId?: string | undefined;
  readonly egressOnlyInternetGatewayId?: string | undefined;
  readonly instanceId?: string | undefined;
  readonly networkInterfaceId?: string | undefined;
  readonly transitGatewayId?: string | undefined;
  readonly vpcPeeringConnectionId?: string | undefined;
  readonly vpcEndpointId?: string | undefined;
  readonly localGatewayId?: string | undefined;
  readonly carrierGatewayId?: string | undefined;
  readonly coreNetworkArn?: string | undefined;
  readonly odbNetworkArn?: string | undefined;
}

export interface DeploymentAlarms {
  readonly alarmNames: readonly string[];
  readonly rollback: boolean;
  readonly enable: boolean;
}

export interface DeploymentCircuitBreaker {
  readonly enable: boolean;
  readonly rollback: boolean;
  readonly resetOnHealthyTask?: boolean | undefined;
  readonly thresholdConfiguration?: ThresholdConfiguration | undefined;
}

export interface DeploymentConfiguration {
  readonly deploymentCircuitBreaker?: DeploymentCircuitBreaker | undefined;
  readonly maximumPercent?: number | undefined;
  readonly minimumHealthyPercent?: number | undefined;
  readonly alarms?: DeploymentAlarms | undefined;
  readonly strategy?: 'BLUE_GREEN' | 'CANARY' | 'LINEAR' | 'ROLLING' | undefined;
  readonly bakeTimeInMinutes?: number | undefined;
  readonly lifecycleHooks?: readonly DeploymentLifecycleHook[] | undefined;
  readonly linearConfiguration?: LinearConfiguration | undefined;
  readonly canaryConfiguration?: CanaryConfiguration | undefined;
  readonly earlySuccessCriteria?: DeploymentEarlySuccessCriteria | undefined;
}

export interface DeploymentController {
  readonly type: 'CODE_DEPLOY' | 'ECS' | 'EXTERNAL';
}

export interface DeploymentEarlySuccessCriteria {
  readonly enable: boolean;
  readonly healthyPercent?: number | undefined;
  readonly sourceServiceRevisionCleanup?: 'BLOCKING' | 'DEFERRED' | undefined;
}

export interface DeploymentLifecycleHook {
  readonly targetType?: 'AWS_LAMBDA' | 'PAUSE' | undefined;
  readonly hookTargetArn?: string | undefined;
  readonly roleArn?: string | undefined;
  readonly lifecycleStages?: readonly ('POST_PRODUCTION_TRAFFIC_SHIFT' | 'POST_SCALE_UP' | 'POST_TEST_TRAFFIC_SHIFT' | 'PRE_PRODUCTION_TRAFFIC_SHIFT' | 'PRE_SCALE_UP' | 'PRODUCTION_TRAFFIC_SHIFT' | 'RECONCILE_SERVICE' | 'TEST_TRAFFIC_SHIFT')[] | undefined;
  readonly hookDetails?: Json | undefined;
  readonly timeoutConfiguration?: DeploymentLifecycleHookTimeoutConfiguration | undefined;
}

export interface DeploymentLifecycleHookTimeoutConfiguration {
  readonly timeoutInMinutes?: number | undefined;
  readonly action?: 'CONTINUE' | 'ROLLBACK' | undefined;
}

export interface Device {
  readonly hostPath: string;
  readonly containerPath?: string | undefined;
  readonly permissions?: readonly ('mknod' | 'read' | 'write')[] | undefined;
}

export interface DnsConfig {
  readonly routingPolicy?: 'MULTIVALUE' | 'WEIGHTED' | undefined;
  readonly dnsRecords: readonly DnsRecord[];
}

export interface DnsRecord {
  readonly type: 'A' | 'AAAA' | 'CNAME' | 'SRV';
  readonly ttl: number;
}

export interface DnsRecordSpec {
  readonly name: string;
  readonly type: 'A' | 'AAAA' | 'CAA' | 'CNAME' | 'DS' | 'HTTPS' | 'MX' | 'NAPTR' | 'NS' | 'PTR' | 'SOA' | 'SPF' | 'SRV' | 'SSHFP' | 'SVCB' | 'TLSA' | 'TXT';
  readonly setIdentifier?: string | undefined;
  readonly weight?: number | undefined;
  readonly region?: 'af-south-1' | 'ap-east-1' | 'ap-east-2' | 'ap-northeast-1' | 'ap-northeast-2' | 'ap-northeast-3' | 'ap-south-1' | 'ap-south-2' | 'ap-southeast-1' | 'ap-southeast-2' | 'ap-southeast-3' | 'ap-southeast-4' | 'ap-southeast-5' | 'ap-southeast-6' | 'ap-southeast-7' | 'ca-central-1' | 'ca-west-1' | 'cn-north-1' | 'cn-northwest-1' | 'eu-central-1' | 'eu-central-2' | 'eu-north-1' | 'eu-south-1' | 'eu-south-2' | 'eu-west-1' | 'eu-west-2' | 'eu-west-3' | 'eusc-de-east-1' | 'il-central-1' | 'me-central-1' | 'me-south-1' | 'mx-central-1' | 'sa-east-1' | 'us-east-1' | 'us-east-2' | 'us-gov-east-1' | 'us-gov-west-1' | 'us-west-1' | 'us-west-2' | undefined;
  readonly geoLocation?: GeoLocation | undefined;
  readonly failover?: 'PRIMARY' | 'SECONDARY' | undefined;
  readonly multiValueAnswer?: boolean | undefined;
  readonly ttl?: number | undefined;
  readonly resourceRecords?: readonly ResourceRecord[] | undefined;
  readonly aliasTarget?: AliasTarget | undefined;
  readonly healthCheckId?: string | undefined;
  readonly cidrRoutingConfig?: CidrRoutingConfig | undefined;
  readonly geoProximityLocation?: GeoProximityLocation | undefined;
  readonly hostedZoneId: string;
  readonly allowOverwrite?: boolean | undefined;
}

export interface DockerVolumeConfiguration {
  readonly scope?: 'shared' | 'task' | undefined;
  readonly autoprovision?: boolean | undefined;
  readonly driver?: string | undefined;
  readonly driverOpts?: Readonly<Record<string, string>> | undefined;
  readonly labels?: Readonly<Record<string, string>> | undefined;
}

export interface DomainValidationOption {
  readonly domainName: string;
  readonly validationDomain: string;
}

export interface EBSTagSpecification {
  readonly resourceType: 'volume';
  readonly tags?: readonly Tag[] | undefined;
  readonly propagateTags?: 'NONE' | 'SERVICE' | 'TASK_DEFINITION' | undefined;
}

export interface EFSAuthorizationConfig {
  readonly accessPointId?: string | undefined;
  readonly iam?: 'DISABLED' | 'ENABLED' | undefined;
}

export interface EFSVolumeConfiguration {
  readonly fileSystemId: string;
  readonly rootDirectory?: string | undefined;
  readonly transitEncryption?: 'DISABLED' | 'ENABLED' | undefined;
  readonly transitEncryptionPort?: number | undefined;
  readonly authorizationConfig?: EFSAuthorizationConfig | undefined;
}

export interface EncryptionConfiguration {
  readonly encryptionType: 'AES256' | 'KMS' | 'KMS_DSSE';
  readonly kmsKey?: string | undefined;
}

export interface EnvironmentFile {
  readonly value: string;
  readonly type: 's3';
}

export interface EphemeralStorage {
  readonly sizeInGiB: number;
}

export interface ExecuteCommandConfiguration {
  readonly kmsKeyId?: string | undefined;
  readonly logging?: 'DEFAULT' | 'NONE' | 'OVERRIDE' | undefined;
  readonly logConfiguration?: ExecuteCommandLogConfiguration | undefined;
}

export interface ExecuteCommandLogConfiguration {
  readonly cloudWatchLogGroupName?: string | undefined;
  readonly cloudWatchEncryptionEnabled?: boolean | undefined;
  readonly s3BucketName?: string | undefined;
  readonly s3EncryptionEnabled?: boolean | undefined;
  readonly s3KeyPrefix?: string | undefined;
}

export interface FSxWindowsFileServerAuthorizationConfig {
  readonly credentialsParameter: string;
  readonly domain: string;
}

export interface FSxWindowsFileServerVolumeConfiguration {
  readonly fileSystemId: string;
  readonly rootDirectory: string;
  readonly authorizationConfig: FSxWindowsFileServerAuthorizationConfig;
}

export interface FirelensConfiguration {
  readonly type: 'fluentbit' | 'fluentd';
  readonly options?: Readonly<Record<string, string>> | undefined;
}

export interface FixedResponseActionConfig {
  readonly statusCode: string;
  readonly messageBody?: string | undefined;
  readonly contentType?: string | undefined;
}

export interface ForwardActionConfig {
  readonly targetGroups?: readonly TargetGroupTuple[] | undefined;
  readonly targetGroupStickinessConfig?: TargetGroupStickinessConfig | undefined;
}

export interface GatewayConnector {
  readonly portName: string;
  readonly healthCheck?: GatewayConnectorHealthCheck | undefined;
  readonly filters?: GatewayConnectorFilters | undefined;
}

export interface GatewayConnectorFilters {
  readonly accessTypes?: readonly ('PRIVATE' | 'PUBLIC')[] | undefined;
}

export interface GatewayConnectorHealthCheck {
  readonly healthCheckProtocol?: 'HTTP' | 'HTTPS' | undefined;
  readonly healthCheckPort?: number | undefined;
  readonly healthCheckPath?: string | undefined;
  readonly healthCheckTimeoutSeconds?: number | undefined;
  readonly healthCheckIntervalSeconds?: number | undefined;
  readonly healthyThresholdCount?: number | undefined;
  readonly unhealthyThresholdCount?: number | undefined;
  readonly matcher?: GatewayConnectorHealthCheckMatcher | undefined;
}

export interface GatewayConnectorHealthCheckMatcher {
  readonly httpCode?: string | undefined;
  readonly grpcCode?: string | undefined;
}

export interface GeoLocation {
  readonly continentCode?: string | undefined;
  readonly countryCode?: string | undefined;
  readonly subdivisionCode?: string | undefined;
}

export interface GeoProximityLocation {
  readonly awsRegion?: string | undefined;
  readonly localZoneGroup?: string | undefined;
  readonly coordinates?: Coordinates | undefined;
  readonly bias?: number | undefined;
}

export interface HealthCheck {
  readonly command: readonly string[];
  readonly interval?: number | undefined;
  readonly timeout?: number | undefined;
  readonly retries?: number | undefined;
  readonly startPeriod?: number | undefined;
}

export interface HealthCheckConfig {
  readonly type: 'HTTP' | 'HTTPS' | 'TCP';
  readonly resourcePath?: string | undefined;
  readonly failureThreshold?: number | undefined;
}

export interface HealthCheckCustomConfig {
  readonly failureThreshold?: number | undefined;
}

export interface HostEntry {
  readonly hostname: string;
  readonly ipAddress: string;
}

export interface HostHeaderConditionConfig {
  readonly values?: readonly string[] | undefined;
  readonly regexValues?: readonly string[] | undefined;
}

export interface HostHeaderRewriteConfig {
  readonly rewrites?: readonly RewriteConfig[] | undefined;
}

export interface HostVolumeProperties {
  readonly sourcePath?: string | undefined;
}

export interface HttpHeaderConditionConfig {
  readonly httpHeaderName?: string | undefined;
  readonly values?: readonly string[] | undefined;
  readonly regexValues?: readonly string[] | undefined;
}

export interface HttpRequestMethodConditionConfig {
  readonly values?: readonly string[] | undefined;
}

export interface IcmpTypeCode {
  readonly type?: number | undefined;
  readonly code?: number | undefined;
}

export interface ImageScanningConfiguration {
  readonly scanOnPush?: boolean | undefined;
}

export interface ImageTagMutabilityExclusionFilter {
  readonly filterType: 'WILDCARD';
  readonly filter: string;
}

export interface InferenceAccelerator {
  readonly deviceName: string;
  readonly deviceType: string;
}

export interface InfrastructureOptimization {
  readonly scaleInAfter?: number | undefined;
}

export interface InstanceLaunchTemplate {
  readonly ec2InstanceProfileArn: string;
  readonly networkConfiguration: ManagedInstancesNetworkConfiguration;
  readonly storageConfiguration?: ManagedInstancesStorageConfiguration | undefined;
  readonly localStorageConfiguration?: ManagedInstancesLocalStorageConfiguration | undefined;
  readonly monitoring?: 'BASIC' | 'DETAILED' | undefined;
  readonly capacityOptionType?: 'ON_DEMAND' | 'RESERVED' | 'SPOT' | undefined;
  readonly instanceMetadataTagsPropagation?: boolean | undefined;
  readonly instanceRequirements?: InstanceRequirementsRequest | undefined;
  readonly fipsEnabled?: boolean | undefined;
  readonly capacityReservations?: CapacityReservationRequest | undefined;
}

export interface InstanceRequirementsRequest {
  readonly vCpuCount: VCpuCountRangeRequest;
  readonly memoryMiB: MemoryMiBRequest;
  readonly cpuManufacturers?: readonly ('amazon-web-services' | 'amd' | 'intel')[] | undefined;
  readonly memoryGiBPerVCpu?: MemoryGiBPerVCpuRequest | undefined;
  readonly excludedInstanceTypes?: readonly string[] | undefined;
  readonly instanceGenerations?: readonly ('current' | 'previous')[] | undefined;
  readonly spotMaxPricePercentageOverLowestPrice?: number | undefined;
  readonly onDemandMaxPricePercentageOverLowestPrice?: number | undefined;
  readonly bareMetal?: 'excluded' | 'included' | 'required' | undefined;
  readonly burstablePerformance?: 'excluded' | 'included' | 'required' | undefined;
  readonly requireHibernateSupport?: boolean | undefined;
  readonly networkInterfaceCount?: NetworkInterfaceCountRequest | undefined;
  readonly localStorage?: 'excluded' | 'included' | 'required' | undefined;
  readonly localStorageTypes?: readonly ('hdd' | 'ssd')[] | undefined;
  readonly totalLocalStorageGB?: TotalLocalStorageGBRequest | undefined;
  readonly baselineEbsBandwidthMbps?: BaselineEbsBandwidthMbpsRequest | undefined;
  readonly acceleratorTypes?: readonly ('fpga' | 'gpu' | 'inference')[] | undefined;
  readonly acceleratorCount?: AcceleratorCountRequest | undefined;
  readonly acceleratorManufacturers?: readonly ('amazon-web-services' | 'amd' | 'habana' | 'nvidia' | 'xilinx')[] | undefined;
  readonly acceleratorNames?: readonly ('a100' | 'a10g' | 'h100' | 'inferentia' | 'k520' | 'k80' | 'm60' | 'radeon-pro-v520' | 't4' | 't4g' | 'v100' | 'vu9p')[] | undefined;
  readonly acceleratorTotalMemoryMiB?: AcceleratorTotalMemoryMiBRequest | undefined;
  readonly networkBandwidthGbps?: NetworkBandwidthGbpsRequest | undefined;
  readonly allowedInstanceTypes?: readonly string[] | undefined;
  readonly maxSpotPriceAsPercentageOfOptimalOnDemandPrice?: number | undefined;
}

export interface IpamPools {
  readonly ipv4IpamPoolId?: string | undefined;
}

export interface JwtValidationActionAdditionalClaim {
  readonly format: 'single-string' | 'space-separated-values' | 'string-array';
  readonly name: string;
  readonly values: readonly string[];
}

export interface JwtValidationActionConfig {
  readonly jwksEndpoint: string;
  readonly issuer: string;
  readonly additionalClaims?: readonly JwtValidationActionAdditionalClaim[] | undefined;
}

export interface KernelCapabilities {
  readonly add?: readonly string[] | undefined;
  readonly drop?: readonly string[] | undefined;
}

export interface KeyValuePair {
  readonly name: string;
  readonly value?: string | undefined;
}

export interface LinearConfiguration {
  readonly stepPercent?: number | undefined;
  readonly stepBakeTimeInMinutes?: number | undefined;
}

export interface LinuxParameters {
  readonly capabilities?: KernelCapabilities | undefined;
  readonly devices?: readonly Device[] | undefined;
  readonly initProcessEnabled?: boolean | undefined;
  readonly sharedMemorySize?: number | undefined;
  readonly tmpfs?: readonly Tmpfs[] | undefined;
  readonly maxSwap?: number | undefined;
  readonly swappiness?: number | undefined;
}

export interface ListenerAttribute {
  readonly key: string;
  readonly value?: string | undefined;
}

export interface ListenerCertificateSpec {
  readonly listenerArn: string;
  readonly certificates: readonly Certificate[];
}

export interface ListenerRuleSpec {
  readonly listenerArn: string;
  readonly conditions: readonly RuleCondition[];
  readonly priority: number;
  readonly actions: readonly Action[];
  readonly tags?: readonly Tag[] | undefined;
  readonly transforms?: readonly RuleTransform[] | undefined;
}

export interface ListenerSpec {
  readonly loadBalancerArn: string;
  readonly defaultActions: readonly Action[];
  readonly protocol?: 'GENEVE' | 'HTTP' | 'HTTPS' | 'QUIC' | 'TCP' | 'TCP_QUIC' | 'TCP_UDP' | 'TLS' | 'UDP' | undefined;
  readonly port?: number | undefined;
  readonly sslPolicy?: string | undefined;
  readonly certificates?: readonly Certificate[] | undefined;
  readonly alpnPolicy?: readonly string[] | undefined;
  readonly tags?: readonly Tag[] | undefined;
  readonly mutualAuthentication?: MutualAuthenticationAttributes | undefined;
  readonly attributes?: readonly ListenerAttribute[] | undefined;
}

export interface LoadBalancer {
  readonly targetGroupArn?: string | undefined;
  readonly loadBalancerName?: string | undefined;
  readonly containerName?: string | undefined;
  readonly containerPort?: number | undefined;
  readonly advancedConfiguration?: AdvancedConfiguration | undefined;
}

export interface LoadBalancerAttribute {
  readonly key: string;
  readonly value?: string | undefined;
}

export interface LoadBalancerSpec {
  readonly name?: string | undefined;
  readonly subnets?: readonly string[] | undefined;
  readonly subnetMappings?: readonly SubnetMapping[] | undefined;
  readonly securityGroups?: readonly string[] | undefined;
  readonly scheme?: 'internal' | 'internet-facing' | undefined;
  readonly tags?: readonly Tag[] | undefined;
  readonly type?: 'application' | 'gateway' | 'network' | undefined;
  readonly ipAddressType?: 'dualstack' | 'dualstack-without-public-ipv4' | 'ipv4' | undefined;
  readonly customerOwnedIpv4Pool?: string | undefined;
  readonly enablePrefixForIpv6SourceNat?: 'off' | 'on' | undefined;
  readonly ipamPools?: IpamPools | undefined;
  readonly attributes?: readonly LoadBalancerAttribute[] | undefined;
}

export interface LogConfiguration {
  readonly logDriver: 'awsfirelens' | 'awslogs' | 'fluentd' | 'gelf' | 'journald' | 'json-file' | 'splunk' | 'syslog';
  readonly options?: Readonly<Record<string, string>> | undefined;
  readonly secretOptions?: readonly Secret[] | undefined;
}

export interface ManagedInstancesLocalStorageConfiguration {
  readonly useLocalStorage?: boolean | undefined;
}

export interface ManagedInstancesNetworkConfiguration {
  readonly subnets?: readonly string[] | undefined;
  readonly securityGroups?: readonly string[] | undefined;
}

export interface ManagedInstancesStorageConfiguration {
  readonly storageSizeGiB?: number | undefined;
}

export interface ManagedScaling {
  readonly status?: 'DISABLED' | 'ENABLED' | undefined;
  readonly targetCapacity?: number | undefined;
  readonly minimumScalingStepSize?: number | undefined;
  readonly maximumScalingStepSize?: number | undefined;
  readonly instanceWarmupPeriod?: number | undefined;
}

export interface ManagedStorageConfiguration {
  readonly kmsKeyId?: string | undefined;
  readonly fargateEphemeralStorageKmsKeyId?: string | undefined;
}

export interface Matcher {
  readonly httpCode?: string | undefined;
  readonly grpcCode?: string | undefined;
}

export interface MemoryGiBPerVCpuRequest {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

export interface MemoryMiBRequest {
  readonly min: number;
  readonly max?: number | undefined;
}

export interface MetricConfiguration {
  readonly metricNames: readonly string[];
  readonly resolutionSeconds: number;
}

export interface MetricDimension {
  readonly name: string;
  readonly value: string;
}

export interface MonitoringConfiguration {
  readonly metricConfigurations?: readonly MetricConfiguration[] | undefined;
}

export interface MountPoint {
  readonly sourceVolume?: string | undefined;
  readonly containerPath: string;
  readonly readOnly?: boolean | undefined;
}

export interface MutualAuthenticationAttributes {
  readonly mode?: 'off' | 'passthrough' | 'verify' | undefined;
  readonly trustStoreArn?: string | undefined;
  readonly ignoreClientCertificateExpiry?: boolean | undefined;
  readonly advertiseTrustStoreCaNames?: 'off' | 'on' | undefined;
}

export interface NetworkBandwidthGbpsRequest {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

export interface NetworkConfiguration {
  readonly awsvpcConfiguration?: AwsVpcConfiguration | undefined;
}

export interface NetworkInterfaceCountRequest {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

export interface NvidiaMpsAllocation {
  readonly memory: number;
  readonly maxComputePercent?: number | undefined;
}

export interface PathPatternConditionConfig {
  readonly values?: readonly string[] | undefined;
  readonly regexValues?: readonly string[] | undefined;
}

export interface PlacementConstraint {
  readonly type?: 'distinctInstance' | 'memberOf' | undefined;
  readonly expression?: string | undefined;
}

export interface PlacementStrategy {
  readonly type?: 'binpack' | 'random' | 'spread' | undefined;
  readonly field?: string | undefined;
}

export interface PortMapping {
  readonly containerPort?: number | undefined;
  readonly hostPort?: number | undefined;
  readonly protocol?: 'tcp' | 'udp' | undefined;
  readonly name?: string | undefined;
  readonly appProtocol?: 'grpc' | 'http' | 'http2' | undefined;
  readonly containerPortRange?: string | undefined;
}

export interface PortRange {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

export interface PredefinedMetricSpecification {
  readonly predefinedMetricType: 'ALBRequestCountPerTarget' | 'ECSServiceAverageCPUUtilization' | 'ECSServiceAverageCPUUtilizationHighResolution' | 'ECSServiceAverageMemoryUtilization' | 'ECSServiceAverageMemoryUtilizationHighResolution';
  readonly resourceLabel?: string | undefined;
}

export interface PredictiveScalingCustomizedMetricSpecification {
  readonly metricDataQueries: readonly PredictiveScalingMetricDataQuery[];
}

export interface PredictiveScalingMetric {
  readonly dimensions?: readonly PredictiveScalingMetricDimension[] | undefined;
  readonly metricName?: string | undefined;
  readonly namespace?: string | undefined;
}

export interface PredictiveScalingMetricDataQuery {
  readonly id: string;
  readonly expression?: string | undefined;
  readonly metricStat?: PredictiveScalingMetricStat | undefined;
  readonly label?: string | undefined;
  readonly returnData?: boolean | undefined;
}

export interface PredictiveScalingMetricDimension {
  readonly name: string;
  readonly value: string;
}

export interface PredictiveScalingMetricSpecification {
  readonly targetValue: number;
  readonly predefinedMetricPairSpecification?: PredictiveScalingPredefinedMetricPairSpecification | undefined;
  readonly predefinedScalingMetricSpecification?: PredictiveScalingPredefinedScalingMetricSpecification | undefined;
  readonly predefinedLoadMetricSpecification?: PredictiveScalingPredefinedLoadMetricSpecification | undefined;
  readonly customizedScalingMetricSpecification?: PredictiveScalingCustomizedMetricSpecification | undefined;
  readonly customizedLoadMetricSpecification?: PredictiveScalingCustomizedMetricSpecification | undefined;
  readonly customizedCapacityMetricSpecification?: PredictiveScalingCustomizedMetricSpecification | undefined;
}

export interface PredictiveScalingMetricStat {
  readonly metric: PredictiveScalingMetric;
  readonly stat: string;
  readonly unit?: string | undefined;
}

export interface PredictiveScalingPolicyConfiguration {
  readonly metricSpecifications: readonly PredictiveScalingMetricSpecification[];
  readonly mode?: 'ForecastAndScale' | 'ForecastOnly' | undefined;
  readonly schedulingBufferTime?: number | undefined;
  readonly maxCapacityBreachBehavior?: 'HonorMaxCapacity' | 'IncreaseMaxCapacity' | undefined;
  readonly maxCapacityBuffer?: number | undefined;
}

export interface PredictiveScalingPredefinedLoadMetricSpecification {
  readonly predefinedMetricType: string;
  readonly resourceLabel?: string | undefined;
}

export interface PredictiveScalingPredefinedMetricPairSpecification {
  readonly predefinedMetricType: string;
  readonly resourceLabel?: string | undefined;
}

export interface PredictiveScalingPredefinedScalingMetricSpecification {
  readonly predefinedMetricType: string;
  readonly resourceLabel?: string | undefined;
}

export interface PrivateDnsNamespaceProperties {
  readonly dnsProperties: PrivateDnsPropertiesMutable;
}

export interface PrivateDnsPropertiesMutable {
  readonly soa: SOA;
}

export interface ProxyConfiguration {
  readonly containerName: string;
  readonly type?: 'APPMESH' | undefined;
  readonly properties?: readonly KeyValuePair[] | undefined;
}

export interface QueryStringConditionConfig {
  readonly values?: readonly QueryStringKeyValuePair[] | undefined;
}

export interface QueryStringKeyValuePair {
  readonly key?: string | undefined;
  readonly value?: string | undefined;
}

export interface RedirectActionConfig {
  readonly statusCode: 'HTTP_301' | 'HTTP_302';
  readonly protocol?: 'HTTP' | 'HTTPS' | '#{protocol}' | undefined;
  readonly port?: string | undefined;
  readonly host?: string | undefined;
  readonly path?: string | undefined;
  readonly query?: string | undefined;
}

export interface RepositoryCredentials {
  readonly credentialsParameter: string;
}

export interface RepositorySpec {
  readonly repositoryName?: string | undefined;
  readonly tags?: readonly Tag[] | undefined;
  readonly imageTagMutability?: 'IMMUTABLE' | 'IMMUTABLE_WITH_EXCLUSION' | 'MUTABLE' | 'MUTABLE_WITH_EXCLUSION' | undefined;
  readonly imageTagMutabilityExclusionFilters?: readonly ImageTagMutabilityExclusionFilter[] | undefined;
  readonly imageScanningConfiguration?: ImageScanningConfiguration | undefined;
  readonly encryptionConfiguration?: EncryptionConfiguration | undefined;
  readonly lifecyclePolicy?: Json | undefined;
  readonly repositoryPolicy?: Json | undefined;
  readonly emptyOnDelete?: boolean | undefined;
}

export interface ResourceRecord {
  readonly value: string;
}

export interface ResourceRequirement {
  readonly type: 'GPU' | 'InferenceAccelerator' | 'NeuronDevice';
  readonly value?: string | undefined;
  readonly sharingStrategy?: SharingStrategy | undefined;
}

export interface RewriteConfig {
  readonly regex: string;
  readonly replace: string;
}

export interface RuleCondition {
  readonly field?: 'host-header' | 'http-header' | 'http-request-method' | 'path-pattern' | 'query-string' | 'source-ip' | undefined;
  readonly values?: readonly string[] | undefined;
  readonly hostHeaderConfig?: HostHeaderConditionConfig | undefined;
  readonly pathPatternConfig?: PathPatternConditionConfig | undefined;
  readonly httpHeaderConfig?: HttpHeaderConditionConfig | undefined;
  readonly queryStringConfig?: QueryStringConditionConfig | undefined;
  readonly httpRequestMethodConfig?: HttpRequestMethodConditionConfig | undefined;
  readonly sourceIpConfig?: SourceIpConditionConfig | undefined;
  readonly regexValues?: readonly string[] | undefined;
}

export interface RuleTransform {
  readonly type: 'host-header-rewrite' | 'url-rewrite';
  readonly hostHeaderRewriteConfig?: HostHeaderRewriteConfig | undefined;
  readonly urlRewriteConfig?: UrlRewriteConfig | undefined;
}

export interface RuntimePlatform {
  readonly cpuArchitecture?: 'ARM64' | 'X86_64' | undefined;
  readonly operatingSystemFamily?: 'LINUX' | 'WINDOWS_SERVER_2004_CORE' | 'WINDOWS_SERVER_2016_FULL' | 'WINDOWS_SERVER_2019_CORE' | 'WINDOWS_SERVER_2019_FULL' | 'WINDOWS_SERVER_2022_CORE' | 'WINDOWS_SERVER_2022_FULL' | 'WINDOWS_SERVER_2025_CORE' | 'WINDOWS_SERVER_2025_FULL' | 'WINDOWS_SERVER_20H2_CORE' | undefined;
}

export interface S3FilesVolumeConfiguration {
  readonly fileSystemArn: string;
  readonly rootDirectory?: string | undefined;
  readonly transitEncryptionPort?: number | undefined;
  readonly accessPointArn?: string | undefined;
}

export interface SOA {
  readonly ttl: number;
}

export interface ScalableTargetAction {
  readonly minCapacity?: number | undefined;
  readonly maxCapacity?: number | undefined;
}

export interface ScalingPolicy {
  readonly policyName: string;
  readonly policyType?: 'PredictiveScaling' | 'StepScaling' | 'TargetTrackingScaling' | undefined;
  readonly stepScalingPolicyConfiguration?: StepScalingPolicyConfiguration | undefined;
  readonly targetTrackingScalingPolicyConfiguration?: TargetTrackingScalingPolicyConfiguration | undefined;
  readonly predictiveScalingPolicyConfiguration?: PredictiveScalingPolicyConfiguration | undefined;
}

export interface ScheduledAction {
  readonly scheduledActionName: string;
  readonly schedule?: string | undefined;
  readonly timezone?: string | undefined;
  readonly startTime?: string | undefined;
  readonly endTime?: string | undefined;
  readonly scalableTargetAction?: ScalableTargetAction | undefined;
}

export interface Secret {
  readonly name: string;
  readonly valueFrom: string;
}

export interface SecurityGroupRule {
  readonly ipProtocol: string;
  readonly fromPort?: number | undefined;
  readonly toPort?: number | undefined;
  readonly cidrIpv4?: string | undefined;
  readonly cidrIpv6?: string | undefined;
  readonly prefixListId?: string | undefined;
  readonly referencedGroupId?: string | undefined;
  readonly description?: string | undefined;
}

export interface ServiceAutoScalingSpec {
  readonly minCapacity: number;
  readonly maxCapacity: number;
  readonly roleARN?: string | undefined;
  readonly suspendedState?: SuspendedState | undefined;
  readonly cluster: string;
  readonly service: string;
  readonly policies?: readonly ScalingPolicy[] | undefined;
  readonly scheduledActions?: readonly ScheduledAction[] | undefined;
}

export interface ServiceConnectAccessLogConfiguration {
  readonly format: 'JSON' | 'TEXT';
  readonly includeQueryParameters?: 'DISABLED' | 'ENABLED' | undefined;
}

export interface ServiceConnectClientAlias {
  readonly port: number;
  readonly dnsName?: string | undefined;
  readonly testTrafficRules?: ServiceConnectTestTrafficRules | undefined;
}

export interface ServiceConnectConfiguration {
  readonly enabled: boolean;
  readonly namespace?: string | undefined;
  readonly services?: readonly ServiceConnectService[] | undefined;
  readonly logConfiguration?: LogConfiguration | undefined;
  readonly accessLogConfiguration?: ServiceConnectAccessLogConfiguration | undefined;
  readonly containerConfigurations?: readonly ServiceConnectContainerConfiguration[] | undefined;
}

export interface ServiceConnectContainerConfiguration {
  readonly logLevel?: 'debug' | 'info' | undefined;
}

export interface ServiceConnectService {
  readonly portName: string;
  readonly discoveryName?: string | undefined;
  readonly clientAliases?: readonly ServiceConnectClientAlias[] | undefined;
  readonly ingressPortOverride?: number | undefined;
  readonly timeout?: TimeoutConfiguration | undefined;
  readonly tls?: ServiceConnectTlsConfiguration | undefined;
}

export interface ServiceConnectTestTrafficHeaderMatchRules {
  readonly exact: string;
}

export interface ServiceConnectTestTrafficHeaderRules {
  readonly name: string;
  readonly value?: ServiceConnectTestTrafficHeaderMatchRules | undefined;
}

export interface ServiceConnectTestTrafficRules {
  readonly header: ServiceConnectTestTrafficHeaderRules;
}

export interface ServiceConnectTlsCertificateAuthority {
  readonly awsPcaAuthorityArn?: string | undefined;
}

export interface ServiceConnectTlsConfiguration {
  readonly issuerCertificateAuthority: ServiceConnectTlsCertificateAuthority;
  readonly kmsKey?: string | undefined;
  readonly roleArn?: string | undefined;
}

export interface ServiceManagedEBSVolumeConfiguration {
  readonly roleArn: string;
  readonly encrypted?: boolean | undefined;
  readonly kmsKeyId?: string | undefined;
  readonly volumeType?: string | undefined;
  readonly sizeInGiB?: number | undefined;
  readonly snapshotId?: string | undefined;
  readonly volumeInitializationRate?: number | undefined;
  readonly iops?: number | undefined;
  readonly throughput?: number | undefined;
  readonly tagSpecifications?: readonly EBSTagSpecification[] | undefined;
  readonly filesystemType?: 'ext3' | 'ext4' | 'ntfs' | 'xfs' | undefined;
}

export interface ServiceRegistry {
  readonly registryArn?: string | undefined;
  readonly port?: number | undefined;
  readonly containerName?: string | undefined;
  readonly containerPort?: number | undefined;
}

export interface ServiceSpec {
  readonly serviceName?: string | undefined;
  readonly cluster?: string | undefined;
  readonly taskDefinition?: string | undefined;
  readonly availabilityZoneRebalancing?: 'DISABLED' | 'ENABLED' | undefined;
  readonly loadBalancers?: readonly LoadBalancer[] | undefined;
  readonly serviceRegistries?: readonly ServiceRegistry[] | undefined;
  readonly desiredCount?: number | undefined;
  readonly launchType?: 'EC2' | 'EXTERNAL' | 'FARGATE' | 'MANAGED_INSTANCES' | undefined;
  readonly capacityProviderStrategy?: readonly CapacityProviderStrategyItem[] | undefined;
  readonly platformVersion?: string | undefined;
  readonly role?: string | undefined;
  readonly deploymentConfiguration?: DeploymentConfiguration | undefined;
  readonly placementConstraints?: readonly PlacementConstraint[] | undefined;
  readonly placementStrategy?: readonly PlacementStrategy[] | undefined;
  readonly networkConfiguration?: NetworkConfiguration | undefined;
  readonly healthCheckGracePeriodSeconds?: number | undefined;
  readonly schedulingStrategy?: 'DAEMON' | 'REPLICA' | undefined;
  readonly deploymentController?: DeploymentController | undefined;
  readonly tags?: readonly Tag[] | undefined;
  readonly enableECSManagedTags?: boolean | undefined;
  readonly propagateTags?: 'NONE' | 'SERVICE' | 'TASK_DEFINITION' | undefined;
  readonly enableExecuteCommand?: boolean | undefined;
  readonly serviceConnectConfiguration?: ServiceConnectConfiguration | undefined;
  readonly volumeConfigurations?: readonly ServiceVolumeConfiguration[] | undefined;
  readonly vpcLatticeConfigurations?: readonly VpcLatticeConfiguration[] | undefined;
  readonly gatewayConnectors?: readonly GatewayConnector[] | undefined;
  readonly monitoring?: MonitoringConfiguration | undefined;
  readonly template?: TaskTemplate | undefined;
}

export interface ServiceVolumeConfiguration {
  readonly name: string;
  readonly managedEBSVolume?: ServiceManagedEBSVolumeConfiguration | undefined;
}

export interface SharingStrategy {
  readonly nvidiaMps?: NvidiaMpsAllocation | undefined;
}

export interface SourceIpConditionConfig {
  readonly values?: readonly string[] | undefined;
  readonly ipAddressType?: 'ipv4' | 'ipv6' | undefined;
}

export interface StepAdjustment {
  readonly scalingAdjustment: number;
  readonly metricIntervalLowerBound?: number | undefined;
  readonly metricIntervalUpperBound?: number | undefined;
}

export interface StepScalingPolicyConfiguration {
  readonly adjustmentType?: 'ChangeInCapacity' | 'ExactCapacity' | 'PercentChangeInCapacity' | undefined;
  readonly stepAdjustments?: readonly StepAdjustment[] | undefined;
  readonly minAdjustmentMagnitude?: number | undefined;
  readonly cooldown?: number | undefined;
  readonly metricAggregationType?: 'Average' | 'Maximum' | 'Minimum' | undefined;
}

export interface SubnetMapping {
  readonly subnetId: string;
  readonly allocationId?: string | undefined;
  readonly privateIPv4Address?: string | undefined;
  readonly iPv6Address?: string | undefined;
  readonly sourceNatIpv6Prefix?: string | undefined;
}

export interface SuspendedState {
  readonly dynamicScalingInSuspended?: boolean | undefined;
  readonly dynamicScalingOutSuspended?: boolean | undefined;
  readonly scheduledScalingSuspended?: boolean | undefined;
}

export interface SystemControl {
  readonly namespace: string;
  readonly value?: string | undefined;
}

export interface Tag {
  readonly key: string;
  readonly value?: string | undefined;
}

export interface TargetGroupAttribute {
  readonly key: string;
  readonly value?: string | undefined;
}

export interface TargetGroupSpec {
  readonly name?: string | undefined;
  readonly protocol?: 'GENEVE' | 'HTTP' | 'HTTPS' | 'QUIC' | 'TCP' | 'TCP_QUIC' | 'TCP_UDP' | 'TLS' | 'UDP' | undefined;
  readonly protocolVersion?: 'GRPC' | 'HTTP1' | 'HTTP2' | undefined;
  readonly port?: number | undefined;
  readonly vpcId?: string | undefined;
  readonly healthCheckProtocol?: 'GENEVE' | 'HTTP' | 'HTTPS' | 'QUIC' | 'TCP' | 'TCP_QUIC' | 'TCP_UDP' | 'TLS' | 'UDP' | undefined;
  readonly healthCheckPort?: string | undefined;
  readonly healthCheckEnabled?: boolean | undefined;
  readonly healthCheckPath?: string | undefined;
  readonly healthCheckIntervalSeconds?: number | undefined;
  readonly healthCheckTimeoutSeconds?: number | undefined;
  readonly healthyThresholdCount?: number | undefined;
  readonly unhealthyThresholdCount?: number | undefined;
  readonly matcher?: Matcher | undefined;
  readonly targetType?: 'alb' | 'instance' | 'ip' | 'lambda' | undefined;
  readonly tags?: readonly Tag[] | undefined;
  readonly ipAddressType?: 'ipv4' | 'ipv6' | undefined;
  readonly targetControlPort?: number | undefined;
  readonly attributes?: readonly TargetGroupAttribute[] | undefined;
}

export interface TargetGroupStickinessConfig {
  readonly enabled?: boolean | undefined;
  readonly durationSeconds?: number | undefined;
}

export interface TargetGroupTuple {
  readonly targetGroupArn: string;
  readonly weight?: number | undefined;
}

export interface TargetTrackingMetric {
  readonly dimensions?: readonly TargetTrackingMetricDimension[] | undefined;
  readonly metricName?: string | undefined;
  readonly namespace?: string | undefined;
}

export interface TargetTrackingMetricDataQuery {
  readonly id: string;
  readonly expression?: string | undefined;
  readonly label?: string | undefined;
  readonly metricStat?: TargetTrackingMetricStat | undefined;
  readonly returnData?: boolean | undefined;
}

export interface TargetTrackingMetricDimension {
  readonly name: string;
  readonly value: string;
}

export interface TargetTrackingMetricStat {
  readonly metric: TargetTrackingMetric;
  readonly stat: string;
  readonly unit?: string | undefined;
}

export interface TargetTrackingScalingPolicyConfiguration {
  readonly targetValue: number;
  readonly predefinedMetricSpecification?: PredefinedMetricSpecification | undefined;
  readonly customizedMetricSpecification?: CustomizedMetricSpecification | undefined;
  readonly scaleOutCooldown?: number | undefined;
  readonly scaleInCooldown?: number | undefined;
  readonly disableScaleIn?: boolean | undefined;
}

export interface TaskDefinitionPlacementConstraint {
  readonly type?: 'memberOf' | undefined;
  readonly expression?: string | undefined;
}

export interface TaskTemplate {
  readonly family?: string | undefined;
  readonly containerDefinitions: readonly ContainerDefinition[];
  readonly taskRoleArn?: string | undefined;
  readonly executionRoleArn?: string | undefined;
  readonly networkMode?: 'awsvpc' | 'bridge' | 'host' | 'none' | undefined;
  readonly volumes?: readonly Volume[] | undefined;
  readonly placementConstraints?: readonly TaskDefinitionPlacementConstraint[] | undefined;
  readonly requiresCompatibilities?: readonly ('EC2' | 'EXTERNAL' | 'FARGATE' | 'MANAGED_INSTANCES')[] | undefined;
  readonly cpu?: string | undefined;
  readonly memory?: string | undefined;
  readonly tags?: readonly Tag[] | undefined;
  readonly pidMode?: 'host' | 'task' | undefined;
  readonly ipcMode?: 'host' | 'none' | 'task' | undefined;
  readonly proxyConfiguration?: ProxyConfiguration | undefined;
  readonly inferenceAccelerators?: readonly InferenceAccelerator[] | undefined;
  readonly ephemeralStorage?: EphemeralStorage | undefined;
  readonly runtimePlatform?: RuntimePlatform | undefined;
  readonly enableFaultInjection?: boolean | undefined;
}

export interface ThresholdConfiguration {
  readonly type: 'BOUNDED_PERCENT' | 'COUNT' | 'UNBOUNDED_PERCENT';
  readonly value: number;
}

export interface TimeoutConfiguration {
  readonly idleTimeoutSeconds?: number | undefined;
  readonly perRequestTimeoutSeconds?: number | undefined;
}

export interface Tmpfs {
  readonly containerPath: string;
  readonly size: number;
  readonly mountOptions?: readonly string[] | undefined;
}

export interface TotalLocalStorageGBRequest {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

export interface Ulimit {
  readonly name: 'core' | 'cpu' | 'data' | 'fsize' | 'locks' | 'memlock' | 'msgqueue' | 'nice' | 'nofile' | 'nproc' | 'rss' | 'rtprio' | 'rttime' | 'sigpending' | 'stack';
  readonly softLimit: number;
  readonly hardLimit: number;
}

export interface UrlRewriteConfig {
  readonly rewrites?: readonly RewriteConfig[] | undefined;
}

export interface VCpuCountRangeRequest {
  readonly min: number;
  readonly max?: number | undefined;
}

export interface Volume {
  readonly name: string;
  readonly host?: HostVolumeProperties | undefined;
  readonly dockerVolumeConfiguration?: DockerVolumeConfiguration | undefined;
  readonly efsVolumeConfiguration?: EFSVolumeConfiguration | undefined;
  readonly s3filesVolumeConfiguration?: S3FilesVolumeConfiguration | undefined;
  readonly fsxWindowsFileServerVolumeConfiguration?: FSxWindowsFileServerVolumeConfiguration | undefined;
  readonly configuredAtLaunch?: boolean | undefined;
}

export interface VolumeFrom {
  readonly sourceContainer: string;
  readonly readOnly?: boolean | undefined;
}

export interface VpcLatticeAdvancedConfiguration {
  readonly alternateTargetGroupArn?: string | undefined;
  readonly productionListenerRule?: string | undefined;
  readonly testListenerRule?: string | undefined;
}

export interface VpcLatticeConfiguration {
  readonly roleArn: string;
  readonly targetGroupArn: string;
  readonly portName: string;
  readonly advancedConfiguration?: VpcLatticeAdvancedConfiguration | undefined;
}
