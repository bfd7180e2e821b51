import { access, constants, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Config } from '../../config.ts';
import { parseStatePlace } from '../../sources/terraform-states.ts';
import type { VerbContext } from '../program/verb.ts';
import { examineAlertTargets } from './alert-targets.ts';
import { type Diagnosis, examination } from './diagnosis.ts';

/** What the options name: files that must be there, and folders that must take files. */
export async function examineConfiguration(context: VerbContext): Promise<readonly Diagnosis[]> {
  const { config, io } = context;
  const at = (path: string): string => resolve(io.cwd, path);
  return [
    examineOwner(config),
    examineListen(config),
    ...(await Promise.all(filesOf(config).map(([option, path]) => examineFile(option, at(path))))),
    ...(await examineAlertTargets(context)),
    await examineFolder('DATA_DIR', '--data-dir', at(config.dataDir)),
    await examineFolder('CACHE_DIR', '--cache-dir', at(config.cacheDir)),
  ];
}

function examineOwner({ owner }: Config): Diagnosis {
  const check = examination('configuration', 'OWNER');
  if (owner) return check.ok(`owner ${owner}`);
  return check.warning('no owner is configured; plan, apply and the controller need one', 'set --owner');
}

const LOOPBACK = /^(127\.|::1$|localhost$)/;

function examineListen({ listen, token, tokenFile, access }: Config): Diagnosis {
  const check = examination('configuration', 'LISTEN');
  const address = `${listen.host}:${listen.port}`;
  if (LOOPBACK.test(listen.host)) return check.ok(`the dashboard listens on ${address}, for this machine alone`);
  if (token ?? tokenFile) return check.ok(`the dashboard listens on ${address}, with a token`);
  if (access !== undefined) return check.ok(`the dashboard listens on ${address}, with an access file`);
  return check.error('invalid', `the dashboard would listen on ${address} without a token`, 'set EVENKEEL_TOKEN');
}

function filesOf(config: Config): readonly (readonly [option: string, path: string])[] {
  const named = [
    ['--token-file', config.tokenFile],
    ['--access', config.access],
    ['--webhook-secret-file', config.webhookSecretFile],
    ['--git-token-file', config.gitTokenFile],
    ['--git-ssh-key', config.gitSshKey],
    ['--git-known-hosts', config.gitKnownHosts],
  ] as const;
  const states = config.terraformStates.flatMap((text) => statePath(text));
  return [...named.flatMap(([option, path]) => (path === undefined ? [] : [[option, path] as const])), ...states];
}

/** What is written wrong is told where it is parsed. */
function statePath(text: string): readonly (readonly [string, string])[] {
  try {
    const place = parseStatePlace(text);
    return 'path' in place ? [['--tfstate', place.path]] : [];
  } catch {
    return [];
  }
}

/** Bits of group and others: ssh refuses a key that they may read (ssh(1), "FILES"). */
const OPEN_TO_OTHERS = 0o077;

async function examineFile(option: string, path: string): Promise<Diagnosis> {
  const check = examination('configuration', 'FILE');
  try {
    await access(path, constants.R_OK);
    const { mode } = await stat(path);
    if (option === '--git-ssh-key' && (mode & OPEN_TO_OTHERS) !== 0)
      return check.error('invalid', `${path} may be read by others, and ssh refuses such a key`, `chmod 600 ${path}`);
    return check.ok(`${option} ${path} can be read`);
  } catch (error) {
    return check.error(
      'invalid',
      `${option} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** What is not there yet is made by the controller, in the nearest folder that is. */
async function examineFolder(name: string, option: string, path: string): Promise<Diagnosis> {
  const check = examination('configuration', name);
  try {
    const there = await nearest(path);
    if (!(await stat(there)).isDirectory()) throw new Error(`${there} is no folder`);
    await access(there, constants.W_OK | constants.X_OK);
    return check.ok(`${option} ${path} can be written`);
  } catch (error) {
    return check.error('invalid', `${option} ${path} cannot be written: ${reasonOf(error)}`);
  }
}

async function nearest(path: string): Promise<string> {
  try {
    await stat(path);
    return path;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || dirname(path) === path) throw error;
    return nearest(dirname(path));
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
