import type {
  ListTagsForResourceRequest,
  ListTagsForResourceResponse,
  TagResourceRequest,
  UntagResourceRequest,
} from '@aws-sdk/client-ecs';
import { findTaskDefinition, nameOf } from './arn.ts';
import { clusterNotFound, invalidParameter, serviceNotFound } from './faults.ts';
import { addTags, listOfTags, type Tags } from './tags.ts';
import type { EcsWorld } from './world.ts';

export function tagResource(world: EcsWorld, input: TagResourceRequest): Record<string, never> {
  addTags(tagsBehind(world, input.resourceArn ?? ''), input.tags ?? []);
  return {};
}

/** Keys that are not there are no error. */
export function untagResource(world: EcsWorld, input: UntagResourceRequest): Record<string, never> {
  const tags = tagsBehind(world, input.resourceArn ?? '');
  for (const key of input.tagKeys ?? []) tags.delete(key);
  return {};
}

export function listTagsForResource(world: EcsWorld, input: ListTagsForResourceRequest): ListTagsForResourceResponse {
  return { tags: listOfTags(tagsBehind(world, input.resourceArn ?? '')) };
}

/** The tags of a cluster, service, task, task definition or capacity provider that is there and not INACTIVE. */
function tagsBehind(world: EcsWorld, arn: string): Tags {
  const [, , , , , ...rest] = arn.split(':');
  const resource = rest.join(':');
  const [type = '', cluster = '', name] = resource.split('/');
  if (type === 'task-definition') return taskDefinitionTags(world, arn);
  if (type === 'capacity-provider') {
    const provider = world.capacityProviders.get(nameOf(arn));
    if (provider) return provider.tags;
  }
  const owner = world.clusters.get(cluster);
  if (type === 'cluster' || !owner) {
    if (owner?.status === 'ACTIVE') return owner.tags;
    throw type === 'cluster' || type === 'service' || type === 'task' ? clusterNotFound() : unknownArn();
  }
  if (type === 'service') return serviceTags(owner.services.get(name ?? ''));
  const task = type === 'task' ? owner.tasks.get(name ?? '') : undefined;
  if (task && task.lastStatus !== 'STOPPED') return task.tags;
  throw unknownArn();
}

function taskDefinitionTags(world: EcsWorld, arn: string): Tags {
  const found = findTaskDefinition(world, arn);
  if (found?.document.status !== 'ACTIVE') throw invalidParameter('The specified task definition is not active.');
  return found.tags;
}

function serviceTags(service: { status: string; tags: Tags } | undefined): Tags {
  if (!service || service.status === 'INACTIVE') throw serviceNotFound();
  return service.tags;
}

function unknownArn() {
  return invalidParameter('The specified resource was not found, or its ARN is not one that can be tagged.');
}
