import { listenerArnOf, loadBalancerArnOf } from '../model/elbv2/arns.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { Reader } from '../model/kind.ts';
import { tagMap } from '../model/tags.ts';
import { type Answers, readerOf } from './pair-reader.ts';
import { lastSegment, listOf, tagsOf, textOf, without } from './pairs/parts.ts';
import type { SavedList, SavedOutput } from './saved-output.ts';

/** What was asked for is neither in the saved answers nor known to be absent. */
export class NotSaved extends Error {
  override readonly name = 'NotSaved';
}

/** The Describe call that gives each list that absence is concluded from. */
const CALLS: Partial<Record<SavedList, string>> = {
  clusters: 'ecs describe-clusters',
  capacityProviders: 'ecs describe-capacity-providers --include TAGS',
  services: 'ecs describe-services --include TAGS',
  taskDefinitions: 'ecs describe-task-definition --include TAGS',
  LoadBalancers: 'elbv2 describe-load-balancers',
  TargetGroups: 'elbv2 describe-target-groups',
  Listeners: 'elbv2 describe-listeners',
  Rules: 'elbv2 describe-rules',
};

/**
 * A reader of saved answers. Absent is only what a saved list does not hold; what no list was saved for is unknown, and
 * reading it rejects with {@link NotSaved}.
 */
export function savedReader(saved: SavedOutput): Reader {
  return readerOf({ ...ecsAnswers(saved), ...elbAnswers(saved), ...scalingAnswers(saved) });
}

function from(saved: SavedOutput, list: SavedList): readonly JsonObject[] {
  const found = saved[list];
  if (found) return found;
  throw new NotSaved(`the saved output has no "${list}", as \`aws ${CALLS[list] ?? list}\` answers`);
}

function ecsAnswers(saved: SavedOutput): Answers {
  const definitions = saved.taskDefinitions ?? [];
  return {
    'ecs:cluster': (name) =>
      from(saved, 'clusters').find((one) => one.status !== 'INACTIVE' && nameOf(one, 'cluster') === name),
    'ecs:capacityProvider': (name) =>
      from(saved, 'capacityProviders').find((one) => one.status !== 'INACTIVE' && one.name === name),
    'ecs:service': ({ cluster, service }) =>
      from(saved, 'services').find(
        (one) =>
          one.status !== 'INACTIVE' &&
          nameOf(one, 'service') === service &&
          (lastSegment(textOf(one.clusterArn)) ?? cluster) === cluster,
      ),
    'ecs:taskDefinition': (name) => taskDefinition(saved, name),
    'ecs:activeRevisions': (family) =>
      definitions
        .filter((one) => one.family === family && (one.status ?? 'ACTIVE') === 'ACTIVE')
        .sort((a, b) => Number(b.revision) - Number(a.revision))
        .map(({ taskDefinitionArn }) => taskDefinitionArn),
    'ecs:serviceDeployments': (arn) => (saved.serviceDeployments ?? []).filter((one) => one.serviceArn === arn),
    'ecs:serviceRevision': (arn) => (saved.serviceRevisions ?? []).find((one) => one.serviceRevisionArn === arn),
    'ecs:stoppedTasks': () => (saved.tasks ?? []).filter(({ lastStatus }) => lastStatus === 'STOPPED'),
  };
}

function nameOf(one: JsonObject, type: 'cluster' | 'service'): string | undefined {
  return textOf(one[`${type}Name`]) ?? lastSegment(textOf(one[`${type}Arn`]));
}

function taskDefinition(saved: SavedOutput, name: string): unknown {
  const found = from(saved, 'taskDefinitions').find(
    (one) => lastSegment(textOf(one.taskDefinitionArn)) === lastSegment(name),
  );
  if (!found) throw new NotSaved(`the saved output has no task definition ${lastSegment(name)}`);
  return { taskDefinition: without(found, ['tags']), tags: tagsOf(found) };
}

function elbAnswers(saved: SavedOutput): Answers {
  const inParent = (list: SavedList, parent: (one: JsonObject) => string | undefined) => (arn: string) =>
    from(saved, list).filter((one) => parent(one) === arn);
  return {
    'elbv2:loadBalancer': (key) => byNameOrArn(from(saved, 'LoadBalancers'), 'LoadBalancer', key),
    'elbv2:targetGroup': (key) => byNameOrArn(from(saved, 'TargetGroups'), 'TargetGroup', key),
    'elbv2:listeners': inParent('Listeners', (one) => textOf(one.LoadBalancerArn) ?? loadBalancerArnOf(arnOf(one))),
    'elbv2:rules': inParent('Rules', (one) => listenerArnOf(arnOf(one))),
    'elbv2:loadBalancerAttributes': (arn) => attributesOf(saved, arn),
    'elbv2:targetGroupAttributes': (arn) => attributesOf(saved, arn),
    'elbv2:listenerAttributes': (arn) => attributesOf(saved, arn),
    'elbv2:listenerCertificates': () => [],
    'elbv2:tags': (arn) => tagMap(described(saved, arn).flatMap((one) => listOf(one.Tags)) as never),
  };
}

function byNameOrArn(list: readonly JsonObject[], type: string, key: string): JsonObject | undefined {
  return list.find((one) => one[`${type}Name`] === key || one[`${type}Arn`] === key);
}

const ARNS = ['LoadBalancerArn', 'TargetGroupArn', 'ListenerArn', 'RuleArn', 'ResourceArn'] as const;

/** A rule's ARN stands before its listener's, and that before its load balancer's. */
function arnOf(one: JsonObject): string {
  return (
    textOf(one.RuleArn) ?? textOf(one.ListenerArn) ?? ARNS.map((member) => textOf(one[member])).find(Boolean) ?? ''
  );
}

/** Everything that says something of an object: its own description, its tags, its attributes. */
function described(saved: SavedOutput, arn: string): readonly JsonObject[] {
  const { LoadBalancers = [], TargetGroups = [], Listeners = [], Rules = [], TagDescriptions = [] } = saved;
  return [...LoadBalancers, ...TargetGroups, ...Listeners, ...Rules, ...TagDescriptions].filter(
    (one) => arnOf(one) === arn,
  );
}

function attributesOf(saved: SavedOutput, arn: string): readonly Json[] {
  const found = described(saved, arn).filter(({ Attributes }) => Array.isArray(Attributes));
  if (found.length > 0) return found.flatMap(({ Attributes }) => listOf(Attributes));
  throw new NotSaved(`the saved output has no "Attributes" in, or beside the ARN of, ${arn}`);
}

/** Whoever saves nothing of auto scaling has none, as far as the comparison goes. */
function scalingAnswers(saved: SavedOutput): Answers {
  const of = (list: SavedList) => (id: string) => (saved[list] ?? []).filter(({ ResourceId }) => ResourceId === id);
  return {
    'aas:scalableTarget': (id) => of('ScalableTargets')(id)[0],
    'aas:scalingPolicies': of('ScalingPolicies'),
    'aas:scheduledActions': of('ScheduledActions'),
  };
}
