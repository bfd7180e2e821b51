import { controllerClient } from './api/client.ts';
import { formatItems, formatSendings, summariseSendings } from './output/alert-text.ts';
import { printDocument } from './output/document.ts';
import { CliError, EXIT, type ExitCode } from './program/exit.ts';
import { flagOn, flagText, type VerbContext, type VerbRun } from './program/verb.ts';

export const run: VerbRun = async (context) => {
  const retry = flagText(context, 'retry');
  if (retry !== undefined) return retryOne(context, retry);
  const [id] = context.args;
  if (id !== undefined) return showOne(context, id);
  return flagOn(context, 'open') ? showOpen(context) : listAll(context);
};

async function listAll(context: VerbContext): Promise<ExitCode> {
  const { io, style } = context;
  const client = await controllerClient(context.config, io);
  const page = await client.alerts({ state: flagText(context, 'state') });
  if (isDocument(context)) return print(context, 'AlertMessageList', page.items);
  io.out.write(formatSendings(page.items, { style: style.out, now: io.clock.now() }));
  io.err.write(`${summariseSendings(page)}\n`);
  return EXIT.ok;
}

async function showOne(context: VerbContext, id: string): Promise<ExitCode> {
  const { io, style } = context;
  const client = await controllerClient(context.config, io);
  const found = await client.alert(id);
  if (!found) throw noSuch(id, 'evenkeel alerts lists those that are kept');
  if (isDocument(context)) return print(context, 'AlertItemList', found.items);
  io.out.write(formatSendings([found.sending], { style: style.out, now: io.clock.now() }));
  io.out.write(`\n${formatItems(found.items, { style: style.out, now: io.clock.now() })}`);
  if (found.total > found.items.length) io.err.write(`${found.total - found.items.length} more are not shown\n`);
  return EXIT.ok;
}

async function showOpen(context: VerbContext): Promise<ExitCode> {
  const { io, style } = context;
  const { items, total } = await (await controllerClient(context.config, io)).incidents();
  if (isDocument(context)) return print(context, 'IncidentList', items);
  const found = items.map(({ item }) => item);
  io.out.write(formatItems(found, { style: style.out, now: io.clock.now() }));
  io.err.write(total === 0 ? 'nothing is open\n' : `${total} open\n`);
  return EXIT.ok;
}

async function retryOne(context: VerbContext, id: string): Promise<ExitCode> {
  const client = await controllerClient(context.config, context.io);
  const sending = await client.retryAlert(id);
  if (!sending) throw noSuch(id, 'evenkeel alerts --state dead lists the dead letters');
  if (isDocument(context)) return print(context, 'AlertMessageList', [sending]);
  context.io.err.write(`${sending.title}: on its way to ${sending.provider}\n`);
  return EXIT.ok;
}

function noSuch(id: string, hint: string): CliError {
  return new CliError('invalid', `there is no such message: ${id}`, hint);
}

function isDocument({ flags }: VerbContext): boolean {
  return flags.output === 'json' || flags.output === 'yaml';
}

async function print({ io, flags }: VerbContext, kind: string, items: readonly unknown[]): Promise<ExitCode> {
  await printDocument(io, String(flags.output), { kind, items });
  return EXIT.ok;
}
