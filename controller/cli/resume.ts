import { HELD_TAG, RESUMED_TAG, SUSPEND_TAG } from '../model/tags.ts';
import { parseIdentity } from './objects/address.ts';
import { retagObject } from './objects/retag-object.ts';
import { EXIT } from './program/exit.ts';
import { flagText, type VerbRun } from './program/verb.ts';

/** Ends a suspension, and of a service every hold that began before: it is rolled out as the manifest says. */
export const run: VerbRun = async (context) => {
  const { kind } = parseIdentity(context.args, flagText(context, 'namespace'));
  const resumed = { [RESUMED_TAG]: new Date(context.io.clock.now()).toISOString() };
  const remove = kind === 'Service' ? [SUSPEND_TAG, HELD_TAG] : [SUSPEND_TAG];
  const key = await retagObject(context, { set: kind === 'Service' ? resumed : {}, remove });
  context.io.out.write(`${key} is resumed\n`);
  return EXIT.ok;
};
