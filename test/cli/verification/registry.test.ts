import { afterAll, beforeAll, expect, test } from 'vitest';
import { registryOverHttp } from '../../../controller/cli/verification/registry.ts';
import { systemClock } from '../../../controller/ports/system.ts';
import { type ImageRegistry, startRegistry } from '../../support/image-registry.ts';

let server: ImageRegistry;
beforeAll(async () => {
  server = await startRegistry();
});
afterAll(() => server.close());

function find(repository: string, image = '1') {
  const registry = registryOverHttp({ clock: systemClock, signal: new AbortController().signal });
  return registry.find({ registry: server.host, repository, image });
}

test('a list is read whole, with every platform in it', async () => {
  expect(await find('open/web')).toEqual({
    state: 'found',
    image: {
      mediaType: 'application/vnd.oci.image.index.v1+json',
      manifest:
        '{"manifests":[{"platform":{"os":"linux","architecture":"amd64"}},{"platform":{"os":"linux","architecture":"arm64"}}]}',
    },
  });
});

test('the image of one platform is asked for by its head alone', async () => {
  const before = server.requests.length;
  expect(await find('single/web')).toEqual({
    state: 'found',
    image: { mediaType: 'application/vnd.oci.image.manifest.v1+json' },
  });
  expect(server.requests.slice(before)).toEqual(['HEAD /v2/single/web/manifests/1']);
});

test('a registry that wants a token is given an anonymous one of its own', async () => {
  const before = server.requests.length;
  expect(await find('token/web')).toMatchObject({ state: 'found' });
  expect(server.requests.slice(before)).toEqual([
    'HEAD /v2/token/web/manifests/1',
    'GET /token?service=registry&scope=repository%3Atoken%2Fweb%3Apull',
    'HEAD /v2/token/web/manifests/1 Bearer anonymous',
    'GET /v2/token/web/manifests/1 Bearer anonymous',
  ]);
});

test('an image that is not there is absent; all else is unknown', async () => {
  const host = server.host;
  expect(await Promise.all([find('open/web', '2'), find('closed/web'), find('busy/web'), find('moved/web')])).toEqual([
    { state: 'absent' },
    { state: 'unknown', reason: `${host} wants credentials, or the image does not exist` },
    { state: 'unknown', reason: `${host} throttles anonymous questions` },
    { state: 'unknown', reason: `${host} answered 307` },
  ]);
});

test('a registry that cannot be reached says nothing', async () => {
  const registry = registryOverHttp({ clock: systemClock, signal: new AbortController().signal });
  const image = { registry: '127.0.0.1:1', repository: 'web', image: '1' };
  expect(await registry.find(image)).toEqual({ state: 'unknown', reason: '127.0.0.1:1 cannot be reached' });
});
