import type { ImagePeer, MakeService } from '../contract.ts';
import { batchDeleteImage, batchGetImage, describeImages, imageOf, listImages, putImage } from './images.ts';
import {
  deleteLifecyclePolicy,
  deleteRepositoryPolicy,
  getLifecyclePolicy,
  getRepositoryPolicy,
  putLifecyclePolicy,
  setRepositoryPolicy,
} from './policies.ts';
import {
  createRepository,
  deleteRepository,
  describeRepositories,
  putImageScanningConfiguration,
  putImageTagMutability,
} from './repositories.ts';
import { describeImageScanFindings } from './scans.ts';
import { listTagsForResource, tagResource, untagResource } from './tags.ts';
import type { EcrWorld } from './world.ts';

/** Amazon ECR: the private registry of one account and Region. Lifecycle policies are kept and expire nothing. */
export const ecrService: MakeService = (region) => {
  const world: EcrWorld = { region, repositories: new Map() };
  region.peers.images = imagePeer(world);
  return {
    operations: Object.keys(OPERATIONS),
    call: (operation, input) => OPERATIONS[operation]?.(world, input as never) ?? {},
  };
};

const OPERATIONS: Readonly<Record<string, (world: EcrWorld, input: never) => Record<string, unknown>>> = {
  CreateRepository: createRepository,
  DescribeRepositories: describeRepositories,
  DeleteRepository: deleteRepository,
  PutImageScanningConfiguration: putImageScanningConfiguration,
  PutImageTagMutability: putImageTagMutability,
  PutLifecyclePolicy: putLifecyclePolicy,
  GetLifecyclePolicy: getLifecyclePolicy,
  DeleteLifecyclePolicy: deleteLifecyclePolicy,
  SetRepositoryPolicy: setRepositoryPolicy,
  GetRepositoryPolicy: getRepositoryPolicy,
  DeleteRepositoryPolicy: deleteRepositoryPolicy,
  TagResource: tagResource,
  UntagResource: untagResource,
  ListTagsForResource: listTagsForResource,
  PutImage: putImage,
  BatchGetImage: batchGetImage,
  BatchDeleteImage: batchDeleteImage,
  ListImages: listImages,
  DescribeImages: describeImages,
  DescribeImageScanFindings: describeImageScanFindings,
};

function imagePeer({ region, repositories }: EcrWorld): ImagePeer {
  const host = `${region.account}.dkr.ecr.${region.region}.amazonaws.com/`;
  return {
    isMissing(image) {
      if (!image.startsWith(host)) return false;
      const [, name = '', imageTag = 'latest', imageDigest] =
        /^(.+?)(?::([\w][\w.-]*))?(?:@(sha256:[0-9a-f]+))?$/.exec(image.slice(host.length)) ?? [];
      const repository = repositories.get(name);
      if (!repository) return false;
      return imageOf(repository, imageDigest ? { imageDigest } : { imageTag }) === undefined;
    },
  };
}
