import { expect, it } from 'vitest';
import { hostLinks } from '../../dashboard/git-host.ts';

const ID = '4f2c1ab0d9e8c7b6a5f4e3d2c1b0a9f8e7d6c5b4';
const CONSOLE = 'https://eu-west-1.console.aws.amazon.com/codesuite/codecommit/repositories/shop';

it.each([
  {
    source: 'git:https://github.com/acme/shop.git//deploy?ref=main',
    commit: `https://github.com/acme/shop/commit/${ID}`,
    file: `https://github.com/acme/shop/blob/${ID}/deploy/my%20web.yaml#L12`,
  },
  {
    source: 'git:git@gitlab.com:acme/team/shop.git',
    commit: `https://gitlab.com/acme/team/shop/-/commit/${ID}`,
    file: `https://gitlab.com/acme/team/shop/-/blob/${ID}/deploy/my%20web.yaml#L12`,
  },
  {
    source: 'git:ssh://git@bitbucket.org/acme/shop',
    commit: `https://bitbucket.org/acme/shop/commits/${ID}`,
    file: `https://bitbucket.org/acme/shop/src/${ID}/deploy/my%20web.yaml#lines-12`,
  },
  {
    source: 'git:https://git-codecommit.eu-west-1.amazonaws.com/v1/repos/shop',
    commit: `${CONSOLE}/commit/${ID}?region=eu-west-1`,
    file: `${CONSOLE}/browse/${ID}/--/deploy/my%20web.yaml?region=eu-west-1`,
  },
])('$source has pages', ({ source, ...links }) => {
  expect(hostLinks({ source, commit: ID, file: 'deploy/my web.yaml', line: 12 })).toEqual(links);
});

it.each([
  { because: 'nobody knows its pages', source: 'git:https://git.example.com/acme/shop' },
  { because: 'it is a folder', source: 'directory:manifests' },
  { because: 'the commit is none of git', source: 'git:https://github.com/acme/shop', commit: 'sha256-12' },
])('there are no pages: $because', ({ source, commit = ID }) => {
  expect(hostLinks({ source, commit, file: 'a.yaml', line: 1 })).toBeUndefined();
});
