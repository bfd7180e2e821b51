import { expect, it } from 'vitest';
import { commitUrl, commitUrlAmong } from '../../dashboard/commit-url.ts';

const C = 'a9f31c2d4e5f60718293a4b5c6d7e8f901234567';

it.each<readonly [source: string, url: string | undefined, because: string]>([
  ['git:https://github.com/acme/deploy', `https://github.com/acme/deploy/commit/${C}`, 'GitHub'],
  [
    'git:https://github.com/acme/deploy.git//shop?ref=main',
    `https://github.com/acme/deploy/commit/${C}`,
    'folder, ref',
  ],
  ['git:git@github.com:acme/deploy.git', `https://github.com/acme/deploy/commit/${C}`, 'as ssh takes it'],
  ['git:ssh://git@ssh.github.com:443/acme/deploy', `https://github.com/acme/deploy/commit/${C}`, 'its other ssh host'],
  ['git:https://acme.ghe.com/a/b', `https://acme.ghe.com/a/b/commit/${C}`, 'GitHub of a tenant'],
  ['git:https://gitlab.com/acme/sub/deploy.git', `https://gitlab.com/acme/sub/deploy/-/commit/${C}`, 'GitLab, groups'],
  ['git:https://gitlab.acme.io/a/b', `https://gitlab.acme.io/a/b/-/commit/${C}`, 'GitLab of one’s own'],
  ['git:git@bitbucket.org:acme/deploy.git', `https://bitbucket.org/acme/deploy/commits/${C}`, 'Bitbucket Cloud'],
  [
    'git:https://bitbucket.acme.io/scm/OPS/deploy.git',
    `https://bitbucket.acme.io/projects/OPS/repos/deploy/commits/${C}`,
    'Bitbucket Data Center',
  ],
  [
    'git:https://git-codecommit.eu-west-1.amazonaws.com/v1/repos/deploy',
    `https://eu-west-1.console.aws.amazon.com/codesuite/codecommit/repositories/deploy/commit/${C}?region=eu-west-1`,
    'CodeCommit',
  ],
  ['git:https://git.acme.io/a/b', undefined, 'whose pages are not known'],
  ['git:https://evil.io/github.com/a', undefined, 'only the host counts'],
  ['git:https://github.com/a/../b', undefined, 'nothing that leads elsewhere'],
  ['git:/srv/deploy', undefined, 'a working copy'],
  ['directory:/srv/deploy', undefined, 'no git'],
])('%s → %s (%s)', (source, url) => {
  expect(commitUrl(source, C)).toBe(url);
});

it('a digest of what was read is no commit', () => {
  expect(commitUrl('git:https://github.com/acme/deploy', 'sha256:12')).toBeUndefined();
});

const source = (name: string, id = 'x') => ({ name, commit: { id }, complete: true, documents: 1, problems: [] });

it.each([
  [[source('git:https://github.com/a/b')], 'https://github.com/a/b', 'the only one'],
  [
    [source('git:https://github.com/a/b'), source('git:https://github.com/a/b//x')],
    'https://github.com/a/b',
    'two folders',
  ],
  [
    [source('git:https://github.com/a/b'), source('git:https://github.com/a/c', C)],
    'https://github.com/a/c',
    'its own now',
  ],
  [[source('git:https://github.com/a/b'), source('git:https://github.com/a/c')], undefined, 'nobody knows whose'],
  [[], undefined, 'no source'],
])('among %# it is %s: %s', (sources, repository, _because) => {
  expect(commitUrlAmong(sources, C)).toBe(repository && `${repository}/commit/${C}`);
});
