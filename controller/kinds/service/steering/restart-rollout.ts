import type { CallInput } from '../../../model/aws-calls.ts';
import { step } from '../../../model/plan.ts';
import type { Rollout } from '../live.ts';
import { isFailed, reasonOf } from '../rollouts.ts';
import { changedMembers } from './changed-members.ts';
import {
  currentName,
  isOwn,
  refuseForeignController,
  refuseUnderWay,
  type Steered,
  type Steering,
  targetName,
} from './steered.ts';

/**
 * New tasks for the same content: `forceNewDeployment`, which is how a rotated secret reaches tasks. Where the last
 * rollout failed, that content is held, and it is rolled out once more as it was: that is what releases the hold.
 */
export function restartRollout(steered: Steered): Steering {
  const refusal = refuseForeignController(steered) ?? refuseUnderWay(steered);
  if (refusal) return refusal;
  const failed = failedRollout(steered);
  return failed ? again(steered, failed) : anew(steered);
}

function anew(steered: Steered): Steering {
  const input = { ...steered.place, forceNewDeployment: true };
  const why = `new tasks of ${currentName(steered)}`;
  return {
    kind: 'act',
    steps: [step('ecs:UpdateService', input, { effect: 'rollout', why })],
    says: `ECS replaces every task by a new one of ${currentName(steered)}`,
    notes: [],
  };
}

function again(steered: Steered, failed: Rollout): Steering {
  const name = targetName(failed);
  const members = changedMembers(failed.revision, steered.revision);
  const taskDefinition = failed.revision?.taskDefinition;
  const input = { ...steered.place, taskDefinition, forceNewDeployment: true, ...members };
  const reason = reasonOf(failed.deployment);
  return {
    kind: 'act',
    steps: [
      step('ecs:UpdateService', input as CallInput<'ecs:UpdateService'>, {
        effect: 'rollout',
        why: `roll ${name} out once more`,
      }),
    ],
    says: `ECS rolls ${name} out once more`,
    target: failed.taskDefinition,
    notes: [`${name} failed in its last rollout and is held${reason ? `: ${reason}` : ''}`],
  };
}

/** The last rollout, where it failed, is one of ours, and can still be told and run. */
function failedRollout(steered: Steered): Rollout | undefined {
  const [last] = steered.rollouts;
  if (!last || !isFailed(steered.rollouts, 0) || !isOwn(steered, last.taskDefinition)) return undefined;
  return last.taskDefinition?.taskDefinition.status === 'INACTIVE' ? undefined : last;
}
