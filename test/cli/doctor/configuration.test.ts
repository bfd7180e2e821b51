import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { examineConfiguration } from '../../../controller/cli/doctor/configuration.ts';
import { styleFor } from '../../../controller/cli/output/style.ts';
import { readConfig } from '../../../controller/config.ts';
import { collector, ioOf } from '../run-cli.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evenkeel-doctor-'));
  await writeFile(join(folder, 'key'), 'x', { mode: 0o600 });
});
afterEach(() => rm(folder, { recursive: true }));

async function examine(flags: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const io = ioOf({ cwd: folder }, { out: collector(false), err: collector(false) });
  const style = styleFor('never', { isTerminal: false, env: {} });
  const config = readConfig({ owner: 'me', ...flags }, {});
  const diagnoses = await examineConfiguration({ config, io, args: [], flags: {}, style: { out: style, err: style } });
  return diagnoses.map(({ check, verdict, message }) => `${check} ${verdict}: ${message.replaceAll(folder, '.')}`);
}

it('what is as it must be is ok, and nothing is made', async () => {
  expect(await examine({ gitSshKey: 'key' })).toEqual([
    'OWNER ok: owner me',
    'LISTEN ok: the dashboard listens on 127.0.0.1:8080, for this machine alone',
    'FILE ok: --git-ssh-key ./key can be read',
    'DATA_DIR ok: --data-dir ./.evenkeel/data can be written',
    'CACHE_DIR ok: --cache-dir ./.evenkeel/cache can be written',
  ]);
  expect(await readdir(folder)).toEqual(['key']);
});

it.each([
  {
    flags: { owner: '' },
    expected: 'OWNER warning: no owner is configured; plan, apply and the controller need one',
    because: 'nothing can be written without an owner',
  },
  {
    flags: { listen: '0.0.0.0:80' },
    expected: 'LISTEN error: the dashboard would listen on 0.0.0.0:80 without a token',
    because: 'everybody could read it',
  },
  {
    flags: { listen: '0.0.0.0:80', tokenFile: 'key' },
    expected: 'LISTEN ok: the dashboard listens on 0.0.0.0:80, with a token',
    because: 'there is a token',
  },
  {
    flags: { webhookSecretFile: 'none' },
    expected: expect.stringContaining('FILE error: --webhook-secret-file cannot be read: ENOENT') as string,
    because: 'the file is not there',
  },
  {
    flags: { terraformStates: 'net=none.tfstate' },
    expected: expect.stringContaining('FILE error: --tfstate cannot be read: ENOENT') as string,
    because: 'the state is not there',
  },
  {
    flags: { dataDir: 'key' },
    expected: 'DATA_DIR error: --data-dir ./key cannot be written: ./key is no folder',
    because: 'a file is in its place',
  },
  {
    flags: { cacheDir: 'key/deep' },
    expected: expect.stringContaining('CACHE_DIR error: --cache-dir ./key/deep cannot be written') as string,
    because: 'a file is on the way',
  },
])('$expected, because $because', async ({ flags, expected }) => {
  expect(await examine(flags)).toContainEqual(expected);
});

it('a key of ssh that others may read is an error, as it is for ssh', async () => {
  await chmod(join(folder, 'key'), 0o644);
  expect(await examine({ gitSshKey: 'key' })).toContain(
    'FILE error: ./key may be read by others, and ssh refuses such a key',
  );
});
