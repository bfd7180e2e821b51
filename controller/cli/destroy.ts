import type { Condemned } from '../engine/context.ts';
import { type DoomedObject, protectedIn, type TeardownSurvey } from '../model/teardown-survey.ts';
import { type Condemnation, condemn } from './destroy/condemn.ts';
import { withOutsideReferrers } from './destroy/outside-referrers.ts';
import { type TornDown, tearDown } from './destroy/tear-down.ts';
import type { ManifestWarning } from './manifests/moving-images.ts';
import { type Connection, connect, describeScopes, managedObjects, oneShotOperator } from './manifests/one-shot.ts';
import { readPaths } from './manifests/read-paths.ts';
import { taskMadeLogs } from './manifests/task-made-logs.ts';
import { ownerOf } from './objects/find-owned.ts';
import { printDocument } from './output/document.ts';
import { oneLine } from './output/plain-text.ts';
import { formatTable } from './output/table.ts';
import { formatTeardown } from './output/teardown-text.ts';
import { CliError, EXIT, type ExitCode } from './program/exit.ts';
import { flagOn, flagText, type VerbContext, type VerbRun } from './program/verb.ts';
import { complain } from './validate.ts';
import { timeoutOf } from './wait.ts';

export const run: VerbRun = async (context) => {
  const [namespace = '', ...paths] = context.args;
  const timeoutMs = timeoutOf(context);
  const snapshot = await readPaths(paths.length > 0 ? paths : ['.'], context.io);
  if (complain(context, snapshot)) return EXIT.invalid;
  const condemnation = condemn(namespace, snapshot);
  const aws = await connect(context);
  try {
    const around = { aws, owner: ownerOf(context), snapshot, namespace };
    const survey = await withOutsideReferrers(await surveyOf(context, { aws, condemnation }), around);
    const left = taskMadeLogs([...condemnation.condemned.documents.values()]);
    await printPlan(context, { survey, aws, condemned: condemnation.condemned, left });
    const goes = survey.objects.filter(({ fate }) => fate === 'delete' || fate === 'release');
    if (flagOn(context, 'dryRun') || goes.length === 0) return exitOfSurvey(survey);
    assertUnprotected(survey);
    await confirm(context, namespace);
    return await carryOut(context, { aws, condemnation, doomed: survey.objects, timeoutMs });
  } finally {
    aws.close();
  }
};

interface World {
  readonly aws: Connection;
  readonly condemnation: Condemnation;
}

async function surveyOf(context: VerbContext, { aws, condemnation }: World): Promise<TeardownSurvey> {
  const operator = oneShotOperator(context, { aws, ...condemnation, dryRun: true });
  operator.start();
  await operator.quiet();
  const survey = await operator.surveyTeardown();
  const failed = operator.views.objects().find(({ outcome }) => outcome?.kind === 'failed');
  await operator.stop();
  const reason = failed?.outcome && 'reason' in failed.outcome ? failed.outcome.reason : undefined;
  if (survey.objects.length === 0 && reason !== undefined) throw new CliError('unreachable', reason);
  return survey;
}

interface Planned {
  readonly survey: TeardownSurvey;
  readonly aws: Connection;
  readonly condemned: Condemned;
  /** What its tasks made in AWS and nobody takes down. */
  readonly left: readonly ManifestWarning[];
}

/** The plan to standard output; as JSON only where nothing else is to follow. */
async function printPlan(context: VerbContext, { survey, aws, condemned, left }: Planned): Promise<void> {
  const { io, style, config } = context;
  const { namespace } = condemned;
  const isJson = flagText(context, 'output') === 'json';
  if (isJson && flagOn(context, 'dryRun'))
    return printDocument(io, 'json', { kind: 'TeardownPlan', namespace, owner: config.owner, ...survey });
  const scopes = await describeScopes(aws, []);
  const out = isJson ? io.err : io.out;
  for (const scope of scopes) out.write(`account ${oneLine(scope)} owner ${config.owner ?? ''}\n`);
  if (survey.objects.length === 0) out.write(`nothing of ours lives in namespace ${namespace}\n`);
  else out.write(`${formatTeardown(survey, style.out)}`);
  for (const line of warningsOf(survey.objects)) io.err.write(`${line}\n`);
  for (const { object, message } of left) io.err.write(`${oneLine(`warning: ${object}: ${message}`)}\n`);
}

/** Whoever settled it with a commit of a source would make it again. */
function warningsOf(objects: readonly DoomedObject[]): readonly string[] {
  const controlled = objects.find(({ appliedCommit }) => appliedCommit && !appliedCommit.startsWith('apply-'));
  if (!controlled) return [];
  const { key, appliedCommit } = controlled;
  return [
    `warning: a controller settled ${key} (commit ${appliedCommit}); take the manifests from its source first, or it makes everything again`,
  ];
}

/**
 * Nothing goes while something is protected: what serves would be gone, and what it stood on would stay. Throws CliError.
 */
function assertUnprotected(survey: TeardownSurvey): void {
  const [first, ...others] = protectedIn(survey);
  if (!first) return;
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  throw new CliError(
    'refused',
    `nothing was deleted: ${first.key}${more} ${others.length === 0 ? 'is' : 'are'} protected`,
    'change what the reasons name in the manifests, `evenkeel apply` them, and destroy again',
  );
}

/** Rejects with CliError where the namespace's name is not typed. */
async function confirm(context: VerbContext, namespace: string): Promise<void> {
  const { io } = context;
  const given = flagText(context, 'confirm');
  if (given === undefined && !io.inputIsTerminal)
    throw new CliError('refused', 'nothing was deleted: nobody confirmed it', `add --confirm ${namespace}`);
  if (given === undefined) io.err.write(`Type the namespace's name to destroy it: `);
  const typed = given ?? (await io.readLine()).trim();
  if (typed !== namespace)
    throw new CliError('refused', `nothing was deleted: "${oneLine(typed)}" is not the namespace's name, ${namespace}`);
}

interface Job extends World {
  readonly doomed: readonly DoomedObject[];
  readonly timeoutMs: number;
}

async function carryOut(context: VerbContext, { aws, condemnation, ...job }: Job): Promise<ExitCode> {
  const operator = oneShotOperator(context, { aws, ...condemnation, dryRun: false });
  operator.start();
  try {
    const torn = await tearDown(operator, context, job);
    await printEnd(context, { torn, namespace: condemnation.condemned.namespace });
    return exitOf(
      torn,
      managedObjects(operator).some(({ outcome }) => outcome?.kind === 'failed' && outcome.lasting !== true),
    );
  } finally {
    await operator.stop();
  }
}

async function printEnd(
  context: VerbContext,
  { torn, namespace }: { readonly torn: TornDown; readonly namespace: string },
): Promise<void> {
  const { io } = context;
  const { ended, why } = torn;
  if (flagText(context, 'output') === 'json') {
    await printDocument(io, 'json', { kind: 'Teardown', namespace, why, objects: ended });
    return;
  }
  const rest = ended.filter(({ end }) => end !== 'gone');
  io.out.write(
    formatTable(
      [],
      rest.map(({ key, type, end, reason = '' }) => [end, key, type, oneLine(reason)]),
    ),
  );
  const count = (end: TornDown['ended'][number]['end']): number => ended.filter((each) => each.end === end).length;
  const parts = (['gone', 'released', 'kept', 'left'] as const).flatMap((end) =>
    count(end) > 0 ? [`${count(end)} ${end}`] : [],
  );
  io.out.write(`${parts.join(', ')}\n`);
  if (why === 'timeout') io.err.write('the time is over; run it again, and it goes on\n');
  if (why === 'stalled') io.err.write('nothing went for 20 minutes\n');
  if (why !== 'timeout' && count('left') > 0) io.err.write(nextStep(context, ended));
}

/** Which of what is left holds up the rest, and what to do then. */
function nextStep({ args }: VerbContext, ended: TornDown['ended']): string {
  const left = ended.filter(({ end }) => end === 'left');
  const roots = left.filter(({ waitsFor }) => waitsFor === undefined);
  const others = left.length - roots.length;
  const names = roots.map(({ key }) => key).join(', ');
  const rest = others > 0 ? `, and ${others} more wait for that` : '';
  const again = ['evenkeel destroy', ...args, '--confirm', args[0] ?? ''].map(oneLine).join(' ');
  return `AWS did not delete ${names}${rest}; deal with the reasons above, then: ${again}\n`;
}

function exitOf({ ended, why }: TornDown, hasFailed: boolean): ExitCode {
  if (why === 'timeout') return EXIT.timeout;
  if (hasFailed) return EXIT.unreachable;
  if (ended.some(({ end }) => end === 'left')) return EXIT.differences;
  return ended.some(({ end }) => end === 'left' || end === 'kept') ? EXIT.refused : EXIT.ok;
}

function exitOfSurvey({ objects, unlisted }: TeardownSurvey): ExitCode {
  if (unlisted.length > 0 || objects.some(({ fate }) => fate === 'unknown')) return EXIT.unreachable;
  return objects.some(({ fate }) => fate === 'keep' || fate === 'protected') ? EXIT.refused : EXIT.ok;
}
