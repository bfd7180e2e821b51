import { parseDuration } from '../config-values.ts';
import { suspending } from '../engine/acts/tag-changes.ts';
import { retagObjects } from './objects/retag-object.ts';
import { CliError, EXIT } from './program/exit.ts';
import { flagText, type VerbContext, type VerbRun } from './program/verb.ts';
import { personOf } from './rollouts/person.ts';

export const run: VerbRun = async (context) => {
  const now = context.io.clock.now();
  const asked = { now, reason: flagText(context, 'reason'), forMs: durationOf(context) };
  const keys = await retagObjects(context, (_, caller) => suspending({ ...asked, by: personOf(caller) }));
  const { until } = suspending({ ...asked, by: '' });
  for (const key of keys) context.io.out.write(`${key} is suspended${until ? ` until ${until}` : ''}\n`);
  context.io.err.write('the controller sees it at its next look; end it with: evenkeel resume\n');
  return EXIT.ok;
};

function durationOf(context: VerbContext): number | undefined {
  const text = flagText(context, 'for');
  if (text === undefined) return undefined;
  try {
    return parseDuration(text);
  } catch (error) {
    throw new CliError('invalid', `--for: ${error instanceof Error ? error.message : String(error)}`);
  }
}
