import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { git, snapshotOf, temporaryFolder } from './fixtures.ts';
import { opened, published } from './remote-source.ts';

/** Makes keys of one form; `keys` is the file for `verify`, `sign` the settings that sign with them. */
interface Signer {
  readonly keys: string;
  readonly sign: readonly string[];
}

function sshSigner(): Signer {
  const folder = temporaryFolder();
  const key = join(folder, 'key');
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', key]);
  const keys = join(folder, 'allowed_signers');
  writeFileSync(keys, `ada@example.com ${readFileSync(`${key}.pub`, 'utf8')}`);
  return { keys, sign: ['-c', 'gpg.format=ssh', '-c', `user.signingkey=${key}`] };
}

function gpgSigner(): Signer {
  const folder = temporaryFolder();
  const home = join(folder, 'gpg');
  mkdirSync(home, { mode: 0o700 });
  const gpg = (...args: string[]) => execFileSync('gpg', ['--homedir', home, '--batch', '--quiet', ...args]);
  gpg('--passphrase', '', '--quick-generate-key', 'Ada <ada@example.com>', 'ed25519', 'sign', 'never');
  const keys = join(folder, 'keys.asc');
  writeFileSync(keys, gpg('--armor', '--export'));
  const program = join(folder, 'sign');
  writeFileSync(program, `#!/bin/sh\nexec gpg --homedir '${home}' "$@"\n`, { mode: 0o755 });
  return { keys, sign: ['-c', `gpg.program=${program}`] };
}

function pushSigned(repository: ReturnType<typeof published>, { sign }: Signer, subject: string): string {
  git(repository.copy, ...sign, 'commit', '-q', '--allow-empty', '-S', '-m', subject);
  git(repository.copy, 'push', '-q', 'origin', 'HEAD:main');
  return git(repository.copy, 'rev-parse', 'HEAD');
}

const SIGNERS = { 'SSH’s allowed signers': sshSigner, 'OpenPGP keys': gpgSigner } as const;

describe.each(Object.entries(SIGNERS))('a source that wants commits signed by %s', (_name, makeSigner) => {
  it('takes a commit that is', async () => {
    const signer = makeSigner();
    const repository = published({ 'web.yaml': 'one' });
    const id = pushSigned(repository, signer, 'feat: signed');
    const { next } = opened(`git:${repository.url}?ref=main&verify=${signer.keys}`);

    expect(snapshotOf(await next())).toMatchObject({ complete: true, commit: { id } });
  });

  it('refuses one that is not, by name, and goes on with the next that is', async () => {
    const signer = makeSigner();
    const repository = published({ 'web.yaml': 'one' });
    const { next, poll } = opened(`git:${repository.url}?ref=main&verify=${signer.keys}`);

    expect(await next()).toMatchObject({
      kind: 'failed',
      message: expect.stringMatching(
        `^commit ${repository.first.slice(0, 12)} \\("feat: the shop" by Ada\\) is not signed by a key of ${signer.keys}`,
      ),
    });
    const id = pushSigned(repository, signer, 'feat: signed');

    expect(snapshotOf(await poll())).toMatchObject({ complete: true, commit: { id } });
  });

  it.each(Object.values(SIGNERS))('refuses a commit that somebody else signed', async (makeOther) => {
    const signer = makeSigner();
    const repository = published({ 'web.yaml': 'one' });
    pushSigned(repository, makeOther(), 'feat: signed by another');
    const { next } = opened(`git:${repository.url}?ref=main&verify=${signer.keys}`);

    expect(await next()).toMatchObject({
      kind: 'failed',
      message: expect.stringContaining('is not signed by a key of'),
    });
  });
});
