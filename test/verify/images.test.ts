import { describe, expect, test } from 'vitest';
import { ecrRegistry, parseImage } from '../../controller/verify/image-name.ts';
import { findings, serviceOf } from './findings.ts';

const AT = 'template.containerDefinitions[0].image';
const ECR = '123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/web:1.4';
const ECR_KEY = 'ecr:image {"image":"1.4","registry":"123456789012","repository":"shop/web"}';
const DIGEST = `sha256:${'a'.repeat(64)}`;

function list(...platforms: readonly string[]) {
  const manifests = platforms.map((each) => {
    const [os, architecture] = each.split('/');
    return { platform: { os, architecture } };
  });
  return { mediaType: 'application/vnd.oci.image.index.v1+json', manifest: JSON.stringify({ manifests }) };
}

describe('names of images', () => {
  test.each([
    ['nginx', 'registry-1.docker.io', 'library/nginx', 'latest', 'Docker Hub by default'],
    ['grafana/loki:3.1', 'registry-1.docker.io', 'grafana/loki', '3.1', 'a folder is no host'],
    ['docker.io/nginx:1', 'registry-1.docker.io', 'library/nginx', '1', 'docker.io is Docker Hub'],
    ['localhost/web:1', 'localhost', 'web', '1', 'localhost is a host'],
    ['127.0.0.1:5000/shop/web:1.4', '127.0.0.1:5000', 'shop/web', '1.4', 'a port is no tag'],
    [`ghcr.io/shop/web:1.4@${DIGEST}`, 'ghcr.io', 'shop/web', DIGEST, 'the digest counts, not the tag'],
  ])('%s', (text, registry, repository, image) => {
    expect(parseImage(text)).toEqual({ registry, repository, image });
  });

  test.each([[''], ['Web:1'], ['web 1'], ['web@sha256:12'], ['ghcr.io/']])('"%s" is none', (text) => {
    expect(parseImage(text)).toBeUndefined();
  });

  test.each([
    ['123456789012.dkr.ecr.eu-west-1.amazonaws.com', { account: '123456789012', region: 'eu-west-1' }],
    ['123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn', { account: '123456789012', region: 'cn-north-1' }],
    ['public.ecr.aws', undefined],
    ['123456789012.dkr.ecr.eu-west-1.amazonaws.com.evil.example', undefined],
  ])('%s', (registry, found) => {
    expect(ecrRegistry(registry)).toEqual(found);
  });
});

describe('IMAGE_EXISTS', () => {
  test.each([
    { because: 'ECR has it', said: { [ECR_KEY]: list() }, found: `ok ${AT}: ${ECR} exists` },
    {
      because: 'ECR says that it has none',
      said: { [ECR_KEY]: null },
      found: `error ${AT}: there is no image ${ECR}; push it, or correct repository and tag`,
    },
    {
      because: 'ECR does not let us look',
      said: { [ECR_KEY]: 'ecr:BatchGetImage is not permitted' },
      found: `not checked ${AT}: ecr:BatchGetImage is not permitted`,
    },
  ])('$because', ({ said, found }) => {
    expect(findings('IMAGE_EXISTS', { subject: serviceOf({ image: ECR }), said })).toEqual([found]);
  });

  test('a registry of another Region is asked there', () => {
    const image = ECR.replace('eu-west-1', 'us-east-1');
    expect(
      findings('IMAGE_EXISTS', { subject: serviceOf({ image }), said: { [`${ECR_KEY} @us-east-1`]: null } }),
    ).toEqual([`error ${AT}: there is no image ${image}; push it, or correct repository and tag`]);
  });

  test('another registry is asked by its name', () => {
    const said = { 'image ghcr.io/shop/web:1': 'ghcr.io cannot be reached' };
    expect(findings('IMAGE_EXISTS', { subject: serviceOf({ image: 'ghcr.io/shop/web:1' }), said })).toEqual([
      `not checked ${AT}: ghcr.io cannot be reached`,
    ]);
  });

  test('credentials of a registry are never read', () => {
    const subject = serviceOf({ image: 'ghcr.io/shop/web:1', repositoryCredentials: { credentialsParameter: 'arn' } });
    expect(findings('IMAGE_EXISTS', { subject, said: {} })).toEqual([
      `not checked ${AT}: the registry wants the credentials of repositoryCredentials, which are not read`,
    ]);
  });

  test('a name that is none is said at once, and one that is a reference is left for later', () => {
    expect(findings('IMAGE_EXISTS', { subject: serviceOf({ image: 'Web' }) })).toEqual([
      `error ${AT}: "Web" is no image name; registry/repository:tag, or @sha256:…`,
    ]);
    expect(findings('IMAGE_EXISTS', { subject: serviceOf({ image: `$\{var:image}` }) })).toEqual([]);
  });
});

describe('IMAGE_PLATFORM', () => {
  const fargate = { requiresCompatibilities: ['FARGATE'] };
  const both = list('linux/amd64', 'linux/arm64', 'unknown/unknown');

  test.each([
    {
      because: 'Fargate is X86_64 unless told',
      task: fargate,
      answer: both,
      found: `ok ${AT}: is made for linux/amd64`,
    },
    {
      because: 'Graviton needs arm64',
      task: { ...fargate, runtimePlatform: { cpuArchitecture: 'ARM64' } },
      answer: list('linux/amd64'),
      found: `error ${AT}: the image is made for linux/amd64 and the task runs on linux/arm64; build it for that platform, or set runtimePlatform.cpuArchitecture`,
    },
    {
      because: 'Windows is another system',
      task: { ...fargate, runtimePlatform: { operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE' } },
      answer: both,
      found: `error ${AT}: the image is made for linux/amd64, linux/arm64 and the task runs on windows/amd64; build it for that platform, or set runtimePlatform.cpuArchitecture`,
    },
    {
      because: 'the manifest of one image does not say',
      task: fargate,
      answer: { mediaType: 'application/vnd.oci.image.manifest.v1+json', manifest: '{"layers":[]}' },
      found: `not checked ${AT}: it is an image of one platform, and only its own content says which`,
    },
    {
      because: 'on EC2 the instances decide',
      task: {},
      answer: both,
      found: `not checked ${AT}: the instances decide on the architecture; set runtimePlatform`,
    },
  ])('$because', ({ task, answer, found }) => {
    expect(
      findings('IMAGE_PLATFORM', { subject: serviceOf({ image: ECR }, task), said: { [ECR_KEY]: answer } }),
    ).toEqual([found]);
  });
});

describe('IMAGE_TAG', () => {
  test.each([
    ['web:1.4', 'ok', 'a version'],
    [`web@${DIGEST}`, 'ok', 'a digest'],
    ['web', 'warning', 'no tag is latest'],
    ['web:latest', 'warning', 'latest moves'],
  ])('%s: %s (%s)', (image, verdict) => {
    expect(findings('IMAGE_TAG', { subject: serviceOf({ image }) }).map((each) => each.split(' ')[0])).toEqual([
      verdict,
    ]);
  });
});
