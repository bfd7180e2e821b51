import type { ImageDetail, Repository } from '@aws-sdk/client-ecr';
import type { RepositorySpec } from '../../../crds/generated/types.ts';
import { parseKey } from '../../model/identity.ts';
import { isObject } from '../../model/json.ts';
import type { ObserveTarget, Owned, Reader, Seen } from '../../model/kind.ts';
import { statefulReason } from '../../model/stateful-types.ts';
import { OWNER_TAG, RESOURCE_TAG, type Tags } from '../../model/tags.ts';
import { nameOf, naturalKeyOf } from './names.ts';

export interface LiveRepository {
  readonly repository: Repository;
  readonly tags: Tags;
  /** JSON as ECR writes it; undefined where there is none. */
  readonly lifecyclePolicy: string | undefined;
  readonly repositoryPolicy: string | undefined;
  /** In no order. */
  readonly images: readonly ImageDetail[];
}

export async function observe(target: ObserveTarget<RepositorySpec>, read: Reader): Promise<Seen<LiveRepository>> {
  const name = nameOfTarget(target);
  if (name === undefined) throw new Error(`${target.identity.name}: the name of the repository is not known yet`);
  const [repository, lifecycle, policy, images] = await Promise.all([
    read.get('ecr:repository', name),
    read.get('ecr:lifecyclePolicy', name),
    read.get('ecr:repositoryPolicy', name),
    read.get('ecr:images', name),
  ]);
  if (!repository) return { state: 'absent' };
  const tags = (await read.get('ecr:tags', repository.repositoryArn ?? '')) ?? {};
  const live: LiveRepository = {
    repository,
    tags,
    lifecyclePolicy: lifecycle?.text ?? undefined,
    repositoryPolicy: policy?.text ?? undefined,
    images: images ?? [],
  };
  return { state: 'present', live, tags };
}

function nameOfTarget({ resource, locator, identity }: ObserveTarget<RepositorySpec>): string | undefined {
  if (resource) return nameOf(resource.spec, identity);
  const { repository } = isObject(locator) ? locator : {};
  return typeof repository === 'string' ? repository : undefined;
}

/** All repositories that carry our owner tag. */
export async function discover(owner: string, read: Reader): Promise<readonly Owned[]> {
  const repositories = await read.list('ecr:repositories', 'all');
  const tags = await Promise.all(repositories.map(({ repositoryArn = '' }) => read.get('ecr:tags', repositoryArn)));
  return repositories.flatMap((repository, index) => ownedBy(owner, repository, tags[index] ?? {}));
}

function ownedBy(owner: string, { repositoryName: name = '' }: Repository, tags: Tags): readonly Owned[] {
  const identity = parseKey(tags[RESOURCE_TAG] ?? '');
  if (tags[OWNER_TAG] !== owner || identity?.kind !== 'Repository') return [];
  const stateful = statefulReason('AWS::ECR::Repository');
  return [{ identity, tags, naturalKey: naturalKeyOf(name), main: name, locator: { repository: name }, stateful }];
}
