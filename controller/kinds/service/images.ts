import { isAwsError } from '../../model/aws-error.ts';
import { type EcrImage, ecrImage, imagesIn } from '../../model/ecr-image.ts';
import type { Json } from '../../model/json.ts';
import type { Reader } from '../../model/kind.ts';

/** Where a service lives. */
interface Home {
  readonly account: string;
  readonly region: string;
}

/**
 * Images of the containers that lie in the service's own registry and are not there (yet, or any more), as in
 * `shop/web:1.4.0`. Whether other registries have what is asked of them is not known here, and neither where nobody may
 * look: such images are taken to be there. To be asked only where a rollout is due: it costs a call for each repository.
 */
export async function readMissingImages(
  template: Json | undefined,
  { account, region }: Home,
  read: Reader,
): Promise<readonly string[]> {
  const images = imagesIn(template).flatMap((name) => ecrImage(name) ?? []);
  const own = images.filter((image) => image.account === account && image.region === region);
  const isThere = await Promise.all(own.map((image) => exists(image, read)));
  return own.filter((_, index) => !isThere[index]).map(nameOf);
}

async function exists({ account: registry, repository, image }: EcrImage, read: Reader): Promise<boolean> {
  try {
    return (await read.get('ecr:image', { registry, repository, image })) !== undefined;
  } catch (error) {
    if (isAwsError(error, 'denied')) return true;
    throw error;
  }
}

function nameOf({ repository, image }: EcrImage): string {
  return `${repository}${image.startsWith('sha256:') ? '@' : ':'}${image}`;
}

/** Why nothing of a rollout begins; undefined when every image is there. */
export function missingReason(images: readonly string[]): string | undefined {
  if (images.length === 0) return undefined;
  return `waits for ${images.length === 1 ? 'image' : 'images'} ${images.join(', ')}`;
}
