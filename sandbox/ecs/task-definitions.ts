import type {
  DeleteTaskDefinitionsRequest,
  DeleteTaskDefinitionsResponse,
  DeregisterTaskDefinitionRequest,
  DescribeTaskDefinitionRequest,
  DescribeTaskDefinitionResponse,
  ListTaskDefinitionFamiliesRequest,
  ListTaskDefinitionFamiliesResponse,
  ListTaskDefinitionsRequest,
  ListTaskDefinitionsResponse,
  RegisterTaskDefinitionRequest,
  RegisterTaskDefinitionResponse,
  TaskDefinition,
} from '@aws-sdk/client-ecs';
import { arnOf, findTaskDefinition } from './arn.ts';
import { compatibilities, requiredAttributes } from './attributes.ts';
import { filledContainer, filledVolume } from './container-defaults.ts';
import { clientError, invalidParameter } from './faults.ts';
import { ordinal, page } from './page.ts';
import { listOfTags, tagsOf } from './tags.ts';
import { checkTaskDefinition } from './task-definition-checks.ts';
import { cpuUnits, memoryMib } from './task-size.ts';
import { type EcsWorld, type FamilyState, now, type TaskDefinitionState } from './world.ts';

/** Registers a new revision, every time: nothing compares it with what is there already. */
export function registerTaskDefinition(
  world: EcsWorld,
  input: RegisterTaskDefinitionRequest,
): RegisterTaskDefinitionResponse {
  const sizes = { cpu: cpuUnits(input.cpu), memory: memoryMib(input.memory) };
  checkTaskDefinition(input, sizes);
  const tags = tagsOf(input.tags);
  const name = input.family ?? '';
  const family: FamilyState = world.families.get(name) ?? { name, revisions: [] };
  world.families.set(name, family);
  const revision = (family.revisions.at(-1)?.revision ?? 0) + 1;
  const arn = arnOf(world, `task-definition/${name}:${revision}`);
  const document: TaskDefinition = {
    ...registered(input, sizes),
    taskDefinitionArn: arn,
    revision,
    status: 'ACTIVE',
    registeredAt: now(world),
    registeredBy: `arn:aws:iam::${world.region.account}:root`,
  };
  const state: TaskDefinitionState = { arn, family: name, revision, document, tags };
  family.revisions.push(state);
  return { taskDefinition: document, ...tagsMember(state) };
}

function tagsMember({ tags }: TaskDefinitionState) {
  return tags.size > 0 ? { tags: listOfTags(tags) } : {};
}

/** The document as DescribeTaskDefinition echoes it, with AWS's defaults (aws-behaviour.md#task-definitions). */
function registered(
  input: RegisterTaskDefinitionRequest,
  sizes: { cpu: string | undefined; memory: string | undefined },
): TaskDefinition {
  const { tags: _, runtimePlatform, proxyConfiguration, ...members } = input;
  const hasPlatform = runtimePlatform && Object.values(runtimePlatform).some((value) => value !== undefined);
  return {
    ...members,
    cpu: sizes.cpu,
    memory: sizes.memory,
    containerDefinitions: (input.containerDefinitions ?? []).map((one) => filledContainer(one, input.networkMode)),
    volumes: (input.volumes ?? []).map(filledVolume),
    placementConstraints: input.placementConstraints ?? [],
    ...(hasPlatform && { runtimePlatform }),
    ...(proxyConfiguration && {
      proxyConfiguration: { ...proxyConfiguration, type: proxyConfiguration.type ?? 'APPMESH' },
    }),
    requiresAttributes: requiredAttributes(input),
    compatibilities: compatibilities(input, sizes),
  };
}

/** By family (its newest ACTIVE revision), `family:revision` or ARN; INACTIVE revisions can be described. */
export function describeTaskDefinition(
  world: EcsWorld,
  input: DescribeTaskDefinitionRequest,
): DescribeTaskDefinitionResponse {
  const found = findTaskDefinition(world, input.taskDefinition ?? '');
  if (!found) throw clientError('Unable to describe task definition.');
  return {
    taskDefinition: found.document,
    ...(input.include?.includes('TAGS') && { tags: listOfTags(found.tags) }),
  };
}

export function deregisterTaskDefinition(world: EcsWorld, input: DeregisterTaskDefinitionRequest) {
  const reference = input.taskDefinition ?? '';
  if (!/:\d+$/.test(reference)) throw invalidParameter(`Invalid revision number. Number: ${reference}`);
  const found = findTaskDefinition(world, reference);
  if (!found) throw clientError('The specified task definition does not exist.');
  if (found.document.status === 'DELETE_IN_PROGRESS')
    throw clientError('The specified task definition is in the process of being deleted.');
  found.document = {
    ...found.document,
    status: 'INACTIVE',
    deregisteredAt: found.document.deregisteredAt ?? now(world),
  };
  return { taskDefinition: found.document };
}

/** Only INACTIVE revisions can be deleted, ten at a time; nothing here ever finishes deleting them. */
export function deleteTaskDefinitions(
  world: EcsWorld,
  input: DeleteTaskDefinitionsRequest,
): DeleteTaskDefinitionsResponse {
  const wanted = input.taskDefinitions ?? [];
  if (wanted.length > 10) throw invalidParameter('Task definitions can have at most 10 items.');
  const taskDefinitions: TaskDefinition[] = [];
  const failures: DeleteTaskDefinitionsResponse['failures'] = [];
  for (const reference of wanted) {
    const found = findTaskDefinition(world, reference);
    if (found?.document.status === 'INACTIVE') {
      found.document = { ...found.document, status: 'DELETE_IN_PROGRESS', deleteRequestedAt: now(world) };
      taskDefinitions.push(found.document);
    } else {
      const reason = found ? 'The specified task definition is still in ACTIVE status.' : 'MISSING';
      failures.push({ arn: reference, reason });
    }
  }
  return { taskDefinitions, failures };
}

/** `familyPrefix` is, in spite of its name, the whole name of a family (DOC). */
export function listTaskDefinitions(world: EcsWorld, input: ListTaskDefinitionsRequest): ListTaskDefinitionsResponse {
  const status = input.status ?? 'ACTIVE';
  const descending = input.sort === 'DESC';
  const one = input.familyPrefix === undefined ? undefined : world.families.get(input.familyPrefix);
  const families = input.familyPrefix === undefined ? sortedFamilies(world) : one ? [one] : [];
  const ordered = families.flatMap(({ revisions }) => revisions).filter(({ document }) => document.status === status);
  if (descending) ordered.reverse();
  const { items, ...next } = page(ordered, input, {
    size: 100,
    max: 100,
    descending,
    position: ({ family, revision }) => `${family} ${ordinal(revision)}`,
  });
  return { taskDefinitionArns: items.map(({ arn }) => arn), ...next };
}

export function listTaskDefinitionFamilies(
  world: EcsWorld,
  input: ListTaskDefinitionFamiliesRequest,
): ListTaskDefinitionFamiliesResponse {
  const status = input.status ?? 'ALL';
  const found = sortedFamilies(world).filter((family) => {
    const active = family.revisions.some(({ document }) => document.status === 'ACTIVE');
    const matches = status === 'ALL' || active === (status === 'ACTIVE');
    return matches && family.name.startsWith(input.familyPrefix ?? '');
  });
  const { items, ...next } = page(found, input, { size: 100, max: 100, position: ({ name }) => name });
  return { families: items.map(({ name }) => name), ...next };
}

function sortedFamilies(world: EcsWorld): FamilyState[] {
  return [...world.families.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
