import type { ObjectRow } from '../../dashboard/schema/objects.ts';
import { type ControllerClient, controllerClient, type ObjectQuery } from './api/client.ts';
import { parseSelection, type Selection } from './objects/address.ts';
import { noSuchObject } from './objects/find.ts';
import { printDocument } from './output/document.ts';
import { formatObjects } from './output/object-table.ts';
import { formatSourceWarnings } from './output/source-warnings.ts';
import { EXIT, type ExitCode } from './program/exit.ts';
import { flagOn, flagText, type VerbContext, type VerbRun } from './program/verb.ts';

export const run: VerbRun = async (context) => {
  const selection = parseSelection(context.args, flagText(context, 'namespace'));
  const client = await controllerClient(context.config, context.io);
  const rows = await list(client, context, selection);
  if (rows.length === 0 && selection.kind && selection.name) {
    throw await noSuchObject(client, { ...selection, kind: selection.kind, name: selection.name });
  }
  await print(context, rows);
  await warn(client, context);
  return flagOn(context, 'watch') ? watch(client, context, { selection, rows }) : EXIT.ok;
};

async function list(
  client: ControllerClient,
  context: VerbContext,
  { namespace, kind, name }: Selection,
): Promise<readonly ObjectRow[]> {
  const query: ObjectQuery = { namespace, kind, q: flagText(context, 'filter'), labels: flagText(context, 'selector') };
  const rows = await client.objects(query);
  return rows.filter((row) => name === undefined || row.name === name).sort(byKey);
}

function byKey(a: ObjectRow, b: ObjectRow): number {
  return a.key < b.key ? -1 : 1;
}

async function print(context: VerbContext, rows: readonly ObjectRow[], header = true): Promise<void> {
  const { io, style } = context;
  const output = flagText(context, 'output') ?? 'table';
  if (output === 'json' || output === 'yaml') return printDocument(io, output, { kind: 'ObjectList', items: rows });
  if (output === 'name') return io.out.write(rows.map((row) => `${row.key}\n`).join(''));
  if (rows.length === 0 && header) io.err.write('no objects found\n');
  const options = { style: style.out, now: io.clock.now(), wide: output === 'wide' };
  io.out.write(formatObjects(rows, { ...options, header: header && context.flags.headers !== false }));
}

/** Rows say nothing of documents that cannot be read, or of a repository that is out of reach. */
async function warn(client: ControllerClient, { io, flags }: VerbContext): Promise<void> {
  if (flags.output !== undefined && flags.output !== 'table' && flags.output !== 'wide') return;
  io.err.write(formatSourceWarnings((await client.operator()).sources, io.clock.now()));
}

/** Prints each object again when it looks different, until interrupted. */
async function watch(
  client: ControllerClient,
  context: VerbContext,
  start: { selection: Selection; rows: readonly ObjectRow[] },
): Promise<ExitCode> {
  let known = new Map(start.rows.map((row) => [row.key, JSON.stringify(row)]));
  for await (const message of client.stream()) {
    if (message.event !== 'changed' && message.event !== 'reset') continue;
    const rows = await list(client, context, start.selection);
    await print(
      context,
      rows.filter((row) => known.get(row.key) !== JSON.stringify(row)),
      false,
    );
    known = new Map(rows.map((row) => [row.key, JSON.stringify(row)]));
  }
  return EXIT.ok;
}
