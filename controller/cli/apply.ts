import type { Snapshot } from '../model/document.ts';
import { isUnderWay } from '../model/rollout.ts';
import type { ObjectStatus } from '../model/status.ts';
import type { Operator } from '../operator.ts';
import { sleep } from '../ports/clock.ts';
import { blueprintsOf } from './manifests/blueprints.ts';
import { withIdentities } from './manifests/identity-problems.ts';
import {
  type Connection,
  connect,
  declaredObjects,
  describeScopes,
  lookOnce,
  oneShotOperator,
} from './manifests/one-shot.ts';
import { planDigest } from './manifests/plan-digest.ts';
import { readPaths } from './manifests/read-paths.ts';
import { isFinished, type Settling, settlingOf } from './objects/settling.ts';
import { oneLine } from './output/plain-text.ts';
import { actionOf } from './output/plan-text.ts';
import { createProgress, formatBar, type ProgressItem } from './output/progress.ts';
import { createStageWatch, rolloutItems } from './output/rollout-lines.ts';
import { formatAge } from './output/table.ts';
import { isMisplaced, printPlan } from './plan.ts';
import { CliError, EXIT, type ExitCode } from './program/exit.ts';
import { flagOn, flagText, type VerbContext, type VerbRun } from './program/verb.ts';
import { complain } from './validate.ts';
import { timeoutOf } from './wait.ts';

const LOOK_MS = 500;

export const run: VerbRun = async (context) => {
  const timeoutMs = timeoutOf(context);
  const snapshot = withIdentities(await readPaths(context.args, context.io));
  if (complain(context, snapshot)) return EXIT.invalid;
  const aws = await connect(context);
  try {
    const planned = await lookOnce(context, { aws, snapshot });
    const scopes = await describeScopes(aws, planned);
    const owner = context.config.owner ?? '';
    const blueprints = blueprintsOf(snapshot);
    const digest = planDigest({ owner, snapshot, objects: planned });
    await printPlan(context, { owner, scopes, objects: planned, showIgnored: false, blueprints, digest });
    refuseControllersObjects(planned, owner);
    refuseOtherPlan(digest, flagText(context, 'approved'));
    if (flagOn(context, 'dryRun')) return EXIT.ok;
    return await applySnapshot(context, { aws, snapshot, timeoutMs });
  } finally {
    aws.close();
  }
};

/**
 * One-shot commits are named `apply-…`. Another commit on an object means that a controller settled it: it would undo
 * what is applied here with its next sweep, so nothing is written at all. Throws CliError.
 */
function refuseControllersObjects(planned: readonly ObjectStatus[], owner: string): void {
  const misplaced = planned.find(isMisplaced);
  if (misplaced?.outcome && 'reason' in misplaced.outcome) throw new CliError('refused', misplaced.outcome.reason);
  const controlled = planned.find(({ appliedCommit }) => appliedCommit && !appliedCommit.startsWith('apply-'));
  if (!controlled) return;
  throw new CliError('refused', whoseItIs(controlled, owner), 'commit the change to its source; nothing was written');
}

/** `owner` is ours; where the object's tag names another one, the plan's refusal says which, and the commit. */
function whoseItIs({ key, plan, appliedCommit }: ObjectStatus, owner: string): string {
  return plan?.kind === 'refuse' && plan.code === 'OWNED_BY_OTHER'
    ? `${key}: ${plan.message}`
    : `${key} belongs to the controller of owner "${owner}", which settled commit ${appliedCommit}`;
}

/** Throws CliError where another plan was approved than the one that would be carried out now. */
function refuseOtherPlan(digest: string, approved: string | undefined): void {
  if (approved === undefined || approved === digest) return;
  throw new CliError(
    'refused',
    `plan ${oneLine(approved)} was approved, and this is plan ${digest}: manifests or AWS have changed since; nothing was written`,
    'have this plan approved',
  );
}

async function applySnapshot(
  context: VerbContext,
  options: { aws: Connection; snapshot: Snapshot; timeoutMs: number },
): Promise<ExitCode> {
  const operator = oneShotOperator(context, { ...options, dryRun: false });
  operator.start();
  try {
    const finished = await follow(operator, context, options.timeoutMs);
    return report(declaredObjects(operator), { context, finished });
  } finally {
    await operator.stop();
  }
}

/** Shows what goes on until there is nothing left to wait for; false when the time is over first. */
async function follow(operator: Operator, context: VerbContext, timeoutMs: number): Promise<boolean> {
  const { clock, err, interrupted } = context.io;
  const startedAt = clock.now();
  const progress = createProgress(err, clock);
  const watch = createStageWatch(clock);
  try {
    for (;;) {
      const objects = declaredObjects(operator);
      const elapsedMs = clock.now() - startedAt;
      progress.show(objects.flatMap((status) => [progressItem(status, elapsedMs), ...rolloutOf(status, watch)]));
      if (isQuiet(operator) && isFinished(objects.map(settlingOf), flagOn(context, 'wait'))) return true;
      if (elapsedMs >= timeoutMs) return false;
      await sleep(clock, LOOK_MS, interrupted);
    }
  } finally {
    progress.end();
  }
}

/** Between two passes an object may look as if it waited for ever, and before the manifests are taken up there is none. */
function isQuiet(operator: Operator): boolean {
  const { queue, sources } = operator.views.operator();
  return queue.ready === 0 && queue.inFlight === 0 && sources.every(({ lastReadAt }) => lastReadAt !== undefined);
}

function progressItem(status: ObjectStatus, elapsedMs: number): ProgressItem {
  const settling = settlingOf(status);
  const { running, desired, rollout, events } = status.summary ?? {};
  const bar = desired === undefined ? '' : ` ${formatBar(running ?? 0, desired)}`;
  const state = rollout ? ` ${rollout.state}` : '';
  const message = 'message' in settling ? ` ${oneLine(settling.message)}` : '';
  const last = settling.kind === 'rolling' && events?.[0] ? ` | ${oneLine(events[0].message)}` : '';
  const live = settling.kind === 'done' ? '' : ` (${formatAge(elapsedMs)})${last}`;
  return { key: status.key, line: `${status.key} ${settling.kind}${state}${bar}${message}`, live };
}

function rolloutOf(
  { key, summary }: ObjectStatus,
  watch: ReturnType<typeof createStageWatch>,
): readonly ProgressItem[] {
  const rollout = summary?.rollout;
  return rollout && isUnderWay(rollout) ? rolloutItems(key, rollout, watch(rollout)) : [];
}

function report(objects: readonly ObjectStatus[], about: { context: VerbContext; finished: boolean }): ExitCode {
  const { io } = about.context;
  const ends = objects.map((status) => ({ status, settling: settlingOf(status) }));
  for (const { status, settling } of ends) io.err.write(complaint(status, settling));
  const kinds = new Set(ends.map(({ settling }) => settling.kind));
  if (kinds.has('broken')) return EXIT.failed;
  if (kinds.has('failed')) return EXIT.unreachable;
  if (kinds.has('refused')) return EXIT.refused;
  if (!about.finished) {
    io.err.write('the time is over; nothing was stopped\n');
    return EXIT.timeout;
  }
  io.err.write(
    `${objects.length} objects: ${objects.filter((status) => actionOf(status) === 'unchanged').length} settled\n`,
  );
  return kinds.has('waiting') ? EXIT.refused : EXIT.ok;
}

function complaint(status: ObjectStatus, settling: Settling): string {
  if (settling.kind === 'done' || settling.kind === 'rolling' || settling.kind === 'pending') return '';
  const details = settling.kind === 'broken' ? settling.details.map((line) => `  ${oneLine(line)}\n`).join('') : '';
  return `${status.key}: ${settling.kind}: ${oneLine(settling.message)}\n${details}`;
}
