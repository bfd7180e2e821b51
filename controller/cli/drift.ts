import { DRIFT_STATES, type DriftPage, type DriftRow } from '../../dashboard/schema/drift.ts';
import { type ControllerClient, controllerClient } from './api/client.ts';
import { isMeant, parseTargets, selectionQuery } from './drift/select.ts';
import { printDocument } from './output/document.ts';
import { formatDrift, summariseDrift } from './output/drift-text.ts';
import { CliError, EXIT, type ExitCode } from './program/exit.ts';
import { flagOn, flagText, type VerbContext, type VerbRun } from './program/verb.ts';

export const run: VerbRun = async (context) => {
  const client = await controllerClient(context.config, context.io);
  return list(client, context);
};

async function list(client: ControllerClient, context: VerbContext): Promise<ExitCode> {
  const targets = parseTargets(context.args, flagText(context, 'namespace'));
  const states = flagOn(context, 'ignored') ? DRIFT_STATES : undefined;
  const page = await client.drift({ ...selectionQuery(context), state: states });
  const items = page.items.filter((row) => isMeant(row, targets));
  await print(context, items);
  await complain(client, context, { ...page, items });
  const counts = items.some(isLoud);
  return counts && context.flags.exitCode !== false ? EXIT.differences : EXIT.ok;
}

/** What a person has acknowledged, or a rule ignores, is drift that nobody has to be told of. */
function isLoud({ state }: DriftRow): boolean {
  return state !== 'acknowledged' && state !== 'ignored';
}

async function print({ io, flags, style }: VerbContext, items: readonly DriftRow[]): Promise<void> {
  if (flags.output === 'json') return printDocument(io, 'json', { kind: 'DriftList', items });
  io.out.write(formatDrift(items, { style: style.out, now: io.clock.now(), wide: flags.output === 'wide' }));
}

/** What to think of the list. Rejects with CliError where it is short, and says nothing. */
async function complain(client: ControllerClient, { io, style }: VerbContext, page: DriftPage): Promise<void> {
  io.err.write(`${summariseDrift(page)}\n`);
  if (page.unseen > 0) {
    const warning = style.err.yellow('warning');
    io.err.write(`${warning}: ${page.unseen} objects could not be looked at; whether they drifted is not known\n`);
  }
  const { ready } = await client.operator();
  if (!ready) throw new CliError('unreachable', 'the controller has not looked at everything yet; ask again');
}
