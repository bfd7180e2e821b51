import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createLoader } from '../../manifest/load.ts';
import type { Snapshot } from '../../model/document.ts';
import { digestOf } from '../../sources/directory.ts';
import { readFileAt, readTree } from '../../sources/read-tree.ts';
import { fileProblem, type Tree, withTree } from '../../sources/tree.ts';
import { CliError } from '../program/exit.ts';
import type { Io } from '../program/io.ts';

export const STANDARD_INPUT = '(stdin)';

/**
 * The documents of files, folders and standard input (`-`), as one snapshot whose commit is the digest of what was read.
 * Rejects with CliError where a path does not exist.
 */
export async function readPaths(paths: readonly string[], io: Io): Promise<Snapshot> {
  const trees = await Promise.all([...new Set(paths)].map((path) => readPath(path, io)));
  const tree: Tree = {
    files: trees.flatMap(({ files }) => files),
    problems: trees.flatMap(({ problems }) => problems),
    complete: trees.every(({ complete }) => complete),
  };
  const commit = { id: `apply-${digestOf(tree).slice(7, 19)}` };
  return withTree(createLoader().load(tree.files, { source: 'command line', commit }), tree);
}

async function readPath(path: string, io: Io): Promise<Tree> {
  if (path === '-') return readInput(io);
  const full = resolve(io.cwd, path);
  const found = await stat(full).catch((error: Error) => error);
  if (found instanceof Error) throw new CliError('invalid', `${path} cannot be read: ${reasonOf(found)}`);
  const label = path.replace(/\/+$/, '').replace(/^\.$/, '');
  return found.isDirectory() ? readTree(full, { label }) : readFileAt({ path: full, label });
}

function reasonOf(error: NodeJS.ErrnoException): string {
  return error.code === 'ENOENT' ? 'it does not exist' : error.message;
}

async function readInput(io: Io): Promise<Tree> {
  if (io.inputIsTerminal) io.err.write('reading manifests from standard input; end with Ctrl-D\n');
  const text = await io.readInput();
  if (text.trim() !== '') return { files: [{ path: STANDARD_INPUT, text }], problems: [], complete: true };
  const problem = fileProblem(STANDARD_INPUT, 'EMPTY', { message: 'standard input is empty' });
  return { files: [], problems: [problem], complete: false };
}
