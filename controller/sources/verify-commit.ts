import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Commit } from '../model/document.ts';
import type { Git } from './git.ts';

/** How keys get into a keyring of their own; the user's own keyring must not make a commit trusted. */
export type ImportKeys = (keyring: string, file: string) => Promise<void>;

export interface Verification {
  /** Armoured OpenPGP public keys, or an allowed signers file of SSH (ssh-keygen(1), ALLOWED SIGNERS). */
  readonly keysFile: string;
  readonly importKeys: ImportKeys;
  /** Git with further variables. */
  readonly gitWith: (own: Readonly<Record<string, string>>) => Git;
}

/**
 * Rejects unless the commit is signed by one of the keys; the message names the commit. Git itself checks the signature
 * (git-verify-commit(1)).
 */
export async function verifyCommit(folder: string, commit: Commit, verification: Verification): Promise<void> {
  const keys = await readFile(verification.keysFile, 'utf8');
  const isPgp = keys.includes('-----BEGIN PGP PUBLIC KEY BLOCK-----');
  try {
    await (isPgp ? verifyPgp : verifySsh)(folder, commit.id, verification);
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw new Error(`${describe(commit)} is not signed by a key of ${verification.keysFile}: ${cause}`);
  }
}

function describe({ id, subject, author }: Commit): string {
  return `commit ${id.slice(0, 12)} ("${subject ?? ''}" by ${author ?? 'an unknown author'})`;
}

async function verifySsh(folder: string, id: string, { keysFile, gitWith }: Verification): Promise<void> {
  const git = gitWith({
    GIT_CONFIG_COUNT: '2',
    GIT_CONFIG_KEY_0: 'gpg.ssh.allowedSignersFile',
    GIT_CONFIG_VALUE_0: keysFile,
    // A keyring of the user must not stand in for the file.
    GIT_CONFIG_KEY_1: 'gpg.program',
    GIT_CONFIG_VALUE_1: 'false',
  });
  await git(folder, ['verify-commit', id]);
}

async function verifyPgp(folder: string, id: string, { keysFile, gitWith, importKeys }: Verification): Promise<void> {
  const keyring = await mkdtemp(join(folder, 'keyring-'));
  try {
    await importKeys(keyring, keysFile);
    const git = gitWith({
      GNUPGHOME: keyring,
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'gpg.ssh.allowedSignersFile',
      GIT_CONFIG_VALUE_0: '/dev/null',
    });
    await git(folder, ['verify-commit', id]);
  } finally {
    await rm(keyring, { recursive: true, force: true });
  }
}
