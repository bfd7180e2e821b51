import { historyOf, type PastRollout } from '../kinds/service/steering/history.ts';
import { currentName, type Steered } from '../kinds/service/steering/steered.ts';
import { printDocument } from './output/document.ts';
import { formatHistory, formatRevision, historyDocument, revisionDocument } from './output/history-text.ts';
import { CliError, EXIT, type ExitCode } from './program/exit.ts';
import { flagText, type VerbContext, type VerbRun } from './program/verb.ts';
import { askedRevision } from './rollouts/asked-revision.ts';
import { type OpenService, withService } from './rollouts/open-service.ts';
import { revisionDifferences } from './rollouts/revision-differences.ts';

export const run: VerbRun = (context) =>
  withService(context, async (open) => {
    const steered = await open.read();
    const rollouts = historyOf(steered);
    const asked = flagText(context, 'revision');
    if (asked !== undefined) return showRevision(context, { asked, open, steered, rollouts });
    return showHistory(context, { open, rollouts });
  });

async function showHistory(
  { io, style, flags }: VerbContext,
  { open, rollouts }: { open: OpenService; rollouts: readonly PastRollout[] },
): Promise<ExitCode> {
  const output = String(flags.output);
  if (output === 'json' || output === 'yaml') {
    await printDocument(io, output, historyDocument(open.key, rollouts));
    return EXIT.ok;
  }
  const columns = io.out.isTerminal ? io.out.columns : undefined;
  if (rollouts.length === 0) io.err.write(`ECS keeps no rollout of ${open.key}\n`);
  else
    io.out.write(
      formatHistory(rollouts, { now: io.clock.now(), isWide: output === 'wide', columns, style: style.out }),
    );
  return EXIT.ok;
}

interface Asked {
  readonly asked: string;
  readonly open: OpenService;
  readonly steered: Steered;
  readonly rollouts: readonly PastRollout[];
}

async function showRevision({ io, style, flags }: VerbContext, about: Asked): Promise<ExitCode> {
  const { open, steered, rollouts } = about;
  const want = await askedRevision(about.asked, about);
  const { current: have } = steered;
  if (!have) throw new CliError('invalid', `${open.key} runs no task definition`);
  const revision = `${want.taskDefinition.family}:${want.taskDefinition.revision}`;
  const past = rollouts.filter((rollout) => rollout.revision === revision);
  const differences = revisionDifferences({ want, have }, open.scope);
  const view = { key: open.key, revision, runs: currentName(steered), past, differences };
  const output = String(flags.output);
  if (output === 'json' || output === 'yaml') await printDocument(io, output, revisionDocument(view));
  else io.out.write(formatRevision(view, { now: io.clock.now(), style: style.out }));
  return EXIT.ok;
}
