import type { DeploymentLifecycleHook } from '@aws-sdk/client-ecs';
import { Fault } from '../../contract.ts';
import { deploymentToken } from '../arn.ts';
import { invalidParameter } from '../faults.ts';
import { callFunction } from '../hook-answers.ts';
import { PACE } from '../pace.ts';
import { type EcsWorld, now, type ServiceDeploymentState } from '../world.ts';
import type { HookState, Staged } from './progress.ts';

const TIMEOUT = { minutes: 1440, action: 'ROLLBACK' } as const;
const MINUTE = 60_000;

/** Meets the hooks that are configured for the step that was entered just now. */
export function startHooks(world: EcsWorld, { configuration }: ServiceDeploymentState, staged: Staged): void {
  const stage = staged.steps[staged.at]?.stage;
  const due = (configuration.lifecycleHooks ?? []).filter(({ lifecycleStages }) =>
    lifecycleStages?.some((one) => one === stage),
  );
  for (const hook of due) staged.hooks.push(started(world, hook, staged.entered));
}

/** Its time is a person's: it is not shortened where bake times are. */
function started(world: EcsWorld, hook: DeploymentLifecycleHook, step: number): HookState {
  const { timeoutInMinutes = TIMEOUT.minutes, action = TIMEOUT.action } = hook.timeoutConfiguration ?? {};
  const pauses = hook.targetType === 'PAUSE';
  return {
    id: `ecs-${pauses ? 'pause' : 'lambda'}-${deploymentToken(world)}${deploymentToken(world)}`,
    targetType: pauses ? 'PAUSE' : 'AWS_LAMBDA',
    targetArn: pauses ? undefined : hook.hookTargetArn,
    step,
    status: pauses ? 'AWAITING_ACTION' : 'IN_PROGRESS',
    callAt: pauses ? undefined : world.region.clock.now() + PACE.hook,
    expiresAt: new Date(now(world).getTime() + timeoutInMinutes * MINUTE),
    timeoutAction: action,
  };
}

export type HookVerdict =
  | { readonly kind: 'passed' }
  | { readonly kind: 'failed'; readonly reason: string }
  /** In milliseconds. */
  | { readonly kind: 'waits'; readonly for: number };

/** Whether the hooks of the present step let the deployment go on. */
export function lookAtHooks(world: EcsWorld, staged: Staged): HookVerdict {
  const at = world.region.clock.now();
  const mine = staged.hooks.filter(({ step }) => step === staged.entered);
  for (const hook of mine.filter(isOpen)) advance(world, hook);
  const failed = mine.find(stopsIt);
  if (failed) return { kind: 'failed', reason: reasonOf(failed) };
  const open = mine.filter(isOpen);
  if (open.length === 0) return { kind: 'passed' };
  const next = open.flatMap(({ expiresAt, callAt = Number.POSITIVE_INFINITY }) => [expiresAt.getTime(), callAt]);
  return { kind: 'waits', for: Math.min(...next) - at };
}

const CALL_BACK_SECONDS = 30;

/** A function that is still at it is called again, after half a minute unless it names a time. */
function advance(world: EcsWorld, hook: HookState): void {
  const at = world.region.clock.now();
  if (hook.expiresAt.getTime() <= at) hook.status = 'TIMED_OUT';
  else if (hook.callAt !== undefined && hook.callAt <= at) {
    const { hookStatus, callBackDelay = CALL_BACK_SECONDS } = callFunction(world, hook.targetArn);
    hook.status = hookStatus;
    hook.callAt = hookStatus === 'IN_PROGRESS' ? at + callBackDelay * 1000 : undefined;
  }
}

function isOpen({ status }: HookState): boolean {
  return status === 'AWAITING_ACTION' || status === 'IN_PROGRESS';
}

function stopsIt({ status, timeoutAction }: HookState): boolean {
  return status === 'FAILED' || (status === 'TIMED_OUT' && timeoutAction === 'ROLLBACK');
}

function reasonOf({ status }: HookState): string {
  return status === 'TIMED_OUT'
    ? 'Service deployment rolled back because a lifecycle hook timed out.'
    : 'Service deployment rolled back because a lifecycle hook failed.';
}

/**
 * Lets a paused hook go, or turns the deployment back. Refused unless the deployment is in progress and the hook awaits
 * an action (developer guide, "Continuing service deployments"; the texts are believed).
 */
export function resolvePause(
  deployment: ServiceDeploymentState,
  wanted: { readonly hookId: string; readonly action: 'CONTINUE' | 'ROLLBACK' },
): void {
  if (deployment.status !== 'IN_PROGRESS')
    throw new Fault(
      'ClientException',
      `The service deployment cannot be continued: its status is ${deployment.status}.`,
    );
  const hook = deployment.staged?.hooks.find(({ id }) => id === wanted.hookId);
  if (!hook) throw invalidParameter('The lifecycle hook was not found in the service deployment.');
  if (hook.status !== 'AWAITING_ACTION')
    throw invalidParameter(`The lifecycle hook does not await an action: its status is ${hook.status}.`);
  hook.status = wanted.action === 'CONTINUE' ? 'SUCCEEDED' : 'FAILED';
  if (wanted.action === 'ROLLBACK') requestRollback(deployment, CONTINUED_BACK);
}

const CONTINUED_BACK = 'Service deployment rolled back because ContinueServiceDeployment asked for it.';

/** The rollback begins when the scheduler looks next. */
export function requestRollback(deployment: ServiceDeploymentState, reason: string): void {
  deployment.status = 'ROLLBACK_REQUESTED';
  deployment.statusReason = reason;
}
