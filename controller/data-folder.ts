import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataFolderView, KeptPart } from './model/data-folder-view.ts';
import type { Clock } from './ports/clock.ts';

/** Told by whoever keeps something, whenever it begins to work or to fail. */
export interface KeptState {
  works(): void;
  fails(reason: string): void;
  lose(): void;
}

/** The folder of what outlives a restart, and how each part of it does. */
export interface DataFolder {
  /** For the part whose records lie in the folder of that name. */
  part(name: string): KeptState;
  /** Never rejects. */
  view(): Promise<DataFolderView>;
}

/** Sizes are looked at no more often; milliseconds. */
const SIZES_MS = 30_000;

export function createDataFolder(path: string, clock: Clock): DataFolder {
  const parts = new Map<string, KeptPart>();
  const sizes = new Map<string, { readonly at: number; readonly bytes: Promise<number | undefined> }>();

  function bytesOf(name: string): Promise<number | undefined> {
    const known = sizes.get(name);
    if (known && clock.now() - known.at < SIZES_MS) return known.bytes;
    const bytes = sizeOf(join(path, name));
    sizes.set(name, { at: clock.now(), bytes });
    return bytes;
  }

  function set(name: string, state: KeptPart['state'], reason?: string): void {
    const before = parts.get(name);
    const since = before?.state === state ? before.since : clock.now();
    parts.set(name, { name, state, since, reason, lost: before?.lost ?? 0 });
  }

  return {
    part(name) {
      parts.set(name, { name, state: 'unknown', lost: 0 });
      return {
        works: () => set(name, 'kept'),
        fails: (reason) => set(name, 'failing', reason),
        lose() {
          const part = parts.get(name);
          if (part) parts.set(name, { ...part, lost: part.lost + 1 });
        },
      };
    },
    async view() {
      const sized = [...parts.values()].map(async (part) => ({ ...part, bytes: await bytesOf(part.name) }));
      return { path, parts: await Promise.all(sized) };
    },
  };
}

/** Undefined where it cannot be looked at. */
async function sizeOf(folder: string): Promise<number | undefined> {
  try {
    const names = await readdir(folder);
    const sizes = await Promise.all(names.map((name) => stat(join(folder, name)).then(({ size }) => size)));
    return sizes.reduce((sum, size) => sum + size, 0);
  } catch {
    return undefined;
  }
}
