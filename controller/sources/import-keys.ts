import { execFile } from 'node:child_process';
import type { GitEnvironment } from './git.ts';
import type { ImportKeys } from './verify-commit.ts';

const TIMEOUT_MS = 30_000;

/** Puts armoured OpenPGP keys into a keyring of their own, with the system's gpg. Rejects with gpg's own words. */
export function gpgImport({ PATH }: GitEnvironment): ImportKeys {
  return (keyring, file) =>
    new Promise((resolve, reject) => {
      const args = ['--homedir', keyring, '--batch', '--quiet', '--no-autostart', '--import', file];
      execFile('gpg', args, { env: { PATH, LC_ALL: 'C' }, timeout: TIMEOUT_MS }, (error, _out, stderr) => {
        if (error) reject(new Error(stderr.trim().split('\n')[0] || error.message));
        else resolve();
      });
    });
}
