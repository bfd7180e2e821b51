import type { ImageIdentifier } from '@aws-sdk/client-ecr';
import type { ImageKey, ImageManifest } from '../../model/aws-reads.ts';
import type { ReadRows, Session } from '../session.ts';

/** Amazon ECR API Reference, BatchGetImage. */
const IMAGES_PER_CALL = 100;
const CALL = 'ecr:BatchGetImage';

/** Without them ECR answers a manifest list with the manifest of one platform (believed; the parameter's description). */
const MEDIA_TYPES = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.docker.distribution.manifest.v2+json',
];

export function ecrReads(session: Session): Pick<ReadRows<'ecr'>, 'ecr:image'> {
  const images = session.loader<ImageKey, ImageManifest>({
    call: CALL,
    id: idOf,
    size: IMAGES_PER_CALL,
    group: ({ registry, repository }) => `${registry}/${repository}`,
    // The error is about the repository: without it none of its images exists.
    onNotFound: 'absent',
    load: (keys) => load(session, keys),
  });
  return { 'ecr:image': (key) => images.load(key) };
}

async function load(
  session: Session,
  keys: readonly ImageKey[],
): Promise<ReadonlyMap<string, ImageManifest | undefined>> {
  const { registry = '', repository = '' } = keys[0] ?? {};
  const { images = [], failures = [] } = await session.send(CALL, {
    registryId: registry,
    repositoryName: repository,
    imageIds: keys.map(({ image }) => (isDigest(image) ? { imageDigest: image } : { imageTag: image })),
    acceptedMediaTypes: MEDIA_TYPES,
  });
  const missing = failures.filter(({ failureCode }) => failureCode === 'ImageNotFound').flatMap(namesOf);
  const found = images.flatMap(({ imageId, imageManifest, imageManifestMediaType }) =>
    namesOf({ imageId }).map((name) => [name, { mediaType: imageManifestMediaType, manifest: imageManifest }] as const),
  );
  const answers = new Map<string, ImageManifest | undefined>([
    ...missing.map((name) => [name, undefined] as const),
    ...found,
  ]);
  return new Map(keys.flatMap((key) => (answers.has(key.image) ? [[idOf(key), answers.get(key.image)] as const] : [])));
}

function namesOf({ imageId }: { readonly imageId?: ImageIdentifier | undefined }): readonly string[] {
  return [imageId?.imageTag, imageId?.imageDigest].filter((name) => name !== undefined);
}

function isDigest(image: string): boolean {
  return image.startsWith('sha256:');
}

function idOf({ registry, repository, image }: ImageKey): string {
  return `${registry}/${repository}@${image}`;
}
