import { expect, it } from 'vitest';
import { teardown } from '../../../controller/kinds/repository/teardown.ts';
import { EMPTY_TAG } from '../../../controller/model/tags.ts';

const LIST = 'application/vnd.oci.image.index.v1+json';

it('says how many images go, lists of images before the images that they name', () => {
  const images = [{ imageDigest: 'sha256:one' }, { imageDigest: 'sha256:list', imageManifestMediaType: LIST }];
  const live = {
    repository: { repositoryName: 'web' },
    tags: { [EMPTY_TAG]: 'true' },
    lifecyclePolicy: undefined,
    repositoryPolicy: undefined,
    images,
  };

  const plan = teardown({ state: 'present', live, tags: live.tags });

  expect(plan).toMatchObject({
    kind: 'act',
    steps: [
      {
        call: 'ecr:BatchDeleteImage',
        input: { imageIds: [{ imageDigest: 'sha256:list' }, { imageDigest: 'sha256:one' }] },
        effect: 'delete',
        why: 'delete all 2 images of repository web',
      },
      {
        call: 'ecr:DeleteRepository',
        input: { repositoryName: 'web' },
        why: 'delete repository web, which is empty then',
      },
    ],
  });
});
