import { SUSPEND_TAG } from '../model/tags.ts';
import { retagObject } from './objects/retag-object.ts';
import { EXIT } from './program/exit.ts';
import type { VerbRun } from './program/verb.ts';

export const run: VerbRun = async (context) => {
  const key = await retagObject(context, { set: {}, remove: [SUSPEND_TAG] });
  context.io.out.write(`${key} is resumed\n`);
  return EXIT.ok;
};
