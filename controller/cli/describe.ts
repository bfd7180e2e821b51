import { controllerClient } from './api/client.ts';
import { findObject, noSuchObject } from './objects/find.ts';
import { printDocument } from './output/document.ts';
import { formatObject } from './output/object-text.ts';
import { EXIT } from './program/exit.ts';
import { flagText, type VerbRun } from './program/verb.ts';

const EVENTS = 20;

export const run: VerbRun = async (context) => {
  const client = await controllerClient(context.config, context.io);
  const identity = await findObject(client, context.args, flagText(context, 'namespace'));
  const detail = await client.object(identity);
  if (!detail) throw await noSuchObject(client, identity);
  const events = await client.eventsOf(identity, { limit: EVENTS });
  const output = flagText(context, 'output') ?? 'text';
  if (output !== 'text') {
    await printDocument(context.io, output, { kind: 'Object', object: detail, events });
    return EXIT.ok;
  }
  const { style, io } = context;
  io.out.write(formatObject({ detail, events, now: io.clock.now(), style: style.out }));
  return EXIT.ok;
};
