import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { systemGit } from '../../controller/sources/git.ts';
import { gitWorkingCopySource } from '../../controller/sources/git-working-copy.ts';
import {
  commitAll,
  git,
  manualClock,
  recordingLoader,
  snapshotOf,
  startedSource,
  temporaryFolder,
  writeFiles,
} from './fixtures.ts';

function repository(files: Readonly<Record<string, string>>): string {
  const root = temporaryFolder();
  git(root, 'init', '-q', '-b', 'main');
  writeFiles(root, files);
  return root;
}

function sourceOf(path: string, env: Readonly<Record<string, string>> = {}) {
  const clock = manualClock();
  const load = recordingLoader();
  const run = systemGit({ PATH: process.env.PATH, HOME: path, ...env });
  const source = gitWorkingCopySource({ name: 'g', path, load, clock, intervalMs: 1000, git: run });
  return { clock, load, started: startedSource(source) };
}

describe('gitWorkingCopySource', () => {
  it('reads the commit, its author, subject and time, and paths from the top of the repository', async () => {
    const root = repository({ 'shop/web.yaml': 'web', 'shop/_x.yaml': '', 'other/no.yaml': '', 'shop/n.txt': '' });
    const id = commitAll(root, 'feat: the shop');
    const { started, load } = sourceOf(join(root, 'shop'));

    expect(snapshotOf(await started.next())).toEqual({
      source: 'g',
      commit: { id, author: 'Ada', subject: 'feat: the shop', at: Date.UTC(2026, 0, 2, 3, 4, 5) },
      complete: true,
      documents: [expect.objectContaining({ key: 'shop/Service/shop/web.yaml' })],
      problems: [],
    });
    expect(load.given).toEqual([[{ path: 'shop/web.yaml', text: 'web' }]]);
  });

  it('never reads an edit that is not committed', async () => {
    const root = repository({ 'web.yaml': 'committed' });
    commitAll(root, 'one');
    writeFiles(root, { 'web.yaml': 'half sav', 'new.yaml': 'untracked' });
    const { started, load } = sourceOf(root);

    await started.next();

    expect(load.given).toEqual([[{ path: 'web.yaml', text: 'committed' }]]);
  });

  it('follows the next commit, and reads an unchanged one only once', async () => {
    const root = repository({ 'web.yaml': 'one' });
    commitAll(root, 'one');
    const { started, load, clock } = sourceOf(root);
    const first = snapshotOf(await started.next());

    clock.advance(1000);
    expect(snapshotOf(await started.next())).toBe(first);
    writeFiles(root, { 'web.yaml': 'two' });
    commitAll(root, 'two');
    await started.source.refresh();

    expect(snapshotOf(await started.next()).commit.subject).toBe('two');
    expect(load.given.map((files) => files[0]?.text)).toEqual(['one', 'two']);
  });

  it('reads many files with odd names and contents exactly', async () => {
    const files = { 'ü mlaut.yaml': 'ä', 'a"b\t.yml': 'x\n', '-x.yaml': '\n\n', 'empty.yaml': '', 'gl*b.json': '{}' };
    const root = repository(files);
    commitAll(root, 'odd');
    const { started, load } = sourceOf(root);

    await started.next();

    expect(Object.fromEntries(load.given.flat().map((file) => [file.path, file.text]))).toEqual(files);
  });

  it('is incomplete with a link or a submodule in the commit', async () => {
    const root = repository({ 'a.yaml': 'a' });
    symlinkSync('/etc/hostname', join(root, 'x.yaml'));
    const sub = repository({ 'b.yaml': 'b' });
    commitAll(sub, 'sub');
    git(root, '-c', 'protocol.file.allow=always', 'submodule', 'add', '-q', sub, 'vendor');
    commitAll(root, 'links');
    const { started } = sourceOf(root);

    const snapshot = snapshotOf(await started.next());

    expect(snapshot.complete).toBe(false);
    expect(snapshot.problems.map((problem) => problem.code).sort()).toEqual(['SUBMODULE', 'SYMLINK']);
  });

  it("is not led to another repository by git's own variables", async () => {
    const root = repository({ 'a.yaml': 'mine' });
    commitAll(root, 'mine');
    const other = repository({ 'a.yaml': 'theirs' });
    commitAll(other, 'theirs');
    const { started } = sourceOf(root, { GIT_DIR: join(other, '.git'), GIT_WORK_TREE: other });

    expect(snapshotOf(await started.next()).commit.subject).toBe('mine');
  });

  it.each([
    { name: 'no repository', because: 'git says so', make: () => temporaryFolder(), message: /not a git repository/ },
    {
      name: 'no commit yet',
      because: 'there is nothing in force',
      make: () => repository({}),
      message: /no commit yet/,
    },
    {
      name: 'a folder that the commit does not have',
      because: 'a folder that is gone is not an empty source',
      make: () => {
        const root = repository({ 'a.yaml': 'a' });
        commitAll(root, 'one');
        mkdirSync(join(root, 'gone'));
        writeFileSync(join(root, 'gone/x.yaml'), '');
        return join(root, 'gone');
      },
      message: /gone/,
    },
    {
      name: 'a folder that does not exist',
      because: 'the message says what to check',
      make: () => {
        const root = temporaryFolder();
        rmSync(root, { recursive: true });
        return root;
      },
      message: /check that the folder exists/,
    },
  ])('fails with $name, because $because', async ({ make, message }) => {
    const update = await sourceOf(make()).started.next();

    expect(update).toMatchObject({ kind: 'failed', source: 'g', message: expect.stringMatching(message) });
  });
});

describe('a working copy whose history goes another way', () => {
  const REWRITTEN = (how: string) => ({
    complete: false,
    problems: [{ code: 'HISTORY_REWRITTEN', message: expect.stringContaining(`HEAD was moved ${how}`) }],
  });

  it.each([
    {
      way: 'back',
      move: (root: string) => git(root, 'reset', '-q', '--hard', 'HEAD^'),
      how: 'back to an older commit',
    },
    {
      way: 'elsewhere',
      move: (root: string) => git(root, 'commit', '-q', '--amend', '--allow-empty', '-m', 'another'),
      how: 'to a commit that does not follow',
    },
  ])('$way counts, and says nothing of what is missing until a commit follows', async ({ move, how }) => {
    const root = repository({ 'web.yaml': 'one' });
    commitAll(root, 'one');
    writeFiles(root, { 'api.yaml': 'two' });
    commitAll(root, 'two');
    const { started } = sourceOf(root);
    const look = async () => {
      await started.source.refresh();
      return snapshotOf(await started.next());
    };
    await started.next();
    move(root);
    const [moved, same] = [await look(), await look()];
    commitAll(root, 'this is meant');

    expect([moved, same]).toMatchObject([REWRITTEN(how), REWRITTEN(how)]);
    expect(await look()).toMatchObject({ complete: true, problems: [] });
  });
});
