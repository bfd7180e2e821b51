import { controllerClient } from './api/client.ts';
import { formatChanges } from './output/change-text.ts';
import { printDocument } from './output/document.ts';
import { EXIT } from './program/exit.ts';
import { flagOn, type VerbRun } from './program/verb.ts';

export const run: VerbRun = async (context) => {
  const { io, flags, style } = context;
  const client = await controllerClient(context.config, io);
  const changes = await client.changes();
  const shown = flagOn(context, 'all') ? changes : changes.filter(({ state }) => state !== 'done');
  if (flags.output === 'json') await printDocument(io, 'json', { kind: 'ChangeList', items: shown });
  else io.out.write(formatChanges(shown, { style: style.out, now: io.clock.now() }));
  if (shown.length === 0) io.err.write('no commit that changes several services is on its way\n');
  return EXIT.ok;
};
