import { join, resolve } from 'node:path';
import type { Snapshot } from '../model/document.ts';
import type { Source } from '../ports/source.ts';
import { DEBOUNCE_MS, type DiskSourceOptions } from './directory.ts';
import type { Git } from './git.ts';
import { polledSource } from './polled-source.ts';
import { describeCommit, readCommit, readCommitFolder } from './read-commit.ts';
import { rewritten } from './rewritten.ts';
import { declaring, withTree } from './tree.ts';
import { type Watch, watchFiles } from './watch.ts';
import { withBases } from './with-bases.ts';

export interface GitSourceOptions extends DiskSourceOptions {
  readonly git: Git;
}

/**
 * A folder inside of a git working copy, at the commit that is checked out. Documents are read from the commit, not from
 * the working tree: an edit counts when it is committed.
 */
export function gitWorkingCopySource(options: GitSourceOptions): Source {
  let last: Snapshot | undefined;
  return polledSource({
    name: options.name,
    clock: options.clock,
    intervalMs: options.intervalMs,
    debounceMs: options.debounceMs ?? DEBOUNCE_MS,
    watch: watchHead(options),
    fetch: async () => {
      last = await fetchHead(options, last);
      return last;
    },
  });
}

/**
 * A commit never changes, so one that was read before is not read again. One that does not follow the one before counts,
 * and nothing is concluded from what is missing in it until a commit follows.
 */
async function fetchHead(options: GitSourceOptions, last: Snapshot | undefined): Promise<Snapshot> {
  const { git, path, name } = options;
  const [prefix = ''] = await revParse(git, path, ['--show-prefix']);
  const id = await headOf(git, path);
  if (last?.commit.id === id) return last;
  const [commit, own] = await Promise.all([describeCommit(git, path, id), readCommit(git, path, { id, prefix })]);
  const folder = prefix.replace(/\/$/, '');
  const tree = await withBases(own, folder, readCommitFolder(git, path, { id }));
  const about = { source: name, commit, ...declaring(folder) };
  const snapshot = withTree(await options.load(tree.files, about), tree);
  if (last === undefined || (await isAncestor(options, last.commit.id, id))) return snapshot;
  return rewritten(snapshot, { ref: 'HEAD', isOlder: await isAncestor(options, id, last.commit.id) });
}

/** False also where one of them is no longer there. */
function isAncestor({ git, path }: GitSourceOptions, one: string, other: string): Promise<boolean> {
  return git(path, ['merge-base', '--is-ancestor', one, other]).then(
    () => true,
    () => false,
  );
}

async function headOf(git: Git, path: string): Promise<string> {
  const found = await revParse(git, path, ['--verify', '--quiet', 'HEAD^{commit}']).catch(() => []);
  if (!found[0]) throw new Error(`${path} has no commit yet; manifests count once they are committed`);
  return found[0];
}

async function revParse(git: Git, cwd: string, args: readonly string[]): Promise<readonly string[]> {
  const out = await git(cwd, ['rev-parse', ...args]);
  return out.toString('utf8').split('\n');
}

/** Commits and checkouts move HEAD's log; refs and packed-refs move where that log is switched off. */
function watchHead(options: GitSourceOptions): Watch {
  return (changed) => {
    const started = startWatching(options, changed);
    return async () => (await started)();
  };
}

async function startWatching(options: GitSourceOptions, changed: () => void): Promise<() => Promise<void>> {
  try {
    const found = await revParse(options.git, options.path, ['--git-dir', '--git-common-dir']);
    const [own = '', common = own] = found.map((folder) => resolve(options.path, folder));
    const files = [join(own, 'HEAD'), join(own, 'logs/HEAD'), join(common, 'refs/heads'), join(common, 'packed-refs')];
    return watchFiles(files)(changed);
  } catch {
    // Not a working copy (yet): each fetch says so, and the poll goes on.
    return async () => {};
  }
}
