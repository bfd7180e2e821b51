import { acknowledgeDrift } from './drift/acknowledge.ts';
import { healDrift } from './drift/heal.ts';
import { printIgnoreRules } from './drift/ignore-rule.ts';
import { listDrift } from './drift/list.ts';
import { CliError, type ExitCode } from './program/exit.ts';
import { flagOn, type VerbContext, type VerbRun } from './program/verb.ts';

const ACTIONS: Readonly<Record<string, (context: VerbContext) => Promise<ExitCode>>> = {
  heal: healDrift,
  ack: acknowledgeDrift,
  ignoreRule: printIgnoreRules,
};

export const run: VerbRun = async (context) => {
  const [chosen, ...others] = Object.keys(ACTIONS).filter((name) => flagOn(context, name));
  if (others.length > 0) throw new CliError('invalid', '--heal, --ack and --ignore-rule exclude one another');
  const action = chosen === undefined ? undefined : ACTIONS[chosen];
  return (action ?? listDrift)(context);
};
