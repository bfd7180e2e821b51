import type { TreeNodeJson } from '../../../../../schema/inspection.ts';
import { objectPath } from '../../address.ts';

const TYPES: Readonly<Record<TreeNodeJson['type'], string>> = {
  Service: 'Service',
  Cluster: 'Cluster',
  CapacityProvider: 'Capacity provider',
  LoadBalancer: 'Load balancer',
  Listener: 'Listener',
  ListenerRule: 'Rule',
  TargetGroup: 'Target group',
  ServiceAutoScaling: 'Scaling',
  AwsResource: 'Resource',
  Certificate: 'Certificate',
  ListenerCertificate: 'Listener certificate',
  DnsRecord: 'DNS record',
  Repository: 'Repository',
  CloudMapNamespace: 'Cloud Map namespace',
  CloudMapService: 'Cloud Map service',
  TaskDefinition: 'Revision',
  ServiceDeployment: 'Deployment',
  ServiceRevision: 'Service revision',
  Task: 'Task',
  Target: 'Target',
  ScalingPolicy: 'Scaling policy',
  ScheduledAction: 'Scheduled action',
  Alarm: 'Alarm',
  AutoScalingGroup: 'Auto Scaling group',
  ApiDeployment: 'Deployments of an API',
  Deployment: 'Deployment',
  Stage: 'Stage',
  DefaultResource: 'Came with a VPC',
  Route: 'Route',
  SecurityGroupRule: 'Rule',
  NetworkAclEntry: 'Entry',
  Image: 'Image',
  LifecycleRule: 'Lifecycle rule',
  Instance: 'Instance',
  Operation: 'Operation',
  Domain: 'Domain',
  ValidationRecord: 'Validation record',
  AliasTarget: 'Alias of',
  HealthCheck: 'Health check',
  Property: 'Property',
  Request: 'Request',
  Group: 'Folded',
};

export function typeWord({ type }: Pick<TreeNodeJson, 'type'>): string {
  return TYPES[type];
}

/** Where a node leads: to the page of what manages it, a task among the tasks, else to the AWS console. */
export function leadsTo(
  node: TreeNodeJson,
  of: string,
): { readonly href: string; readonly outside: boolean } | undefined {
  if (node.key !== undefined && node.key !== of) return { href: objectPath(node.key), outside: false };
  if (node.type === 'Task')
    return { href: objectPath(of, 'tasks', { task: node.id.split('/').at(-1) ?? '' }), outside: false };
  return node.consoleUrl === undefined ? undefined : { href: node.consoleUrl, outside: true };
}
