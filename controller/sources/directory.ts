import { createHash } from 'node:crypto';
import type { Snapshot } from '../model/document.ts';
import type { Clock } from '../ports/clock.ts';
import type { Source } from '../ports/source.ts';
import { polledSource } from './polled-source.ts';
import { readTree } from './read-tree.ts';
import { declaring, type LoadFiles, type Tree, withTree } from './tree.ts';
import { watchFolder } from './watch.ts';

/** What every source that lies on disk is made of. */
export interface DiskSourceOptions {
  readonly name: string;
  readonly path: string;
  /** The folder below `path` that is declared; overlays in it may stand on the rest. All of it unless told. */
  readonly folder?: string | undefined;
  readonly load: LoadFiles;
  readonly clock: Clock;
  readonly intervalMs: number;
  /** Milliseconds of quiet after a change; 100 unless told. */
  readonly debounceMs?: number | undefined;
}

export const DEBOUNCE_MS = 100;

/** A folder as it lies on disk, watched. Its commit is the digest of its content. */
export function directorySource(options: DiskSourceOptions): Source {
  return polledSource({
    name: options.name,
    clock: options.clock,
    intervalMs: options.intervalMs,
    debounceMs: options.debounceMs ?? DEBOUNCE_MS,
    watch: watchFolder(options.path),
    fetch: () => fetchDirectory(options),
  });
}

async function fetchDirectory(options: DiskSourceOptions): Promise<Snapshot> {
  const tree = await readTree(options.path);
  const about = { source: options.name, commit: { id: digestOf(tree) }, ...declaring(options.folder ?? '') };
  return withTree(await options.load(tree.files, about), tree);
}

/** One name for one content: paths and texts, whatever the times of the files. */
export function digestOf(tree: Tree): string {
  const hash = createHash('sha256');
  for (const file of tree.files) hash.update(`${file.path}\0${file.text.length}\0${file.text}\0`);
  return `sha256-${hash.digest('hex').slice(0, 40)}`;
}
