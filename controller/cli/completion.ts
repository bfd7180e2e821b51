import { completionScript } from './output/completion-script.ts';
import { CliError, EXIT } from './program/exit.ts';
import type { VerbRun } from './program/verb.ts';
import { VERBS } from './program/verbs.ts';

export const run: VerbRun = async ({ args, io }) => {
  const [shell = ''] = args;
  const script = completionScript(shell, VERBS);
  if (script === undefined) throw new CliError('invalid', `there is no completion for ${shell}`, 'bash, zsh or fish');
  io.out.write(script);
  return EXIT.ok;
};
