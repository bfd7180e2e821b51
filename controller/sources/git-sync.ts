import { lstat, realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Commit, Snapshot } from '../model/document.ts';
import type { Source } from '../ports/source.ts';
import { DEBOUNCE_MS, type DiskSourceOptions, digestOf } from './directory.ts';
import { polledSource } from './polled-source.ts';
import { readTree } from './read-tree.ts';
import { declaring, type Tree, withTree } from './tree.ts';
import { watchFiles } from './watch.ts';

/**
 * The form that git-sync publishes: a link, switched atomically, to a folder named by the commit. `path` is the link or a
 * folder below it. The link is resolved once per fetch and everything is read below what it led to, so one snapshot never
 * mixes two commits.
 */
export function gitSyncSource(options: DiskSourceOptions): Source {
  const path = resolve(options.path);
  return polledSource({
    name: options.name,
    clock: options.clock,
    intervalMs: options.intervalMs,
    debounceMs: options.debounceMs ?? DEBOUNCE_MS,
    watch: (changed) => {
      const started = findLink(path).then(
        (link) => watchFiles([link])(changed),
        () => async () => {},
      );
      return async () => (await started)();
    },
    fetch: () => fetchTarget(options, path),
  });
}

async function fetchTarget(options: DiskSourceOptions, path: string): Promise<Snapshot> {
  const link = await findLink(path);
  const target = await realpath(link);
  const tree = await readTree(join(target, relative(link, path)));
  const commit = commitOf(target, tree);
  const about = { source: options.name, commit, ...declaring(options.folder ?? '') };
  return withTree(await options.load(tree.files, about), tree);
}

/** The deepest link on the way to `path`: what is switched. */
async function findLink(path: string): Promise<string> {
  for (let at = path; at !== dirname(at); at = dirname(at)) {
    if ((await lstat(at)).isSymbolicLink()) return at;
  }
  throw new Error(`${path} is neither a link nor below one; git-sync publishes a link (its --link option)`);
}

/** The target's own name where it is a hash, as git-sync names it; else the digest of what lies there. */
function commitOf(target: string, tree: Tree): Commit {
  const hash = target
    .split(sep)
    .reverse()
    .find((part) => /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(part));
  return { id: hash ?? `${basename(target)}-${digestOf(tree).slice(7, 19)}` };
}
