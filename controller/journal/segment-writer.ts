import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { segmentPath, syncFolder } from './segments.ts';

/** Writes the newest segments of a folder, one after the other. Its calls must not overlap. */
export interface SegmentWriter {
  /**
   * Adds these bytes, flushed, and answers whether the segment is full with them: the next bytes begin another. After a
   * failure nothing of them is left, or a torn end that readers leave out.
   */
  write(bytes: Uint8Array): Promise<boolean>;
  /** Puts one segment of these lines in the place of all. */
  replace(lines: Iterable<Uint8Array>): Promise<void>;
  close(): Promise<void>;
}

interface Open {
  readonly handle: FileHandle;
  bytes: number;
}

/** @param from the number that the next segment gets. */
export function createSegmentWriter(folder: string, from: number, rollBytes: number): SegmentWriter {
  let next = from;
  let current: Open | undefined;

  async function begin(): Promise<Open> {
    // Never a file that exists: what another process wrote, or left half written, is not touched again.
    const path = segmentPath(folder, next, false);
    next += 1;
    return { handle: await open(path, 'wx', 0o600), bytes: 0 };
  }

  async function leave(): Promise<void> {
    const left = current;
    current = undefined;
    await left?.handle.close().catch(() => undefined);
  }

  /** What was written of a failed batch goes, so that no later reading finds records that were refused. */
  async function abandon(): Promise<void> {
    await current?.handle.truncate(current.bytes).catch(() => undefined);
    await leave();
  }

  return {
    async write(bytes) {
      const isNew = current === undefined;
      const segment = current ?? (await begin());
      current = segment;
      try {
        await segment.handle.appendFile(bytes);
        await segment.handle.datasync();
        if (isNew) await syncFolder(folder);
      } catch (error) {
        await abandon();
        throw error;
      }
      segment.bytes += bytes.length;
      const isFull = segment.bytes >= rollBytes;
      if (isFull) await leave();
      return isFull;
    },
    async replace(lines) {
      const path = segmentPath(folder, next, true);
      next += 1;
      const draft = `${path}.tmp`;
      try {
        await writeWhole(draft, lines);
        await rename(draft, path);
      } catch (error) {
        await rm(draft, { force: true }).catch(() => undefined);
        throw error;
      }
      await leave();
      await syncFolder(folder);
    },
    close: leave,
  };
}

async function writeWhole(path: string, lines: Iterable<Uint8Array>): Promise<void> {
  const handle = await open(path, 'w', 0o600);
  try {
    for (const line of lines) await handle.appendFile(line);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
