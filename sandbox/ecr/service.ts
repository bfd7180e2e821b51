import { createHash } from 'node:crypto';
import { Fault, type MakeService, type Region } from '../contract.ts';

interface Image {
  readonly digest: string;
  readonly manifest: string;
  readonly mediaType: string;
}

interface Repository {
  readonly name: string;
  readonly createdAt: number;
  readonly images: Map<string, Image>;
  /** Digest by tag. */
  readonly tags: Map<string, string>;
}

interface World {
  readonly region: Region;
  readonly repositories: Map<string, Repository>;
}

/** Amazon ECR: the private registry of one account and Region. */
export const ecrService: MakeService = (region) => {
  const world: World = { region, repositories: new Map() };
  return {
    operations: Object.keys(OPERATIONS),
    call: (operation, input) => OPERATIONS[operation]?.(world, input as never) ?? {},
  };
};

const OPERATIONS: Readonly<Record<string, (world: World, input: never) => Record<string, unknown>>> = {
  CreateRepository: createRepository,
  PutImage: putImage,
  BatchGetImage: batchGetImage,
};

function createRepository({ region, repositories }: World, { repositoryName: name }: { repositoryName: string }) {
  if (repositories.has(name)) {
    const message = `The repository with name '${name}' already exists in the registry with id '${region.account}'`;
    throw new Fault('RepositoryAlreadyExistsException', message);
  }
  const repository = { name, createdAt: region.clock.now(), images: new Map(), tags: new Map() };
  repositories.set(name, repository);
  return {
    repository: {
      repositoryArn: `arn:aws:ecr:${region.region}:${region.account}:repository/${name}`,
      registryId: region.account,
      repositoryName: name,
      repositoryUri: `${region.account}.dkr.ecr.${region.region}.amazonaws.com/${name}`,
      createdAt: new Date(repository.createdAt),
      imageTagMutability: 'MUTABLE',
    },
  };
}

interface PutImage {
  readonly repositoryName: string;
  readonly registryId?: string;
  readonly imageManifest: string;
  readonly imageManifestMediaType?: string;
  readonly imageTag?: string;
}

function putImage(world: World, input: PutImage) {
  const repository = repositoryOf(world, input);
  const { imageManifest: manifest, imageTag: tag } = input;
  const { mediaType } = JSON.parse(manifest) as { mediaType?: string };
  const digest = `sha256:${createHash('sha256').update(manifest).digest('hex')}`;
  const image = { digest, manifest, mediaType: input.imageManifestMediaType ?? mediaType ?? '' };
  repository.images.set(digest, image);
  if (tag !== undefined) repository.tags.set(tag, digest);
  return { image: view(world, repository, { image, tag }) };
}

interface BatchGetImage {
  readonly repositoryName: string;
  readonly registryId?: string;
  readonly imageIds: readonly { readonly imageTag?: string; readonly imageDigest?: string }[];
}

function batchGetImage(world: World, input: BatchGetImage) {
  const repository = repositoryOf(world, input);
  const asked = input.imageIds.map((imageId) => {
    const digest = imageId.imageDigest ?? repository.tags.get(imageId.imageTag ?? '');
    return { imageId, image: repository.images.get(digest ?? '') };
  });
  return {
    images: asked.flatMap(({ imageId, image }) =>
      image ? [view(world, repository, { image, tag: imageId.imageTag })] : [],
    ),
    failures: asked
      .filter(({ image }) => !image)
      .map(({ imageId }) => ({
        imageId,
        failureCode: 'ImageNotFound',
        failureReason: 'Requested image not found',
      })),
  };
}

/** Registries of other accounts are never visible here; AWS asks their repository policies. */
function repositoryOf(
  { region, repositories }: World,
  { repositoryName: name, registryId = region.account }: { repositoryName: string; registryId?: string },
): Repository {
  const found = registryId === region.account ? repositories.get(name) : undefined;
  if (found) return found;
  throw new Fault(
    'RepositoryNotFoundException',
    `The repository with name '${name}' does not exist in the registry with id '${registryId}'`,
  );
}

function view(
  { region }: World,
  { name }: Repository,
  { image, tag }: { image: Image; tag: string | undefined },
): Record<string, unknown> {
  return {
    registryId: region.account,
    repositoryName: name,
    imageId: { imageDigest: image.digest, imageTag: tag },
    imageManifest: image.manifest,
    imageManifestMediaType: image.mediaType,
  };
}
