import { readFile } from 'node:fs/promises';
import type { GitEnvironment } from './git.ts';

export interface GitCredentials {
  /** Files, so that a secret can be changed without a restart. */
  readonly tokenFile?: string | undefined;
  readonly sshKey?: string | undefined;
  readonly knownHosts?: string | undefined;
}

/**
 * What git needs to reach one repository, as variables: nothing of it shows in a list of processes. Without a token or a
 * key, git's own credential helpers, ssh configuration and agent are used. Rejects when a file cannot be read.
 */
export async function credentialVariables(url: string, credentials: GitCredentials): Promise<GitEnvironment> {
  const token = credentials.tokenFile === undefined ? undefined : await readToken(credentials.tokenFile);
  const header = token && /^https?:/.test(url) ? headerFor(url, token) : {};
  return { ...header, GIT_SSH_COMMAND: sshCommand(credentials), GIT_ALLOW_PROTOCOL: 'https:http:ssh:file' };
}

async function readToken(path: string): Promise<string> {
  const token = (await readFile(path, 'utf8')).trim();
  if (token === '' || /[\r\n]/.test(token)) throw new Error(`${path} does not hold one token on one line`);
  return token;
}

/**
 * The header goes to that host alone. `x-access-token` is the user name that GitHub wants and that GitLab and others
 * ignore (docs.github.com, "Authenticating as a GitHub App installation").
 */
function headerFor(url: string, token: string): GitEnvironment {
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
  return {
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `http.${new URL(url).origin}/.extraHeader`,
    GIT_CONFIG_VALUE_0: `Authorization: Basic ${basic}`,
  };
}

/** Never asks: an unknown host is refused, for nobody is there to answer. */
function sshCommand({ sshKey, knownHosts }: GitCredentials): string {
  const identity = sshKey === undefined ? [] : ['-i', quote(sshKey), '-o', 'IdentitiesOnly=yes'];
  const hosts = knownHosts === undefined ? [] : ['-o', quote(`UserKnownHostsFile=${knownHosts}`)];
  return ['ssh', '-o', 'BatchMode=yes', '-o', 'StrictHostKeyChecking=yes', ...identity, ...hosts].join(' ');
}

/** git hands the command to a shell. */
function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
