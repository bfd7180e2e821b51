import { examineAccount } from './doctor/account.ts';
import { examineConfiguration } from './doctor/configuration.ts';
import { examineController } from './doctor/controller.ts';
import { type Diagnosis, examination } from './doctor/diagnosis.ts';
import { examineMachine } from './doctor/machine.ts';
import { examineManifests } from './doctor/manifests.ts';
import { examineSources } from './doctor/sources.ts';
import { formatDiagnoses } from './output/doctor-text.ts';
import { printDocument } from './output/document.ts';
import { countsOf, describeCounts } from './output/verification-text.ts';
import { EXIT, type ExitCode } from './program/exit.ts';
import { flagText, type VerbContext, type VerbRun } from './program/verb.ts';

/** Looks at everything that Evenkeel stands on, goes on after each failure, and ends with what the first error means. */
export const run: VerbRun = async (context) => {
  const diagnoses = await examine(context);
  await print(context, diagnoses);
  return exitOf(diagnoses);
};

async function examine(context: VerbContext): Promise<readonly Diagnosis[]> {
  const [machine, configuration, controller, sources] = await Promise.all([
    examineMachine(context),
    examineConfiguration(context),
    examineController(context),
    examineSources(context),
  ]);
  const account = await examineAccount(context, sources.snapshots);
  const manifests = await manifestDiagnoses(context, { account, sources });
  return [...machine, ...configuration, ...sources.diagnoses, ...account.diagnoses, ...manifests, controller];
}

async function manifestDiagnoses(
  context: VerbContext,
  parts: {
    readonly account: Awaited<ReturnType<typeof examineAccount>>;
    readonly sources: Awaited<ReturnType<typeof examineSources>>;
  },
): Promise<readonly Diagnosis[]> {
  const { aws, self, reachable } = parts.account;
  if (!aws || !self) return [];
  try {
    return await examineManifests(context, { aws: { ...aws, ...self }, reachable, snapshots: parts.sources.snapshots });
  } catch (error) {
    return [examination('permissions', 'PERMISSIONS').failed(error)];
  } finally {
    aws.close();
  }
}

function exitOf(diagnoses: readonly Diagnosis[]): ExitCode {
  const first = diagnoses.find(({ verdict }) => verdict === 'error');
  return first ? EXIT[first.exit ?? 'differences'] : EXIT.ok;
}

async function print(context: VerbContext, results: readonly Diagnosis[]): Promise<void> {
  const { io, style } = context;
  const summary = countsOf(results);
  const output = flagText(context, 'output') ?? 'text';
  if (output !== 'text')
    return printDocument(io, output, { kind: 'Diagnosis', healthy: summary.error === 0, summary, results });
  io.out.write(formatDiagnoses(results, style.out));
  io.err.write(`${describeCounts(summary)}\n`);
}
