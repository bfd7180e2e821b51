import type { DriftPage, DriftRow } from '../../../dashboard/schema/drift.ts';
import { printDocument } from '../output/document.ts';
import { formatDrift, summariseDrift } from '../output/drift-text.ts';
import { CliError, EXIT, type ExitCode } from '../program/exit.ts';
import { flagText, type VerbContext } from '../program/verb.ts';
import { lookAtDrift } from './look.ts';
import { isMeant, parseTargets } from './select.ts';

/** Every drifted field that the command line selects. */
export async function listDrift(context: VerbContext): Promise<ExitCode> {
  const targets = parseTargets(context.args, flagText(context, 'namespace'));
  const { page, ready } = await lookAtDrift(context);
  const items = page.items.filter((row) => isMeant(row, targets));
  await print(context, items);
  complain(context, { ...page, items });
  if (!ready) throw new CliError('unreachable', 'the controller has not looked at everything yet; ask again');
  return items.some(isLoud) && context.flags.exitCode !== false ? EXIT.differences : EXIT.ok;
}

/** What a person has acknowledged, or a rule ignores, is drift that nobody has to be told of. */
function isLoud({ state }: DriftRow): boolean {
  return state !== 'acknowledged' && state !== 'ignored';
}

async function print({ io, flags, style }: VerbContext, items: readonly DriftRow[]): Promise<void> {
  if (flags.output === 'json') return printDocument(io, 'json', { kind: 'DriftList', items });
  io.out.write(formatDrift(items, { style: style.out, now: io.clock.now(), wide: flags.output === 'wide' }));
}

function complain({ io, style }: VerbContext, page: DriftPage): void {
  io.err.write(`${summariseDrift(page)}\n`);
  if (page.unseen === 0) return;
  const warning = style.err.yellow('warning');
  io.err.write(`${warning}: ${page.unseen} objects could not be looked at; whether they drifted is not known\n`);
}
