import type { Commit } from '../model/document.ts';
import type { Git } from './git.ts';
import { refuseLink } from './read-tree.ts';
import { BUDGET, type Budget, isManifestName, isSkipped, type Tree, TreeBuilder } from './tree.ts';

/** Who made a commit, when, and what its subject says. */
export async function describeCommit(git: Git, cwd: string, id: string): Promise<Commit> {
  const out = await git(cwd, ['log', '-1', '--no-show-signature', '--format=%an%x00%ct%x00%s', id]);
  const [author, seconds, subject] = out.toString('utf8').replace(/\n$/, '').split('\0');
  return { id, author, subject, at: Number(seconds) * 1000 };
}

interface Entry {
  readonly mode: string;
  readonly id: string;
  readonly size: number;
  readonly path: string;
}

/**
 * Reads the manifests of a folder out of a commit; what lies in the working tree does not matter. `prefix` is the folder's
 * path from the top of the repository with a slash at its end, or empty. Paths count from the top. Rejects where
 * the commit has no such folder: a folder that is gone must never read as an empty source.
 */
export async function readCommit(
  git: Git,
  cwd: string,
  at: { id: string; prefix: string; budget?: Budget | undefined },
): Promise<Tree> {
  const builder = new TreeBuilder(at.budget ?? BUDGET);
  const wanted = (await listEntries(git, cwd, at)).filter((entry) => isWanted(builder, entry, at.prefix));
  const bodies = parseBatch(await git(cwd, ['cat-file', '--batch'], wanted.map((entry) => `${entry.id}\n`).join('')));
  wanted.forEach((entry, index) => {
    const body = bodies[index];
    if (body?.id === entry.id) builder.add(entry.path, body.bytes);
    else builder.fail(entry.path, 'SOURCE_UNREADABLE', { message: 'git does not have the content of this file' });
  });
  return builder.finish();
}

async function listEntries(git: Git, cwd: string, at: { id: string; prefix: string }): Promise<readonly Entry[]> {
  const tree = `${at.id}:${at.prefix.replace(/\/$/, '')}`;
  const out = await git(cwd, ['ls-tree', '-r', '-z', '--long', '--full-tree', tree]);
  const lines = out.toString('utf8').split('\0');
  return lines.flatMap((line) => parseEntry(line, at.prefix));
}

/** `100644 blob <id> <size>\t<path>` */
function parseEntry(line: string, prefix: string): readonly Entry[] {
  const match = /^(\d{6}) \S+ ([0-9a-f]+) +(\d+|-)\t(.+)$/s.exec(line);
  if (!match) return [];
  const [, mode = '', id = '', size = '', path = ''] = match;
  return [{ mode, id, size: Number(size), path: prefix + path }];
}

function isWanted(builder: TreeBuilder, entry: Entry, prefix: string): boolean {
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
  if (!isManifestName(entry.path) || builder.tooDeep(entry.path, parts.length - 1)) return false;
  return builder.reserve(entry.path, entry.size);
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
