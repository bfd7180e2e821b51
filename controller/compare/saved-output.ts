import { isObject, type Json, type JsonObject } from '../model/json.ts';
import { listOf, textOf } from './pairs/parts.ts';

/** Lists of Describe answers, by the member that holds them. */
const LISTS = [
  'clusters',
  'capacityProviders',
  'services',
  'taskDefinitions',
  'serviceDeployments',
  'serviceRevisions',
  'tasks',
  'LoadBalancers',
  'TargetGroups',
  'Listeners',
  'Rules',
  'TagDescriptions',
  'ScalableTargets',
  'ScalingPolicies',
  'ScheduledActions',
] as const;
export type SavedList = (typeof LISTS)[number];

/** Saved answers of Describe calls, put together. A list that no answer had is undefined: nothing is known of it. */
export type SavedOutput = { readonly [L in SavedList]?: readonly JsonObject[] };

/** Members by which an answer that lacks the name of its object (attributes, tags) may say whose it is. */
const NAMED_BY = ['ResourceArn', 'LoadBalancerArn', 'TargetGroupArn', 'ListenerArn'] as const;

/**
 * Gathers what Describe calls answered: one answer, a list of answers, or answers below names of any kind. Attributes must
 * stand in their object or beside its ARN, for AWS does not say whose they are.
 */
export function savedOutput(value: Json): SavedOutput {
  const lists = new Map<SavedList, JsonObject[]>();
  gather(value, lists);
  return Object.fromEntries(lists) as SavedOutput;
}

function gather(value: Json, lists: Map<SavedList, JsonObject[]>): void {
  if (Array.isArray(value)) for (const element of value as readonly Json[]) gather(element, lists);
  if (!isObject(value)) return;
  const add = (list: SavedList, found: readonly JsonObject[]) =>
    lists.set(list, [...(lists.get(list) ?? []), ...found]);
  const known = LISTS.filter((list) => Array.isArray(value[list]));
  for (const list of known) add(list, listOf(value[list]));
  if (isObject(value.taskDefinition)) add('taskDefinitions', [withTags(value.taskDefinition, value.tags)]);
  const owner = NAMED_BY.map((member) => textOf(value[member])).find(Boolean);
  if (owner && Array.isArray(value.Attributes))
    add('TagDescriptions', [{ ResourceArn: owner, Attributes: value.Attributes }]);
  if (known.length > 0 || isObject(value.taskDefinition)) return;
  for (const inner of Object.values(value)) gather(inner ?? null, lists);
}

function withTags(taskDefinition: JsonObject, tags: Json | undefined): JsonObject {
  return tags === undefined ? taskDefinition : { ...taskDefinition, tags };
}
