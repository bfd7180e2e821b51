import { basesBeyond } from '../manifest/overlay/bases-beyond.ts';
import { BUDGET, fileProblem, isSkipped, type Tree } from './tree.ts';

/** Reads one more folder, by its path from the root; undefined where there is none, or it may not be read. */
export type ReadFolder = (folder: string) => Promise<Tree | undefined>;

/** Kustomizations that stand on each other; overlays may be no deeper. */
const ROUNDS = 16;

/**
 * The tree of a folder together with what its kustomizations stand on, wherever that lies below the root: `deploy/prod`
 * may name `../base`. What is named and not there is missing in the answer, and building says so.
 */
export async function withBases(tree: Tree, folder: string, read: ReadFolder): Promise<Tree> {
  const folders = new Set([folder]);
  let all = tree;
  for (let round = 0; round < ROUNDS; round += 1) {
    const wanted = basesBeyond(all.files, [...folders]);
    if (wanted.length === 0 || isTooLarge(all)) break;
    for (const name of wanted) {
      folders.add(name);
      if (!isHidden(name)) all = joined(all, await read(name));
    }
  }
  if (!isTooLarge(all)) return all;
  const message = 'the folder and what it stands on are too large together';
  const problem = fileProblem(folder || '.', 'SOURCE_TOO_LARGE', { message, allowed: `at most ${BUDGET.bytes} bytes` });
  return { files: tree.files, problems: [...all.problems, problem], complete: false };
}

function joined(tree: Tree, more: Tree | undefined): Tree {
  if (!more) return tree;
  const known = new Set(tree.files.map(({ path }) => path));
  const files = [...tree.files, ...more.files.filter(({ path }) => !known.has(path))];
  return {
    files: files.sort((a, b) => (a.path < b.path ? -1 : 1)),
    problems: [...tree.problems, ...more.problems],
    complete: tree.complete && more.complete,
  };
}

/** Names that no source reads. */
function isHidden(path: string): boolean {
  return path.split('/').some((part) => part !== '..' && part !== '.' && isSkipped(part));
}

function isTooLarge({ files }: Tree): boolean {
  return files.length > BUDGET.files || files.reduce((sum, { text }) => sum + text.length, 0) > BUDGET.bytes;
}
