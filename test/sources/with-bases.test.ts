import { join } from 'node:path';
import { expect, test } from 'vitest';
import { directorySource } from '../../controller/sources/directory.ts';
import { systemGit } from '../../controller/sources/git.ts';
import { gitWorkingCopySource } from '../../controller/sources/git-working-copy.ts';
import { s3Source } from '../../controller/sources/s3.ts';
import { parseS3Address } from '../../controller/sources/s3-address.ts';
import type { Tree } from '../../controller/sources/tree.ts';
import { withBases } from '../../controller/sources/with-bases.ts';
import { bucketOf } from './bucket.ts';
import { commitAll, git, manualClock, snapshotOf, startedSource, temporaryFolder, writeFiles } from './fixtures.ts';
import { opened, published, realLoader } from './remote-source.ts';

const CLUSTER = 'apiVersion: evenkeel.dev/v1alpha1\nkind: Cluster\nmetadata: {name: shop}\nspec: {}\n';
const FILES = {
  'shared/base/kustomization.yaml': 'resources: [../more, shop.yaml]\n',
  'shared/base/shop.yaml': CLUSTER,
  'shared/more/kustomization.yaml': 'resources: [blog.yaml]\n',
  'shared/more/blog.yaml': CLUSTER.replace('shop', 'blog'),
  'deploy/prod/kustomization.yaml': 'resources: [../../shared/base]\nnamespace: prod\n',
  'deploy/dev/kustomization.yaml': 'resources: [../../shared/base]\nnamespace: dev\n',
  'other/big.yaml': 'not a manifest',
};
const PROD = { complete: true, problems: [], keys: ['prod/Cluster/blog', 'prod/Cluster/shop'] };
const SETTINGS = { intervalMs: 1000, clock: manualClock(), load: realLoader() };

async function read(source: Parameters<typeof startedSource>[0]) {
  const { complete, problems, documents } = snapshotOf(await startedSource(source).next());
  return { complete, problems, keys: documents.map(({ key }) => key) };
}

test('a folder of a repository stands on others of the same commit', async () => {
  const repository = published(FILES);
  const { next } = opened(`git:${repository.url}//deploy/prod`, { load: realLoader() });
  const { complete, problems, documents } = snapshotOf(await next());
  expect({ complete, problems, keys: documents.map(({ key }) => key) }).toEqual(PROD);
});

test('a folder of a working copy stands on others of the same commit', async () => {
  const root = temporaryFolder();
  git(root, 'init', '-q', '-b', 'main');
  writeFiles(root, FILES);
  commitAll(root, 'feat: the shop');
  writeFiles(root, { 'shared/base/shop.yaml': 'not committed' });
  const run = systemGit({ PATH: process.env.PATH, HOME: root });
  expect(
    await read(gitWorkingCopySource({ ...SETTINGS, name: 'g', path: join(root, 'deploy/prod'), git: run })),
  ).toEqual(PROD);
});

test('a folder below the root of a directory stands on what is below that root', async () => {
  const path = temporaryFolder();
  writeFiles(path, FILES);
  expect(await read(directorySource({ ...SETTINGS, name: 'd', path, folder: 'deploy/prod' }))).toEqual(PROD);
  const alone = await read(directorySource({ ...SETTINGS, name: 'd', path: join(path, 'deploy/prod') }));
  expect(alone).toMatchObject({
    complete: false,
    keys: [],
    problems: [{ message: '../../shared/base leads out of the source' }],
  });
});

test('a folder below the prefix of a bucket stands on what is below that prefix', async () => {
  const bucket = bucketOf(Object.fromEntries(Object.entries(FILES).map(([name, text]) => [`fleet/${name}`, text])));
  const address = parseS3Address('b123/fleet//deploy/prod');
  expect(await read(s3Source({ ...SETTINGS, name: 's', address, objects: bucket.reader, random: () => 0.5 }))).toEqual(
    PROD,
  );
});

function tree(files: Readonly<Record<string, string>>): Tree {
  const list = Object.entries(files).map(([path, text]) => ({ path, text }));
  return { files: list, problems: [], complete: true };
}

test('nothing that is hidden or was read already is read, and an end is found', async () => {
  const asked: string[] = [];
  const own = tree({ 'a/kustomization.yaml': 'resources: [../_b, ../.c, ../d, ./e, ../gone]\n' });
  const all = await withBases(own, 'a', async (folder) => {
    asked.push(folder);
    return folder === 'd' ? tree({ 'd/kustomization.yaml': 'resources: [../a, ../d]\n' }) : undefined;
  });
  expect(asked).toEqual(['d', 'gone']);
  expect(all.files.map(({ path }) => path)).toEqual(['a/kustomization.yaml', 'd/kustomization.yaml']);
});

test('what a base lacks makes the whole incomplete', async () => {
  const own = tree({ 'a/kustomization.yaml': 'resources: [../d]\n' });
  const all = await withBases(own, 'a', async () => ({ ...tree({}), complete: false }));
  expect(all.complete).toBe(false);
});

test('bases that name ever more bases end at a limit', async () => {
  let reads = 0;
  const own = tree({ 'b0/kustomization.yaml': 'resources: [../b1]\n' });
  await withBases(own, 'b0', async (folder) => {
    reads += 1;
    return tree({ [`${folder}/kustomization.yaml`]: `resources: [../b${reads + 1}]\n` });
  });
  expect(reads).toBe(16);
});
