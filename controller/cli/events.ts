import type { EventView } from '../../dashboard/schema/events.ts';
import { parseDuration } from '../config-values.ts';
import type { Identity } from '../model/identity.ts';
import { keyOf } from '../model/identity.ts';
import { type ControllerClient, controllerClient } from './api/client.ts';
import { findObject } from './objects/find.ts';
import { oneLine } from './output/plain-text.ts';
import { stateWord } from './output/style.ts';
import { CliError, EXIT, type ExitCode } from './program/exit.ts';
import { flagOn, flagText, type VerbContext, type VerbRun } from './program/verb.ts';

/** Without a limit: the newest, or, since a time, all that anybody would read. */
const NEWEST = 50;
const LIMIT = 10_000;

export const run: VerbRun = async (context) => {
  const since = parseSince(flagText(context, 'since'), context.io.clock.now());
  const limit = parseLimit(flagText(context, 'limit') ?? String(since === undefined ? NEWEST : LIMIT));
  const client = await controllerClient(context.config, context.io);
  const identity =
    context.args.length === 0 ? undefined : await findObject(client, context.args, flagText(context, 'namespace'));
  const query = { limit, since };
  const events = identity ? await client.eventsOf(identity, query) : await client.events(query);
  if (events.length === 0) context.io.err.write('no events\n');
  for (const event of [...events].reverse()) print(context, event);
  return flagOn(context, 'watch') ? follow(client, context, identity) : EXIT.ok;
};

function parseLimit(text: string): number {
  const limit = Number(text);
  if (Number.isInteger(limit) && limit >= 1 && limit <= LIMIT) return limit;
  throw new CliError('invalid', `--limit ${text} is not a number from 1 to ${LIMIT}`);
}

/** A length of time before now, or a point in time. */
function parseSince(text: string | undefined, now: number): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{4}-\d\d-\d\d/.test(text) && Number.isFinite(Date.parse(text))) return Date.parse(text);
  try {
    return now - parseDuration(text);
  } catch {
    throw new CliError('invalid', `--since ${text} is no time; write 30m, 24h, 7d, 2026-11-21 or 2026-11-21T10:00:00Z`);
  }
}

async function follow(
  client: ControllerClient,
  context: VerbContext,
  identity: Identity | undefined,
): Promise<ExitCode> {
  for await (const { event, data } of client.stream()) {
    if (event !== 'event') continue;
    const view = data as EventView;
    if (!identity || view.key === keyOf(identity)) print(context, view);
  }
  return EXIT.ok;
}

/** One line for each event; one JSON document for each with `-o json`. */
function print(context: VerbContext, event: EventView): void {
  const { io, style } = context;
  if (flagText(context, 'output') === 'json') {
    io.out.write(`${JSON.stringify(event)}\n`);
    return;
  }
  const time = new Date(event.at).toISOString().replace(/\.\d+Z$/, 'Z');
  const key = event.key === undefined ? '' : `${style.out.bold(oneLine(event.key))} `;
  const text = [event.message, ...event.details].map(oneLine).join('; ');
  io.out.write(`${style.out.dim(time)} ${stateWord(style.out, event.severity)} ${key}${text}\n`);
}
