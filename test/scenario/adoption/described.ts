import type { CallInput, CallName } from '../../../controller/model/aws-calls.ts';
import { isObject, type Json, type JsonObject, stableStringify } from '../../../controller/model/json.ts';
import { type AdoptionWorld, SCOPE, transportOf } from './adoption-world.ts';
import { CLUSTER } from './fleet.ts';

/** What is not described, by name and by priority. */
export interface Except {
  readonly services: readonly string[];
  readonly targetGroups: readonly string[];
  readonly rules: readonly string[];
}

/**
 * What the Describe calls answer of the cluster and of all balancing and scaling, without what AWS alone writes: dates,
 * counts, states, events, the ids in names, numbers of revisions, and Evenkeel's tags.
 */
export async function describeAll(world: AdoptionWorld, except: Except): Promise<JsonObject> {
  const transport = transportOf(world);
  const ask = async <C extends CallName>(call: C, input: CallInput<C>): Promise<JsonObject> =>
    JSON.parse(JSON.stringify(await transport.send(SCOPE, call, input))) as JsonObject;
  const listed = await ask('ecs:ListServices', { cluster: CLUSTER, maxResults: 100 });
  const names = strings(listed.serviceArns).filter((arn) => !except.services.includes(arn.split('/').at(-1) ?? ''));
  const services: JsonObject[] = [];
  for (let at = 0; at < names.length; at += 10) {
    const input = { cluster: CLUSTER, services: names.slice(at, at + 10), include: ['TAGS' as const] };
    services.push(...objects((await ask('ecs:DescribeServices', input)).services));
  }
  const definitions = services.flatMap((one) => (typeof one.taskDefinition === 'string' ? one.taskDefinition : []));
  const balancers = objects((await ask('elasticloadbalancing:DescribeLoadBalancers', {})).LoadBalancers);
  const groups = objects((await ask('elasticloadbalancing:DescribeTargetGroups', {})).TargetGroups).filter(
    ({ TargetGroupName }) => !except.targetGroups.includes(String(TargetGroupName)),
  );
  const listeners = await together(
    balancers.map((one) =>
      ask('elasticloadbalancing:DescribeListeners', { LoadBalancerArn: arn(one, 'LoadBalancerArn') }),
    ),
    'Listeners',
  );
  const allRules = await together(
    listeners.map((one) => ask('elasticloadbalancing:DescribeRules', { ListenerArn: arn(one, 'ListenerArn') })),
    'Rules',
  );
  const rules = allRules.filter(({ Priority }) => !except.rules.includes(String(Priority)));
  const ecs = { ServiceNamespace: 'ecs' } as const;
  const all = {
    clusters: await ask('ecs:DescribeClusters', {
      clusters: [CLUSTER],
      include: ['SETTINGS', 'CONFIGURATIONS', 'TAGS'],
    }),
    providers: await ask('ecs:DescribeCapacityProviders', { capacityProviders: ['metal'], include: ['TAGS'] }),
    services,
    definitions: await Promise.all(
      definitions.map((taskDefinition) => ask('ecs:DescribeTaskDefinition', { taskDefinition, include: ['TAGS'] })),
    ),
    balancers,
    balancerAttributes: await Promise.all(
      balancers.map((one) =>
        ask('elasticloadbalancing:DescribeLoadBalancerAttributes', { LoadBalancerArn: arn(one, 'LoadBalancerArn') }),
      ),
    ),
    groups,
    groupAttributes: await Promise.all(
      groups.map((one) =>
        ask('elasticloadbalancing:DescribeTargetGroupAttributes', { TargetGroupArn: arn(one, 'TargetGroupArn') }),
      ),
    ),
    listeners,
    listenerAttributes: await Promise.all(
      listeners.map((one) =>
        ask('elasticloadbalancing:DescribeListenerAttributes', { ListenerArn: arn(one, 'ListenerArn') }),
      ),
    ),
    certificates: await Promise.all(
      listeners
        .filter(({ Protocol }) => Protocol === 'HTTPS')
        .map((one) =>
          ask('elasticloadbalancing:DescribeListenerCertificates', { ListenerArn: arn(one, 'ListenerArn') }),
        ),
    ),
    rules,
    tags: await Promise.all(
      [...balancers, ...groups, ...listeners, ...rules.filter(({ IsDefault }) => IsDefault !== true)].map((one) =>
        ask('elasticloadbalancing:DescribeTags', { ResourceArns: [arnOf(one)] }),
      ),
    ),
    targets: await ask('application-autoscaling:DescribeScalableTargets', ecs),
    policies: await ask('application-autoscaling:DescribeScalingPolicies', ecs),
    actions: await ask('application-autoscaling:DescribeScheduledActions', ecs),
  };
  const scaled = new Set(
    objects(all.targets.ScalableTargets).map(({ ResourceId }) => String(ResourceId).split('/').at(-1)),
  );
  const counted = services.map((one) =>
    scaled.has(String(one.serviceName)) ? { ...one, desiredCount: 'owned by auto scaling' } : one,
  );
  return scrubbed({ ...all, services: counted } as unknown as Json) as JsonObject;
}

const READ_ONLY = new Set([
  ...[
    '$metadata',
    'createdAt',
    'registeredAt',
    'CreatedTime',
    'CreationTime',
    'DNSName',
    'CanonicalHostedZoneId',
    'PolicyARN',
    'Alarms',
  ],
  ...['deployments', 'events', 'currentServiceRevisions', 'currentServiceDeployment', 'runningCount', 'pendingCount'],
  ...[
    'runningTasksCount',
    'pendingTasksCount',
    'activeServicesCount',
    'statistics',
    'revision',
    'State',
    'PredictedCapacity',
  ],
  ...['ScheduledActionARN', 'ScalableTargetARN', 'createdBy', 'registeredBy', 'status', 'updateStatus', 'attachments'],
]);

function scrubbed(value: Json): Json {
  if (typeof value === 'string') return scrubbedText(value);
  if (Array.isArray(value)) {
    const kept = (value as readonly Json[]).filter((element) => !isOwnTag(element)).map(scrubbed);
    return kept.sort((a, b) => (stableStringify(a) < stableStringify(b) ? -1 : 1));
  }
  if (!isObject(value)) return value;
  const members = Object.entries(spelledOut(value)).filter(([member]) => !READ_ONLY.has(member));
  return Object.fromEntries(members.map(([member, inner]) => [member, scrubbed(inner ?? null)]));
}

/**
 * Evenkeel says some of AWS's defaults where others leave them out, and AWS answers them where they were said. Both mean
 * the same (API references of PutScalingPolicy, PutScheduledAction and DeploymentConfiguration).
 */
function spelledOut(value: JsonObject): JsonObject {
  if (value.TargetValue !== undefined && !value.PredefinedMetricPairSpecification)
    return { ScaleInCooldown: 300, ScaleOutCooldown: 300, DisableScaleIn: false, ...value };
  if (value.ScheduledActionName !== undefined) return { Timezone: 'UTC', ...value };
  if (value.maximumPercent === undefined) return value;
  return { alarms: { alarmNames: [], enable: false, rollback: false }, ...value };
}

/** Ids that AWS draws, and numbers of revisions. */
function scrubbedText(text: string): string {
  return text
    .replace(/((?:app|net|targetgroup)\/[\w-]+)((?:\/[0-9a-f]{16})+)/g, '$1')
    .replace(/(:task-definition\/[\w-]+):\d+/, '$1');
}

function isOwnTag(element: Json): boolean {
  return isObject(element) && String(element.key ?? element.Key).startsWith('evenkeel.dev/');
}

async function together(answers: readonly Promise<JsonObject>[], member: string): Promise<readonly JsonObject[]> {
  return (await Promise.all(answers)).flatMap((answer) => objects(answer[member]));
}

function objects(list: Json | undefined): readonly JsonObject[] {
  return Array.isArray(list) ? (list as readonly Json[]).filter(isObject) : [];
}

function strings(list: Json | undefined): readonly string[] {
  return Array.isArray(list) ? list.map(String) : [];
}

function arn(one: JsonObject, member: string): string {
  return String(one[member]);
}

function arnOf(one: JsonObject): string {
  return String(one.RuleArn ?? one.ListenerArn ?? one.TargetGroupArn ?? one.LoadBalancerArn);
}

/** Every place at which two descriptions differ. */
export function differingPlaces(a: Json | undefined, b: Json | undefined, at = ''): readonly string[] {
  if (Array.isArray(a) && Array.isArray(b) && a.length === b.length)
    return (a as readonly Json[]).flatMap((one, index) => differingPlaces(one, b[index] as Json, `${at}[${index}]`));
  if (isObject(a) && isObject(b)) {
    const members = [...new Set([...Object.keys(a), ...Object.keys(b)])];
    return members.flatMap((member) => differingPlaces(a[member], b[member], `${at}.${member}`));
  }
  return stableStringify(a ?? null) === stableStringify(b ?? null)
    ? []
    : [`${at}: ${JSON.stringify(a)} → ${JSON.stringify(b)}`];
}
