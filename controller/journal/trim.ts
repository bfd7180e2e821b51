import { rm, stat } from 'node:fs/promises';
import type { Json } from '../model/json.ts';
import { readSegmentBack } from './read-back.ts';
import { listSegments, type Segment } from './segments.ts';

/** How much a journal keeps. Whole segments go, the oldest first; never the newest. */
export interface Retention {
  /** Of all segments together. */
  readonly bytes: number;
  /** Said of the newest record of a segment: whether all of it may go. */
  readonly isOld: (record: Json) => boolean;
}

/** Deletes what is too much or too old. Rejects where the folder cannot be read or written. */
export async function trim(folder: string, retention: Retention): Promise<void> {
  const segments = await listSegments(folder);
  const sizes = await Promise.all(segments.map(sizeOf));
  let total = sizes.reduce((sum, size) => sum + size, 0);
  for (const [index, segment] of segments.slice(0, -1).entries()) {
    if (total <= retention.bytes && !(await isOld(segment, retention))) return;
    await rm(segment.path, { force: true });
    total -= sizes[index] ?? 0;
  }
}

async function sizeOf({ path }: Segment): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}

/** A segment of which nothing can be read is of no use to anybody. */
async function isOld(segment: Segment, retention: Retention): Promise<boolean> {
  for await (const record of readSegmentBack(segment, { onDamage: () => undefined })) return retention.isOld(record);
  return true;
}
