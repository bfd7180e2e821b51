import type { CallInput } from '../../../model/aws-calls.ts';
import { step } from '../../../model/plan.ts';
import { decodeHeld, HELD_TAG, type Held, RESUMED_TAG } from '../../../model/tags.ts';
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
 * rollout failed, that content is held, and it is rolled out once more as it was: that is what releases the hold. `now`
 * in milliseconds since the epoch.
 */
export function restartRollout(steered: Steered, { now }: { readonly now: number }): Steering {
  const refusal = refuseForeignController(steered) ?? refuseUnderWay(steered);
  if (refusal) return refusal;
  const held = decodeHeld(steered.tags[HELD_TAG]);
  if (held) return release(steered, held, now);
  const failed = failedRollout(steered);
  return failed ? again(steered, failed) : anew(steered);
}

/** What a check after its rollout put back: only the manifest says what that was, so its keeper rolls it out. */
function release({ service }: Steered, { reason }: Held, now: number): Steering {
  const resourceArn = service.serviceArn;
  const tags = [{ key: RESUMED_TAG, value: new Date(now).toISOString() }];
  const why = 'end the hold';
  return {
    kind: 'act',
    steps: [
      step('ecs:UntagResource', { resourceArn, tagKeys: [HELD_TAG] }, { effect: 'tag', why }),
      step('ecs:TagResource', { resourceArn, tags }, { effect: 'tag', why: 'no hold of before is in force' }),
    ],
    says: 'the hold is over; the controller rolls out what the manifest says at its next look',
    notes: [`held until now: ${reason}`],
  };
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
