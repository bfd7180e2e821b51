import type { ObjectDetail } from '../../dashboard/schema/objects.ts';
import { keyOf, type ResourceKey } from '../model/identity.ts';
import { isUnderWay } from '../model/rollout.ts';
import { controllerClient } from './api/client.ts';
import { findObject, noSuchObject } from './objects/find.ts';
import { judge, type Verdict } from './objects/goal.ts';
import { waitFor } from './objects/wait-for.ts';
import { printDocument } from './output/document.ts';
import { createStageWatch, rolloutItems } from './output/rollout-lines.ts';
import { CliError, EXIT, type ExitCode } from './program/exit.ts';
import { flagText, type VerbContext, type VerbRun } from './program/verb.ts';
import { timeoutOf } from './wait.ts';

export const run: VerbRun = async (context) => {
  const timeoutMs = timeoutOf(context);
  const client = await controllerClient(context.config, context.io);
  const identity = await findObject(client, context.args, flagText(context, 'namespace'));
  if (identity.kind !== 'Service') throw new CliError('invalid', `a ${identity.kind} has no rollout`, 'name a Service');
  const detail = await client.object(identity);
  if (!detail) throw await noSuchObject(client, identity);
  const key = keyOf(identity);
  if (context.flags.watch === false) return print(context, { key, detail, verdict: judge(detail, 'rolled-out') });
  const message = await waitFor(client, context, { identity, goal: 'rolled-out', timeoutMs });
  if (flagText(context, 'output') !== 'json') {
    context.io.out.write(`${key} ${message}\n`);
    return EXIT.ok;
  }
  return print(context, { key, detail: await client.object(identity), verdict: { kind: 'reached', message } });
};

interface State {
  readonly key: ResourceKey;
  readonly detail: ObjectDetail | undefined;
  readonly verdict: Verdict;
}

/** The state of now, without waiting for another. */
async function print(context: VerbContext, { key, detail, verdict }: State): Promise<ExitCode> {
  const { rollout } = detail ?? {};
  const { io } = context;
  if (flagText(context, 'output') === 'json') {
    const { kind: verdictKind, message } = verdict;
    await printDocument(io, 'json', { kind: 'RolloutStatus', key, verdict: verdictKind, message, rollout });
  } else {
    io.out.write(`${key} ${rollout?.state ?? 'no rollout'}: ${verdict.message}\n`);
    const watch = createStageWatch(io.clock);
    const items = rollout && isUnderWay(rollout) ? rolloutItems(key, rollout, watch(rollout)) : [];
    for (const { line, live } of items) io.out.write(`${line}${live ?? ''}\n`);
  }
  return verdict.kind === 'failed' ? EXIT.failed : EXIT.ok;
}
