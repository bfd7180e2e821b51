import { createHash } from 'node:crypto';
import { Fault } from '../contract.ts';
import { isMovable } from './mutability.ts';
import { type EcrWorld, type Image, type Named, type Repository, repositoryOf } from './world.ts';

interface ImageId {
  readonly imageTag?: string;
  readonly imageDigest?: string;
}

const PAGE = 100;

interface PutImage extends Named {
  readonly imageManifest: string;
  readonly imageManifestMediaType?: string;
  readonly imageTag?: string;
}

export function putImage(world: EcrWorld, input: PutImage) {
  const repository = repositoryOf(world, input);
  const { imageManifest: manifest, imageTag: tag } = input;
  const { mediaType } = JSON.parse(manifest) as { mediaType?: string };
  const digest = `sha256:${createHash('sha256').update(manifest).digest('hex')}`;
  assertNew(repository, digest, tag);
  const known = repository.images.get(digest);
  const pushedAt = known?.pushedAt ?? world.region.clock.now();
  const isScanned = known?.isScanned ?? repository.scanOnPush;
  const image = { digest, manifest, mediaType: input.imageManifestMediaType ?? mediaType ?? '', pushedAt, isScanned };
  repository.images.set(digest, image);
  if (tag !== undefined) repository.imageTags.set(tag, digest);
  return { image: view(world, repository, { image, tag }) };
}

function assertNew(repository: Repository, digest: string, tag: string | undefined): void {
  const { name, images, imageTags } = repository;
  const held = tag === undefined ? undefined : imageTags.get(tag);
  if (tag === undefined ? images.has(digest) : held === digest) {
    const which = tag === undefined ? '' : ` and tag '${tag}'`;
    const message = `Image with digest '${digest}'${which} already exists in the repository with name '${name}'`;
    throw new Fault('ImageAlreadyExistsException', message);
  }
  if (tag === undefined || held === undefined || isMovable(repository, tag)) return;
  const message = `The image tag '${tag}' already exists in the '${name}' repository and cannot be overwritten because the tag is immutable.`;
  throw new Fault('ImageTagAlreadyExistsException', message);
}

interface WithIds extends Named {
  readonly imageIds: readonly ImageId[];
}

export function batchGetImage(world: EcrWorld, input: WithIds) {
  const repository = repositoryOf(world, input);
  const asked = input.imageIds.map((imageId) => ({ imageId, image: imageOf(repository, imageId) }));
  return {
    images: asked.flatMap(({ imageId, image }) =>
      image ? [view(world, repository, { image, tag: imageId.imageTag })] : [],
    ),
    failures: asked.filter(({ image }) => !image).map(({ imageId }) => missing(imageId)),
  };
}

/** By tag: the tag goes, and with its last tag the image. By digest: the image goes with all of its tags. */
export function batchDeleteImage(world: EcrWorld, input: WithIds) {
  const repository = repositoryOf(world, input);
  const imageIds: ImageId[] = [];
  const failures: ReturnType<typeof missing>[] = [];
  for (const imageId of input.imageIds) {
    const image = imageOf(repository, imageId);
    const holder = image && imageId.imageTag === undefined ? holderOf(repository, image) : undefined;
    if (!image) failures.push(missing(imageId));
    else if (holder) failures.push(referenced(imageId, holder));
    else imageIds.push(...remove(repository, image, imageId));
  }
  return { imageIds, failures };
}

function remove(repository: Repository, { digest }: Image, { imageTag }: ImageId): readonly ImageId[] {
  const tags = tagsOf(repository, digest);
  const going = imageTag === undefined ? tags : [imageTag];
  for (const tag of going) repository.imageTags.delete(tag);
  if (tags.length === going.length) repository.images.delete(digest);
  return going.length > 0 ? going.map((tag) => ({ imageDigest: digest, imageTag: tag })) : [{ imageDigest: digest }];
}

/** A list of images that names this one. */
function holderOf({ images }: Repository, { digest }: Image): Image | undefined {
  return [...images.values()].find((other) => other.digest !== digest && other.manifest.includes(digest));
}

export function listImages(
  world: EcrWorld,
  input: Named & { readonly nextToken?: string; readonly maxResults?: number },
) {
  const repository = repositoryOf(world, input);
  const all = [...repository.images.keys()].flatMap((imageDigest) => {
    const tags = tagsOf(repository, imageDigest);
    return tags.length > 0 ? tags.map((imageTag) => ({ imageDigest, imageTag })) : [{ imageDigest }];
  });
  const { items, nextToken } = pageOf<ImageId>(all, input);
  return { imageIds: items, nextToken };
}

interface DescribeImages extends Named {
  readonly imageIds?: readonly ImageId[];
  readonly nextToken?: string;
  readonly maxResults?: number;
}

export function describeImages(world: EcrWorld, input: DescribeImages) {
  const repository = repositoryOf(world, input);
  const wanted = input.imageIds?.map((id) => imageOf(repository, id) ?? notFound(world, repository, id));
  const { items, nextToken } = pageOf(wanted ?? [...repository.images.values()], input);
  return { imageDetails: items.map((image) => detail(world, repository, image)), nextToken };
}

function pageOf<T>(all: readonly T[], { nextToken, maxResults = PAGE }: { nextToken?: string; maxResults?: number }) {
  const from = Number(nextToken ?? 0);
  const items = all.slice(from, from + maxResults);
  const next = from + items.length;
  return { items, nextToken: next < all.length ? String(next) : undefined };
}

export function notFound({ region }: EcrWorld, { name }: Repository, { imageTag, imageDigest }: ImageId): never {
  const message = `The image with imageId {imageDigest:'${imageDigest ?? 'null'}', imageTag:'${imageTag ?? 'null'}'} does not exist within the repository with name '${name}' in the registry with id '${region.account}'`;
  throw new Fault('ImageNotFoundException', message);
}

/** The image that a tag or a digest means. */
export function imageOf({ images, imageTags }: Repository, { imageTag, imageDigest }: ImageId): Image | undefined {
  return images.get(imageDigest ?? imageTags.get(imageTag ?? '') ?? '');
}

function tagsOf({ imageTags }: Repository, digest: string): readonly string[] {
  return [...imageTags].filter(([, held]) => held === digest).map(([tag]) => tag);
}

function missing(imageId: ImageId) {
  return { imageId, failureCode: 'ImageNotFound', failureReason: 'Requested image not found' };
}

function referenced(imageId: ImageId, { digest }: Image) {
  const failureReason = `Requested image referenced by manifest list: [${digest}]`;
  return { imageId, failureCode: 'ImageReferencedByManifestList', failureReason };
}

function view(
  { region }: EcrWorld,
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

function detail({ region }: EcrWorld, repository: Repository, image: Image): Record<string, unknown> {
  const imageTags = tagsOf(repository, image.digest);
  return {
    registryId: region.account,
    repositoryName: repository.name,
    imageDigest: image.digest,
    ...(imageTags.length > 0 ? { imageTags } : {}),
    imageSizeInBytes: image.manifest.length,
    imagePushedAt: new Date(image.pushedAt),
    imageManifestMediaType: image.mediaType,
  };
}
