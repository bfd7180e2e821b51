import { S3 } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { s3Objects } from '../../controller/aws/s3-objects.ts';
import { s3Source } from '../../controller/sources/s3.ts';
import { parseS3Address } from '../../controller/sources/s3-address.ts';
import { indexOf, sha256 } from './bucket.ts';
import { type Counting, counting } from './counting-proxy.ts';
import { manualClock, recordingLoader, snapshotOf, startedSource } from './fixtures.ts';
import { S3_SERVERS, type S3Server } from './s3-servers.ts';

let buckets = 0;

interface Given {
  readonly server: S3Server;
  readonly proxy: Counting;
  readonly s3: S3;
}

/** A bucket of its own on that server, and a source that reads it through a proxy that counts. */
async function bucketOn({ server, proxy, s3 }: Given) {
  buckets += 1;
  const Bucket = `evenkeel-source-${buckets}`;
  await s3.createBucket({ Bucket });
  const put = (files: Readonly<Record<string, string>>) =>
    Promise.all(Object.entries(files).map(([Key, Body]) => s3.putObject({ Bucket, Key, Body })));
  const source = (text = '') => {
    const address = parseS3Address(`${Bucket}${text}`);
    const load = recordingLoader();
    const objects = s3Objects({ ...server, bucket: address.bucket, endpoint: proxy.url });
    const common = { name: 's', clock: manualClock(), random: () => 0.5, intervalMs: 1000 };
    const started = startedSource(s3Source({ ...common, address, objects, load }));
    const poll = async () => {
      proxy.requests.length = 0;
      await started.source.refresh();
      return started.next();
    };
    return { ...started, poll, paths: () => load.given.at(-1)?.map(({ path }) => path), given: load.given };
  };
  return { Bucket, put, source };
}

describe.each(S3_SERVERS)('the S3 source against $name', ({ name, install, start }) => {
  let given: Given | undefined;
  beforeAll(async () => {
    const server = await start();
    if (!server) return;
    const proxy = await counting(server.url);
    given = { server, proxy, s3: new S3({ ...server, endpoint: server.url, forcePathStyle: true }) };
  }, 60_000);
  afterAll(async () => {
    given?.s3.destroy();
    await given?.proxy.stop();
    await given?.server.stop();
  });

  /** On a user's machine a server that is missing is passed over, and says so; in CI it fails. */
  const reads = (what: string, run: (bucket: Awaited<ReturnType<typeof bucketOn>> & Given) => Promise<void>) =>
    it(what, { timeout: 120_000 }, async ({ skip }) => {
      if (!given && process.env.CI !== 'true') skip(`SKIPPED: ${name} is not on this machine: ${install}`);
      if (!given) throw new Error(`${name} is not on this machine: ${install}`);
      await run({ ...(await bucketOn(given)), ...given });
    });

  reads('reads a prefix, and an unchanged poll is one request', async ({ put, source, proxy }) => {
    await put({
      'prod/web.yaml': 'a',
      'prod/d/api.yml': 'b',
      'prod/n.txt': 'n',
      'dev/web.yaml': 'd',
      'prod.yaml': 'p',
    });
    const { next, poll, paths } = source('/prod');
    const first = snapshotOf(await next());

    expect([first.complete, paths()]).toEqual([true, ['prod/d/api.yml', 'prod/web.yaml']]);
    expect(first.commit).toEqual({ id: expect.stringMatching(/^sha256-/), at: expect.any(Number) });
    expect(snapshotOf(await poll())).toBe(first);
    expect(proxy.requests).toEqual([expect.stringMatching(/^GET \/evenkeel-source-\d+\/?\?.*list-type=2/)]);
  });

  reads('reads only the objects whose tag is new', async ({ put, source, proxy }) => {
    await put({ 'a.yaml': 'a', 'b.yaml': 'b' });
    const { next, poll, given: read } = source();
    await next();
    await put({ 'b.yaml': 'B' });
    await poll();

    expect(proxy.requests.filter((line) => line.includes('.yaml'))).toEqual([expect.stringContaining('/b.yaml')]);
    expect(read.at(-1)?.map(({ text }) => text)).toEqual(['a', 'B']);
  });

  reads('reads keys whatever is in their names', async ({ put, source }) => {
    const keys = [
      'a b.yaml',
      'a%20b.yaml',
      'a+b.yaml',
      "a&<>'(1)!*.yaml",
      'größe/尺寸.yaml',
      'q?x=1#y.yaml',
      // versitygw lists a character that XML cannot hold as another one.
      ...(name === 'versitygw' ? [] : ['bell\u0007.yaml']),
    ];
    await put(Object.fromEntries(keys.map((key) => [key, key])));
    const { next, given: read } = source();

    expect(snapshotOf(await next())).toMatchObject({ complete: true, problems: [] });
    expect(new Map(read.at(-1)?.map(({ path, text }) => [path, text]))).toEqual(new Map(keys.map((key) => [key, key])));
  });

  reads('reads every page', async ({ put, source, proxy }) => {
    const ending = (at: number) => (at % 500 === 0 ? 'yaml' : 'txt');
    const keys = Array.from({ length: 1_003 }, (_, at) => `k${String(at).padStart(4, '0')}.${ending(at)}`);
    for (let at = 0; at < keys.length; at += 50)
      await put(Object.fromEntries(keys.slice(at, at + 50).map((key) => [key, 'x'])));
    const { next, poll, paths } = source();
    await next();

    expect(paths()).toEqual(['k0000.yaml', 'k0500.yaml', 'k1000.yaml']);
    await poll();
    expect(proxy.requests).toHaveLength(2);
  });

  reads('takes a tag that is no digest, as uploads in parts have', async ({ Bucket, s3, source, proxy }) => {
    const at = { Bucket, Key: 'a.yaml' };
    const { UploadId } = await s3.createMultipartUpload(at);
    const { ETag } = await s3.uploadPart({ ...at, UploadId, PartNumber: 1, Body: 'in parts' });
    await s3.completeMultipartUpload({ ...at, UploadId, MultipartUpload: { Parts: [{ ETag, PartNumber: 1 }] } });
    const { next, poll, given: read } = source();
    const first = snapshotOf(await next());

    expect([first.complete, read.at(-1)]).toEqual([true, [{ path: 'a.yaml', text: 'in parts' }]]);
    expect(snapshotOf(await poll())).toBe(first);
    expect(proxy.requests).toHaveLength(1);
  });

  reads('does not read what is too large, and is incomplete', async ({ put, source, proxy }) => {
    await put({ 'a.yaml': 'a', 'large.yaml': 'x'.repeat(256 * 1024 + 1) });
    proxy.requests.length = 0;
    const { next } = source();

    expect(snapshotOf(await next())).toMatchObject({ complete: false, problems: [{ code: 'FILE_TOO_LARGE' }] });
    expect(proxy.requests.some((line) => line.includes('large'))).toBe(false);
  });

  reads('reads an index, and an unchanged poll is one answer without a body', async ({ put, source, proxy }) => {
    const files = { 'a.yaml': 'a', 'd/b c.yaml': 'b' };
    await put({ 'p/a.yaml': 'a', 'p/d/b c.yaml': 'b', 'p/stray.yaml': 's', 'p/index.json': indexOf(1, files) });
    const { next, poll, paths } = source('/p?index=index.json');
    const first = snapshotOf(await next());

    expect([first.complete, first.commit.author, paths()]).toEqual([true, 'Ada', ['p/a.yaml', 'p/d/b c.yaml']]);
    expect(snapshotOf(await poll())).toBe(first);
    expect([proxy.requests.length, proxy.statuses.at(-1)]).toEqual([1, 304]);
  });

  reads('reads the versions that an index names, whatever was written since', async ({ Bucket, s3, put, source }) => {
    await s3.putBucketVersioning({ Bucket, VersioningConfiguration: { Status: 'Enabled' } });
    const [written] = await put({ 'a.yaml': 'one' });
    await put({ 'a.yaml': 'two' });
    const file = { path: 'a.yaml', sha256: sha256('one'), versionId: written?.VersionId };
    await put({ 'index.json': JSON.stringify({ commit: { id: 'c' }, sequence: 1, files: [file] }) });
    const { next, given: read } = source('?index=index.json');

    expect(snapshotOf(await next())).toMatchObject({ complete: true, problems: [] });
    expect(read.at(-1)).toEqual([{ path: 'a.yaml', text: 'one' }]);
  });

  reads('is incomplete when an object is overwritten or deleted after it was listed', async (bucket) => {
    const { put, s3, Bucket, proxy, source } = bucket;
    await put({ 'a.yaml': 'a', 'b.yaml': 'b', 'c.yaml': 'c' });
    proxy.before = async (line) => {
      if (!line.includes('list-type')) return;
      proxy.before = undefined;
      proxy.after = async () => {
        proxy.after = undefined;
        await put({ 'a.yaml': 'A' });
        await s3.deleteObject({ Bucket, Key: 'b.yaml' });
      };
    };
    const { next, poll, paths } = source();

    expect(snapshotOf(await next())).toMatchObject({
      complete: false,
      problems: [
        { code: 'SOURCE_CHANGED', location: { file: 'a.yaml' } },
        { code: 'SOURCE_CHANGED', location: { file: 'b.yaml' } },
      ],
    });
    expect([snapshotOf(await poll()).complete, paths()]).toEqual([true, ['a.yaml', 'c.yaml']]);
  });

  reads(
    'fails by name where there is no such bucket, or nobody answers',
    async ({ Bucket, server, s3, source, proxy }) => {
      const { next, poll } = source();
      await next();
      await s3.deleteBucket({ Bucket });

      expect(await poll()).toMatchObject({
        kind: 'failed',
        message: expect.stringMatching(`^bucket ${Bucket}: NoSuchBucket: `),
      });
      const objects = s3Objects({ ...server, bucket: Bucket, endpoint: 'http://127.0.0.1:1' });
      await expect(objects.list('', 1)).rejects.toThrow(`bucket ${Bucket}: `);
      proxy.before = undefined;
    },
  );
});
