import type { Commit } from '../model/document.ts';
import type { Git } from './git.ts';
import { refuseLink } from './read-tree.ts';
import { BUDGET, type Budget, isManifestName, isSkipped, type Tree, TreeBuilder } from './tree.ts';
import type { ReadFolder } from './with-bases.ts';

/** Who made a commit, when, and what its subject says. */
export async function describeCommit(git: Git, cwd: string, id: string): Promise<Commit> {
  const out = await git(cwd, ['log', '-1', '--no-show-signature', '--format=%an%x00%ct%x00%s', id]);
  const [author, seconds, subject] = out.toString('utf8').replace(/\n$/, '').split('\0');
  return { id, author, subject, at: Number(seconds) * 1000 };
}

interface Entry {
  readonly mode: string;
  readonly id: string;
  readonly path: string;
}

/** Which folder of which commit to read. */
export interface CommitFolder {
  readonly id: string;
  readonly prefix: string;
  readonly budget?: Budget | undefined;
  /** Called with the contents that are about to be read: a partial clone fetches them all at once. */
  readonly prefetch?: ((ids: readonly string[]) => Promise<void>) | undefined;
}

/**
 * Reads the manifests of a folder out of a commit; what lies in the working tree does not matter. `prefix` is the folder's
 * path from the top of the repository with a slash at its end, or empty. Paths count from the top. Rejects where
 * the commit has no such folder: a folder that is gone must never read as an empty source.
 */
export async function readCommit(git: Git, cwd: string, at: CommitFolder): Promise<Tree> {
  const builder = new TreeBuilder(at.budget ?? BUDGET);
  const manifests = (await listEntries(git, cwd, at)).filter((entry) => isManifest(builder, entry, at.prefix));
  if (manifests.length === 0) return builder.finish();
  await at.prefetch?.([...new Set(manifests.map(({ id }) => id))]);
  const sizes = await sizesOf(git, cwd, manifests);
  const wanted = manifests.filter(({ id, path }) => builder.reserve(path, sizes.get(id) ?? 0));
  const bodies = parseBatch(await git(cwd, ['cat-file', '--batch'], linesOf(wanted)));
  wanted.forEach((entry, index) => {
    const body = bodies[index];
    if (body?.id === entry.id) builder.add(entry.path, body.bytes);
    else builder.fail(entry.path, 'SOURCE_UNREADABLE', { message: 'git does not have the content of this file' });
  });
  return builder.finish();
}

/** Reads other folders of the same commit, by their path from the top; undefined where the commit has no such folder. */
export function readCommitFolder(git: Git, cwd: string, at: Omit<CommitFolder, 'prefix'>): ReadFolder {
  return async (folder) => {
    if (folder === '..' || folder.startsWith('../')) return undefined;
    const type = await git(cwd, ['cat-file', '-t', `${at.id}:${folder}`]).catch(() => '');
    return type.toString().trim() === 'tree'
      ? readCommit(git, cwd, { ...at, prefix: folder === '' ? '' : `${folder}/` })
      : undefined;
  };
}

function linesOf(entries: readonly Entry[]): string {
  return entries.map(({ id }) => `${id}\n`).join('');
}

/** Sizes before contents: what is too large is never loaded. */
async function sizesOf(git: Git, cwd: string, entries: readonly Entry[]): Promise<ReadonlyMap<string, number>> {
  const out = await git(cwd, ['cat-file', '--batch-check=%(objectname) %(objectsize)'], linesOf(entries));
  const lines = out.toString('latin1').split('\n');
  return new Map(lines.map((line) => [line.split(' ')[0] ?? '', Number(line.split(' ')[1]) || 0]));
}

async function listEntries(git: Git, cwd: string, at: CommitFolder): Promise<readonly Entry[]> {
  const tree = `${at.id}:${at.prefix.replace(/\/$/, '')}`;
  const out = await git(cwd, ['ls-tree', '-r', '-z', '--full-tree', tree]);
  const lines = out.toString('utf8').split('\0');
  return lines.flatMap((line) => parseEntry(line, at.prefix));
}

/** `100644 blob <id>\t<path>` */
function parseEntry(line: string, prefix: string): readonly Entry[] {
  const match = /^(\d{6}) \S+ ([0-9a-f]+)\t(.+)$/s.exec(line);
  if (!match) return [];
  const [, mode = '', id = '', path = ''] = match;
  return [{ mode, id, path: prefix + path }];
}

function isManifest(builder: TreeBuilder, entry: Entry, prefix: string): boolean {
  const parts = entry.path.slice(prefix.length).split('/');
  if (builder.exhausted || !builder.see(entry.path) || parts.some(isSkipped)) return false;
  if (entry.mode === '120000') {
    refuseLink(builder, entry.path);
    return false;
  }
  if (entry.mode === '160000') {
    builder.fail(entry.path, 'SUBMODULE', { message: 'a submodule is not read', allowed: 'files of this repository' });
    return false;
  }
  return isManifestName(entry.path) && !builder.tooDeep(entry.path, parts.length - 1);
}

interface Body {
  readonly id: string;
  readonly bytes: Buffer;
}

/** `<id> blob <size>\n<bytes>\n`, or `<id> missing\n`, one after the other. */
function parseBatch(out: Buffer): readonly Body[] {
  const bodies: Body[] = [];
  for (let at = 0; at < out.length; ) {
    const end = out.indexOf(10, at);
    if (end < 0) break;
    const [id = '', type, size] = out.toString('latin1', at, end).split(' ');
    const length = type === 'missing' ? 0 : Number(size);
    bodies.push({ id: type === 'blob' ? id : '', bytes: out.subarray(end + 1, end + 1 + length) });
    at = end + 1 + (type === 'missing' ? 0 : length + 1);
  }
  return bodies;
}
