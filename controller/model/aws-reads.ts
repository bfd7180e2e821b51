import type * as Acm from '@aws-sdk/client-acm';
import type * as ApiGateway from '@aws-sdk/client-api-gateway';
import type * as AutoScaling from '@aws-sdk/client-application-auto-scaling';
import type * as CloudControl from '@aws-sdk/client-cloudcontrol';
import type * as CloudFormation from '@aws-sdk/client-cloudformation';
import type * as CloudWatch from '@aws-sdk/client-cloudwatch';
import type * as Logs from '@aws-sdk/client-cloudwatch-logs';
import type * as Ec2 from '@aws-sdk/client-ec2';
import type * as Ecr from '@aws-sdk/client-ecr';
import type * as Ecs from '@aws-sdk/client-ecs';
import type * as Elb from '@aws-sdk/client-elastic-load-balancing-v2';
import type * as Iam from '@aws-sdk/client-iam';
import type * as Route53 from '@aws-sdk/client-route-53';
import type * as SecretsManager from '@aws-sdk/client-secrets-manager';
import type * as Discovery from '@aws-sdk/client-servicediscovery';
import type { JsonObject } from './json.ts';
import type { ResourceType } from './resource-type.ts';
import type { Tags } from './tags.ts';

/** One resource of AWS's registry, as Cloud Control names it. */
export interface ResourceRef {
  /** `AWS::EC2::VPC`. */
  readonly type: string;
  /** Parts of a composite one with `|` between, in the order of the type's primary identifier. */
  readonly identifier: string;
}

/** Where a request to Cloud Control stands. */
export interface ResourceRequest {
  /** What we sent to be recognised by. */
  readonly clientToken: string;
  /** What AWS calls it. */
  readonly requestToken: string;
  readonly type: string;
  readonly operation: CloudControl.Operation;
  readonly status: CloudControl.OperationStatus;
  /** Also of a creation that failed, where it left something behind. */
  readonly identifier?: string | undefined;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly errorCode?: string | undefined;
  readonly message?: string | undefined;
  /** When AWS wants to be asked again; milliseconds since the epoch. */
  readonly retryAt?: number | undefined;
  /** What hooks said that failed: `StatusMessage` is silent about them. */
  readonly hooks?: readonly string[] | undefined;
}

/** A creation of which only AWS knows who has asked for it. */
export interface UnknownCreation {
  /** Undefined while AWS has not said it. */
  readonly identifier?: string | undefined;
  readonly isUnderWay: boolean;
}

/** A resource that carries our owner tag, as the tagging API shows it: it says neither type nor identifier. */
export interface TaggedResource {
  readonly arn: string;
  readonly tags: Tags;
}

export interface ServiceRef {
  /** Name, never ARN. */
  readonly cluster: string;
  readonly service: string;
}

export interface TaskDefinitionRead {
  readonly taskDefinition: Ecs.TaskDefinition;
  readonly tags: Readonly<Record<string, string>>;
}

/** One question to IAM: may that principal do that to that resource? */
export interface DecisionKey {
  /** ARN of a role or user. */
  readonly principal: string;
  readonly action: string;
  readonly resource: string;
  /** Context keys that conditions may look at, as in `iam:PassedToService`. */
  readonly context: Readonly<Record<string, string>>;
}

/** What stands in the place of tags for what takes none, or does not let them be found: one SSM parameter each. */
export interface ResourceRecord {
  /** The parameter's. */
  readonly name: string;
  readonly type: string;
  /** Undefined while AWS has not said it. */
  readonly identifier?: string | undefined;
  readonly tags: Tags;
  /**
   * Digest of the object that was about to be made when the record was written, which is before it: until it was seen
   * settled, only what fits it is ours.
   */
  readonly claim?: string | undefined;
}

/** Which record set of which hosted zone. */
export interface RecordSetKey {
  /** Id of the zone, without `/hostedzone/`. */
  readonly zone: string;
  readonly name: string;
  readonly type: string;
  readonly setIdentifier?: string | undefined;
}

export interface ImageKey {
  /** Account of the registry. */
  readonly registry: string;
  readonly repository: string;
  /** A tag, or a digest (`sha256:…`). */
  readonly image: string;
}

/** One image of the scope's own registry. */
export interface ImageDigest {
  readonly repository: string;
  readonly digest: string;
}

/** Where a scan stands, and how many findings it made, by severity. */
export interface ScanRead {
  readonly status: string | undefined;
  readonly counts: Readonly<Record<string, number>>;
}

export interface ImageManifest {
  readonly mediaType: string | undefined;
  /** The manifest or manifest list itself, JSON. */
  readonly manifest: string | undefined;
}

/** A document of its own beside an object; null where there is none. */
export interface AttachedDocument {
  readonly text: string | null;
}

/** What tells Cloud Map namespaces apart, as far as Cloud Map itself shows it: private ones of one name differ by VPC. */
export interface NamespaceKey {
  readonly type: 'DNS_PRIVATE' | 'DNS_PUBLIC' | 'HTTP';
  readonly name: string;
}

/** What a creation of a namespace is told apart by. */
export interface NamespaceCreationKey extends NamespaceKey {
  readonly vpc?: string | undefined;
}

export interface DiscoveryKey {
  /** `ns-…` */
  readonly namespaceId: string;
  readonly name: string;
}

/** What both sorts of alarms have. */
export type AlarmRead = Pick<
  CloudWatch.MetricAlarm & CloudWatch.CompositeAlarm,
  'AlarmName' | 'AlarmArn' | 'AlarmDescription' | 'StateValue' | 'StateReason' | 'StateUpdatedTimestamp'
>;

export interface Quota {
  readonly code: string;
  readonly name: string;
  /** The applied value, else AWS's default. */
  readonly value: number;
}

/** What a REST API consists of, and a deployment of it takes a picture of. */
export interface RestApiContent {
  /** With their methods, those with their integrations. */
  readonly resources: readonly ApiGateway.Resource[];
  readonly authorizers: readonly ApiGateway.Authorizer[];
  readonly models: readonly ApiGateway.Model[];
  readonly requestValidators: readonly ApiGateway.RequestValidator[];
  /** Those that somebody has set; API Gateway's own are left out. */
  readonly gatewayResponses: readonly ApiGateway.GatewayResponse[];
}

export type TagMap = Readonly<Record<string, string>>;

/**
 * What kinds may ask of AWS: a name, what identifies one answer, and the answer in the SDK's own shape. The reader
 * batches and pages behind it; a kind never knows whether an answer came from a listing or a point read.
 */
export interface Reads {
  /** By name. With settings, configurations and tags. An INACTIVE cluster is a miss. */
  'ecs:cluster': { key: string; value: Ecs.Cluster };
  /** By name. With tags. An INACTIVE provider is a miss. */
  'ecs:capacityProvider': { key: string; value: Ecs.CapacityProvider };
  /** With tags. INACTIVE and `failures[].reason = MISSING` are a miss; DRAINING is returned as it is. */
  'ecs:service': { key: ServiceRef; value: Ecs.Service };
  /** The INACTIVE service that had the name before, while ECS still shows it; a miss where one lives under it. */
  'ecs:formerService': { key: ServiceRef; value: Ecs.Service };
  /** By ARN or `family:revision`. Bodies are immutable and cached for the life of the process. INACTIVE ones are returned. */
  'ecs:taskDefinition': { key: string; value: TaskDefinitionRead };
  /** ARNs of a family's ACTIVE revisions, newest first; at most the newest 100. An unknown family is an empty list. */
  'ecs:activeRevisions': { key: string; value: readonly string[] };
  /** By service ARN: the newest 20 service deployments, newest first, described. */
  'ecs:serviceDeployments': { key: string; value: readonly Ecs.ServiceDeployment[] };
  /** By service revision ARN. */
  'ecs:serviceRevision': { key: string; value: Ecs.ServiceRevision };
  /** The service's tasks that ECS still shows as stopped (about an hour), newest first, at most 100. */
  'ecs:stoppedTasks': { key: ServiceRef; value: readonly Ecs.Task[] };
  /** The same by `CLUSTER/SERVICE`, read once in half an hour at most: tasks are shown for longer than that. */
  'ecs:recentStops': { key: string; value: readonly Ecs.Task[] };
  /** The service's tasks that are to run: those that start, run or drain. In no order. */
  'ecs:runningTasks': { key: ServiceRef; value: readonly Ecs.Task[] };
  /** By name or ARN. */
  'elbv2:loadBalancer': { key: string; value: Elb.LoadBalancer };
  /** By ARN; slow lane. */
  'elbv2:loadBalancerAttributes': { key: string; value: readonly Elb.LoadBalancerAttribute[] };
  /** By name or ARN. */
  'elbv2:targetGroup': { key: string; value: Elb.TargetGroup };
  /** By ARN; slow lane. */
  'elbv2:targetGroupAttributes': { key: string; value: readonly Elb.TargetGroupAttribute[] };
  'elbv2:targetHealth': { key: string; value: readonly Elb.TargetHealthDescription[] };
  /** By load balancer ARN. */
  'elbv2:listeners': { key: string; value: readonly Elb.Listener[] };
  /** By listener ARN; slow lane. */
  'elbv2:listenerAttributes': { key: string; value: readonly Elb.ListenerAttribute[] };
  /** By listener ARN; the certificates beside the default one. */
  'elbv2:listenerCertificates': { key: string; value: readonly Elb.Certificate[] };
  /** By listener ARN, the default rule included. */
  'elbv2:rules': { key: string; value: readonly Elb.Rule[] };
  /** By ARN of any ELBv2 resource. */
  'elbv2:tags': { key: string; value: TagMap };
  /** By resource id `service/CLUSTER/NAME`, dimension ecs:service:DesiredCount. */
  'aas:scalableTarget': { key: string; value: AutoScaling.ScalableTarget };
  'aas:scalingPolicies': { key: string; value: readonly AutoScaling.ScalingPolicy[] };
  'aas:scheduledActions': { key: string; value: readonly AutoScaling.ScheduledAction[] };
  /**
   * By resource id and the range in force, as in `service/shop/web 2 8`: which scheduled action fired last, as far as
   * the newest 200 scaling activities tell. Slow lane: the same range half an hour later may be another one's.
   */
  'aas:lastFired': { key: string; value: { readonly scheduledActionName: string | null } };
  /** By resource id: the newest 50 scaling activities, newest first, those that scaled nothing included. */
  'aas:activities': { key: string; value: readonly AutoScaling.ScalingActivity[] };
  /** Key `all`: the newest 50 of the whole account and Region, the same way. */
  'aas:allActivities': { key: 'all'; value: readonly AutoScaling.ScalingActivity[] };
  /** By name: a metric alarm or a composite one. */
  'cloudwatch:alarm': { key: string; value: AlarmRead };
  /** The properties of one resource as AWS gives them, in CloudFormation's names. */
  'cloudcontrol:resource': { key: ResourceRef; value: JsonObject };
  /** By client token, while this process knows of the request: one that has not ended is asked about anew. */
  'cloudcontrol:request': { key: string; value: ResourceRequest };
  /** Requests of this process that concern one resource, oldest first; those that have not ended are asked about anew. */
  'cloudcontrol:requests': { key: ResourceRef; value: readonly ResourceRequest[] };
  /**
   * By name of the type: the newest creations, of some 500 of all types, that this process has not asked for: an earlier
   * one may have, and so may anybody else. Newest first.
   */
  'cloudcontrol:creations': { key: string; value: readonly UnknownCreation[] };
  /** By name of the type: as this build has it, else as AWS describes it; slow lane. */
  'cloudcontrol:type': { key: string; value: ResourceType };
  /** By owner and resource tag; the tagging API may lag behind a creation by seconds (believed). */
  'tagging:resources': { key: Tags; value: readonly TaggedResource[] };
  /** By name of the parameter. */
  'records:resource': { key: string; value: ResourceRecord };
  /** By parameter name. SecureString values are never returned: such a parameter is an error of class `invalid`. */
  'ssm:parameter': { key: string; value: { readonly value: string; readonly type: string } };
  /** By parameter name or ARN: `String`, `StringList` or `SecureString`. The value is not handed on. */
  'ssm:parameterType': { key: string; value: string };
  /** Names in any spelling. A zone that does not exist has no records. */
  'route53:recordSet': { key: RecordSetKey; value: Route53.ResourceRecordSet };
  /** By zone id: the zone and its name servers. Slow lane. */
  'route53:hostedZone': { key: string; value: Route53.GetHostedZoneResponse };
  /**
   * How far the last change of a record set has come that was sent by this process; a miss where none was, or where it
   * has reached all name servers.
   */
  'route53:change': { key: RecordSetKey; value: Route53.ChangeInfo };
  /** By ARN. */
  'acm:certificate': { key: string; value: Acm.CertificateDetail };
  /** By ARN; slow lane. */
  'acm:tags': { key: string; value: TagMap };
  /** By name. A stack that was deleted is a miss. */
  'cloudformation:stack': { key: string; value: CloudFormation.Stack };
  /** By role name. The trust policy is URL-encoded, as IAM gives it. */
  'iam:role': { key: string; value: Iam.Role };
  /** `allowed`, `explicitDeny` or `implicitDeny`, by IAM's own simulation. */
  'iam:decision': { key: DecisionKey; value: string };
  'ecr:image': { key: ImageKey; value: ImageManifest };
  /** By name, in the scope's own registry. */
  'ecr:repository': { key: string; value: Ecr.Repository };
  /** By ARN of the repository; slow lane. */
  'ecr:tags': { key: string; value: TagMap };
  /** By name of the repository; slow lane. A repository without a policy is no miss. */
  'ecr:lifecyclePolicy': { key: string; value: AttachedDocument };
  /** By name of the repository; slow lane. A repository without a policy is no miss. */
  'ecr:repositoryPolicy': { key: string; value: AttachedDocument };
  /** By name of the repository: all of its images, in no order; slow lane. */
  'ecr:images': { key: string; value: readonly Ecr.ImageDetail[] };
  /** By digest: what the last scan of an image found. One that nobody scanned is a miss. */
  'ecr:scanFindings': { key: ImageDigest; value: ScanRead };
  /** Namespaces of that type and name, those that are still being made left out. None is an empty list. */
  'servicediscovery:namespaces': { key: NamespaceKey; value: readonly Discovery.NamespaceSummary[] };
  /** By which operation this process has last had such a namespace made; a miss where it has not. */
  'servicediscovery:creation': { key: NamespaceCreationKey; value: Discovery.Operation };
  /** By id of the namespace: the operation by which this process has last had it deleted; a miss where it has not. */
  'servicediscovery:deletion': { key: string; value: Discovery.Operation };
  /** By id of its namespace, and name. */
  'servicediscovery:service': { key: DiscoveryKey; value: Discovery.ServiceSummary };
  /** By id of the namespace: all of its services. None is an empty list. */
  'servicediscovery:services': { key: string; value: readonly Discovery.ServiceSummary[] };
  /** By ARN of a namespace or service; slow lane. */
  'servicediscovery:tags': { key: string; value: TagMap };
  /** By id of a namespace (`ns-…`) or service (`srv-…`): the operations under way on it. */
  'servicediscovery:operations': { key: string; value: readonly Discovery.Operation[] };
  /** By id of the service: what is registered there, at most 100. */
  'servicediscovery:instances': { key: string; value: readonly Discovery.InstanceSummary[] };
  /** By id of the service: HEALTHY, UNHEALTHY or UNKNOWN by instance; one registered a moment ago may be missing. */
  'servicediscovery:instancesHealth': { key: string; value: TagMap };
  /** By ARN or name. The value of the secret is never read. */
  'secretsmanager:secret': { key: string; value: SecretsManager.DescribeSecretResponse };
  /** By name. */
  'logs:group': { key: string; value: Logs.LogGroup };
  /** Names of the Region's zones (not Local or Wavelength ones), sorted. */
  'ec2:availabilityZones': { key: 'all'; value: readonly string[] };
  /**
   * By filters as in `vpc-id=vpc-1 association.public-ip=*`: what an interface must be like to be among them. None is an
   * empty list.
   */
  'ec2:interfaces': { key: string; value: readonly Ec2.NetworkInterface[] };
  /** By id. */
  'ec2:subnet': { key: string; value: Ec2.Subnet };
  /** By id. */
  'ec2:securityGroup': { key: string; value: Ec2.SecurityGroup };
  /** By id. */
  'ec2:vpc': { key: string; value: Ec2.Vpc };
  /** By id. */
  'ec2:routeTable': { key: string; value: Ec2.RouteTable };
  /** By id. */
  'ec2:networkAcl': { key: string; value: Ec2.NetworkAcl };
  /** By the id of its VPC. */
  'ec2:mainRouteTable': { key: string; value: Ec2.RouteTable };
  /** By the id of its VPC. */
  'ec2:defaultSecurityGroup': { key: string; value: Ec2.SecurityGroup };
  /** By the id of its VPC. */
  'ec2:defaultNetworkAcl': { key: string; value: Ec2.NetworkAcl };
  /** By id. */
  'apigateway:restApi': { key: string; value: ApiGateway.RestApi };
  /** By the id of the API. */
  'apigateway:content': { key: string; value: RestApiContent };
  /** By the id of the API, in no order. */
  'apigateway:deployments': { key: string; value: readonly ApiGateway.Deployment[] };
  /** By the id of the API. */
  'apigateway:stages': { key: string; value: readonly ApiGateway.Stage[] };
  /** By service code, as in `ecs`. */
  'servicequotas:quotas': { key: string; value: readonly Quota[] };
}
export type ReadName = keyof Reads;

/** Listings that discovery walks; complete, or an error. */
export interface Listings {
  'ecs:clusters': { key: 'all'; value: Ecs.Cluster };
  /** Without those that AWS brings itself. */
  'ecs:capacityProviders': { key: 'all'; value: Ecs.CapacityProvider };
  /** By cluster name; described, with tags. DRAINING services vanish from ECS' own listing. */
  'ecs:services': { key: string; value: Ecs.Service };
  'elbv2:loadBalancers': { key: 'all'; value: Elb.LoadBalancer };
  'elbv2:targetGroups': { key: 'all'; value: Elb.TargetGroup };
  /** By owner: all that carries the owner's tag, of any type that the tagging API covers. */
  'tagging:owned': { key: string; value: TaggedResource };
  /** By owner. */
  'records:owned': { key: string; value: ResourceRecord };
  'aas:scalableTargets': { key: 'all'; value: AutoScaling.ScalableTarget };
  /** Of every key algorithm. */
  'acm:certificates': { key: 'all'; value: Acm.CertificateSummary };
  'ecr:repositories': { key: 'all'; value: Ecr.Repository };
  'servicediscovery:allNamespaces': { key: 'all'; value: Discovery.NamespaceSummary };
  /** Of all owners. */
  'records:all': { key: 'all'; value: ResourceRecord };
}
export type ListingName = keyof Listings;
