import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { git, snapshotOf } from './fixtures.ts';
import { opened, published } from './remote-source.ts';

function moved(repository: ReturnType<typeof published>, how: 'back' | 'aside'): void {
  git(repository.copy, 'reset', '-q', '--hard', 'HEAD~1');
  if (how === 'aside') repository.push({ 'web.yaml': 'other' }, 'feat: other');
  else git(repository.copy, 'push', '-q', '--force', 'origin', 'HEAD:main');
}

const PROBLEM = {
  location: { file: '.', line: 1, column: 1 },
  code: 'HISTORY_REWRITTEN',
  allowed: 'commits that follow each other; one more commit says that what is missing is meant',
};

it.each([
  ['back', 'two', 'main was moved back to an older commit', 'feat: the shop'],
  ['aside', 'two', 'main was moved to a commit that does not follow the one before', 'feat: other'],
] as const)(
  'a branch that was moved %s counts, and nothing is concluded from absence',
  async (how, _text, message, subject) => {
    const repository = published({ 'web.yaml': 'one' });
    repository.push({ 'web.yaml': 'two', 'more.yaml': 'x' }, 'feat: two');
    const { next, poll } = opened(`git:${repository.url}?ref=main`);
    expect(snapshotOf(await next()).complete).toBe(true);

    moved(repository, how);

    expect(snapshotOf(await poll())).toMatchObject({
      complete: false,
      commit: { subject },
      problems: [
        { ...PROBLEM, message: `${message}; its documents count, and nothing is deleted for what is missing in it` },
      ],
    });
  },
);

it('is conclusive again once a commit follows', async () => {
  const repository = published({ 'web.yaml': 'one' });
  repository.push({ 'web.yaml': 'two' }, 'feat: two');
  const { next, poll } = opened(`git:${repository.url}?ref=main`);
  await next();
  moved(repository, 'aside');
  expect(snapshotOf(await poll()).complete).toBe(false);
  expect(snapshotOf(await poll()).complete).toBe(false);

  repository.push({ 'web.yaml': 'three' }, 'feat: three');

  expect(snapshotOf(await poll())).toMatchObject({ complete: true, problems: [], commit: { subject: 'feat: three' } });
});

it('is still inconclusive after a restart', async () => {
  const repository = published({ 'web.yaml': 'one' });
  repository.push({ 'web.yaml': 'two' }, 'feat: two');
  const before = opened(`git:${repository.url}?ref=main`);
  await before.next();
  moved(repository, 'back');
  await before.poll();
  await before.source.stop();

  const after = opened(`git:${repository.url}?ref=main`, { cacheFolder: before.cacheFolder });

  expect(snapshotOf(await after.next())).toMatchObject({ complete: false, problems: [PROBLEM] });
});

it('follows a branch that ran far ahead of a shallow clone', async () => {
  const repository = published({ 'web.yaml': 'one' });
  const { next, poll } = opened(`git:${repository.url}?ref=main`);
  await next();
  commitNothing(repository.copy, 60);
  repository.push({ 'web.yaml': 'far' }, 'feat: far');

  expect(snapshotOf(await poll())).toMatchObject({ complete: true, commit: { subject: 'feat: far' } });
});

/** So many commits without a change on top of `main`, by one process. */
function commitNothing(cwd: string, count: number): void {
  const commit = (at: number): string =>
    `commit refs/heads/main\ncommitter Ada <ada@example.com> ${1_767_323_046 + at} +0000\ndata 5\nchore\n`;
  const first = `${commit(0)}from refs/heads/main^0\n`;
  const input = [first, ...Array.from({ length: count - 1 }, (_, at) => commit(at + 1))].join('\n');
  execFileSync('git', ['fast-import', '--quiet'], { cwd, input });
}
