import { type Imported, importLive } from '../../adoption/import-live.ts';
import type { Wanted } from '../../adoption/survey.ts';
import type { Reader } from '../../model/kind.ts';
import { connect } from '../manifests/one-shot.ts';
import { CliError, type ExitCode } from '../program/exit.ts';
import { flagOn, flagText, type VerbContext } from '../program/verb.ts';
import { printImport } from './print-import.ts';

/** Connects, reads what `wanted` finds and prints it. Nothing is written to AWS. */
export async function importFromAws(context: VerbContext, find: (read: Reader) => Promise<Wanted>): Promise<ExitCode> {
  const aws = await connect(context);
  try {
    const read = aws.readers.point(aws.scope);
    const request = {
      namespace: namespaceOf(context),
      scope: aws.scope,
      read,
      terraform: flagOn(context, 'terraform'),
    };
    const imported: Imported = await importLive({ ...request, wanted: await find(read) });
    return await printImport(context, imported);
  } finally {
    aws.close();
  }
}

const NAMESPACE = /^[A-Za-z0-9][A-Za-z0-9_-]{0,62}$/;

/** Rejects with CliError a name that no namespace can have. */
export function namespaceOf(context: VerbContext): string {
  const name = flagText(context, 'namespace') ?? 'default';
  if (NAMESPACE.test(name)) return name;
  throw new CliError('invalid', `"${name}" is not the name of a namespace`);
}
