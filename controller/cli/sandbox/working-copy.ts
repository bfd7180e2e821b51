import { cp, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Git, systemGit } from '../../sources/git.ts';
import { CliError } from '../program/exit.ts';
import { installedFolder } from '../program/installed.ts';
import type { Io } from '../program/io.ts';

/** Marks a working copy as made here, so that `--reset` deletes nothing that a person made. */
const MARK = '.git/evenkeel-quickstart';
const AUTHOR = ['-c', 'user.name=Quick Start', '-c', 'user.email=quickstart@example.com', '-c', 'commit.gpgsign=false'];

/**
 * The example manifests in a git working copy with one commit; one that is there already is used as it is. Rejects with
 * CliError where the folder holds something else.
 */
export async function prepareWorkingCopy(
  io: Io,
  options: { directory: string; reset: boolean },
): Promise<{ readonly path: string }> {
  const path = resolve(io.cwd, options.directory);
  const git = systemGit(io.env);
  const isOurs = await exists(join(path, MARK));
  if (options.reset && isOurs) await rm(path, { recursive: true });
  else if (isOurs) return { path };
  else if (await holdsSomething(path)) {
    throw new CliError(
      'refused',
      `${options.directory} holds something else`,
      'choose another folder with --directory',
    );
  }
  await makeWorkingCopy(git, path);
  return { path };
}

async function makeWorkingCopy(git: Git, path: string): Promise<void> {
  const examples = installedFolder('manifests/examples/quickstart');
  if (!examples) throw new CliError('invalid', 'the example manifests are missing from this installation');
  await mkdir(path, { recursive: true });
  await git(path, ['init', '--quiet', '--initial-branch=main']);
  await cp(examples, path, { recursive: true });
  await git(path, ['config', 'user.name', 'You']);
  await git(path, ['config', 'user.email', 'you@example.com']);
  await git(path, ['config', 'commit.gpgsign', 'false']);
  await git(path, ['add', '--all']);
  await git(path, [...AUTHOR, 'commit', '--quiet', '--message', 'feat: the shop']);
  await writeFile(join(path, MARK), 'made by evenkeel quickstart; --reset may delete this folder\n');
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

async function holdsSomething(path: string): Promise<boolean> {
  return (await readdir(path).catch(() => [])).length > 0;
}
