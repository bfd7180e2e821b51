import type { ImageDetail } from '@aws-sdk/client-ecr';
import type { Present } from '../../model/kind.ts';
import { type Plan, type Step, step } from '../../model/plan.ts';
import { EMPTY_TAG } from '../../model/tags.ts';
import { countOfImages } from './health.ts';
import type { LiveRepository } from './observe.ts';

/** Amazon ECR API Reference, BatchDeleteImage. */
const IMAGES_PER_CALL = 100;

/**
 * A repository goes empty. Its images go first only where the manifest said `emptyOnDelete`, which stands on the
 * repository; never by force, so that an image that is pushed meanwhile is not lost unseen.
 */
export function teardown(seen: Present<LiveRepository>): Plan {
  const { repository, images, tags } = seen.live;
  const name = repository.repositoryName ?? '';
  if (images.length > 0 && tags[EMPTY_TAG] !== 'true') {
    const message = `the repository holds ${countOfImages(images.length)}; emptyOnDelete: true lets them be deleted with it`;
    return { kind: 'refuse', code: 'INVALID', message };
  }
  const shows = [{ read: 'ecr:repository', key: name, expect: 'absent' }] as const;
  const why = images.length > 0 ? `delete repository ${name}, which is empty then` : `delete repository ${name}`;
  const last = step('ecr:DeleteRepository', { repositoryName: name }, { effect: 'delete', why, shows });
  return { kind: 'act', steps: [...emptyingSteps(name, images), last] };
}

function emptyingSteps(repositoryName: string, images: readonly ImageDetail[]): readonly Step[] {
  const ordered = [...images].sort((a, b) => Number(isList(b)) - Number(isList(a)));
  const count = Math.ceil(ordered.length / IMAGES_PER_CALL);
  const shows = [{ read: 'ecr:images', key: repositoryName, expect: { part: [] } }] as const;
  return Array.from({ length: count }, (_, index) => {
    const chunk = ordered.slice(index * IMAGES_PER_CALL, (index + 1) * IMAGES_PER_CALL);
    const imageIds = chunk.map(({ imageDigest }) => ({ imageDigest }));
    const all = `${countOfImages(images.length)} of repository ${repositoryName}`;
    const why = count === 1 ? `delete all ${all}` : `delete ${chunk.length} of the ${all}`;
    return step('ecr:BatchDeleteImage', { repositoryName, imageIds }, { effect: 'delete', why, shows });
  });
}

/** ECR keeps an image that a list of images names, so lists go first. */
function isList({ imageManifestMediaType = '' }: ImageDetail): boolean {
  return /index|manifest\.list/.test(imageManifestMediaType);
}
