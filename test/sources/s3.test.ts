import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { s3Source } from '../../controller/sources/s3.ts';
import { parseS3Address } from '../../controller/sources/s3-address.ts';
import { bucketOf, indexOf, sha256 } from './bucket.ts';
import { manualClock, recordingLoader, snapshotOf, startedSource, temporaryFolder } from './fixtures.ts';

function reading(bucket: ReturnType<typeof bucketOf>, text: string, cacheFolder?: string) {
  const load = recordingLoader();
  const address = parseS3Address(text);
  const clock = manualClock();
  const source = s3Source({
    name: 's',
    address,
    objects: bucket.reader,
    load,
    clock,
    random: () => 0.5,
    intervalMs: 1000,
    cacheFolder,
  });
  const started = startedSource(source);
  const poll = async () => {
    bucket.calls.length = 0;
    await started.source.refresh();
    return started.next();
  };
  return { ...started, poll, given: load.given };
}

const texts = (given: readonly (readonly { path: string; text: string }[])[]) =>
  given.map((files) => files.map(({ path, text }) => `${path}=${text}`));

describe('a prefix without an index', () => {
  it('reads the manifests below it, and an unchanged poll is one listing', async () => {
    const bucket = bucketOf({
      'prod/a.yaml': 'a',
      'prod/d/b.yml': 'b',
      'prod/n.txt': '',
      'prod/_x.yaml': '',
      'dev/a.yaml': '',
    });
    const { next, poll, given } = reading(bucket, 'b123/prod');
    const first = snapshotOf(await next());

    expect(first).toMatchObject({ source: 's', complete: true, problems: [] });
    expect(texts(given)).toEqual([['prod/a.yaml=a', 'prod/d/b.yml=b']]);
    expect(snapshotOf(await poll())).toBe(first);
    expect(bucket.calls).toEqual(['list prod/']);
  });

  it('reads only what changed', async () => {
    const bucket = bucketOf({ 'a.yaml': 'a', 'b.yaml': 'b' });
    const { next, poll, given } = reading(bucket, 'b123');
    const first = snapshotOf(await next());
    bucket.put('b.yaml', 'B');

    expect(snapshotOf(await poll()).commit.id).not.toBe(first.commit.id);
    expect(bucket.calls).toEqual(['list ', 'get b.yaml']);
    expect(texts(given).at(-1)).toEqual(['a.yaml=a', 'b.yaml=B']);
  });

  it.each([
    ['replaced', (bucket: ReturnType<typeof bucketOf>) => bucket.put('b.yaml', 'other')],
    ['removed', (bucket: ReturnType<typeof bucketOf>) => bucket.remove('b.yaml')],
  ])(
    'is incomplete when an object is %s between listing and reading, and whole at the next look',
    async (_name, harm) => {
      const bucket = bucketOf({ 'a.yaml': 'a', 'b.yaml': 'b' });
      bucket.onGet = (key) => key === 'b.yaml' && harm(bucket);
      const { next, poll } = reading(bucket, 'b123');

      expect(snapshotOf(await next())).toMatchObject({ complete: false, problems: [{ code: 'SOURCE_CHANGED' }] });
      bucket.onGet = () => {};
      expect(snapshotOf(await poll())).toMatchObject({ complete: true, problems: [] });
    },
  );

  it('fails, and never reads as empty, when the listing breaks off', async () => {
    const bucket = bucketOf({ 'a.yaml': 'a' });
    const { next, poll } = reading(bucket, 'b123');
    await next();
    bucket.failure = new Error('the listing breaks off');

    expect(await poll()).toMatchObject({ kind: 'failed', source: 's', message: 'the listing breaks off' });
  });
});

describe('a prefix with an index', () => {
  const FILES = { 'a.yaml': 'a', 'b.yaml': 'b' };
  const published = (sequence: number, files: Readonly<Record<string, string>>) => ({
    ...Object.fromEntries(Object.entries(files).map(([path, text]) => [`p/${path}`, text])),
    'p/index.json': indexOf(sequence, files),
  });

  it('reads what the index lists, with its commit, and an unchanged poll is one read', async () => {
    const bucket = bucketOf({ ...published(1, FILES), 'p/stray.yaml': 'not listed' });
    const { next, poll, given } = reading(bucket, 'b123/p?index=index.json');
    const first = snapshotOf(await next());

    expect(first).toMatchObject({
      complete: true,
      commit: { id: 'c1', author: 'Ada', subject: 'publication 1', at: Date.UTC(2026, 0, 2, 3, 4, 5) },
    });
    expect(texts(given)).toEqual([['p/a.yaml=a', 'p/b.yaml=b']]);
    expect(snapshotOf(await poll())).toBe(first);
    expect(bucket.calls).toEqual(['get p/index.json']);
  });

  it('does not see a publication before its index', async () => {
    const bucket = bucketOf(published(1, FILES));
    const { next, poll, given } = reading(bucket, 'b123/p?index=index.json');
    await next();
    bucket.put('p/a.yaml', 'A');
    bucket.remove('p/b.yaml');

    await poll();

    expect(given).toHaveLength(1);
  });

  it.each([
    ['has another content', 'p/a.yaml', 'x'],
    ['is not there', 'p/a.yaml', undefined],
  ])('is incomplete while an object that it lists %s, and whole once it is right', async (_name, key, text) => {
    const bucket = bucketOf(published(1, FILES));
    if (text === undefined) bucket.remove(key);
    else bucket.put(key, text);
    const { next, poll } = reading(bucket, 'b123/p?index=index.json');

    expect(snapshotOf(await next())).toMatchObject({
      complete: false,
      problems: [{ code: 'INDEX_MISMATCH', location: { file: key } }],
    });
    bucket.put(key, 'a');
    expect(snapshotOf(await poll())).toMatchObject({ complete: true, problems: [] });
  });

  it('counts when it goes back, and nothing is concluded from absence until it goes on', async () => {
    const bucket = bucketOf(published(2, FILES));
    const { next, poll } = reading(bucket, 'b123/p?index=index.json');
    await next();
    bucket.put('p/index.json', indexOf(1, { 'a.yaml': 'a' }));

    expect(snapshotOf(await poll())).toMatchObject({
      complete: false,
      commit: { id: 'c1' },
      problems: [{ code: 'HISTORY_REWRITTEN' }],
    });
    expect(snapshotOf(await poll())).toMatchObject({ complete: false, problems: [{ code: 'HISTORY_REWRITTEN' }] });
    bucket.put('p/index.json', indexOf(3, { 'a.yaml': 'a' }));
    expect(snapshotOf(await poll())).toMatchObject({ complete: true, problems: [] });
  });

  it('that goes back while nobody looks is told after a restart, as often as there is one', async () => {
    const folder = temporaryFolder();
    const bucket = bucketOf(published(2, FILES));
    const look = async () => snapshotOf(await reading(bucket, 'b123/p?index=index.json', folder).next());
    expect(await look()).toMatchObject({ complete: true });
    expect(await look()).toMatchObject({ complete: true });
    bucket.put('p/index.json', indexOf(1, { 'a.yaml': 'a' }));

    for (const _restart of [1, 2])
      expect(await look()).toMatchObject({ complete: false, problems: [{ code: 'HISTORY_REWRITTEN' }] });
    bucket.put('p/index.json', indexOf(3, { 'a.yaml': 'a' }));
    expect(await look()).toMatchObject({ complete: true, problems: [] });
  });

  it.each([
    ['is emptied', (folder: string) => rmSync(join(folder, 's3'), { recursive: true })],
    [
      'holds rubbish',
      (folder: string) =>
        readdirSync(join(folder, 's3')).forEach((file) => {
          writeFileSync(join(folder, 's3', file), '{"sequence":');
        }),
    ],
    [
      'cannot be used',
      (folder: string) => {
        rmSync(folder, { recursive: true });
        writeFileSync(folder, '');
      },
    ],
  ])('is read although the cache folder %s', async (_name, harm) => {
    const folder = temporaryFolder();
    const bucket = bucketOf(published(2, FILES));
    const look = async () => snapshotOf(await reading(bucket, 'b123/p?index=index.json', folder).next());
    await look();
    harm(folder);
    bucket.put('p/index.json', indexOf(1, { 'a.yaml': 'a' }));

    expect(await look()).toMatchObject({ complete: true, commit: { id: 'c1' } });
  });

  it.each([
    ['', 'the index is not JSON'],
    ['[]', 'the index is not an object'],
    ['{"commit":{"id":"c"},"files":[]}', 'sequence is not a whole number'],
    ['{"commit":{},"sequence":1,"files":[]}', 'commit.id is missing'],
    ['{"commit":{"id":"c"},"sequence":1,"files":[{"path":"../x","sha256":""}]}', 'files[0].path is not a path below'],
    ['{"commit":{"id":"c"},"sequence":1,"files":[{"path":"x","sha256":"1"}]}', 'files[0].sha256 is not a SHA-256'],
    [
      JSON.stringify({
        commit: { id: 'c' },
        sequence: 1,
        files: [1, 2].map(() => ({ path: 'x', sha256: sha256('') })),
      }),
      'files lists x twice',
    ],
  ])('%s is refused: %s', async (index, message) => {
    const bucket = bucketOf({ 'p/index.json': index });
    const { next } = reading(bucket, 'b123/p?index=index.json');

    expect(await next()).toMatchObject({
      kind: 'failed',
      message: expect.stringContaining(`p/index.json cannot be used: ${message}`),
    });
  });

  it('fails while there is none', async () => {
    const { next } = reading(bucketOf({}), 'b123/p?index=index.json');

    expect(await next()).toMatchObject({
      kind: 'failed',
      message: expect.stringContaining('p/index.json is not there'),
    });
  });
});

describe('a queue of notices', () => {
  it('makes the source look, and one that fails does not end it', async () => {
    const answers: (() => Promise<number>)[] = [];
    let asked: () => void = () => {};
    const receive = (signal: AbortSignal) =>
      new Promise<number>((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
        answers.push(async () => resolve(1) as never);
        asked();
      });
    const bucket = bucketOf({ 'a.yaml': 'a' });
    const clock = manualClock();
    const source = s3Source({
      name: 's',
      address: parseS3Address('b123'),
      objects: bucket.reader,
      notices: { receive },
      load: recordingLoader(),
      clock,
      random: () => 0.5,
      intervalMs: 1_000_000,
    });
    const { next } = startedSource(source);
    onTestFinished(() => source.stop());
    await next();
    bucket.put('a.yaml', 'b');

    const again = new Promise<void>((resolve) => {
      asked = resolve;
    });
    await answers[0]?.();
    await again;
    clock.advance(0);

    expect(snapshotOf(await next()).complete).toBe(true);
  });
});

describe('an address of S3', () => {
  it.each([
    ['my-bucket', { bucket: 'my-bucket', prefix: '', folder: '' }],
    ['my-bucket/a//b/', { bucket: 'my-bucket', prefix: 'a/', folder: 'b' }],
    [
      'my-bucket/p?region=eu-west-1&endpoint=http://h:1&index=i.json&queue=https://q/1',
      {
        bucket: 'my-bucket',
        prefix: 'p/',
        folder: '',
        region: 'eu-west-1',
        endpoint: 'http://h:1',
        index: 'i.json',
        queue: 'https://q/1',
      },
    ],
  ])('%s', (text, expected) => {
    const none = { region: undefined, endpoint: undefined, index: undefined, queue: undefined };
    expect(parseS3Address(text)).toEqual({ ...none, ...expected });
  });

  it.each([
    ['My_Bucket', 'is not the name of a bucket'],
    ['b123?versions=1', 'versions is not a setting of an S3 source'],
    ['b123?endpoint=localhost', 'localhost is not a URL'],
  ])('%s is refused: %s', (text, message) => {
    expect(() => parseS3Address(text)).toThrow(message);
  });
});
