import type { LedgerEntry } from '../../sandbox/ledger.ts';

/** What a call names its object by: never a change. */
const NAMES = new Set([
  'cluster',
  'service',
  'name',
  'resourceArn',
  'ResourceARN',
  'Id',
  'repositoryName',
  'ResourceArns',
  'TargetGroupArn',
  'LoadBalancerArn',
  'ListenerArn',
  'RuleArn',
  'ServiceNamespace',
  'ResourceId',
  'ScalableDimension',
  'PolicyName',
  'ScheduledActionName',
  'HostedZoneId',
  'CertificateArn',
]);

/** Lists whose length tells whether more was sent than what changed. */
const COUNTED = new Set(['tags', 'Tags', 'tagKeys', 'TagKeys', 'Attributes', 'RulePriorities', 'Certificates']);

/** `UpdateService{taskDefinition}`: the operation and the members that it sends beside the name of its object. */
export function describeCall({ operation, input }: LedgerEntry): string {
  if (operation === 'RegisterTaskDefinition') return operation;
  const members = Object.keys(input).filter((member) => !NAMES.has(member) && input[member] !== undefined);
  if (members.length === 0) return operation;
  return `${operation}{${members
    .map((member) => counted(member, input[member]))
    .sort()
    .join(',')}}`;
}

function counted(member: string, value: unknown): string {
  if (member.endsWith('ScalingPolicyConfiguration')) return 'Configuration';
  return COUNTED.has(member) && Array.isArray(value) ? `${member}×${value.length}` : member;
}

const BREAKER = ['enable', 'rollback', 'resetOnHealthyTask', 'thresholdConfiguration'];
const CONFIGURATION = [
  'strategy',
  'maximumPercent',
  'minimumHealthyPercent',
  'bakeTimeInMinutes',
  'deploymentCircuitBreaker',
  'alarms',
  'lifecycleHooks',
];

/** What no UpdateService may look like (aws-behaviour.md#what-starts-a-rollout). */
export function oddities({ operation, input }: LedgerEntry): readonly string[] {
  if (operation !== 'UpdateService') return [];
  const configuration = input.deploymentConfiguration as Record<string, unknown> | undefined;
  const breaker = configuration?.deploymentCircuitBreaker as Record<string, unknown> | undefined;
  const lacking = [
    ...(configuration ? CONFIGURATION.filter((member) => configuration[member] === undefined) : []),
    ...(breaker ? BREAKER.filter((member) => breaker[member] === undefined) : []),
  ];
  const forced = input.forceNewDeployment !== undefined;
  return [
    ...(lacking.length > 0 ? [`deploymentConfiguration was sent without ${lacking.join(', ')}`] : []),
    ...(forced !== (input.capacityProviderStrategy !== undefined)
      ? ['forced where AWS does not demand it, or not where it does']
      : []),
  ];
}
