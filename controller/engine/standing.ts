import type { Commit } from '../model/document.ts';
import type { Health } from '../model/health.ts';
import type { Plan } from '../model/plan.ts';
import { isUnderWay, type RolloutView } from '../model/rollout.ts';
import { tagText } from '../model/tags.ts';
import type { Standing, StandingState } from '../model/waves.ts';

/** What a look knows of an object that rolls out, for its place among the rollouts of a commit. */
export interface StandingFacts {
  readonly now: number;
  readonly source: string;
  /** The commit in force. */
  readonly commit: Commit;
  /** Hash of what it asks of the object; undefined while that is not known. */
  readonly content: string | undefined;
  /** As found at the look before; undefined at the first one. */
  readonly before: Standing | undefined;
  /** Undefined where AWS could not be read or nothing was decided. */
  readonly seen: SeenStanding | undefined;
  /** What a look that saw nothing came to. `passing`: another one follows soon. */
  readonly unseen: 'passing' | 'failing' | 'blocked';
  /** Looks that failed in a row. */
  readonly failures: number;
}

export interface SeenStanding {
  readonly plan: Plan;
  readonly health: Health;
  readonly rollout: RolloutView | undefined;
  /** Content that was settled last. */
  readonly settled: string | undefined;
  /** Commit that made the revision that lives. */
  readonly madeBy: string | undefined;
  /** Whether a rollout is due now, and whether it may begin. */
  readonly start: 'none' | 'waits' | 'goes';
  /** When a person said that others need not wait. */
  readonly skippedAt: number | undefined;
}

/**
 * Where an object stands in its change. What outlives a process decides: the applied tag, ECS' deployments, the commit on
 * the revision. The look before adds which commit brought the content, and that a rollout took place at all.
 */
export function standingOf(facts: StandingFacts): Standing | undefined {
  const { before, content, seen } = facts;
  if (content === undefined) return before && unseenNow(before, facts);
  const base = standingBefore({ ...facts, content });
  if (!seen) return unseenNow(base, facts);
  return skipped(stateOf(base, seen, { ...facts, isFirst: before === undefined }), seen);
}

/** Looks that may fail before others no longer wait for the end of a rollout that nobody can see. */
const PATIENCE = 5;

/** What came to its end stays so. Nobody waits for what cannot begin; what has begun goes on without being seen, for a while. */
function unseenNow(standing: Standing, { unseen, failures }: StandingFacts): Standing {
  const { state } = standing;
  if (unseen === 'passing' || isOver(state)) return standing;
  return state === 'going' && unseen === 'failing' && failures < PATIENCE ? standing : withState(standing, 'aside');
}

function isOver(state: StandingState): boolean {
  return state === 'done' || state === 'failed' || state === 'skipped';
}

/** As it was found last, where the content is still the same; else at the beginning of a new change. */
export function standingBefore({
  before,
  ...facts
}: Pick<StandingFacts, 'source' | 'commit' | 'before'> & { readonly content: string }): Standing {
  if (before?.content === facts.content) return before;
  return { source: facts.source, commit: facts.commit, content: facts.content, state: 'aside' };
}

interface Look extends StandingFacts {
  /** The first look of this process. */
  readonly isFirst: boolean;
}

function stateOf(base: Standing, seen: SeenStanding, look: Look): Standing {
  const { plan, settled } = seen;
  if (seen.start !== 'none') return started(base, seen, look);
  // A failed one that somebody suspends must not let the others go.
  if (plan.kind === 'refuse') return isOver(base.state) ? base : withState(base, 'aside');
  if (plan.kind === 'wait' && plan.turn) return withState(base, 'aside');
  if (plan.kind === 'hold' && plan.cause !== 'wave') return held(base, plan, look);
  if (settled === look.content) return withState(base, hasRolled(base, seen, look) ? 'done' : 'aside');
  return onItsWay(base, seen, look);
}

function started(base: Standing, { start }: SeenStanding, { now }: Look): Standing {
  if (start === 'waits') return withState(base, 'pending');
  return base.state === 'going' ? base : { ...withState(base, 'going'), since: now };
}

/** A failure of before this process counts where the commit in force made what failed. */
function held(base: Standing, plan: Extract<Plan, { kind: 'hold' }>, look: Look): Standing {
  if (look.isFirst && !isMadeBy(plan.commit, look.commit)) return withState(base, 'aside');
  return { ...withState(base, 'failed'), since: plan.since ?? base.since, reason: plan.reason };
}

/** Nothing to be begun, and the content is not written down as settled yet. */
function onItsWay(base: Standing, seen: SeenStanding, look: Look): Standing {
  const { health, rollout, settled } = seen;
  const rolled = hasRolled(base, seen, look);
  if (health.status === 'Healthy' || health.status === 'Suspended') return withState(base, rolled ? 'done' : 'aside');
  if (health.status === 'Degraded')
    return rolled
      ? { ...withState(base, 'failed'), since: rollout?.finishedAt ?? rollout?.startedAt, reason: health.message }
      : withState(base, 'aside');
  const isUnder = rollout !== undefined && isUnderWay(rollout);
  // What was never settled is new: others need not wait until it lives.
  const goes = rolled || base.state === 'going' || (isUnder && settled !== undefined);
  return goes ? { ...withState(base, 'going'), since: base.since ?? rollout?.startedAt } : withState(base, 'aside');
}

/** Whether the content came by a rollout: one that this process saw, or one that the revision tells of. */
function hasRolled(base: Standing, { madeBy, settled }: SeenStanding, { commit, isFirst }: Look): boolean {
  if (['going', 'done', 'failed', 'skipped'].includes(base.state)) return true;
  return isFirst && isMadeBy(madeBy, commit) && settled !== undefined;
}

/** `tagged` went through a tag, which takes few characters. */
function isMadeBy(tagged: string | undefined, commit: Commit): boolean {
  return tagged !== undefined && tagged === tagText(commit.id);
}

function withState(standing: Standing, state: StandingState): Standing {
  if (standing.state === state) return standing;
  const { source, commit, content, since } = standing;
  return state === 'pending' || state === 'aside'
    ? { source, commit, content, state }
    : { source, commit, content, state, since };
}

function skipped(standing: Standing, { skippedAt }: SeenStanding): Standing {
  const { state, since } = standing;
  if (skippedAt === undefined || (state !== 'failed' && state !== 'going')) return standing;
  return since !== undefined && since > skippedAt ? standing : { ...standing, state: 'skipped' };
}
