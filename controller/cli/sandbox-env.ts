import { EXIT } from './program/exit.ts';
import { flagText, type VerbRun } from './program/verb.ts';
import { environmentScript, parsePort } from './sandbox/start-sandbox.ts';

export const run: VerbRun = async (context) => {
  context.io.out.write(environmentScript(parsePort(flagText(context, 'port'))));
  return EXIT.ok;
};
