import type { DriftRow } from '../../../dashboard/schema/drift.ts';
import { parseDuration } from '../../config-values.ts';
import { acknowledging } from '../../engine/acts/tag-changes.ts';
import { isoSeconds } from '../../engine/suspension.ts';
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
  const forMs = durationOf(context);
  const now = context.io.clock.now();
  const until = isoSeconds(now + forMs);
  const rows = await meantRows(context);
  const aws = await connect(context);
  try {
    for (const own of byObject(rows)) await acknowledge(aws, { context, own, now, forMs, reason });
  } finally {
    aws.close();
  }
  return report(context, { rows, until, reason });
}

function durationOf(context: VerbContext): number {
  try {
    return parseDuration(flagText(context, 'for') ?? '');
  } catch (error) {
    throw new CliError('invalid', `--for: ${error instanceof Error ? error.message : String(error)}`);
  }
}

interface Acknowledging {
  readonly context: VerbContext;
  /** Rows of one object. */
  readonly own: readonly DriftRow[];
  readonly now: number;
  readonly forMs: number;
  readonly reason: string;
}

async function acknowledge(aws: Connection, { context, own, ...said }: Acknowledging): Promise<void> {
  const [first] = own;
  if (!first) return;
  const { namespace, kind, name, key } = first;
  if (own.some(({ field }) => field === ''))
    throw new CliError('refused', `${key} does not exist; there is nothing that could carry an acknowledgement`);
  const change = acknowledging({ ...said, contents: own.map(({ id }) => id) });
  if ('problem' in change) throw new CliError('refused', `${key}: ${change.problem}`);
  const scope = await scopeOf(aws, first);
  await retagIdentity(aws, { identity: { namespace, kind, name }, scope, owner: ownerOf(context) }, change);
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
