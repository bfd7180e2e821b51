import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { STANDARD_INPUT } from '../manifests/read-paths.ts';
import { CliError } from '../program/exit.ts';
import type { Io } from '../program/io.ts';

/**
 * A file's text, or that of standard input for `-`; somebody at a terminal is told what is waited for. Rejects with CliError
 * where there is no such file.
 */
export async function readText(
  path: string,
  io: Io,
  { waiting, hint }: { readonly waiting: string; readonly hint?: string },
): Promise<{ readonly file: string; readonly text: string }> {
  if (path === '-') {
    if (io.inputIsTerminal) io.err.write(`${waiting}\n`);
    return { file: STANDARD_INPUT, text: await io.readInput() };
  }
  const full = resolve(io.cwd, path);
  const found = await stat(full).catch(() => undefined);
  if (!found?.isFile()) throw new CliError('invalid', `${path} cannot be read: it is no file`, hint);
  return { file: path, text: await readFile(full, 'utf8') };
}
