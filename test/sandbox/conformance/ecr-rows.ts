import { expect } from 'vitest';
import { faultOf } from './bench.ts';
import type { ConformanceRow } from './row.ts';

const API = 'Amazon Elastic Container Registry API reference';
const INDEX = 'application/vnd.oci.image.index.v1+json';

const MANIFEST_LIST = JSON.stringify({
  schemaVersion: 2,
  mediaType: INDEX,
  manifests: [
    {
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      digest: `sha256:${'a'.repeat(64)}`,
      size: 7,
      platform: { os: 'linux', architecture: 'arm64' },
    },
  ],
});

export const ECR_ROWS: readonly ConformanceRow[] = [
  {
    id: 'ecr-image-by-tag-and-digest',
    behaviour: 'An image list is read by its tag and by its digest, whole and with its media type.',
    source: `${API}, BatchGetImage`,
    async run({ clients, name }) {
      const repositoryName = name('shop/web');
      await clients.ecr.createRepository({ repositoryName });
      const { image } = await clients.ecr.putImage({ repositoryName, imageManifest: MANIFEST_LIST, imageTag: '1.4.0' });
      const imageDigest = image?.imageId?.imageDigest;
      const read = await Promise.all(
        [{ imageTag: '1.4.0' }, { imageDigest }].map((id) =>
          clients.ecr.batchGetImage({ repositoryName, imageIds: [id], acceptedMediaTypes: [INDEX] }),
        ),
      );
      const whole = { mediaType: INDEX, manifest: MANIFEST_LIST, digest: imageDigest };
      expect(
        read.map(({ images }) => ({
          mediaType: images?.[0]?.imageManifestMediaType,
          manifest: images?.[0]?.imageManifest,
          digest: images?.[0]?.imageId?.imageDigest,
        })),
      ).toEqual([whole, whole]);
    },
  },
  {
    id: 'ecr-image-missing',
    behaviour: 'Images that are not there are failures in the answer, beside those that are.',
    source: `${API}, BatchGetImage, failures`,
    moto: true,
    async run({ clients, name }) {
      const repositoryName = name('shop/web');
      await clients.ecr.createRepository({ repositoryName });
      const { failures, images } = await clients.ecr.batchGetImage({
        repositoryName,
        imageIds: [{ imageTag: 'none' }],
      });
      expect([images, failures?.map(({ failureCode, imageId }) => [failureCode, imageId?.imageTag])]).toEqual([
        [],
        [['ImageNotFound', 'none']],
      ]);
    },
  },
  {
    id: 'ecr-repository-missing',
    behaviour: 'A repository that is not there is RepositoryNotFoundException.',
    source: `${API}, BatchGetImage, Errors`,
    moto: true,
    async run({ clients, name }) {
      const call = clients.ecr.batchGetImage({ repositoryName: name('none'), imageIds: [{ imageTag: 'none' }] });
      expect((await faultOf(call)).name).toBe('RepositoryNotFoundException');
    },
  },
  {
    id: 'ecr-repository-twice',
    behaviour: 'A second repository of one name is RepositoryAlreadyExistsException.',
    source: `${API}, CreateRepository, Errors`,
    moto: true,
    async run({ clients, name }) {
      const repositoryName = name('web');
      await clients.ecr.createRepository({ repositoryName });
      const { name: error } = await faultOf(clients.ecr.createRepository({ repositoryName }));
      expect(error).toBe('RepositoryAlreadyExistsException');
    },
  },
];
