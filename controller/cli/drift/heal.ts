import type { DriftRow, HealingResultsJson } from '../../../dashboard/schema/drift.ts';
import { type ControllerClient, controllerClient } from '../api/client.ts';
import { printDocument } from '../output/document.ts';
import { formatHealing, type HealingPlanJson } from '../output/healing-text.ts';
import { oneLine } from '../output/plain-text.ts';
import { confirm } from '../program/confirm.ts';
import { CliError, EXIT, type ExitCode } from '../program/exit.ts';
import { flagOn, flagText, type VerbContext } from '../program/verb.ts';
import { meantRows } from './look.ts';
import { byObject } from './select.ts';

type Result = HealingResultsJson['items'][number];

/** Has the controller put drift back that it would leave alone: shows what would be sent, asks, and says how it went. */
export async function healDrift(context: VerbContext): Promise<ExitCode> {
  if (flagText(context, 'manifests') !== undefined)
    throw new CliError('invalid', 'only a controller heals', 'leave --manifests out, or use: evenkeel apply');
  const rows = wanted(await meantRows(context), context.args.length > 0);
  if (rows.length === 0) {
    context.io.err.write('nothing has drifted that is only observed; what is enforced is healed by itself\n');
    return EXIT.ok;
  }
  const client = await controllerClient(context.config, context.io);
  const plans = await client.planHealing(byObject(rows).map(wishOf));
  return decide(context, { client, plans, rows });
}

/** What people have acknowledged, or what the controller works at, is meant only where it is named. */
function wanted(rows: readonly DriftRow[], isNamed: boolean): readonly DriftRow[] {
  return isNamed ? rows : rows.filter(({ state }) => state === 'observed');
}

function wishOf(rows: readonly DriftRow[]) {
  return { key: rows[0]?.key ?? '', contents: rows.map(({ id }) => id) };
}

interface Planned {
  readonly client: ControllerClient;
  readonly plans: readonly HealingPlanJson[];
  readonly rows: readonly DriftRow[];
}

async function decide(context: VerbContext, { client, plans, rows }: Planned): Promise<ExitCode> {
  const { io, style } = context;
  const asJson = context.flags.output === 'json';
  const text = formatHealing(plans, rows, style.out);
  if (!asJson) io.out.write(text);
  const ready = plans.filter(({ steps }) => steps.length > 0);
  const isRefused = ready.length < plans.length;
  if (flagOn(context, 'dryRun') || ready.length === 0) {
    if (asJson) await printDocument(io, 'json', { kind: 'DriftHealing', plans, results: [] });
    return isRefused ? EXIT.refused : EXIT.ok;
  }
  if (!flagOn(context, 'yes')) {
    if (asJson) io.err.write(text);
    await confirm(io, 'Send this?');
  }
  const results = await client.heal(ready.map(({ key, contents, plan }) => ({ key, contents, plan })));
  if (asJson) await printDocument(io, 'json', { kind: 'DriftHealing', plans, results });
  else for (const { key, result, message } of results) io.out.write(`${key}: ${wordOf(result)}${oneLine(message)}\n`);
  return exitOf(results, isRefused);
}

/** `sent` says so itself. */
function wordOf(result: Result['result']): string {
  return result === 'sent' ? '' : `${result}: `;
}

function exitOf(results: readonly Result[], isRefused: boolean): ExitCode {
  const all = new Set(results.map(({ result }) => result));
  if (all.has('failed')) return EXIT.unreachable;
  if (isRefused || all.has('refused')) return EXIT.refused;
  return all.has('pending') ? EXIT.timeout : EXIT.ok;
}
