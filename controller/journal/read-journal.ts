import { createReadStream } from 'node:fs';
import type { Json } from '../model/json.ts';
import type { JournalDamage } from '../ports/journal.ts';
import { decodeLine, linesOf } from './line.ts';
import { listSegments, type Segment } from './segments.ts';

/**
 * Every record of a journal's folder, oldest first, also while another process writes it; none where there is no folder.
 * Damaged lines are told to `onDamage` and left out. Rejects where a file cannot be read.
 */
export async function* readJournal(folder: string, onDamage: (damage: JournalDamage) => void): AsyncIterable<Json> {
  for (const segment of await listSegments(folder)) yield* readSegment(segment, onDamage);
}

/** The records of one segment; none where it has been dropped meanwhile. */
async function* readSegment(
  { path }: Pick<Segment, 'path'>,
  onDamage: (damage: JournalDamage) => void,
): AsyncIterable<Json> {
  let number = 0;
  try {
    for await (const line of linesOf(createReadStream(path))) {
      number += 1;
      const decoded = decodeLine(line);
      if (decoded) yield decoded.record;
      else onDamage({ file: path, line: number });
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
