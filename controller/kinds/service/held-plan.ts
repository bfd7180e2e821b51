import type { Plan, Step } from '../../model/plan.ts';
import { COMMIT_TAG, decodeCommit } from '../../model/tags.ts';
import { rollbackByHand } from './by-hand.ts';
import type { Change } from './change.ts';
import { failureOf } from './hold.ts';
import { memoryOf, stopLines } from './memory.ts';

type Hold = Extract<Plan, { kind: 'hold' }>;
type Why = Omit<Hold, 'kind' | 'steps' | 'commit'>;

/**
 * Why the rollout to what is desired must not start, if anything says so and nobody has said since that it may; with the
 * steps that go out meanwhile. `revision`: the ACTIVE revision of the desired content, where there is one.
 */
export function heldPlan(change: Change, revision: string | undefined, meanwhile: readonly Step[]): Hold | undefined {
  const why = [afterCheck(change), afterFailure(change), byHand(change, revision)].find(
    (one) => one !== undefined && !isReleased(one, change),
  );
  return why && { kind: 'hold', ...why, commit: commitOf(change, revision), steps: meanwhile };
}

function commitOf({ live }: Change, revision: string | undefined): string | undefined {
  const known = live.taskDefinition ? [live.taskDefinition, ...live.candidates] : live.candidates;
  const made = known.find(({ taskDefinition }) => taskDefinition.taskDefinitionArn === revision);
  return decodeCommit(made?.tags[COMMIT_TAG])?.id;
}

function isReleased({ since }: Why, { input }: Change): boolean {
  const { resumedAt } = input.context;
  return resumedAt !== undefined && (since === undefined || since <= resumedAt);
}

function afterCheck({ input }: Change): Why | undefined {
  const { held } = input.context;
  if (!held) return undefined;
  const reason = `${held.reason}; held until the manifest changes or the service is resumed`;
  return { cause: 'check', since: held.at, reason, details: [] };
}

function afterFailure({ input, live, facts }: Change): Why | undefined {
  const failure = failureOf(input.want, live.rollouts, facts);
  if (!failure) return undefined;
  const { revision, ...why } = failure;
  return { ...why, details: stopLines(live, revision, memoryOf(input.context.remembered)) };
}

function byHand(change: Change, revision: string | undefined): Why | undefined {
  const memory = memoryOf(change.input.context.remembered);
  const found = rollbackByHand(change, { revision, memory });
  return found && { cause: 'byHand', since: found.since, reason: found.reason, details: [] };
}
