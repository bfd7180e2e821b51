import { PACE } from '../pace.ts';
import { stagedOf } from '../wanted.ts';
import { type EcsWorld, primaryOf, type ServiceDeploymentState, type ServiceState } from '../world.ts';
import { failRollout, isTripped, raiseAlarm, rollBack, soundingAlarms, tripBreaker } from './ending.ts';
import { completeRollout, stopShort } from './finish.ts';
import { passStages } from './stages.ts';

/**
 * Looks at how a service's rollout fares: turns it back where it failed or somebody asked for it, and takes one that
 * shifts traffic as far through its stages as it may go. Returns after how many milliseconds to look again, if waiting
 * is all that is left to do.
 */
export function followRollout(world: EcsWorld, service: ServiceState): number | undefined {
  turnWhereNeeded(world, service);
  const current = primaryOf(service)?.serviceDeployment;
  if (!current || current.finishedAt || !stagedOf(service)) return undefined;
  const passing = passStages(world, service, current);
  if (passing.kind === 'waits') return passing.for;
  if (passing.kind === 'done') {
    leaveStages(world, service, current);
    return undefined;
  }
  failRollout(world, service, { reason: passing.reason, cause: 'deployment failed' });
  return PACE.scheduler;
}

function turnWhereNeeded(world: EcsWorld, service: ServiceState): void {
  const primary = primaryOf(service);
  if (!primary || service.status !== 'ACTIVE') return;
  const { status, statusReason: reason = '' } = primary.serviceDeployment;
  const alarms = soundingAlarms(world, primary);
  if (isTripped(service, primary)) tripBreaker(world, service, primary);
  else if (alarms.length > 0) raiseAlarm(world, service, alarms);
  else if (status === 'ROLLBACK_REQUESTED') rollBack(world, service, { reason, cause: 'stopped by user' });
}

/** A deployment that was stopped stays at its last step: the revision that serves is not the PRIMARY's. */
function leaveStages(world: EcsWorld, service: ServiceState, current: ServiceDeploymentState): void {
  if (current.status === 'STOP_REQUESTED') {
    stopShort(world, current, current.statusReason ?? '');
    return;
  }
  if (current.staged) current.staged.at = current.staged.steps.length;
  service.unsettled = true;
  completeRollout(world, service);
}
