import { open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * One file of a journal. Numbers grow; a `base` stands in the place of everything with a lower number, which is how all
 * records are replaced by the one step of a renaming.
 */
export interface Segment {
  readonly number: number;
  readonly base: boolean;
  readonly path: string;
}

const DIGITS = 12;
const NAME = /^(\d{12})(\.base)?\.ndjson$/;
const UNFINISHED = /^\d{12}\.base\.ndjson\.tmp$/;

export function segmentPath(folder: string, number: number, base: boolean): string {
  return join(folder, `${String(number).padStart(DIGITS, '0')}${base ? '.base' : ''}.ndjson`);
}

/** The segments that count, oldest first; none where the folder is not there. Rejects for every other error. */
export async function listSegments(folder: string): Promise<readonly Segment[]> {
  const all = await allSegments(folder);
  const from = all.findLastIndex(({ base }) => base);
  return all.slice(Math.max(0, from));
}

async function allSegments(folder: string): Promise<readonly Segment[]> {
  const found: Segment[] = [];
  for (const name of await namesIn(folder)) {
    const [, number, base] = NAME.exec(name) ?? [];
    if (number) found.push({ number: Number(number), base: base !== undefined, path: join(folder, name) });
  }
  return found.sort((a, b) => a.number - b.number);
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Deletes what a crash left behind: segments that a base has replaced, and bases that were never finished. */
export async function clearLeftovers(folder: string): Promise<void> {
  const counting = new Set((await listSegments(folder)).map(({ path }) => path));
  const replaced = (await allSegments(folder)).filter(({ path }) => !counting.has(path)).map(({ path }) => path);
  const unfinished = (await namesIn(folder)).filter((name) => UNFINISHED.test(name)).map((name) => join(folder, name));
  for (const path of [...replaced, ...unfinished]) await rm(path, { force: true });
}

/** Makes new, renamed and deleted names of a folder survive the machine's death. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
