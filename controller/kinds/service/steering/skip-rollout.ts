import { step } from '../../../model/plan.ts';
import { HELD_TAG, SKIPPED_TAG, tagText } from '../../../model/tags.ts';
import { isFailed } from '../rollouts.ts';
import { tagList } from '../wire.ts';
import { ending, ongoing, refuseAtRest, type Steered, type Steering } from './steered.ts';

export interface SkipOptions {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Who says so. */
  readonly by: string;
}

/**
 * Lets the other services of the commit go on without this one, whose rollout failed or hangs. Nothing of the service
 * itself changes. It holds until the service's next rollout.
 */
export function skipRollout(steered: Steered, { now, by }: SkipOptions): Steering {
  const isHeld = steered.tags[HELD_TAG] !== undefined || isFailed(steered.rollouts, 0);
  if (!isHeld && !ongoing(steered) && !ending(steered)) return refuseAtRest(steered);
  const tags = tagList({ [SKIPPED_TAG]: tagText(`${new Date(now).toISOString()} ${by}`) });
  const why = 'others of its commit need not wait for it';
  return {
    kind: 'act',
    steps: [step('ecs:TagResource', { resourceArn: steered.service.serviceArn, tags }, { effect: 'tag', why })],
    says: 'the other services of its commit go on without it, once the controller has looked at it',
    notes: [],
  };
}
