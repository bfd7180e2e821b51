import { keyOf } from '../model/identity.ts';
import { controllerClient } from './api/client.ts';
import { findObject, noSuchObject } from './objects/find.ts';
import { judge } from './objects/goal.ts';
import { waitFor } from './objects/wait-for.ts';
import { CliError, EXIT } from './program/exit.ts';
import { flagText, type VerbRun } from './program/verb.ts';
import { timeoutOf } from './wait.ts';

export const run: VerbRun = async (context) => {
  const timeoutMs = timeoutOf(context);
  const client = await controllerClient(context.config, context.io);
  const identity = await findObject(client, context.args, flagText(context, 'namespace'));
  if (identity.kind !== 'Service') throw new CliError('invalid', `a ${identity.kind} has no rollout`, 'name a Service');
  const detail = await client.object(identity);
  if (!detail) throw await noSuchObject(client, identity);
  if (context.flags.watch !== false) {
    const message = await waitFor(client, context, { identity, goal: 'rolled-out', timeoutMs });
    context.io.out.write(`${keyOf(identity)} ${message}\n`);
    return EXIT.ok;
  }
  const verdict = judge(detail, 'rolled-out');
  context.io.out.write(`${keyOf(identity)} ${detail.rollout?.state ?? 'no rollout'}: ${verdict.message}\n`);
  return verdict.kind === 'failed' ? EXIT.failed : EXIT.ok;
};
