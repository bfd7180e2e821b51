import { parseDuration } from '../config-values.ts';
import { keyOf } from '../model/identity.ts';
import { controllerClient } from './api/client.ts';
import { findObject } from './objects/find.ts';
import type { Goal } from './objects/goal.ts';
import { waitFor } from './objects/wait-for.ts';
import { CliError, EXIT } from './program/exit.ts';
import { flagText, type VerbContext, type VerbRun } from './program/verb.ts';

/** Of a commit, as git abbreviates it. */
const SHORTEST = 7;

export const run: VerbRun = async (context) => {
  const timeoutMs = timeoutOf(context);
  const client = await controllerClient(context.config, context.io);
  const identity = await findObject(client, context.args, flagText(context, 'namespace'));
  const goal = flagText(context, 'for') as Goal;
  const commit = flagText(context, 'commit');
  if (commit !== undefined && (goal === 'deleted' || commit.length < SHORTEST))
    throw new CliError('invalid', `--commit ${commit}: name at least ${SHORTEST} digits, and no wait for deletion`);
  const message = await waitFor(client, context, { identity, goal, timeoutMs, commit });
  context.io.out.write(`${keyOf(identity)} ${message}\n`);
  return EXIT.ok;
};

/** The value of `--timeout` in milliseconds. Throws CliError. */
export function timeoutOf(context: VerbContext): number {
  try {
    return parseDuration(flagText(context, 'timeout') ?? '');
  } catch (error) {
    throw new CliError('invalid', `--timeout: ${error instanceof Error ? error.message : String(error)}`);
  }
}
