import type { RepositorySpec } from '../../../crds/generated/types.ts';
import type { JsonObject } from '../../model/json.ts';
import type { Sides } from '../../model/kind.ts';
import type { Resource } from '../../model/resource.ts';
import { comparableTags, desiredTags, EMPTY_TAG } from '../../model/tags.ts';
import type { LiveRepository } from './observe.ts';

/** What ECR writes down about a repository; nothing of it is anybody's wish. */
const BOOKKEEPING: readonly string[] = ['repositoryArn', 'registryId', 'repositoryUri', 'createdAt'];

export function sides(resource: Resource<RepositorySpec>, live: LiveRepository | undefined): Sides<unknown> {
  const { spec, identity } = resource;
  const want = { ...spec, repositoryName: spec.repositoryName ?? identity.name, tags: desiredTags(resource) };
  return { want: want as unknown as JsonObject, have: live ? had(live) : {}, facts: {} };
}

function had({ repository, tags, lifecyclePolicy = '', repositoryPolicy = '' }: LiveRepository): JsonObject {
  const members = Object.entries(repository).filter(([member]) => !BOOKKEEPING.includes(member));
  return {
    ...Object.fromEntries(members),
    lifecyclePolicy,
    repositoryPolicy,
    emptyOnDelete: tags[EMPTY_TAG] === 'true',
    tags: comparableTags(tags),
  };
}
