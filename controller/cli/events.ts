import type { EventView } from '../../dashboard/schema/events.ts';
import type { Identity } from '../model/identity.ts';
import { keyOf } from '../model/identity.ts';
import { type ControllerClient, controllerClient } from './api/client.ts';
import { findObject } from './objects/find.ts';
import { oneLine } from './output/plain-text.ts';
import { stateWord } from './output/style.ts';
import { CliError, EXIT, type ExitCode } from './program/exit.ts';
import { flagOn, flagText, type VerbContext, type VerbRun } from './program/verb.ts';

const LIMIT = 500;

export const run: VerbRun = async (context) => {
  const limit = parseLimit(flagText(context, 'limit') ?? '');
  const client = await controllerClient(context.config, context.io);
  const identity =
    context.args.length === 0 ? undefined : await findObject(client, context.args, flagText(context, 'namespace'));
  const events = identity ? await client.eventsOf(identity, limit) : await client.events(limit);
  if (events.length === 0) context.io.err.write('no events\n');
  for (const event of [...events].reverse()) print(context, event);
  return flagOn(context, 'watch') ? follow(client, context, identity) : EXIT.ok;
};

function parseLimit(text: string): number {
  const limit = Number(text);
  if (Number.isInteger(limit) && limit >= 1 && limit <= LIMIT) return limit;
  throw new CliError('invalid', `--limit ${text} is not a number from 1 to ${LIMIT}`);
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
