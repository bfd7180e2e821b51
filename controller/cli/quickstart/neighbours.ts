import { cp, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Git, systemGit } from '../../sources/git.ts';
import { CliError } from '../program/exit.ts';
import { installedFolder } from '../program/installed.ts';
import type { Io } from '../program/io.ts';
import { committed, type StoryCommit } from './commits.ts';

/** A git working copy that the quick start itself commits to. */
export interface NeighbourCopy {
  readonly path: string;
  commit(change: StoryCommit): Promise<void>;
}

/** Marks a folder as made here: it is made anew at every start, and nothing that a person made is. */
const MARK = '.git/evenkeel-neighbours';

/**
 * The manifests of the fleet beside the shop, from their first commit on: the modelled AWS begins empty, and so does its
 * story. Rejects with CliError where the folder holds something else.
 */
export async function prepareNeighbours(io: Io, directory: string): Promise<NeighbourCopy> {
  const path = resolve(io.cwd, directory);
  if (await exists(path)) {
    if (!(await exists(join(path, MARK)))) throw new CliError('refused', `${directory} holds something else`);
    await rm(path, { recursive: true });
  }
  const examples = installedFolder('manifests/neighbours');
  if (!examples) throw new CliError('invalid', 'the example manifests are missing from this installation');
  const git = systemGit(io.env);
  await mkdir(path, { recursive: true });
  await git(path, ['init', '--quiet', '--initial-branch=main']);
  await cp(examples, path, { recursive: true });
  await writeFile(join(path, MARK), 'made by evenkeel quickstart, anew at every start\n');
  await commitAll(git, path, { author: 'Ada Byrne', subject: 'feat: store, finance and media' });
  return { path, commit: (change) => commitChange(git, path, change) };
}

async function commitChange(git: Git, path: string, change: StoryCommit): Promise<void> {
  const file = join(path, change.file);
  await writeFile(file, committed(await readFile(file, 'utf8'), change));
  await commitAll(git, path, change);
}

async function commitAll(git: Git, path: string, { author, subject }: Pick<StoryCommit, 'author' | 'subject'>) {
  const email = `${author.split(' ')[0]?.toLowerCase()}@example.com`;
  const who = ['-c', `user.name=${author}`, '-c', `user.email=${email}`, '-c', 'commit.gpgsign=false'];
  await git(path, ['add', '--all']);
  await git(path, [...who, 'commit', '--quiet', '--message', subject]);
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}
