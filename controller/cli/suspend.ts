import { parseDuration } from '../config-values.ts';
import { encodeSuspension, isoSeconds } from '../engine/suspension.ts';
import { SUSPEND_TAG } from '../model/tags.ts';
import { retagObjects } from './objects/retag-object.ts';
import { CliError, EXIT } from './program/exit.ts';
import { flagText, type VerbContext, type VerbRun } from './program/verb.ts';
import { personOf } from './rollouts/person.ts';

export const run: VerbRun = async (context) => {
  const reason = flagText(context, 'reason') ?? 'suspended by hand';
  const until = untilOf(context);
  const since = isoSeconds(context.io.clock.now());
  const keys = await retagObjects(context, (_, caller) => ({
    set: { [SUSPEND_TAG]: encodeSuspension({ reason, until, since, by: personOf(caller) }) },
    remove: [],
  }));
  for (const key of keys) context.io.out.write(`${key} is suspended${until ? ` until ${until}` : ''}\n`);
  context.io.err.write('the controller sees it at its next look; end it with: evenkeel resume\n');
  return EXIT.ok;
};

function untilOf(context: VerbContext): string | undefined {
  const text = flagText(context, 'for');
  if (text === undefined) return undefined;
  try {
    return isoSeconds(context.io.clock.now() + parseDuration(text));
  } catch (error) {
    throw new CliError('invalid', `--for: ${error instanceof Error ? error.message : String(error)}`);
  }
}
