import type { CallName } from '../model/aws-calls.ts';
import type { ResourceKey } from '../model/identity.ts';

/** Statements that a policy may have, in this order. */
export const STATEMENTS = [
  'Observe',
  'ObserveGlobal',
  'ReadRecords',
  'ReadParameters',
  'ReadSecretNames',
  'ReadStackOutputs',
  'ReadTypes',
  'ReadResources',
  'ReadImages',
  'LookUp',
  'EnterScopes',
  'KeepLease',
  'ListBuckets',
  'ReadBuckets',
  'ReadQueues',
  'TellPeople',
  'CreateOwned',
  'ChangeOwned',
  'DeleteOwned',
  'ChangeRecordSets',
  'KeepRecords',
  'OrderRules',
  'KeepAnyResource',
  'ResolveSecrets',
  'SteerRollouts',
  'DeployApis',
  'MarkApis',
  'ScaleServices',
  'TagAtCreation',
  'TagLoadBalancingAtCreation',
  'TagOwned',
  'TagInCloudMap',
  'Adopt',
  'AlarmsOfScalingPolicies',
  'TagsOfAutoScalingGroups',
  'NetworksOfLoadBalancers',
  'ZonesOfNamespaces',
  'ServiceLinkedRoles',
  'PassRolesToTasks',
  'PassRolesToEcs',
  'ManageResources',
] as const;
export type StatementName = (typeof STATEMENTS)[number];

/** Actions that no call of ours is: AWS asks them of the caller of others. */
export type ImpliedAction =
  | 'autoscaling:CreateOrUpdateTags'
  | 'cloudwatch:DeleteAlarms'
  | 'cloudwatch:DescribeAlarms'
  | 'cloudwatch:PutMetricAlarm'
  | 'ec2:DescribeAccountAttributes'
  | 'ec2:DescribeInternetGateways'
  | 'ec2:DescribeRegions'
  | 'ec2:DescribeSecurityGroups'
  | 'ec2:DescribeSubnets'
  | 'ec2:DescribeVpcs'
  | 'iam:CreateServiceLinkedRole'
  | 'iam:PassRole'
  | 'route53:ChangeResourceRecordSets'
  | 'route53:CreateHealthCheck'
  | 'route53:CreateHostedZone'
  | 'route53:DeleteHealthCheck'
  | 'route53:DeleteHostedZone'
  | 'route53:GetHealthCheck'
  | 'route53:GetHostedZone'
  | 'route53:ListHostedZonesByName'
  | 'route53:UpdateHealthCheck'
  | 'sts:AssumeRole';

export type NeededBy = ResourceKey | '--lease' | '--source' | '--tfstate' | '--alert-targets';

/** What one document makes necessary. */
export interface Need {
  readonly statement: StatementName;
  readonly actions: readonly (CallName | ImpliedAction)[];
  /** IAM's actions that no call of ours is: those that handlers of resource types name, and those of buckets and queues. */
  readonly handlerActions?: readonly string[] | undefined;
  /** ARNs, with `*` where a part is given by AWS or not known. */
  readonly resources: readonly string[];
  /** The document, or the option. */
  readonly by: NeededBy;
  /** Services whose linked roles may be made. */
  readonly services?: readonly string[] | undefined;
}
