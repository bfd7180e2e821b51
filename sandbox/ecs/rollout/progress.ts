import type { DeploymentLifecycleHookAction, DeploymentLifecycleHookStatus } from '@aws-sdk/client-ecs';
import type { Revision } from '../world.ts';

/**
 * The stages of a deployment that shifts traffic, in their order. The SDK's enum of stages lacks
 * PRE_PRODUCTION_TRAFFIC_SHIFT, its text has it (API reference, ServiceDeployment, lifecycleStage).
 */
export type Stage =
  | 'RECONCILE_SERVICE'
  | 'PRE_SCALE_UP'
  | 'SCALE_UP'
  | 'POST_SCALE_UP'
  | 'TEST_TRAFFIC_SHIFT'
  | 'POST_TEST_TRAFFIC_SHIFT'
  | 'PRE_PRODUCTION_TRAFFIC_SHIFT'
  | 'PRODUCTION_TRAFFIC_SHIFT'
  | 'POST_PRODUCTION_TRAFFIC_SHIFT'
  | 'BAKE_TIME'
  | 'CLEAN_UP';

/** One step of a deployment's way: what entering it does, and what it takes to leave it. */
export interface Step {
  readonly stage: Stage;
  /** Percent of the production traffic that the deployed revision gets from now on; as before where absent. */
  readonly production?: number;
  /** The same of the test traffic. */
  readonly test?: number;
  /** Whose tasks run during it, each as many as the service wants. */
  readonly runs: 'blue' | 'both' | 'green';
  /** `the others`: whoever does not run during it. */
  readonly until?: 'green is healthy' | 'blue is healthy' | 'the others are gone';
  /** How long it lasts at least, in milliseconds. */
  readonly lasts: number;
}

/** One hook that a deployment has met. */
export interface HookState {
  readonly id: string;
  readonly targetType: 'AWS_LAMBDA' | 'PAUSE';
  readonly targetArn: string | undefined;
  /** The step that waits for it, as counted in {@link Staged}. */
  readonly step: number;
  status: DeploymentLifecycleHookStatus;
  /** When its function is called, or called again; in milliseconds since the epoch. */
  callAt: number | undefined;
  readonly expiresAt: Date;
  readonly timeoutAction: DeploymentLifecycleHookAction;
}

/** How far a deployment that shifts traffic has come. */
export interface Staged {
  /** Replaced by the way back where the deployment is rolled back. */
  steps: readonly Step[];
  /** Which step it is at; the number of steps once all are done. */
  at: number;
  enteredAt: number;
  /** Steps entered, those of the way forth and back together. */
  entered: number;
  readonly hooks: HookState[];
  /** The revision that serves until the new one does, and again where that one fails. */
  readonly blue: Revision | undefined;
  /** Percent of the traffic at the deployed revision. */
  production: number;
  test: number | undefined;
}
