import { createReadStream } from 'node:fs';
import type { Json } from '../model/json.ts';
import type { JournalDamage } from '../ports/journal.ts';
import { decodeLine, linesOf } from './line.ts';
import { listSegments, type Segment } from './segments.ts';

export interface ReadBackOptions {
  readonly onDamage: (damage: JournalDamage) => void;
  /** Only records whose JSON has this text are read; most of them can be passed over unparsed. */
  readonly holding?: string | undefined;
}

/**
 * Every record of a journal's folder, newest first, a segment in memory at a time; whoever has enough stops. Otherwise as
 * `readJournal`.
 */
export async function* readBack(folder: string, options: ReadBackOptions): AsyncIterable<Json> {
  const segments = await listSegments(folder);
  for (const segment of segments.toReversed()) yield* readSegmentBack(segment, options);
}

/** The records of one segment, newest first; none where it has been dropped meanwhile. */
export async function* readSegmentBack({ path }: Pick<Segment, 'path'>, options: ReadBackOptions): AsyncIterable<Json> {
  const { onDamage, holding } = options;
  for (const { line, number } of (await linesIn(path, holding)).reverse()) {
    const decoded = decodeLine(line);
    if (decoded) yield decoded.record;
    else onDamage({ file: path, line: number });
  }
}

interface NumberedLine {
  readonly line: Uint8Array;
  readonly number: number;
}

async function linesIn(path: string, holding: string | undefined): Promise<NumberedLine[]> {
  const found: NumberedLine[] = [];
  let number = 0;
  try {
    for await (const line of linesOf(createReadStream(path))) {
      number += 1;
      if (holding === undefined || Buffer.from(line.buffer, line.byteOffset, line.length).includes(holding))
        found.push({ line, number });
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return found;
}
