import type { ImageDetail } from '@aws-sdk/client-ecr';
import type { Health } from '../../model/health.ts';
import type { JsonObject } from '../../model/json.ts';
import type { Summary } from '../../model/kind.ts';
import type { LiveRepository } from './observe.ts';

const NEWEST_SHOWN = 3;

/** A repository is well once it lives; that an image is missing is the story of the service that wants it. */
export function health({ images }: LiveRepository): Health {
  const [newest] = newestOf(images);
  if (!newest) return { status: 'Healthy', message: 'no image has been pushed yet' };
  const message = `holds ${countOfImages(images.length)}, the newest is ${newest}`;
  return { status: 'Healthy', message };
}

/** As CloudFormation's Ref and attributes: the main one is the name. */
export function outputs({ repository }: LiveRepository): JsonObject {
  const { repositoryName: name = '', repositoryArn: arn = '', repositoryUri: uri = '' } = repository;
  return { '': name, name, arn, uri };
}

export function summary({ repository, images }: LiveRepository): Summary {
  const newest = newestOf(images).slice(0, NEWEST_SHOWN).join(', ');
  const detail = images.length === 0 ? 'no images' : `${countOfImages(images.length)}: ${newest}`;
  return { arn: repository.repositoryArn, detail };
}

export function countOfImages(count: number): string {
  return count === 1 ? '1 image' : `${count.toLocaleString('en-US')} images`;
}

function newestOf(images: readonly ImageDetail[]): readonly string[] {
  return newestFirst(images).map(wordsOfImage);
}

export function newestFirst(images: readonly ImageDetail[]): readonly ImageDetail[] {
  const pushed = ({ imagePushedAt }: ImageDetail) => imagePushedAt?.getTime() ?? 0;
  return [...images].sort((a, b) => pushed(b) - pushed(a));
}

/** By tag, or by the beginning of the digest where nobody gave a tag. */
export function wordsOfImage({ imageTags, imageDigest = '' }: ImageDetail): string {
  return imageTags?.[0] ?? imageDigest.slice(0, 'sha256:'.length + 12);
}
