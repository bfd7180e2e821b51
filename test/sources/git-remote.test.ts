import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { git, snapshotOf, temporaryFolder } from './fixtures.ts';
import { serveGit } from './git-servers.ts';
import { opened, published } from './remote-source.ts';

const failure = (update: { kind: string; message?: string }): string => {
  if (update.kind !== 'failed') throw new Error('the source did not fail');
  return update.message ?? '';
};

describe('a repository elsewhere', () => {
  it('is cloned, and read at the folder and branch that the source names', async () => {
    const repository = published({ 'deploy/web.yaml': 'web', 'other.yaml': 'no', 'deploy/n.txt': '' });
    const { next, given } = opened(`git:${repository.url}//deploy?ref=main`);

    expect(snapshotOf(await next())).toEqual({
      source: `git:${repository.url}//deploy?ref=main`,
      commit: { id: repository.first, author: 'Ada', subject: 'feat: the shop', at: Date.UTC(2026, 0, 2, 3, 4, 5) },
      complete: true,
      documents: [expect.objectContaining({ key: expect.stringContaining('.yaml') })],
      problems: [],
    });
    expect(given).toEqual([[{ path: 'deploy/web.yaml', text: 'web' }]]);
  });

  it('follows the branch, and an unchanged poll reads nothing', async () => {
    const repository = published({ 'web.yaml': 'one' });
    const { next, poll, given } = opened(`git:${repository.url}`);
    const first = snapshotOf(await next());

    expect(snapshotOf(await poll())).toBe(first);
    repository.push({ 'web.yaml': 'two' }, 'feat: two');

    expect(snapshotOf(await poll())).toMatchObject({ complete: true, commit: { subject: 'feat: two' } });
    expect(given.map((files) => files[0]?.text)).toEqual(['one', 'two']);
  });

  it('polls at the interval with a tenth more or less', async () => {
    const repository = published({ 'web.yaml': 'one' });
    const { next, clock } = opened(`git:${repository.url}`);
    await next();
    repository.push({ 'web.yaml': 'two' }, 'feat: two');

    clock.advance(60_000);

    expect(snapshotOf(await next()).commit.subject).toBe('feat: two');
  });

  it('is read at a tag, and at a commit', async () => {
    const repository = published({ 'web.yaml': 'one' });
    git(repository.copy, 'tag', '-a', 'v1', '-m', 'one');
    git(repository.copy, 'push', '-q', 'origin', 'v1');
    repository.push({ 'web.yaml': 'two' }, 'feat: two');

    for (const ref of ['v1', repository.first]) {
      const { next } = opened(`git:${repository.url}?ref=${ref}`);
      expect(snapshotOf(await next()).commit.id).toBe(repository.first);
    }
  });

  it('never holds contents that are not manifests of its folder', async () => {
    const repository = published({ 'deploy/web.yaml': 'web', 'image.bin': 'x'.repeat(5000), 'other.yaml': 'other' });
    const { next, cacheFolder } = opened(`git:${repository.url}//deploy`);
    await next();

    const [clone = ''] = readdirSync(join(cacheFolder, 'git'));
    const held = git(join(cacheFolder, 'git', clone), 'cat-file', '--batch-all-objects', '--batch-check=%(objecttype)');
    expect(held.split('\n').filter((type) => type === 'blob')).toHaveLength(1);
  });

  it.each([
    ['a branch that is deleted', (copy: string) => git(copy, 'push', '-q', 'origin', ':main'), /no branch or tag main/],
    ['a repository that is gone', (_: string, bare: string) => rmSync(bare, { recursive: true }), /does not/],
  ])('fails, with the cause, for %s', async (_name, harm, message) => {
    const repository = published({ 'web.yaml': 'one' });
    git(repository.bare, 'symbolic-ref', 'HEAD', 'refs/heads/other');
    const { next, poll } = opened(`git:${repository.url}?ref=main`);
    snapshotOf(await next());

    harm(repository.copy, repository.bare);

    expect(failure(await poll())).toMatch(message);
  });

  it('fails for a folder that the commit does not have, and never reads it as empty', async () => {
    const repository = published({ 'deploy/web.yaml': 'one' });
    const { next, poll } = opened(`git:${repository.url}//deploy`);
    await next();
    rmSync(join(repository.copy, 'deploy'), { recursive: true });
    repository.push({ 'x.txt': '' }, 'feat: gone');

    expect(failure(await poll())).toMatch(/deploy/);
    expect(failure(await poll())).toMatch(/deploy/);
  });

  it('is cloned anew when the clone is broken', async () => {
    const repository = published({ 'web.yaml': 'one' });
    const { next, poll, cacheFolder, given } = opened(`git:${repository.url}`);
    await next();
    const [clone = ''] = readdirSync(join(cacheFolder, 'git'));
    rmSync(join(cacheFolder, 'git', clone, 'objects'), { recursive: true });
    writeFileSync(join(cacheFolder, 'git', clone, 'HEAD'), 'garbage');
    repository.push({ 'web.yaml': 'two' }, 'feat: two');

    expect(snapshotOf(await poll())).toMatchObject({ complete: true, commit: { subject: 'feat: two' } });
    expect(given.at(-1)?.[0]?.text).toBe('two');
  });
});

describe('over HTTP', () => {
  it('costs one request for an unchanged poll', async () => {
    const repository = published({ 'web.yaml': 'one' });
    const server = await serveGit(repository.root);
    const { next, poll } = opened(`git:${server.url}/shop.git`);
    await next();
    server.requests.length = 0;

    await poll();

    // Protocol version 2 greets first and asks then (gitprotocol-v2(5)).
    expect(server.requests).toEqual([
      'GET /shop.git/info/refs?service=git-upload-pack',
      'POST /shop.git/git-upload-pack',
    ]);
  });

  it('sends the token of the file as it is at that moment, and nobody sees it', async () => {
    const repository = published({ 'web.yaml': 'one' });
    const server = await serveGit(repository.root, 'second-token');
    const tokenFile = join(temporaryFolder(), 'token');
    writeFileSync(tokenFile, 'first-token\n');
    const { next, poll } = opened(`git:${server.url}/shop.git`, { credentials: { tokenFile } });

    const refused = failure(await next());
    expect(refused).toMatch(/terminal prompts disabled|Authentication failed|could not read/);
    expect(refused).not.toContain('first-token');
    writeFileSync(tokenFile, 'second-token\n');

    expect(snapshotOf(await poll()).commit.id).toBe(repository.first);
  });

  it('keeps its clone through an outage, and goes on', async () => {
    const repository = published({ 'web.yaml': 'one' });
    const server = await serveGit(repository.root);
    const { next, poll, cacheFolder } = opened(`git:${server.url}/shop.git`);
    const first = snapshotOf(await next());
    const clones = readdirSync(join(cacheFolder, 'git'));
    server.failWith = 503;

    expect(failure(await poll())).toMatch(/503/);
    expect(readdirSync(join(cacheFolder, 'git'))).toEqual(clones);
    server.failWith = undefined;

    expect(snapshotOf(await poll())).toBe(first);
  });
});
