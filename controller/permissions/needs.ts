import { ECS, rolesOfSpec, rolesOfTask, TASKS } from '../manifest/passed-roles.ts';
import type { MutatingCall } from '../model/aws-calls.ts';
import { ecrImage, imagesIn } from '../model/ecr-image.ts';
import { isObject } from '../model/json.ts';
import { CALLS_OF_KIND } from './calls-of-kind.ts';
import { arnIn, type Granted } from './granted.ts';
import type { ImpliedAction, Need, StatementName } from './need.ts';
import { parentOf, patternOf } from './patterns.ts';
import { resourceNeeds } from './resource-needs.ts';

const ZONE_ACTIONS = [
  'ec2:DescribeRegions',
  'ec2:DescribeVpcs',
  'route53:ChangeResourceRecordSets',
  'route53:CreateHealthCheck',
  'route53:CreateHostedZone',
  'route53:DeleteHealthCheck',
  'route53:DeleteHostedZone',
  'route53:GetHealthCheck',
  'route53:GetHostedZone',
  'route53:ListHostedZonesByName',
  'route53:UpdateHealthCheck',
] as const;

const SCALING = [
  'application-autoscaling:RegisterScalableTarget',
  'application-autoscaling:PutScalingPolicy',
  'application-autoscaling:PutScheduledAction',
  'application-autoscaling:DeregisterScalableTarget',
  'application-autoscaling:DeleteScalingPolicy',
  'application-autoscaling:DeleteScheduledAction',
] as const;

/** What enforcing one document takes; nothing for a document that is only observed. Pure. */
export function needsOf(granted: Granted): readonly Need[] {
  if (granted.management.mode === 'observe') return [];
  if (granted.identity.kind === 'AwsResource') return resourceNeeds(granted);
  return [...lifecycle(granted), ...tagging(granted), ...(OWN_NEEDS[granted.identity.kind]?.(granted) ?? [])];
}

/**
 * What people on call send of one service by `rollout`, `suspend` and `resume`: they steer its rollouts, change what is
 * owned and create nothing. Pure.
 */
export function steeringOf(granted: Granted): readonly Need[] {
  if (granted.identity.kind !== 'Service') return [];
  const service = patternOf(granted);
  const deployments = `${service.replace(':service/', ':service-deployment/')}/*`;
  const steer = ['ecs:ContinueServiceDeployment', 'ecs:StopServiceDeployment'] as const;
  return [
    need(granted, 'ChangeOwned', { actions: ['ecs:UpdateService'], resources: [service] }),
    need(granted, 'SteerRollouts', { actions: steer, resources: [service, deployments] }),
    need(granted, 'TagOwned', { actions: ['ecs:TagResource', 'ecs:UntagResource'], resources: [service] }),
  ];
}

type Actions = readonly (MutatingCall | ImpliedAction)[];

function need(
  granted: Granted,
  statement: StatementName,
  rest: { actions: Actions; resources: readonly string[] },
): Need {
  return { statement, by: granted.key, ...rest };
}

function lifecycle(granted: Granted): readonly Need[] {
  const calls = CALLS_OF_KIND[granted.identity.kind];
  if (!calls) return [];
  const { prune, deletionPolicy, replace } = granted.management;
  const own = [patternOf(granted)];
  const deletes = (prune && deletionPolicy === 'delete') || replace === 'allow';
  return [
    need(granted, 'CreateOwned', { actions: calls.create, resources: createdUnder(granted) }),
    need(granted, 'ChangeOwned', { actions: calls.change, resources: own }),
    ...(deletes ? [need(granted, 'DeleteOwned', { actions: calls.delete, resources: own })] : []),
  ].filter(({ actions }) => actions.length > 0);
}

/** What AWS judges a creation by. */
function createdUnder(granted: Granted): readonly string[] {
  const { kind } = granted.identity;
  if (kind === 'Listener' || kind === 'ListenerRule') return [parentOf(granted)];
  return kind === 'Service' ? [patternOf(granted), revisions(granted)] : [patternOf(granted)];
}

/** Revisions of the service's own family; of any where another family than the service's is named. */
function revisions({ spec, identity, place }: Granted): string {
  const family = isObject(spec.template) ? spec.template.family : undefined;
  const name = typeof family === 'string' && !family.includes('${') ? family : identity.name;
  return arnIn(place, 'ecs', `task-definition/${name}:*`);
}

function tagging(granted: Granted): readonly Need[] {
  const { kind } = granted.identity;
  if (kind === 'DnsRecord' || kind === 'ListenerCertificate') return [];
  if (kind === 'Certificate') return taggingCertificate(granted);
  if (kind === 'Repository') return taggingRepository(granted);
  if (kind === 'ApiDeployment') return markingApi(granted);
  if (kind === 'DefaultResource') return taggingDefault(granted);
  if (kind === 'CloudMapNamespace' || kind === 'CloudMapService') return taggingInCloudMap(granted);
  const isEcs = granted.identity.kind in ECS_KINDS;
  const add = isEcs ? 'ecs:TagResource' : 'elasticloadbalancing:AddTags';
  const remove = isEcs ? 'ecs:UntagResource' : 'elasticloadbalancing:RemoveTags';
  const own = [patternOf(granted), ...(granted.identity.kind === 'Service' ? [revisions(granted)] : [])];
  const atCreation = isEcs ? 'TagAtCreation' : 'TagLoadBalancingAtCreation';
  const isCreated = granted.identity.kind !== 'ServiceAutoScaling';
  const adopts = granted.management.adoptionPolicy === 'adopt';
  // Narrowed by what is tagged, not by names, which would make the policy longer than IAM takes.
  const any = [arnIn(granted.place, isEcs ? 'ecs' : 'elasticloadbalancing', '*')];
  return [
    ...(isCreated ? [need(granted, atCreation, { actions: [add], resources: any })] : []),
    need(granted, 'TagOwned', { actions: [add, remove], resources: any }),
    ...(adopts ? [need(granted, 'Adopt', { actions: [add], resources: own })] : []),
  ];
}

/** ECR asks for the right to tag at the creation, too, and names it no condition: it is that of the adoption. */
/** Tags come with the request, for which IAM asks as for an object that nobody owns. */
function taggingCertificate(granted: Granted): readonly Need[] {
  const resources = [patternOf(granted)];
  const [add, remove] = ['acm:AddTagsToCertificate', 'acm:RemoveTagsFromCertificate'] as const;
  return [
    need(granted, 'TagOwned', { actions: [add, remove], resources }),
    need(granted, 'Adopt', { actions: [add], resources }),
  ];
}

function taggingRepository(granted: Granted): readonly Need[] {
  const resources = [patternOf(granted)];
  return [
    need(granted, 'TagOwned', { actions: ['ecr:TagResource', 'ecr:UntagResource'], resources }),
    need(granted, 'Adopt', { actions: ['ecr:TagResource'], resources }),
  ];
}

/** Whose an API's deployments are stands in tags of the API. */
function markingApi(granted: Granted): readonly Need[] {
  const actions = ['apigateway:TagResource', 'apigateway:UntagResource'] as const;
  const deploying = [
    'apigateway:CreateDeployment',
    'apigateway:UpdateDeployment',
    'apigateway:DeleteDeployment',
  ] as const;
  const { region } = granted.place;
  return [
    need(granted, 'MarkApis', { actions, resources: [`arn:aws:apigateway:${region}::/tags/*`] }),
    need(granted, 'DeployApis', {
      actions: deploying,
      resources: [`arn:aws:apigateway:${region}::/restapis/*/deployments*`],
    }),
  ];
}

/** What comes with a VPC carries no tag of ours at first. */
function taggingDefault(granted: Granted): readonly Need[] {
  const resources = [patternOf(granted)];
  return [
    need(granted, 'TagOwned', { actions: ['ec2:CreateTags', 'ec2:DeleteTags'], resources }),
    need(granted, 'Adopt', { actions: ['ec2:CreateTags'], resources }),
  ];
}

/** IAM tells nothing apart here (Service Authorization Reference: no type of resource). */
function taggingInCloudMap(granted: Granted): readonly Need[] {
  const actions = ['servicediscovery:TagResource', 'servicediscovery:UntagResource'] as const;
  return [need(granted, 'TagInCloudMap', { actions, resources: ['*'] })];
}

const ECS_KINDS: Readonly<Record<string, true>> = {
  Cluster: true,
  CapacityProvider: true,
  Service: true,
  ServiceAutoScaling: true,
};

/** Service-linked roles that AWS makes at the first use of a service. */
const LINKED: Readonly<Record<string, string>> = {
  Cluster: 'ecs.amazonaws.com',
  Service: 'ecs.amazonaws.com',
  LoadBalancer: 'elasticloadbalancing.amazonaws.com',
  ServiceAutoScaling: 'ecs.application-autoscaling.amazonaws.com',
};

const OWN_NEEDS: Readonly<Record<string, (granted: Granted) => readonly Need[]>> = {
  Cluster: linkedRoles,
  CapacityProvider: (granted) => [...scalingGroups(granted), ...passedRoles(granted)],
  Service: (granted) => [...passedRoles(granted), ...linkedRoles(granted), ...images(granted)],
  DnsRecord: (granted) => [...recordSets(granted, granted.spec.hostedZoneId), ...records(granted)],
  Certificate: ({ spec, ...granted }) =>
    isObject(spec.validation) ? recordSets({ ...granted, spec }, spec.validation.hostedZoneId) : [],
  ListenerCertificate: records,
  CloudMapNamespace: zones,
  CloudMapService: zones,
  ServiceAutoScaling: (granted) => [...scaling(granted), ...linkedRoles(granted)],
  LoadBalancer: (granted) => [...network(granted), ...linkedRoles(granted)],
  ListenerRule: (granted) => [
    // Its reference names no condition key for this action, so tags cannot narrow it (believed).
    need(granted, 'OrderRules', {
      actions: ['elasticloadbalancing:SetRulePriorities'],
      resources: [patternOf(granted)],
    }),
  ],
};

/** Record sets have no ARN of their own: they are told by their zone. */
function recordSets(granted: Granted, zone: unknown): readonly Need[] {
  const id = typeof zone === 'string' && !zone.includes('${') ? zone.replace(/^\/?hostedzone\//, '') : '*';
  const resources = [`arn:aws:route53:::hostedzone/${id}`];
  return [need(granted, 'ChangeRecordSets', { actions: ['route53:ChangeResourceRecordSets'], resources })];
}

/** What stands in the place of tags. */
function records(granted: Granted): readonly Need[] {
  const resources = [arnIn(granted.place, 'ssm', 'parameter/evenkeel/records/*')];
  return [need(granted, 'KeepRecords', { actions: ['ssm:PutParameter', 'ssm:DeleteParameter'], resources })];
}

/** What Cloud Map does in Route 53 in the caller's name (AWS Cloud Map Developer Guide, "API permissions"). */
function zones(granted: Granted): readonly Need[] {
  return [need(granted, 'ZonesOfNamespaces', { actions: ZONE_ACTIONS, resources: ['*'] })];
}

/** A service waits for images of ECR before a rollout, so their repositories are read; other registries are not. */
function images({ spec, key: by, place }: Granted): readonly Need[] {
  const names = imagesIn(spec.template).flatMap((image) => repositoryArn(image, place) ?? []);
  return names.length === 0 ? [] : [{ statement: 'ReadImages', actions: ['ecr:BatchGetImage'], resources: names, by }];
}

/** Of an image whose name is not known yet, any repository of the place may be meant. */
function repositoryArn(image: string, place: Granted['place']): string | undefined {
  const found = ecrImage(image);
  if (found) return `arn:aws:ecr:${found.region}:${found.account}:repository/${found.repository}`;
  return image.includes('${') ? arnIn(place, 'ecr', 'repository/*') : undefined;
}

function passedRoles(granted: Granted): readonly Need[] {
  const { identity, spec, key, place } = granted;
  const template = isObject(spec.template) ? spec.template : {};
  const uses = [...rolesOfTask(template, (member) => member), ...rolesOfSpec(identity.kind, spec)];
  return PASSES.flatMap(({ statement, service }) => {
    const roles = uses.filter((use) => use.service === service).map(({ role }) => roleArn(role, place.account));
    return roles.length === 0 ? [] : [{ statement, actions: ['iam:PassRole'], resources: roles, by: key }];
  });
}

const PASSES = [
  { statement: 'PassRolesToTasks', service: TASKS },
  { statement: 'PassRolesToEcs', service: ECS },
] as const;

function roleArn(role: string, account: string): string {
  if (role.includes('${')) return `arn:aws:iam::${account}:role/*`;
  return role.startsWith('arn:') ? role : `arn:aws:iam::${account}:role/${role}`;
}

function linkedRoles({ identity, key, place }: Granted): readonly Need[] {
  const service = LINKED[identity.kind];
  if (service === undefined) return [];
  const resources = [`arn:aws:iam::${place.account}:role/aws-service-role/${service}/*`];
  const actions = ['iam:CreateServiceLinkedRole'] as const;
  return [{ statement: 'ServiceLinkedRoles', actions, resources, by: key, services: [service] }];
}

function scaling(granted: Granted): readonly Need[] {
  const { place } = granted;
  const [, cluster = '*', service = '*'] = patternOf(granted).split('/');
  return [
    need(granted, 'ScaleServices', {
      actions: SCALING,
      resources: [arnIn(place, 'application-autoscaling', 'scalable-target/*')],
    }),
    need(granted, 'AlarmsOfScalingPolicies', {
      actions: ['cloudwatch:DeleteAlarms', 'cloudwatch:DescribeAlarms', 'cloudwatch:PutMetricAlarm'],
      resources: [arnIn(place, 'cloudwatch', `alarm:TargetTracking-service/${cluster}/${service}-*`)],
    }),
  ];
}

function scalingGroups(granted: Granted): readonly Need[] {
  const provider = granted.spec.autoScalingGroupProvider;
  const group = isObject(provider) ? provider.autoScalingGroupArn : undefined;
  if (group === undefined) return [];
  const known = typeof group === 'string' && group.startsWith('arn:');
  const resources = [known ? group : arnIn(granted.place, 'autoscaling', 'autoScalingGroup:*')];
  return [need(granted, 'TagsOfAutoScalingGroups', { actions: ['autoscaling:CreateOrUpdateTags'], resources })];
}

function network(granted: Granted): readonly Need[] {
  const actions = [
    'ec2:DescribeAccountAttributes',
    'ec2:DescribeInternetGateways',
    'ec2:DescribeSecurityGroups',
    'ec2:DescribeSubnets',
    'ec2:DescribeVpcs',
  ] as const;
  return [need(granted, 'NetworksOfLoadBalancers', { actions, resources: ['*'] })];
}
