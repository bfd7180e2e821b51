import type { ObjectDetail } from '../../../dashboard/schema/objects.ts';
import { type Identity, keyOf } from '../../model/identity.ts';
import { isUnderWay } from '../../model/rollout.ts';
import { sleep } from '../../ports/clock.ts';
import type { ControllerClient } from '../api/client.ts';
import { oneLine } from '../output/plain-text.ts';
import { createProgress, formatBar, type ProgressItem } from '../output/progress.ts';
import { createStageWatch, rolloutItems } from '../output/rollout-lines.ts';
import { formatAge } from '../output/table.ts';
import { CliError } from '../program/exit.ts';
import type { VerbContext } from '../program/verb.ts';
import { judgeCommit } from './commit-goal.ts';
import { type Goal, judge, type Verdict } from './goal.ts';

/** Between two looks at the controller, which answers from memory. */
const LOOK_MS = 1000;
/** A commit made a moment ago may not have been seen yet: what is reached must still be so at a second look. */
const LOOKS = 2;

export interface WaitOptions {
  readonly identity: Identity;
  readonly goal: Goal;
  readonly timeoutMs: number;
  /** Whose content must have reached the goal; undefined: whatever is in force. */
  readonly commit?: string | undefined;
}

/**
 * Follows one object until it is as wanted, and shows how it goes on standard error. Rejects with CliError: `failed` as
 * soon as the goal cannot be reached any more, `timeout`, `unreachable`.
 */
export async function waitFor(client: ControllerClient, context: VerbContext, options: WaitOptions): Promise<string> {
  const { clock, err, interrupted } = context.io;
  const key = keyOf(options.identity);
  const startedAt = clock.now();
  let reached = 0;
  const watch = createStageWatch(clock);
  const progress = createProgress(err, clock);
  progress.note(`${context.config.url}/objects/${key}`);
  try {
    for (;;) {
      const detail = await client.object(options.identity);
      const verdict = options.commit ? judgeCommit(detail, options.commit, options.goal) : judge(detail, options.goal);
      reached = verdict.kind === 'reached' ? reached + 1 : 0;
      if (verdict.kind === 'reached' && reached >= (options.commit ? 1 : LOOKS)) return verdict.message;
      if (verdict.kind === 'failed') throw failed(key, verdict);
      progress.show([
        progressItem(key, { detail, verdict, elapsedMs: clock.now() - startedAt }),
        ...(detail?.rollout && isUnderWay(detail.rollout)
          ? rolloutItems(key, detail.rollout, watch(detail.rollout))
          : []),
      ]);
      if (reached === 0 && clock.now() - startedAt >= options.timeoutMs)
        throw timedOut(key, { options, verdict, detail });
      await sleep(clock, LOOK_MS, interrupted);
    }
  } finally {
    progress.end();
  }
}

function failed(key: string, verdict: Extract<Verdict, { kind: 'failed' }>): CliError {
  return new CliError('failed', [`${key}: ${verdict.message}`, ...verdict.details].join('\n'));
}

interface Unreached {
  readonly options: WaitOptions;
  readonly verdict: Verdict;
  readonly detail: ObjectDetail | undefined;
}

function timedOut(key: string, { options, verdict, detail }: Unreached): CliError {
  const isPaused = detail?.rollout?.phase === 'paused';
  const seconds = Math.round(options.timeoutMs / 1000);
  const message = `${key} is not ${options.goal} after ${seconds}s: ${verdict.message}`;
  const next = isPaused
    ? `let it go on with: evenkeel rollout continue ${key}`
    : 'wait again, or see: evenkeel describe';
  return new CliError('timeout', message, `nothing was stopped; ${next}`);
}

interface Moment {
  readonly detail: ObjectDetail | undefined;
  readonly verdict: Verdict;
  readonly elapsedMs: number;
}

function progressItem(key: string, { detail, verdict, elapsedMs }: Moment): ProgressItem {
  const { row, rollout } = detail ?? {};
  const bar = row?.desired === undefined ? '' : ` ${formatBar(row.running ?? 0, row.desired)}`;
  const state = rollout ? ` ${rollout.state}` : '';
  return { key, line: `${key}${state}${bar} ${oneLine(verdict.message)}`, live: ` (${formatAge(elapsedMs)})` };
}
