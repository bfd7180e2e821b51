import { Fault } from '../contract.ts';
import { imageOf, notFound } from './images.ts';
import { type EcrWorld, type Named, repositoryOf } from './world.ts';

interface Asked extends Named {
  readonly imageId: { readonly imageTag?: string; readonly imageDigest?: string };
}

/** A scan takes seconds (believed); those of the model find nothing. */
const SCAN_MS = 5_000;

/** What a repository with scanOnPush has found; of images that were pushed before, or elsewhere, there is no scan. */
export function describeImageScanFindings(world: EcrWorld, input: Asked) {
  const { region } = world;
  const repository = repositoryOf(world, input);
  const { digest, isScanned, pushedAt } =
    imageOf(repository, input.imageId) ?? notFound(world, repository, input.imageId);
  if (!isScanned) {
    const message = `Image scan does not exist for the image with '{imageDigest:'${digest}'}' in the repository with name '${repository.name}' in the registry with id '${region.account}'`;
    throw new Fault('ScanNotFoundException', message);
  }
  const at = pushedAt + SCAN_MS;
  const place = { registryId: region.account, repositoryName: repository.name, imageId: { imageDigest: digest } };
  if (region.clock.now() < at) return { ...place, imageScanStatus: { status: 'IN_PROGRESS' } };
  const imageScanFindings = { imageScanCompletedAt: new Date(at), findings: [], findingSeverityCounts: {} };
  const description = 'The scan was completed successfully.';
  return { ...place, imageScanStatus: { status: 'COMPLETE', description }, imageScanFindings };
}
