import { CALLS, type CallName, effectOf, iamActionOf, isMutating, operationOf, serviceOf } from '../model/aws-calls.ts';
import { LEASE_ROOT } from '../model/lease.ts';
import { RECORDS_ROOT } from '../model/records.ts';
import { OWNER_TAG } from '../model/tags.ts';

/** What people fill in before they use a policy; IAM refuses the angle brackets, so none can be forgotten. */
export const PLACEHOLDERS = {
  '<OWNER>': "the controller's owner name, the value of its owner tag",
  '<PASSABLE_ROLE_ARN>': 'task, execution and ECS infrastructure roles that manifests may name; a pattern is fine',
  '<SERVICE_DEPLOYMENT_ARN>':
    'service deployments that may be continued and stopped, as in arn:aws:ecs:eu-west-1:123456789012:service-deployment/shop/*',
  '<HOSTED_ZONE_ARN>':
    'hosted zones whose records manifests may change, as in arn:aws:route53:::hostedzone/Z0123456789ABC; without DnsRecord and Certificate documents drop the statement',
  '<ALERT_TARGET_ARN>': 'topics and event buses of the alert targets; without such targets drop the statement',
  '<RESOLVED_SECRET_ARN>':
    'secrets that properties of AwsResource refer to as {{resolve:secretsmanager:…}}; without such properties drop the statement',
  '<SCOPE_ROLE_ARN>': 'roles that Namespace documents name in assumeRole; without such documents drop the statement',
} as const;

interface Statement {
  readonly Sid: string;
  readonly Effect: 'Allow';
  readonly Action: readonly string[];
  readonly Resource: string | readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}

export interface Policy {
  readonly Version: '2012-10-17';
  readonly Statement: readonly Statement[];
}

const OWNED = { StringEquals: { [`aws:ResourceTag/${OWNER_TAG}`]: '<OWNER>' } };
const UNOWNED = { Null: { [`aws:ResourceTag/${OWNER_TAG}`]: 'true' } };
const BORN_OWNED = { StringEquals: { [`aws:RequestTag/${OWNER_TAG}`]: '<OWNER>' } };
const ECS_SCALING = { StringEquals: { 'application-autoscaling:service-namespace': 'ecs' } };

const calls = Object.keys(CALLS) as CallName[];
/** Services that only pre-flight checks read. */
const PREFLIGHT = ['iam', 'logs', 'ec2', 'servicequotas'];
/** Reads of EC2 that keeping networks takes, pre-flight checks or not. */
const NETWORK_READS: readonly CallName[] = [
  'ec2:DescribeVpcs',
  'ec2:DescribeRouteTables',
  'ec2:DescribeNetworkAcls',
  'ec2:DescribeSecurityGroups',
  'ec2:DescribeNetworkInterfaces',
];
const preflight = calls.filter(
  (call) => !isMutating(call) && PREFLIGHT.includes(serviceOf(call)) && !NETWORK_READS.includes(call),
);
/** Stores that manifests may refer to. */
const OUTSIDE = ['ssm', 'cloudformation', 'secretsmanager'];
/** Values of secrets: only who writes what refers to them may read them. */
const secretValues: readonly CallName[] = ['secretsmanager:GetSecretValue'];
const outside = calls.filter(
  (call) => OUTSIDE.includes(serviceOf(call)) && !isMutating(call) && !secretValues.includes(call),
);
/** Services through which people are told. */
const telling = calls.filter((call) => ['sns', 'events'].includes(serviceOf(call)));
const reads = calls.filter(
  (call) => !isMutating(call) && ![preflight, outside, telling, secretValues].some((others) => others.includes(call)),
);
const scaling = calls.filter((call) => isMutating(call) && serviceOf(call) === 'application-autoscaling');
const steering = calls.filter((call) => isMutating(call) && /ServiceDeployment$/.test(call));
/** IAM knows no tags for these (Service Authorization Reference), so a condition on tags would refuse them always. */
const ordering: readonly CallName[] = ['elasticloadbalancing:SetRulePriorities'];
/** Parameters that stand for the tags of what takes none. */
const recording = calls.filter((call) => isMutating(call) && serviceOf(call) === 'ssm');
/** Neither resources nor conditions narrow these (Service Authorization Reference): what they may do is what handlers may. */
const anyResource = calls.filter((call) => isMutating(call) && serviceOf(call) === 'cloudcontrol');
/** Of API Gateway IAM knows HTTP methods on paths. */
const deploying = calls.filter((call) => isMutating(call) && /^apigateway:.*Deployment$/.test(call));
const marking = calls.filter((call) => serviceOf(call) === 'apigateway' && effectOf(call) === 'tag');
/** Record sets take no tags; what may be changed is told by their zone. */
const naming: readonly CallName[] = ['route53:ChangeResourceRecordSets'];
const apart = [...scaling, ...steering, ...ordering, ...naming, ...telling, ...anyResource, ...deploying];
const creations = calls.filter((call) => effectOf(call) === 'write' && isCreation(call) && !apart.includes(call));
const changes = calls.filter((call) => effectOf(call) === 'write' && !isCreation(call) && !apart.includes(call));
const deletions = calls.filter((call) => effectOf(call) === 'delete' && !apart.includes(call));
/** Their reference names no type of resource, so neither ARNs nor tags narrow them. */
const anyTagging = calls.filter((call) => effectOf(call) === 'tag' && serviceOf(call) === 'servicediscovery');
const tagging = calls.filter(
  (call) => effectOf(call) === 'tag' && ![...anyTagging, ...recording, ...marking].includes(call),
);

/** Whether the call makes something that takes tags; routes and entries are parts of what has some. */
function isCreation(call: CallName): boolean {
  if (serviceOf(call) === 'ec2' || serviceOf(call) === 'apigateway') return false;
  return /^(Create|RegisterTaskDefinition$|RequestCertificate$)/.test(operationOf(call));
}

function allow(Sid: string, actions: readonly string[], Condition?: Statement['Condition']): Statement {
  const Action = actions.map((action) => (action in CALLS ? iamActionOf(action as CallName) : action));
  const statement: Statement = { Sid, Effect: 'Allow', Action, Resource: '*' };
  return Condition ? { ...statement, Condition } : statement;
}

/**
 * Reads, and alerts: enough for observing, plans, drift and, by statements that may be left out, what manifests refer to
 * outside, pre-flight checks, and alerts through AWS.
 */
export function observerPolicy(): Policy {
  const tell = { ...allow('TellPeople', telling), Resource: '<ALERT_TARGET_ARN>' };
  return { Version: '2012-10-17', Statement: [...reading(), tell] };
}

function reading(): readonly Statement[] {
  return [
    allow('Observe', [...new Set(reads.map(iamActionOf))]),
    allow('ReadOutside', outside),
    allow('Verify', preflight),
  ];
}

/**
 * Everything that the controller may send, each call in exactly one statement of its own effect (tag calls in three, by
 * occasion). What is created must carry the owner tag, what is changed or deleted must already carry it.
 */
export function operatorPolicy(): Policy {
  return {
    Version: '2012-10-17',
    Statement: [
      ...observerPolicy().Statement,
      allow('CreateOwned', creations, BORN_OWNED),
      allow('ChangeOwned', changes, OWNED),
      allow('DeleteOwned', deletions, OWNED),
      { ...allow('OrderRules', ordering), Resource: 'arn:*:elasticloadbalancing:*:*:listener-rule/*' },
      {
        ...allow('KeepRecords', recording),
        Resource: [`arn:*:ssm:*:*:parameter${RECORDS_ROOT}/*`, `arn:*:ssm:*:*:parameter${LEASE_ROOT}/*`],
      },
      { ...allow('ChangeRecordSets', naming), Resource: '<HOSTED_ZONE_ARN>' },
      allow('ScaleServices', scaling, ECS_SCALING),
      steerRollouts(),
      allow('KeepAnyResource', anyResource),
      { ...allow('ResolveSecrets', secretValues), Resource: '<RESOLVED_SECRET_ARN>' },
      ...deployApis(),
      allow('TagAtCreation', ['ecs:TagResource'], createdBy('ecs')),
      allow('TagLoadBalancingAtCreation', ['elasticloadbalancing:AddTags'], createdBy('elasticloadbalancing')),
      allow('TagOwned', tagging, OWNED),
      allow('TagInCloudMap', anyTagging),
      allow('Adopt', tagging.filter(isAddingTags), { ...UNOWNED, ...BORN_OWNED }),
      ...neededByAws(),
    ],
  };
}

/**
 * For people on call: every read, and what the commands `rollout`, `suspend` and `resume` send to services that are
 * owned already. Creates and deletes nothing.
 */
export function onCallPolicy(): Policy {
  return {
    Version: '2012-10-17',
    Statement: [
      ...reading(),
      allow('ChangeOwned', ['ecs:UpdateService'], OWNED),
      allow(
        'TagOwned',
        tagging.filter((call) => serviceOf(call) === 'ecs'),
        OWNED,
      ),
      steerRollouts(),
    ],
  };
}

/** Service deployments take no tags, so what may be steered is told by ARN (believed: "Service Authorization Reference"). */
function steerRollouts(): Statement {
  return { ...allow('SteerRollouts', steering), Resource: '<SERVICE_DEPLOYMENT_ARN>' };
}

/** Deployments take no tags: they are told by their path, and whose they are stands in tags of the API. */
function deployApis(): readonly Statement[] {
  const actions = (of: readonly CallName[]) => [...new Set(of.map(iamActionOf))];
  const tags = { 'ForAllValues:StringLike': { 'aws:TagKeys': ['evenkeel.dev/deployment-*'] } };
  return [
    { ...allow('DeployApis', actions(deploying)), Resource: 'arn:*:apigateway:*::/restapis/*/deployments*' },
    { ...allow('MarkApis', actions(marking), tags), Resource: 'arn:*:apigateway:*::/tags/*' },
  ];
}

function isAddingTags(call: CallName): boolean {
  return /^(TagResource|AddTags|CreateTags|AddTagsToCertificate)$/.test(operationOf(call));
}

function createdBy(service: string): Statement['Condition'] {
  const actions = creations.filter((call) => serviceOf(call) === service).map(operationOf);
  return { StringEquals: { [`${service}:CreateAction`]: actions } };
}

/**
 * Actions that AWS itself asks of the caller of other calls. Sources: Application Auto Scaling User Guide ("Identity-based
 * policy examples"), Amazon ECS Developer Guide ("IAM permissions required for service auto scaling", and for capacity
 * providers over Auto Scaling groups, which ECS tags in the caller's name), Elastic Load Balancing User Guide ("API
 * permissions").
 */
function neededByAws(): readonly Statement[] {
  return [
    // DescribeAlarms, which is asked for too, is among the reads.
    allow('AlarmsOfScalingPolicies', ['cloudwatch:DeleteAlarms', 'cloudwatch:PutMetricAlarm']),
    allow('TagsOfAutoScalingGroups', ['autoscaling:CreateOrUpdateTags']),
    allow('NetworksOfLoadBalancers', [
      'ec2:DescribeAccountAttributes',
      'ec2:DescribeInternetGateways',
      'ec2:DescribeSecurityGroups',
      'ec2:DescribeSubnets',
      'ec2:DescribeVpcs',
    ]),
    // AWS Cloud Map Developer Guide, "AWS Cloud Map API permissions": it works on Route 53 in the caller's name.
    allow('ZonesOfNamespaces', [
      'ec2:DescribeRegions',
      'route53:ChangeResourceRecordSets',
      'route53:CreateHealthCheck',
      'route53:CreateHostedZone',
      'route53:DeleteHealthCheck',
      'route53:DeleteHostedZone',
      'route53:GetHealthCheck',
      'route53:GetHostedZone',
      'route53:ListHostedZonesByName',
      'route53:UpdateHealthCheck',
    ]),
    allow('ServiceLinkedRoles', ['iam:CreateServiceLinkedRole'], {
      StringEquals: {
        'iam:AWSServiceName': [
          'ecs.amazonaws.com',
          'ecs.application-autoscaling.amazonaws.com',
          'elasticloadbalancing.amazonaws.com',
        ],
      },
    }),
    {
      ...allow('PassRolesToTasks', ['iam:PassRole'], {
        StringEquals: { 'iam:PassedToService': ['ecs-tasks.amazonaws.com', 'ecs.amazonaws.com'] },
      }),
      Resource: '<PASSABLE_ROLE_ARN>',
    },
    { ...allow('EnterScopes', ['sts:AssumeRole']), Resource: '<SCOPE_ROLE_ARN>' },
  ];
}
