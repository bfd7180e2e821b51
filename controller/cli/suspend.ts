import { parseDuration } from '../config-values.ts';
import { encodeSuspension } from '../engine/suspension.ts';
import { SUSPEND_TAG } from '../model/tags.ts';
import { retagObject } from './objects/retag-object.ts';
import { CliError, EXIT } from './program/exit.ts';
import { flagText, type VerbContext, type VerbRun } from './program/verb.ts';

export const run: VerbRun = async (context) => {
  const reason = flagText(context, 'reason') ?? 'suspended by hand';
  const until = untilOf(context);
  const suspension = encodeSuspension({ reason, until });
  const key = await retagObject(context, { set: { [SUSPEND_TAG]: suspension }, remove: [] });
  context.io.out.write(`${key} is suspended${until ? ` until ${until}` : ''}\n`);
  context.io.err.write('the controller sees it at its next look; end it with: evenkeel resume\n');
  return EXIT.ok;
};

function untilOf(context: VerbContext): string | undefined {
  const text = flagText(context, 'for');
  if (text === undefined) return undefined;
  try {
    return new Date(context.io.clock.now() + parseDuration(text)).toISOString().replace(/\.\d+Z$/, 'Z');
  } catch (error) {
    throw new CliError('invalid', `--for: ${error instanceof Error ? error.message : String(error)}`);
  }
}
