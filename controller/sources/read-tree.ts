import { constants, type Dirent, type Stats } from 'node:fs';
import { lstat, open, readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { BUDGET, type Budget, isManifestName, isSkipped, type Tree, TreeBuilder } from './tree.ts';

export interface ReadTreeOptions {
  readonly budget?: Budget | undefined;
  /** Put before the paths that problems and documents carry. */
  readonly label?: string | undefined;
  /** Called after a folder was listed and before its files are read; tests change the disk in it. */
  readonly onFolder?: ((path: string) => Promise<void>) | undefined;
}

interface Walk {
  readonly builder: TreeBuilder;
  readonly onFolder: (path: string) => Promise<void>;
}

interface Place {
  /** Where it lies on disk; every part of it is known to be no link. */
  readonly disk: string;
  /** What people see. */
  readonly shown: string;
  readonly depth: number;
}

/**
 * Reads every manifest below `root`, in path order. Nothing outside of `root` is ever read: no link below it is followed,
 * and files that vanish, are replaced or change their folder while the walk runs make the tree incomplete. `root` itself
 * may be a link. Rejects when `root` is not a folder that can be read.
 */
export async function readTree(root: string, options: ReadTreeOptions = {}): Promise<Tree> {
  const walk: Walk = {
    builder: new TreeBuilder(options.budget ?? BUDGET),
    onFolder: options.onFolder ?? (async () => {}),
  };
  const disk = await realpath(root);
  if (!(await lstat(disk)).isDirectory()) throw new Error(`${root} is not a folder`);
  await readdir(disk);
  await readFolder(walk, { disk, shown: options.label ?? '', depth: 0 });
  return walk.builder.finish();
}

/** One file that a person named, of whatever name; a link to it is followed, as the root of a tree would be. */
export async function readFileAt(file: { path: string; label: string }): Promise<Tree> {
  const builder = new TreeBuilder(BUDGET);
  await readFileInto(builder, { disk: await realpath(file.path), shown: file.label, depth: 0 });
  return builder.finish();
}

async function readFolder(walk: Walk, folder: Place): Promise<void> {
  const shown = folder.shown || '.';
  if (walk.builder.tooDeep(shown, folder.depth)) return;
  try {
    const before = await lstat(folder.disk);
    const entries = await readdir(folder.disk, { withFileTypes: true });
    await walk.onFolder(folder.disk);
    await readEntries(walk, folder, entries);
    if (!(await isUnmoved(folder.disk, before))) {
      walk.builder.fail(shown, 'SOURCE_CHANGED', { message: 'the folder was replaced while it was read' });
    }
  } catch (error) {
    walk.builder.fail(shown, codeOf(error), { message: `the folder cannot be read: ${reasonOf(error)}` });
  }
}

/** Same folder, same place: neither it nor a folder above it was swapped. */
async function isUnmoved(disk: string, before: Stats): Promise<boolean> {
  const after = await lstat(disk);
  return after.isDirectory() && after.ino === before.ino && after.dev === before.dev && (await realpath(disk)) === disk;
}

async function readEntries(walk: Walk, folder: Place, entries: readonly Dirent[]): Promise<void> {
  const sorted = [...entries].sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of sorted) {
    const shown = folder.shown ? `${folder.shown}/${entry.name}` : entry.name;
    if (walk.builder.exhausted || !walk.builder.see(shown)) return;
    if (isSkipped(entry.name)) continue;
    await readEntry(walk, entry, { disk: join(folder.disk, entry.name), shown, depth: folder.depth + 1 });
  }
}

async function readEntry(walk: Walk, entry: Dirent, place: Place): Promise<void> {
  if (entry.isSymbolicLink()) return refuseLink(walk.builder, place.shown);
  if (entry.isDirectory()) return readFolder(walk, place);
  if (!isManifestName(entry.name)) return;
  if (!entry.isFile()) return refuseSpecial(walk.builder, place.shown);
  await readFileInto(walk.builder, place);
}

/** Links are refused whatever they point to: a link into the source today may point elsewhere tomorrow. */
export function refuseLink(builder: TreeBuilder, shown: string): void {
  builder.fail(shown, 'SYMLINK', {
    message: 'a symbolic link is not followed',
    allowed: 'files and folders; put the file itself here, or name the link with a leading underscore',
  });
}

function refuseSpecial(builder: TreeBuilder, shown: string): void {
  builder.fail(shown, 'NOT_A_FILE', { message: 'a pipe, socket or device is not read', allowed: 'ordinary files' });
}

/** A link put in the file's place fails with ELOOP, and a pipe does not block: both flags guard the moment of opening. */
const OPEN_FLAGS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

async function readFileInto(builder: TreeBuilder, place: Place): Promise<void> {
  try {
    const handle = await open(place.disk, OPEN_FLAGS);
    try {
      const stat = await handle.stat();
      if (!stat.isFile()) return refuseSpecial(builder, place.shown);
      if (!builder.reserve(place.shown, stat.size)) return;
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(stat.size + 1), 0, stat.size + 1, 0);
      if (bytesRead === stat.size) return builder.add(place.shown, buffer.subarray(0, bytesRead));
      builder.fail(place.shown, 'SOURCE_CHANGED', { message: 'the file changed while it was read' });
    } finally {
      await handle.close();
    }
  } catch (error) {
    builder.fail(place.shown, codeOf(error), { message: `the file cannot be read: ${reasonOf(error)}` });
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOENT: 'it vanished while the source was read',
  ELOOP: 'it became a symbolic link while the source was read',
  EMFILE: 'too many open files',
};

/** What vanishes while it is read is somebody's edit; the next look sees it whole. */
function codeOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' ? 'SOURCE_CHANGED' : 'SOURCE_UNREADABLE';
}

function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}
