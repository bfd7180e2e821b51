import { isUnderWay, type RolloutEnding, type RolloutPhase, type StageName } from '../controller/model/rollout.ts';
import type { ObjectDetail, ObjectRow } from './schema/objects.ts';

type Rollout = NonNullable<ObjectDetail['rollout']>;

export const STAGE_WORDS: Readonly<Record<StageName, string>> = {
  RECONCILE_SERVICE: 'Prepare the service',
  PRE_SCALE_UP: 'Before new tasks start',
  SCALE_UP: 'Start new tasks',
  POST_SCALE_UP: 'After new tasks started',
  TEST_TRAFFIC_SHIFT: 'Shift test traffic',
  POST_TEST_TRAFFIC_SHIFT: 'After the test shift',
  PRE_PRODUCTION_TRAFFIC_SHIFT: 'Before the production shift',
  PRODUCTION_TRAFFIC_SHIFT: 'Shift production traffic',
  POST_PRODUCTION_TRAFFIC_SHIFT: 'After the production shift',
  BAKE_TIME: 'Bake time',
  CLEAN_UP: 'Stop old tasks',
};

export const PHASE_WORDS: Readonly<Record<RolloutPhase, string>> = {
  pending: 'Waits to begin',
  rolling: 'Rolling out',
  paused: 'Paused',
  stopping: 'Stopping',
  rollingBack: 'Rolling back',
  succeeded: 'Succeeded',
  rolledBack: 'Rolled back',
  failed: 'Failed',
  stopped: 'Stopped',
  superseded: 'Superseded',
};

export const ENDING_WORDS: Readonly<Record<RolloutEnding, string>> = {
  breaker: 'ended by the circuit breaker',
  alarm: 'ended by an alarm',
  hook: 'ended by a lifecycle hook',
  person: 'ended by a person',
  superseded: 'a newer rollout took its place',
};

/** What goes on, for one line of the fleet; `until` is when ECS goes on by itself. Undefined once it is over. */
export function operationOf(rollout: Rollout): ObjectRow['operation'] {
  if (!isUnderWay(rollout)) return undefined;
  const words = PHASE_WORDS[rollout.phase];
  if (isAwaited(rollout)) return { text: `${words}: waits for a person`, until: rollout.hook?.deadline };
  const stage = rollout.stages?.find(({ state }) => state === 'current')?.name;
  return { text: stage === undefined ? words : `${words}: ${stageInLine(stage, rollout.bakeMinutes)}` };
}

/** ECS does not tell when the bake time began, only how long it is. */
function stageInLine(stage: StageName, bakeMinutes: number | undefined): string {
  if (stage === 'BAKE_TIME' && bakeMinutes) return `bake time of ${bakeMinutes} min`;
  const words = STAGE_WORDS[stage];
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** Whether ECS stands still until a person says how it goes on. */
export function isAwaited({ hook }: Pick<Rollout, 'hook'>): boolean {
  return hook?.status === 'AWAITING_ACTION';
}

/** How ECS goes on when the deadline of a hook passes. */
export function timeoutWords(action: string | undefined): string {
  if (action === 'ROLLBACK') return 'then ECS rolls back by itself';
  return action === 'CONTINUE' ? 'then ECS goes on by itself' : 'then ECS ends the wait';
}

/** Failed tasks against the circuit breaker's threshold, where any failed or it ended the rollout. */
export function breakerWords({ breaker }: Pick<Rollout, 'breaker'>): string | undefined {
  if (!breaker) return undefined;
  const { status, failed, threshold } = breaker;
  if (status === 'TRIGGERED') return `${failed} of ${threshold} failed tasks: the circuit breaker ended it`;
  return `${failed} of ${threshold} failed tasks until the circuit breaker`;
}

/** `BLUE_GREEN` reads `Blue/green`. */
export function strategyWords(strategy: string): string {
  if (strategy === 'BLUE_GREEN') return 'Blue/green';
  return strategy.charAt(0) + strategy.slice(1).toLowerCase();
}
