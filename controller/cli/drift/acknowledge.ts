import type { DriftRow } from '../../../dashboard/schema/drift.ts';
import { parseDuration } from '../../config-values.ts';
import { ACKNOWLEDGED_AT_MOST, encodeAcknowledgement } from '../../model/acknowledgement.ts';
import type { Scope } from '../../model/scope.ts';
import { type Connection, connect } from '../manifests/one-shot.ts';
import { ownerOf } from '../objects/find-owned.ts';
import { retagIdentity } from '../objects/retag-object.ts';
import { printDocument } from '../output/document.ts';
import { fieldName } from '../output/drift-text.ts';
import { CliError, EXIT, type ExitCode } from '../program/exit.ts';
import { flagText, type VerbContext } from '../program/verb.ts';
import { meantRows } from './look.ts';
import { byObject } from './select.ts';

/** Writes on the objects themselves that what has drifted is known and wanted as it is for a while. */
export async function acknowledgeDrift(context: VerbContext): Promise<ExitCode> {
  if (context.args.length === 0) throw new CliError('invalid', 'name what to acknowledge', 'write KIND/NAME [FIELD…]');
  const reason = flagText(context, 'reason');
  if (reason === undefined) throw new CliError('invalid', 'say why with --reason', 'whoever sees the drift will ask');
  const until = untilOf(context);
  const rows = await meantRows(context);
  const aws = await connect(context);
  try {
    for (const own of byObject(rows)) await acknowledge(aws, { context, own, until, reason });
  } finally {
    aws.close();
  }
  return report(context, { rows, until, reason });
}

function untilOf(context: VerbContext): string {
  try {
    const ms = parseDuration(flagText(context, 'for') ?? '');
    return new Date(context.io.clock.now() + ms).toISOString().replace(/\.\d+Z$/, 'Z');
  } catch (error) {
    throw new CliError('invalid', `--for: ${error instanceof Error ? error.message : String(error)}`);
  }
}

interface Acknowledging {
  readonly context: VerbContext;
  /** Rows of one object. */
  readonly own: readonly DriftRow[];
  readonly until: string;
  readonly reason: string;
}

async function acknowledge(aws: Connection, { context, own, until, reason }: Acknowledging): Promise<void> {
  const [first] = own;
  if (!first) return;
  const { namespace, kind, name, key } = first;
  if (own.some(({ field }) => field === ''))
    throw new CliError('refused', `${key} does not exist; there is nothing that could carry an acknowledgement`);
  if (own.length > ACKNOWLEDGED_AT_MOST)
    throw new CliError('refused', `${own.length} fields of ${key} drifted; tags hold ${ACKNOWLEDGED_AT_MOST} of them`);
  const set = encodeAcknowledgement({ until, reason, contents: own.map(({ id }) => id) });
  const scope = await scopeOf(aws, first);
  await retagIdentity(
    aws,
    { identity: { namespace, kind, name }, scope, owner: ownerOf(context) },
    { set, remove: [] },
  );
}

async function scopeOf(aws: Connection, { key, account, region }: DriftRow): Promise<Scope> {
  const { scope } = region === undefined ? aws : await aws.scopes.resolve({ region });
  if (account === undefined || account === scope.account) return scope;
  const message = `${key} lives in account ${account}; the credentials belong to ${scope.account}`;
  throw new CliError('refused', message, 'use credentials of that account, or --assume-role');
}

async function report(
  { io, flags }: VerbContext,
  { rows, until, reason }: { readonly rows: readonly DriftRow[]; readonly until: string; readonly reason: string },
): Promise<ExitCode> {
  if (flags.output === 'json') {
    const fields = rows.map(({ key, field, id }) => ({ key, field, id }));
    await printDocument(io, 'json', { kind: 'DriftAcknowledged', until, reason, fields });
  } else for (const row of rows) io.out.write(`${row.key} ${fieldName(row)} is acknowledged until ${until}\n`);
  io.err.write('the controller sees it at its next look; another value, or its end, makes it loud again\n');
  return EXIT.ok;
}
