/**
 * Where a rollout stands, in words of ours. `stopped`: a person ended it where it stood; `superseded`: a newer one took
 * its place; `failed`: it ended badly and nothing was put back.
 */
export const ROLLOUT_PHASES = [
  'pending',
  'rolling',
  'paused',
  'stopping',
  'rollingBack',
  'succeeded',
  'rolledBack',
  'failed',
  'stopped',
  'superseded',
] as const;
export type RolloutPhase = (typeof ROLLOUT_PHASES)[number];

/** Who or what ended a rollout before its end. */
export const ROLLOUT_ENDINGS = ['breaker', 'alarm', 'hook', 'person', 'superseded'] as const;
export type RolloutEnding = (typeof ROLLOUT_ENDINGS)[number];

/** The stages of an ECS service deployment in their order; linear and canary ones pass the production shift in steps. */
export const ROLLOUT_STAGES = [
  'RECONCILE_SERVICE',
  'PRE_SCALE_UP',
  'SCALE_UP',
  'POST_SCALE_UP',
  'TEST_TRAFFIC_SHIFT',
  'POST_TEST_TRAFFIC_SHIFT',
  'PRE_PRODUCTION_TRAFFIC_SHIFT',
  'PRODUCTION_TRAFFIC_SHIFT',
  'POST_PRODUCTION_TRAFFIC_SHIFT',
  'BAKE_TIME',
  'CLEAN_UP',
] as const;
export type StageName = (typeof ROLLOUT_STAGES)[number];

export const STAGE_STATES = ['done', 'current', 'failed', 'ahead'] as const;

export interface RolloutStage {
  readonly name: StageName;
  readonly state: (typeof STAGE_STATES)[number];
  /** Types of the lifecycle hooks that are configured here: `PAUSE`, `AWS_LAMBDA`. */
  readonly hooks: readonly string[];
}

/** One of the revisions of a rollout: its tasks, and its share of the traffic where ECS shifts any. */
export interface RolloutShare {
  readonly side: 'target' | 'source';
  /** `family:revision` where it is known, else the last part of the service revision's ARN. */
  readonly revision: string;
  readonly requested: number;
  readonly running: number;
  readonly pending: number;
  /** Percent of the production and of the test traffic. */
  readonly production?: number | undefined;
  readonly test?: number | undefined;
}

/** A lifecycle hook that ECS runs or waits for. */
export interface RolloutHook {
  /** What `ContinueServiceDeployment` takes. */
  readonly id?: string | undefined;
  /** `PAUSE` waits for a person. */
  readonly type: string;
  /** `AWAITING_ACTION`, `IN_PROGRESS`, … in ECS' words. */
  readonly status: string;
  readonly target?: string | undefined;
  /** When ECS goes on by itself, milliseconds since the epoch, and how. */
  readonly deadline?: number | undefined;
  readonly onTimeout?: string | undefined;
}

/**
 * The rollout under way or the last one, for people and pipelines. Members beyond the first three are known where the
 * service deployment itself was read: while it is under way, at its end, and where a decision needs it.
 */
export interface RolloutView {
  /** ECS' own word: of the service deployment where that was read, else of the primary deployment. */
  readonly state: string;
  readonly phase: RolloutPhase;
  readonly reason?: string | undefined;
  /** `family:revision` that is rolled out. */
  readonly revision?: string | undefined;
  /** ARN of the service deployment. */
  readonly id?: string | undefined;
  /** `ROLLING`, `BLUE_GREEN`, `CANARY` or `LINEAR`. */
  readonly strategy?: string | undefined;
  readonly ending?: RolloutEnding | undefined;
  readonly startedAt?: number | undefined;
  readonly finishedAt?: number | undefined;
  readonly stages?: readonly RolloutStage[] | undefined;
  readonly shares?: readonly RolloutShare[] | undefined;
  /** Failed tasks against the number at which the circuit breaker ends the rollout. */
  readonly breaker?: { readonly status: string; readonly failed: number; readonly threshold: number } | undefined;
  readonly alarms?:
    | { readonly status: string; readonly names: readonly string[]; readonly triggered: readonly string[] }
    | undefined;
  /** The hook that ECS runs or waits for now. */
  readonly hook?: RolloutHook | undefined;
  readonly bakeMinutes?: number | undefined;
}

const UNDER_WAY: readonly RolloutPhase[] = ['pending', 'rolling', 'paused', 'stopping', 'rollingBack'];

/** Whether ECS is still at work on it. */
export function isUnderWay({ phase }: RolloutView): boolean {
  return UNDER_WAY.includes(phase);
}

/** Where only the primary deployment was read, what was known of the end of the same rollout is kept. */
export function withWhatWasKnown(
  now: RolloutView | undefined,
  before: RolloutView | undefined,
): RolloutView | undefined {
  if (!now || !before || now.strategy !== undefined || now.id === undefined) return now;
  return now.id === before.id && now.phase === before.phase && !isUnderWay(now) ? before : now;
}
