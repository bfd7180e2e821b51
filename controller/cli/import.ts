import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { importSaved } from '../adoption/import-saved.ts';
import { namespaceOf } from './adoption/import-from-aws.ts';
import { printImport } from './adoption/print-import.ts';
import { STANDARD_INPUT } from './manifests/read-paths.ts';
import { formatProblems } from './output/problem.ts';
import { CliError, EXIT } from './program/exit.ts';
import type { Io } from './program/io.ts';
import { flagOn, type VerbRun } from './program/verb.ts';

export const run: VerbRun = async (context) => {
  const { args, io, style } = context;
  const saved = await Promise.all(args.map((path) => readSaved(path, io)));
  const result = await importSaved(saved, {
    namespace: namespaceOf(context),
    terraform: flagOn(context, 'terraform'),
  });
  if (!('problems' in result)) return printImport(context, result);
  io.err.write(formatProblems(result.problems, style.err));
  return EXIT.invalid;
};

async function readSaved(path: string, io: Io): Promise<{ readonly file: string; readonly text: string }> {
  if (path === '-') {
    if (io.inputIsTerminal) io.err.write('paste what aws … describe-… answered; end with Ctrl-D\n');
    return { file: STANDARD_INPUT, text: await io.readInput() };
  }
  const full = resolve(io.cwd, path);
  const found = await stat(full).catch(() => undefined);
  const hint = 'evenkeel import service CLUSTER/NAME, evenkeel import cluster NAME --all';
  if (!found?.isFile()) throw new CliError('invalid', `${path} cannot be read: it is no file`, hint);
  return { file: path, text: await readFile(full, 'utf8') };
}
