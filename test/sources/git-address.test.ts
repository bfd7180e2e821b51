import { describe, expect, it } from 'vitest';
import { parseSource } from '../../controller/sources/open-source.ts';

const addressOf = (text: string) => {
  const spec = parseSource(text);
  return spec.kind === 'git-remote' ? spec.address : spec;
};

describe('an address', () => {
  it.each([
    ['git:https://h.example/o/r.git', { url: 'https://h.example/o/r.git', path: '', ref: 'HEAD' }],
    ['git:https://h.example/o/r//deploy/prod', { url: 'https://h.example/o/r', path: 'deploy/prod', ref: 'HEAD' }],
    ['git:ssh://git@h.example:22/o/r//d/?ref=v1.2', { url: 'ssh://git@h.example:22/o/r', path: 'd', ref: 'v1.2' }],
    ['git:git@h.example:o/r.git//d?ref=main', { url: 'git@h.example:o/r.git', path: 'd', ref: 'main' }],
    ['git:file:///srv/r.git?verify=/k', { url: 'file:///srv/r.git', path: '', ref: 'HEAD', verify: '/k' }],
  ])('%s', (text, expected) => {
    expect(addressOf(text)).toEqual({ verify: undefined, ...expected });
  });

  it('is not a working copy, and the other way round', () => {
    expect(addressOf('git:manifests')).toEqual({ kind: 'git', name: 'git:manifests', path: 'manifests' });
    expect(addressOf('git:/a//b')).toEqual({ kind: 'git', name: 'git:/a//b', path: '/a//b' });
    // git would start a program for such an address; as a folder's name it reaches no transport.
    expect(addressOf('git:ext::sh')).toEqual({ kind: 'git', name: 'git:ext::sh', path: 'ext::sh' });
  });

  it('has no part in other sources, which say by // what of them is declared', () => {
    expect(parseSource('directory:/srv//deploy/prod/')).toEqual({
      kind: 'directory',
      name: 'directory:/srv//deploy/prod/',
      path: '/srv',
      folder: 'deploy/prod',
    });
    expect(parseSource('s3:b123/p//deploy')).toMatchObject({ address: { prefix: 'p/', folder: 'deploy' } });
    expect(() => parseSource('git-sync:/srv//../x')).toThrow(/leaves/);
  });

  it.each([
    ['git:https://u:secret@h.example/r', /--git-token-file/, 'the name of a source is shown everywhere'],
    ['git:https://ghp_0123456789abcdefABCDEF01@h.example/r', /--git-token-file/, 'a token may stand for the user, too'],
    ['s3:manifests?endpoint=http://u:secret@s3.example', /credentials come from AWS/, 'so it is with buckets'],
    ['s3:manifests?queue=https://token@sqs.example/q', /credentials come from AWS/, 'and with queues'],
    ['git:https://h.example/r?ref=--upload-pack=x', /not the name of a branch/, 'a ref is never an option'],
    ['git:https://h.example/r?ref=a:b', /not the name of a branch/, 'a ref is never a refspec'],
    ['git:https://h.example/r?ref=', /not the name of a branch/, 'an empty ref is a mistake'],
    ['git:https://h.example/r?branch=x', /branch is not a setting/, 'a misspelt setting would be ignored in silence'],
    ['git:https://h.example/r//../x', /leaves the repository/, 'a folder lies inside'],
    ['git:ftp://h.example/r', /not an address of git/, 'only what is meant for git'],
    ['svn:x', /not a source/, 'another system'],
  ])('%s is refused: %s (%s)', (text, message) => {
    expect(() => parseSource(text)).toThrow(message);
  });
});
