import { resuming } from '../engine/acts/tag-changes.ts';
import { SUSPEND_TAG } from '../model/tags.ts';
import { parseIdentity } from './objects/address.ts';
import { retagObjects } from './objects/retag-object.ts';
import { EXIT } from './program/exit.ts';
import { flagText, type VerbRun } from './program/verb.ts';

/**
 * Ends a suspension, and of a service every hold that began before: it is rolled out as the manifest says. Of a Namespace
 * only suspensions end.
 */
export const run: VerbRun = async (context) => {
  const { kind: named } = parseIdentity(context.args, flagText(context, 'namespace'));
  const change = resuming({ now: context.io.clock.now(), rollsOut: named === 'Service' });
  const keys = await retagObjects(context, ({ tags }) =>
    named === 'Namespace' && tags[SUSPEND_TAG] === undefined ? undefined : change,
  );
  for (const key of keys) context.io.out.write(`${key} is resumed\n`);
  if (keys.length === 0) context.io.err.write('nothing in it is suspended by a tag\n');
  return EXIT.ok;
};
