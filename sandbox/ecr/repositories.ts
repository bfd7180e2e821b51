import { Fault } from '../contract.ts';
import { assertMutability } from './mutability.ts';
import { putTags, type TagInput } from './tags.ts';
import { type EcrWorld, invalid, type MutabilityFilter, type Named, type Repository, repositoryOf } from './world.ts';

/** Amazon ECR API Reference, CreateRepository, repositoryName. */
const NAME = /^(?:[a-z0-9]+(?:[._-][a-z0-9]+)*\/)*[a-z0-9]+(?:[._-][a-z0-9]+)*$/;
const PAGE = 100;

interface Create {
  readonly repositoryName: string;
  readonly tags?: readonly TagInput[];
  readonly imageTagMutability?: string;
  readonly imageTagMutabilityExclusionFilters?: readonly MutabilityFilter[];
  readonly imageScanningConfiguration?: { readonly scanOnPush?: boolean };
  readonly encryptionConfiguration?: { readonly encryptionType: string; readonly kmsKey?: string };
}

export function createRepository(world: EcrWorld, input: Create) {
  const { region, repositories } = world;
  const { repositoryName: name, imageTagMutability: mutability = 'MUTABLE' } = input;
  if (!NAME.test(name) || name.length < 2 || name.length > 256)
    throw invalid(`repositoryName' failed to satisfy constraint: 'must satisfy regular expression '${NAME.source}''`);
  if (repositories.has(name)) {
    const message = `The repository with name '${name}' already exists in the registry with id '${region.account}'`;
    throw new Fault('RepositoryAlreadyExistsException', message);
  }
  assertMutability(mutability, input.imageTagMutabilityExclusionFilters);
  const repository: Repository = {
    name,
    arn: `arn:aws:ecr:${region.region}:${region.account}:repository/${name}`,
    uri: `${region.account}.dkr.ecr.${region.region}.amazonaws.com/${name}`,
    createdAt: region.clock.now(),
    encryption: encryptionOf(world, input),
    images: new Map(),
    imageTags: new Map(),
    tags: new Map(),
    mutability,
    filters: input.imageTagMutabilityExclusionFilters ?? [],
    scanOnPush: input.imageScanningConfiguration?.scanOnPush ?? false,
    lifecyclePolicy: undefined,
    policy: undefined,
  };
  putTags(repository, input.tags ?? []);
  repositories.set(name, repository);
  return { repository: view(world, repository) };
}

/** Without a key of the caller's, KMS encryption uses the one that ECR has in the account. */
function encryptionOf({ region }: EcrWorld, { encryptionConfiguration }: Create): Repository['encryption'] {
  const { encryptionType = 'AES256', kmsKey } = encryptionConfiguration ?? {};
  if (encryptionType === 'AES256') return { encryptionType };
  const own = `arn:aws:kms:${region.region}:${region.account}:key/${region.hex(8)}-0000-4000-8000-${region.hex(12)}`;
  return { encryptionType, kmsKey: kmsKey ?? own };
}

interface Describe {
  readonly repositoryNames?: readonly string[];
  readonly registryId?: string;
  readonly nextToken?: string;
  readonly maxResults?: number;
}

/** One unknown name fails all of them. */
export function describeRepositories(world: EcrWorld, input: Describe) {
  const { repositoryNames: names, registryId, nextToken: after = '', maxResults = PAGE } = input;
  if (names && names.length > 0) {
    const found = names.map((repositoryName) =>
      repositoryOf(world, { repositoryName, ...(registryId && { registryId }) }),
    );
    return { repositories: found.map((each) => view(world, each)) };
  }
  const all = [...world.repositories.keys()].filter((name) => name > after).sort();
  const page = all.slice(0, maxResults).flatMap((name) => world.repositories.get(name) ?? []);
  return {
    repositories: page.map((each) => view(world, each)),
    nextToken: all.length > page.length ? page.at(-1)?.name : undefined,
  };
}

export function deleteRepository(world: EcrWorld, input: Named & { readonly force?: boolean }) {
  const repository = repositoryOf(world, input);
  const { name } = repository;
  if (repository.images.size > 0 && input.force !== true) {
    const message = `The repository with name '${name}' in registry with id '${world.region.account}' cannot be deleted because it still contains images`;
    throw new Fault('RepositoryNotEmptyException', message);
  }
  world.repositories.delete(name);
  return { repository: view(world, repository) };
}

export function putImageScanningConfiguration(
  world: EcrWorld,
  input: Named & { readonly imageScanningConfiguration: { readonly scanOnPush?: boolean } },
) {
  const repository = repositoryOf(world, input);
  repository.scanOnPush = input.imageScanningConfiguration.scanOnPush ?? false;
  return {
    registryId: world.region.account,
    repositoryName: repository.name,
    imageScanningConfiguration: { scanOnPush: repository.scanOnPush },
  };
}

interface PutMutability extends Named {
  readonly imageTagMutability: string;
  readonly imageTagMutabilityExclusionFilters?: readonly MutabilityFilter[];
}

export function putImageTagMutability(world: EcrWorld, input: PutMutability) {
  const repository = repositoryOf(world, input);
  assertMutability(input.imageTagMutability, input.imageTagMutabilityExclusionFilters);
  repository.mutability = input.imageTagMutability;
  repository.filters = input.imageTagMutabilityExclusionFilters ?? [];
  return {
    registryId: world.region.account,
    repositoryName: repository.name,
    imageTagMutability: repository.mutability,
    ...filtersOf(repository),
  };
}

function filtersOf({ filters }: Repository) {
  return filters.length > 0 ? { imageTagMutabilityExclusionFilters: filters } : {};
}

function view({ region }: EcrWorld, repository: Repository): Record<string, unknown> {
  return {
    repositoryArn: repository.arn,
    registryId: region.account,
    repositoryName: repository.name,
    repositoryUri: repository.uri,
    createdAt: new Date(repository.createdAt),
    imageTagMutability: repository.mutability,
    ...filtersOf(repository),
    imageScanningConfiguration: { scanOnPush: repository.scanOnPush },
    encryptionConfiguration: repository.encryption,
  };
}
