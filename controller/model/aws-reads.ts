import type * as AutoScaling from '@aws-sdk/client-application-auto-scaling';
import type * as Ecs from '@aws-sdk/client-ecs';
import type * as Elb from '@aws-sdk/client-elastic-load-balancing-v2';

export interface ServiceRef {
  /** Name, never ARN. */
  readonly cluster: string;
  readonly service: string;
}

export interface TaskDefinitionRead {
  readonly taskDefinition: Ecs.TaskDefinition;
  readonly tags: Readonly<Record<string, string>>;
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
  /** By parameter name. SecureString values are never returned: such a parameter is an error of class `invalid`. */
  'ssm:parameter': { key: string; value: { readonly value: string; readonly type: string } };
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
  'aas:scalableTargets': { key: 'all'; value: AutoScaling.ScalableTarget };
}
export type ListingName = keyof Listings;
