import { expect } from 'vitest';
import { faultOf } from './bench.ts';
import type { Bench, ConformanceRow } from './row.ts';

const API = 'Amazon Elastic Container Registry API reference';
const LIST = 'application/vnd.oci.image.index.v1+json';
const ONE = 'application/vnd.oci.image.manifest.v1+json';

function manifest(content: string): string {
  return JSON.stringify({ schemaVersion: 2, mediaType: ONE, annotations: { content } });
}

async function repository({ clients, name }: Bench, rest: object = {}): Promise<string> {
  const repositoryName = name('shop/web');
  await clients.ecr.createRepository({ repositoryName, ...rest });
  return repositoryName;
}

const POLICY = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { AWS: '222222222222' }, Action: 'ecr:BatchGetImage' }],
};

function keeping(rulePriority: number, tagStatus: 'any' | 'untagged') {
  return {
    rulePriority,
    selection: { tagStatus, countType: 'imageCountMoreThan', countNumber: 3 },
    action: { type: 'expire' },
  };
}

export const ECR_REPOSITORY_ROWS: readonly ConformanceRow[] = [
  {
    id: 'ecr-repository-defaults',
    behaviour: 'A repository is MUTABLE, is not scanned and is encrypted by AES256 unless it is told otherwise.',
    source: `${API}, CreateRepository`,
    moto: true,
    async run(bench) {
      const name = await repository(bench);
      const { repositories } = await bench.clients.ecr.describeRepositories({ repositoryNames: [name] });
      expect(repositories?.[0]).toMatchObject({
        repositoryName: name,
        repositoryUri: `${bench.account}.dkr.ecr.${bench.region}.amazonaws.com/${name}`,
        imageTagMutability: 'MUTABLE',
        imageScanningConfiguration: { scanOnPush: false },
        encryptionConfiguration: { encryptionType: 'AES256' },
      });
    },
  },
  {
    id: 'ecr-scan-of-what-was-not-scanned',
    behaviour: 'Of an image that nobody scanned there are no findings, not none: ScanNotFoundException.',
    source: `${API}, DescribeImageScanFindings, Errors`,
    async run(bench) {
      const { ecr } = bench.clients;
      const [plain, scanned] = [await repository(bench), bench.name('shop/scanned')];
      await ecr.createRepository({
        repositoryName: scanned,
        imageScanningConfiguration: { scanOnPush: true },
      });
      const ask = async (repositoryName: string) => {
        const { image } = await ecr.putImage({ repositoryName, imageManifest: manifest('one'), imageTag: 'v1' });
        const imageId = { imageDigest: image?.imageId?.imageDigest };
        return ecr.describeImageScanFindings({ repositoryName, imageId });
      };
      expect((await faultOf(ask(plain))).name).toBe('ScanNotFoundException');
      expect((await ask(scanned)).imageScanStatus?.status).toBe('IN_PROGRESS');
    },
  },
  {
    id: 'ecr-describe-one-unknown',
    behaviour: 'One unknown name fails a description of many.',
    source: `${API}, DescribeRepositories, Errors`,
    moto: true,
    async run(bench) {
      const name = await repository(bench);
      const call = bench.clients.ecr.describeRepositories({ repositoryNames: [name, bench.name('none')] });
      expect((await faultOf(call)).name).toBe('RepositoryNotFoundException');
    },
  },
  {
    id: 'ecr-immutable-tag',
    behaviour: 'A tag of an IMMUTABLE repository is not moved to another image.',
    source: `${API}, PutImage, ImageTagAlreadyExistsException`,
    async run(bench) {
      const repositoryName = await repository(bench, { imageTagMutability: 'IMMUTABLE' });
      const put = (content: string) =>
        bench.clients.ecr.putImage({ repositoryName, imageManifest: manifest(content), imageTag: '1.0.0' });
      await put('one');
      expect((await faultOf(put('two'))).name).toBe('ImageTagAlreadyExistsException');
    },
  },
  {
    id: 'ecr-immutable-but-for',
    behaviour: 'Tags that a filter excludes from immutability are moved.',
    source: `${API}, ImageTagMutabilityExclusionFilter`,
    async run(bench) {
      const repositoryName = await repository(bench, {
        imageTagMutability: 'IMMUTABLE_WITH_EXCLUSION',
        imageTagMutabilityExclusionFilters: [{ filterType: 'WILDCARD', filter: 'dev-*' }],
      });
      const put = (content: string, imageTag: string) =>
        bench.clients.ecr.putImage({ repositoryName, imageManifest: manifest(content), imageTag });
      await put('one', 'dev-main');
      await put('one', '1.0.0');
      await put('two', 'dev-main');
      expect((await faultOf(put('two', '1.0.0'))).name).toBe('ImageTagAlreadyExistsException');
    },
  },
  {
    id: 'ecr-delete-not-empty',
    behaviour: 'A repository with images is deleted only by force.',
    source: `${API}, DeleteRepository, RepositoryNotEmptyException`,
    moto: true,
    async run(bench) {
      const repositoryName = await repository(bench);
      await bench.clients.ecr.putImage({ repositoryName, imageManifest: manifest('one'), imageTag: '1' });
      expect((await faultOf(bench.clients.ecr.deleteRepository({ repositoryName }))).name).toBe(
        'RepositoryNotEmptyException',
      );
      await bench.clients.ecr.deleteRepository({ repositoryName, force: true });
      const call = bench.clients.ecr.describeRepositories({ repositoryNames: [repositoryName] });
      expect((await faultOf(call)).name).toBe('RepositoryNotFoundException');
    },
  },
  {
    id: 'ecr-delete-images',
    behaviour:
      'An image that is deleted by digest goes with all of its tags; one that is not there is a failure in the answer.',
    source: `${API}, BatchDeleteImage`,
    moto: true,
    async run(bench) {
      const { ecr } = bench.clients;
      const repositoryName = await repository(bench);
      const { image } = await ecr.putImage({ repositoryName, imageManifest: manifest('one'), imageTag: '1' });
      const imageDigest = image?.imageId?.imageDigest;
      const gone = { imageDigest: `sha256:${'0'.repeat(64)}` };
      const { failures } = await ecr.batchDeleteImage({ repositoryName, imageIds: [{ imageDigest }, gone] });
      const { imageIds } = await ecr.listImages({ repositoryName });
      expect([failures?.map(({ failureCode }) => failureCode), imageIds]).toEqual([['ImageNotFound'], []]);
    },
  },
  {
    id: 'ecr-delete-listed-image',
    behaviour: 'An image that a list of images names is not deleted before the list.',
    source: `${API}, ImageFailure, ImageReferencedByManifestList`,
    async run(bench) {
      const { ecr } = bench.clients;
      const repositoryName = await repository(bench);
      const { image } = await ecr.putImage({ repositoryName, imageManifest: manifest('one') });
      const imageDigest = image?.imageId?.imageDigest;
      const list = JSON.stringify({
        schemaVersion: 2,
        mediaType: LIST,
        manifests: [{ mediaType: ONE, digest: imageDigest }],
      });
      const whole = await ecr.putImage({ repositoryName, imageManifest: list, imageTag: '1' });
      const { failures } = await ecr.batchDeleteImage({ repositoryName, imageIds: [{ imageDigest }] });
      expect(failures?.map(({ failureCode }) => failureCode)).toEqual(['ImageReferencedByManifestList']);
      const digests = [{ imageDigest: whole.image?.imageId?.imageDigest }, { imageDigest }];
      expect((await ecr.batchDeleteImage({ repositoryName, imageIds: digests })).failures).toEqual([]);
    },
  },
  {
    id: 'ecr-lifecycle-policy',
    behaviour: 'A lifecycle policy comes back with its rules by priority; where there is none, that is an error.',
    source: `${API}, GetLifecyclePolicy`,
    believed: true,
    async run(bench) {
      const { ecr } = bench.clients;
      const repositoryName = await repository(bench);
      expect((await faultOf(ecr.getLifecyclePolicy({ repositoryName }))).name).toBe('LifecyclePolicyNotFoundException');
      const rules = [keeping(2, 'any'), keeping(1, 'untagged')];
      await ecr.putLifecyclePolicy({ repositoryName, lifecyclePolicyText: JSON.stringify({ rules }, undefined, 2) });
      const { lifecyclePolicyText } = await ecr.getLifecyclePolicy({ repositoryName });
      expect(lifecyclePolicyText).toBe(JSON.stringify({ rules: [rules[1], rules[0]] }));
      await ecr.deleteLifecyclePolicy({ repositoryName });
      expect((await faultOf(ecr.getLifecyclePolicy({ repositoryName }))).name).toBe('LifecyclePolicyNotFoundException');
    },
  },
  {
    id: 'ecr-repository-policy',
    behaviour:
      'A repository policy comes back in another spelling of the same meaning: with white space, accounts as ARNs.',
    source: `${API}, GetRepositoryPolicy, Examples`,
    believed: true,
    async run(bench) {
      const { ecr } = bench.clients;
      const repositoryName = await repository(bench);
      expect((await faultOf(ecr.getRepositoryPolicy({ repositoryName }))).name).toBe(
        'RepositoryPolicyNotFoundException',
      );
      await ecr.setRepositoryPolicy({ repositoryName, policyText: JSON.stringify(POLICY) });
      const { policyText = '' } = await ecr.getRepositoryPolicy({ repositoryName });
      expect(policyText).toMatch(/\n/);
      expect(JSON.parse(policyText).Statement[0].Principal).toEqual({ AWS: 'arn:aws:iam::222222222222:root' });
    },
  },
  {
    id: 'ecr-tags',
    behaviour: 'Tags are set, added to and removed by the ARN of the repository.',
    source: `${API}, TagResource`,
    moto: true,
    async run(bench) {
      const { ecr } = bench.clients;
      const repositoryName = await repository(bench, { tags: [{ Key: 'a', Value: '1' }] });
      const resourceArn = `arn:aws:ecr:${bench.region}:${bench.account}:repository/${repositoryName}`;
      await ecr.tagResource({ resourceArn, tags: [{ Key: 'b', Value: '2' }] });
      await ecr.untagResource({ resourceArn, tagKeys: ['a'] });
      expect((await ecr.listTagsForResource({ resourceArn })).tags).toEqual([{ Key: 'b', Value: '2' }]);
    },
  },
];
