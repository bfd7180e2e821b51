import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { ManifestFile } from '../../adoption/import-live.ts';
import { CliError } from '../program/exit.ts';

/**
 * Writes files below a folder and says which; one that says the same already is left alone. Where another text stands in
 * the way and `force` is off, nothing at all is written and this rejects with CliError.
 */
export async function writeFiles(
  files: readonly ManifestFile[],
  { folder, cwd, force }: { readonly folder: string; readonly cwd: string; readonly force: boolean },
): Promise<readonly string[]> {
  const places = files.map(({ path, text }) => ({ label: join(folder, path), full: resolve(cwd, folder, path), text }));
  const existing = await Promise.all(places.map(({ full }) => textAt(full)));
  const changed = places.filter(({ text }, index) => existing[index] !== text);
  const inTheWay = changed.filter((place) => existing[places.indexOf(place)] !== undefined);
  if (inTheWay.length > 0 && !force) {
    const list = inTheWay.map(({ label }) => label).join(', ');
    throw new CliError('invalid', `${list} would be written over`, 'another --output, or --force');
  }
  for (const { full, text } of changed) {
    await mkdir(dirname(full), { recursive: true });
    await writeFile(full, text);
  }
  return changed.map(({ label }) => label);
}

async function textAt(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new CliError('invalid', `${path} cannot be read: ${error.message}`);
  });
}
