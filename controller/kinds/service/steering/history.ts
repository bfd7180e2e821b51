import type { Commit } from '../../../model/document.ts';
import type { RolloutEnding, RolloutPhase } from '../../../model/rollout.ts';
import { COMMIT_TAG, decodeCommit } from '../../../model/tags.ts';
import type { Rollout } from '../live.ts';
import { rolloutView } from '../rollout-view.ts';
import { isOwn, type Steered, targetName } from './steered.ts';

/** One rollout of a service, as ECS remembers it. Times in milliseconds since the epoch. */
export interface PastRollout {
  /** `family:revision` */
  readonly revision: string;
  /** What the service points to now; of several rollouts of one revision the newest. */
  readonly runs: boolean;
  /** Whether the revision was registered by the service's owner. */
  readonly own: boolean;
  /** ECS' own word. */
  readonly outcome: string;
  readonly phase?: RolloutPhase | undefined;
  /** Who or what ended it before its end. */
  readonly ending?: RolloutEnding | undefined;
  readonly reason?: string | undefined;
  readonly startedAt?: number | undefined;
  readonly finishedAt?: number | undefined;
  /** The commit that made the revision. */
  readonly commit?: Commit | undefined;
  readonly images: readonly string[];
  /** ARN of the service deployment. */
  readonly id: string;
}

/** Newest first. */
export function historyOf(steered: Steered): readonly PastRollout[] {
  const running = steered.current?.taskDefinition.taskDefinitionArn;
  const newest = steered.rollouts.find(({ revision }) => revision && revision.taskDefinition === running);
  return steered.rollouts.map((rollout, index) => pastRollout(steered, index, rollout === newest));
}

function pastRollout(steered: Steered, index: number, runs: boolean): PastRollout {
  const { rollouts } = steered;
  const rollout: Rollout = rollouts[index] ?? { deployment: {} };
  const { taskDefinition } = rollout;
  const { state = 'UNKNOWN', phase, ending, reason, startedAt, finishedAt, id } = rolloutView(rollouts, index) ?? {};
  return {
    revision: targetName(rollout),
    runs,
    own: isOwn(steered, taskDefinition),
    outcome: state,
    phase,
    ending,
    reason,
    startedAt,
    finishedAt,
    commit: decodeCommit(taskDefinition?.tags[COMMIT_TAG]),
    images: (taskDefinition?.taskDefinition.containerDefinitions ?? []).flatMap(({ image }) => image ?? []),
    id: id ?? '',
  };
}
