import { step } from '../../../model/plan.ts';
import { revisionName } from '../names.ts';
import {
  ending,
  ongoing,
  refuseAtRest,
  refuseForeignController,
  refuseUnderWay,
  type Steered,
  type Steering,
  targetName,
} from './steered.ts';

/**
 * Stops the rollout under way. With `rollback` ECS takes the service back to the revision that it came from; without, it
 * leaves things where they are (the API takes ABORT, and what ECS then does is believed: its documentation tells of
 * ROLLBACK alone).
 */
export function abortRollout(steered: Steered, { rollback }: { readonly rollback: boolean }): Steering {
  const refusal = refuseForeignController(steered);
  if (refusal) return refusal;
  const rollout = ongoing(steered);
  if (!rollout) return (ending(steered) && refuseUnderWay(steered)) ?? refuseAtRest(steered);
  const { deployment } = rollout;
  const name = targetName(rollout);
  if (rollback && (deployment.sourceServiceRevisions ?? []).length === 0)
    return {
      kind: 'refuse',
      message: `the rollout of ${name} is the service's first: there is nothing to go back to`,
      hint: 'stop it where it is with --no-rollback',
    };
  const former = formerName(steered);
  const { serviceDeploymentArn } = deployment;
  const stopType = rollback ? 'ROLLBACK' : 'ABORT';
  const why = rollback ? `stop ${name} and roll back` : `stop ${name} where it is`;
  return {
    kind: 'act',
    steps: [step('ecs:StopServiceDeployment', { serviceDeploymentArn, stopType }, { effect: 'rollout', why })],
    says: rollback ? `ECS stops ${name} and goes back to ${former}` : `ECS stops ${name} where it is`,
    notes: rollback ? heldNotes(name, former) : ['tasks of both revisions may be left'],
  };
}

function heldNotes(name: string, former: string): readonly string[] {
  if (name === former) return [];
  return [
    `${name} is held after that: until its manifest changes, or somebody restarts it, it is not rolled out again`,
  ];
}

/** What the last rollout that ended well deployed. */
function formerName({ rollouts }: Steered): string {
  const former = rollouts.find(({ deployment }) => deployment.status === 'SUCCESSFUL');
  const name = former?.revision?.taskDefinition;
  return name === undefined ? 'what ran before' : revisionName(name);
}
