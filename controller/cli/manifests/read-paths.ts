import { stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { createLoader } from '../../manifest/load.ts';
import { KUSTOMIZATION_NAMES } from '../../manifest/overlay/kustomization.ts';
import type { Snapshot } from '../../model/document.ts';
import { digestOf } from '../../sources/directory.ts';
import { readFileAt, readTree } from '../../sources/read-tree.ts';
import { fileProblem, type Tree, withTree } from '../../sources/tree.ts';
import { withBases } from '../../sources/with-bases.ts';
import { CliError } from '../program/exit.ts';
import type { Io } from '../program/io.ts';
import { INSTALLED_TYPES } from '../types/installed-types.ts';

export const STANDARD_INPUT = '(stdin)';

/**
 * The documents of files, folders and standard input (`-`), as one snapshot whose commit is the digest of what was read.
 * A folder that holds a kustomization is built by it, on what it names in the same working copy of git, or below the
 * working directory. Rejects with CliError where a path does not exist.
 */
export async function readPaths(paths: readonly string[], io: Io): Promise<Snapshot> {
  const read = await Promise.all([...new Set(paths)].map((path) => readPath(path, io)));
  const trees = read.map(({ tree }) => tree);
  const files = new Map(trees.flatMap((tree) => tree.files).map((file) => [file.path, file]));
  const tree: Tree = {
    files: [...files.values()],
    problems: trees.flatMap(({ problems }) => problems),
    complete: trees.every(({ complete }) => complete),
  };
  const commit = { id: `apply-${digestOf(tree).slice(7, 19)}` };
  const folders = read.map(({ asked }) => asked);
  return withTree(
    createLoader({ types: INSTALLED_TYPES }).load(tree.files, { source: 'command line', commit, folders }),
    tree,
  );
}

interface ReadPath {
  readonly tree: Tree;
  /** The path as problems print it: what of the tree is declared. */
  readonly asked: string;
}

async function readPath(path: string, io: Io): Promise<ReadPath> {
  if (path === '-') return { tree: await readInput(io), asked: STANDARD_INPUT };
  const full = resolve(io.cwd, path);
  const found = await stat(full).catch((error: Error) => error);
  if (found instanceof Error) throw new CliError('invalid', `${path} cannot be read: ${reasonOf(found)}`);
  const label = path.replace(/\/+$/, '').replace(/^\.$/, '') || (path.startsWith('/') ? '/' : '');
  if (found.isDirectory()) return readFolder(label, io.cwd);
  if (KUSTOMIZATION_NAMES.includes(basename(full))) return readFolder(dirname(label).replace(/^\.$/, ''), io.cwd);
  return { tree: await readFileAt({ path: full, label }), asked: label };
}

async function readFolder(label: string, cwd: string): Promise<ReadPath> {
  const full = resolve(cwd, label);
  const root = await rootOf(full, cwd);
  const tree = await withBases(await readTree(full, { label }), label, async (folder) => {
    const disk = resolve(cwd, folder);
    const found = isBelow(root, disk) ? await stat(disk).catch(() => undefined) : undefined;
    return found?.isDirectory() ? readTree(disk, { label: folder }) : undefined;
  });
  return { tree, asked: label };
}

/** What overlays may stand on: the working copy of git that the folder lies in; without one, the working directory. */
async function rootOf(folder: string, cwd: string): Promise<string> {
  for (let at = folder; ; at = dirname(at)) {
    if ((await stat(join(at, '.git')).catch(() => undefined)) !== undefined) return at;
    if (at === dirname(at)) return isBelow(cwd, folder) ? cwd : folder;
  }
}

function isBelow(root: string, path: string): boolean {
  return path === root || path.startsWith(root.endsWith(sep) ? root : `${root}${sep}`);
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
