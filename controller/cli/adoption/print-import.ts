import type { Imported } from '../../adoption/import-live.ts';
import { maskText } from '../../model/mask.ts';
import { plainText } from '../output/plain-text.ts';
import { CliError, EXIT, type ExitCode } from '../program/exit.ts';
import { flagOn, flagText, type VerbContext } from '../program/verb.ts';
import { writeFiles } from './write-files.ts';

/**
 * Manifests to standard output, or to the folder of `--output`; what lets go of them in Terraform to standard output
 * where that is free, so that it can be sent to a file; warnings to standard error.
 */
export async function printImport(context: VerbContext, imported: Imported): Promise<ExitCode> {
  const { io, style } = context;
  const { files, objects, warnings, terraform } = imported;
  if (objects === 0) throw new CliError('invalid', 'there is nothing to import');
  const folder = flagText(context, 'output');
  if (folder === undefined) io.out.write(files.map(({ text }) => text).join('---\n'));
  else {
    const written = await writeFiles(files, { folder, cwd: io.cwd, force: flagOn(context, 'force') });
    for (const path of written) io.err.write(`${style.err.dim('wrote')} ${path}\n`);
    io.err.write(`${objects} objects in ${files.length} files; next: evenkeel plan ${folder}\n`);
  }
  for (const warning of warnings) io.err.write(`${style.err.yellow('warning')}: ${plainText(maskText(warning))}\n`);
  if (terraform !== undefined) (folder === undefined ? io.err : io.out).write(terraform);
  return EXIT.ok;
}
