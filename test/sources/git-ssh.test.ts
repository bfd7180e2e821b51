import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { freePort } from '../support/free-port.ts';
import { snapshotOf, temporaryFolder } from './fixtures.ts';
import { opened, published } from './remote-source.ts';

const SSHD = '/usr/sbin/sshd';
const isMissing = process.env.CI !== 'true' && !existsSync(SSHD);

function keyPair(path: string): string {
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', path]);
  return readFileSync(`${path}.pub`, 'utf8').trim();
}

/** A real sshd for the user who runs the tests, with keys of its own. */
async function serveSsh() {
  const folder = temporaryFolder();
  const [host, user] = [join(folder, 'host'), join(folder, 'user')];
  const hostKey = keyPair(host);
  writeFileSync(join(folder, 'authorized_keys'), `${keyPair(user)}\n`, { mode: 0o600 });
  const port = await freePort();
  const knownHosts = join(folder, 'known_hosts');
  writeFileSync(knownHosts, `[127.0.0.1]:${port} ${hostKey.split(' ').slice(0, 2).join(' ')}\n`);
  const settings = [`Port=${port}`, 'ListenAddress=127.0.0.1', `HostKey=${host}`, 'UsePAM=no', 'StrictModes=no'];
  const more = [`AuthorizedKeysFile=${join(folder, 'authorized_keys')}`, `PidFile=${join(folder, 'pid')}`];
  // sshd refuses to start as root without the folder that it separates privileges in.
  if (userInfo().uid === 0) mkdirSync('/run/sshd', { recursive: true });
  const options = [...settings, ...more].flatMap((setting) => ['-o', setting]);
  const daemon = spawn(SSHD, ['-D', '-e', '-f', '/dev/null', ...options]);
  onTestFinished(() => void daemon.kill());
  await answers(daemon.stderr);
  return { url: `ssh://${userInfo().username}@127.0.0.1:${port}`, sshKey: user, knownHosts };
}

async function answers(stderr: NodeJS.ReadableStream): Promise<void> {
  let said = '';
  for await (const chunk of stderr) {
    said += String(chunk);
    if (said.includes('Server listening')) return;
  }
  throw new Error(`sshd did not start: ${said}`);
}

describe.skipIf(isMissing)('over ssh (needs OpenSSH’s server: apt-get install openssh-server)', () => {
  it('reads with the key of the option, from a host that is known', async () => {
    const repository = published({ 'web.yaml': 'one' });
    const { url, ...credentials } = await serveSsh();
    const { next, given } = opened(`git:${url}${repository.bare}`, { credentials });

    expect(snapshotOf(await next()).commit.id).toBe(repository.first);
    expect(given).toEqual([[{ path: 'web.yaml', text: 'one' }]]);
  });

  it('refuses a host that is not known, and asks nobody', async () => {
    const repository = published({ 'web.yaml': 'one' });
    const { url, sshKey } = await serveSsh();
    const knownHosts = join(temporaryFolder(), 'none');
    const { next } = opened(`git:${url}${repository.bare}`, { credentials: { sshKey, knownHosts } });

    expect(await next()).toMatchObject({
      kind: 'failed',
      message: expect.stringContaining('Host key verification failed'),
    });
  });
});
