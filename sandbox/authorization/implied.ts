import type { Question } from '../iam/evaluate.ts';
import { type LinkedRole, SERVICE_LINKED } from '../iam/roles.ts';
import { arn, type Request, recordAt, recordsAt, textAt } from './request.ts';
import { requestTags } from './tags.ts';

/** Actions that AWS asks of the caller of another one. */
export const IMPLIED_ACTIONS = [
  'autoscaling:CreateOrUpdateTags',
  'cloudwatch:DeleteAlarms',
  'cloudwatch:DescribeAlarms',
  'cloudwatch:PutMetricAlarm',
  'ec2:DescribeAccountAttributes',
  'ec2:DescribeInternetGateways',
  'ec2:DescribeSecurityGroups',
  'ec2:DescribeSubnets',
  'ec2:DescribeVpcs',
  'iam:CreateServiceLinkedRole',
  'iam:PassRole',
] as const;

const LINKED_SERVICES: Readonly<Record<string, string>> = {
  ecs: 'ecs.amazonaws.com',
  elasticloadbalancing: 'elasticloadbalancing.amazonaws.com',
  'application-autoscaling': 'ecs.application-autoscaling.amazonaws.com',
};

const FIRST_USES = ['ecs:CreateCluster', 'ecs:CreateService', 'elasticloadbalancing:CreateLoadBalancer'];

/** The role that must be there, or is made in the caller's name, before this call. */
export function linkedRoleOf({ service, operation }: Request): LinkedRole | undefined {
  const call = `${service}:${operation}`;
  const needs = FIRST_USES.includes(call) || call === 'application-autoscaling:RegisterScalableTarget';
  return needs ? SERVICE_LINKED.find((role) => role.service === LINKED_SERVICES[service]) : undefined;
}

/**
 * What AWS asks beside the call itself: roles handed on, tags at creation, alarms of policies, the network of a load
 * balancer. Sources: Amazon ECS Developer Guide ("Grant permission to tag resources on creation", "IAM permissions
 * required for service auto scaling"), Application Auto Scaling User Guide ("Identity-based policy examples"), Elastic Load
 * Balancing User Guide ("API permissions"). That AWS asks for each of them at exactly these calls is believed.
 */
export function impliedBy(request: Request, resources: readonly string[]): readonly Question[] {
  return [...passedRoles(request), ...tagsAtCreation(request, resources), ...inOthersName(request)];
}

function passedRoles(request: Request): readonly Question[] {
  const roles = PASSED[`${request.service}:${request.operation}`]?.(request.input) ?? [];
  return roles.flatMap(([role, service]) => (role === undefined ? [] : [passRole(request, role, service)]));
}

function passRole(request: Request, role: string, service: string): Question {
  const resource = role.startsWith('arn:') ? role : arn(request, 'iam', `role/${role}`);
  return { action: 'iam:PassRole', resource, context: { 'iam:PassedToService': [service] } };
}

type Passed = readonly (readonly [role: string | undefined, service: string])[];
type Input = Readonly<Record<string, unknown>>;

const ECS = 'ecs.amazonaws.com';
const TASKS = 'ecs-tasks.amazonaws.com';

const PASSED: Readonly<Record<string, (input: Input) => Passed>> = {
  'ecs:RegisterTaskDefinition': (input) => [
    [textAt(input, 'taskRoleArn'), TASKS],
    [textAt(input, 'executionRoleArn'), TASKS],
  ],
  'ecs:CreateService': serviceRoles,
  'ecs:UpdateService': serviceRoles,
  'ecs:CreateCapacityProvider': (input) => [
    [textAt(recordAt(input, 'managedInstancesProvider'), 'infrastructureRoleArn'), ECS],
  ],
};

function serviceRoles(input: Input): Passed {
  const roles = [
    textAt(input, 'role'),
    ...recordsAt(input, 'loadBalancers').map((each) => textAt(recordAt(each, 'advancedConfiguration'), 'roleArn')),
    ...recordsAt(input, 'volumeConfigurations').map((each) => textAt(recordAt(each, 'managedEBSVolume'), 'roleArn')),
    ...recordsAt(input, 'vpcLatticeConfigurations').map((each) => textAt(each, 'roleArn')),
    ...recordsAt(recordAt(input, 'serviceConnectConfiguration'), 'services').map((each) =>
      textAt(recordAt(each, 'tls'), 'roleArn'),
    ),
    ...recordsAt(recordAt(input, 'deploymentConfiguration'), 'lifecycleHooks').map((each) => textAt(each, 'roleArn')),
  ];
  return roles.map((role) => [role, ECS]);
}

const TAGGING: Readonly<Record<string, string>> = {
  ecs: 'ecs:TagResource',
  elasticloadbalancing: 'elasticloadbalancing:AddTags',
};

function tagsAtCreation(request: Request, resources: readonly string[]): readonly Question[] {
  const { service, operation, input } = request;
  const action = TAGGING[service];
  const tags = requestTags(input);
  if (!action || !/^(Create|Register)/.test(operation) || Object.keys(tags).length === 0) return [];
  const targets = service === 'ecs' ? resources : [createdIn(request, resources)];
  return targets.map((resource) => ({
    action,
    resource,
    context: { ...tags, [`${service}:CreateAction`]: [operation] },
  }));
}

/** Listeners are made below load balancers and rules below listeners; what carries the tags is the new one. */
function createdIn({ operation }: Request, [parent = '*']: readonly string[]): string {
  if (operation === 'CreateListener') return `${parent.replace(':loadbalancer/', ':listener/')}/0000000000000000`;
  if (operation === 'CreateRule') return `${parent.replace(':listener/', ':listener-rule/')}/0000000000000000`;
  return parent;
}

function inOthersName(request: Request): readonly Question[] {
  const { input } = request;
  const plain = (action: string, resource = '*'): Question => ({ action, resource, context: {} });
  switch (`${request.service}:${request.operation}`) {
    case 'elasticloadbalancing:CreateLoadBalancer':
      return IMPLIED_ACTIONS.filter((action) => action.startsWith('ec2:')).map((action) => plain(action));
    case 'application-autoscaling:PutScalingPolicy': {
      if (input.PolicyType !== 'TargetTrackingScaling') return [];
      const alarm = alarmOf(request);
      return [plain('cloudwatch:DescribeAlarms', alarm), plain('cloudwatch:PutMetricAlarm', alarm)];
    }
    case 'application-autoscaling:DeleteScalingPolicy':
      return [plain('cloudwatch:DeleteAlarms', alarmOf(request))];
    case 'ecs:CreateCapacityProvider': {
      const group = textAt(recordAt(input, 'autoScalingGroupProvider'), 'autoScalingGroupArn');
      return group === undefined ? [] : [plain('autoscaling:CreateOrUpdateTags', group)];
    }
    default:
      return [];
  }
}

/** As Application Auto Scaling names the alarms of a target tracking policy. */
function alarmOf(request: Request): string {
  const target = textAt(request.input, 'ResourceId') ?? '';
  return arn(request, 'cloudwatch', `alarm:TargetTracking-${target}-AlarmHigh-00000000`);
}
