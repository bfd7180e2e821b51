import { AwsError, isAwsError } from '../model/aws-error.ts';
import { digest } from '../model/digest.ts';
import type { ResourceKey } from '../model/identity.ts';
import type { Step } from '../model/plan.ts';
import { type Scope, scopeId } from '../model/scope.ts';
import type { Clock } from '../ports/clock.ts';
import type { AwsTransport } from '../ports/transport.ts';
import type { EventBus } from './bus.ts';
import { CAPPED_MESSAGE, type DeletionCaps } from './deletion.ts';
import { createExchanges } from './exchanges.ts';
import { FLOOR_MS, type OwnWritesFloor } from './floor.ts';
import { type Permit, type Refusal, refusalFor, stepRefusal } from './guard.ts';

/** How long a step may wait for its budget before the pass yields. */
const STEP_BUDGET_MS = 5_000;

export interface Execution {
  readonly done: readonly Step[];
  /** The step that was not carried out, and why; steps after it were not tried. */
  readonly stopped?:
    | { readonly step: Step; readonly refusal: Refusal }
    | { readonly step: Step; readonly error: AwsError };
}

export interface Executor {
  /** Carries out steps in order and stops at the first that fails or that a guard refuses. Never rejects. */
  execute(job: { key: ResourceKey; scope: Scope; steps: readonly Step[]; permit: Permit }): Promise<Execution>;
}

export interface ExecutorDeps {
  readonly transport: AwsTransport;
  readonly clock: Clock;
  readonly bus: EventBus;
  readonly floor: OwnWritesFloor;
  readonly caps: DeletionCaps;
  /** Told of every write that went out, so that cached answers are dropped. */
  readonly onWrite?: (scope: Scope, step: Step) => void;
  /** Told of what AWS answered to a write that it accepted. */
  readonly onAnswer?: (scope: Scope, step: Step, output: unknown) => void;
}

export function createExecutor(deps: ExecutorDeps): Executor {
  const registrations = createRegistrations();
  const exchanges = createExchanges();
  return {
    async execute({ key, scope, steps, permit }) {
      const done: Step[] = [];
      for (const step of steps) {
        const now = deps.clock.now();
        const refusal =
          refusalFor(permit, now) ?? stepRefusal(step, permit) ?? capRefusal(deps.caps, step, { key, permit, now });
        if (refusal) return { done, stopped: { step, refusal } };
        const again = registrations.refusal(scope, step, now);
        if (again) return { done, stopped: { step, refusal: again } };
        const other = exchanges.before({ key, scope, step }, permit);
        if (other) return { done, stopped: { step, refusal: await other } };
        const sending = sendStep(deps, scope, step);
        exchanges.note({ key, scope, step }, { at: now, sending });
        const error = await sending;
        report(deps.bus, key, { step, error });
        if (error) return { done, stopped: { step, error } };
        done.push(step);
        registrations.note(scope, step, now);
      }
      return { done };
    },
  };
}

/**
 * Revisions are never given back, so nothing is registered twice: content that was registered a moment ago is not
 * registered again, however little AWS shows of it yet. Tags are no content: they name the commit too.
 */
function createRegistrations() {
  const lately = new Map<string, number>();
  const idOf = (scope: Scope, step: Step): string => `${scopeId(scope)}|${digest({ ...step.input, tags: undefined })}`;
  return {
    refusal(scope: Scope, step: Step, now: number): Refusal | undefined {
      if (step.call !== 'ecs:RegisterTaskDefinition') return undefined;
      for (const [id, at] of lately) if (now - at >= FLOOR_MS) lately.delete(id);
      if (!lately.has(idOf(scope, step))) return undefined;
      return { code: 'STALE_PLAN', message: 'the same content was registered a moment ago; AWS does not show it yet' };
    },
    note(scope: Scope, step: Step, now: number): void {
      if (step.call === 'ecs:RegisterTaskDefinition') lately.set(idOf(scope, step), now);
    },
  };
}

function capRefusal(
  caps: DeletionCaps,
  step: Step,
  { key, permit, now }: { key: ResourceKey; permit: Permit; now: number },
): Refusal | undefined {
  const isCapped = permit.purpose === 'teardown' || step.removes?.downtime === true;
  if (!isCapped || caps.admit(key, { ...permit.quota(), now })) return undefined;
  return { code: 'PRUNE_CAPPED', message: CAPPED_MESSAGE };
}

async function sendStep(deps: ExecutorDeps, scope: Scope, step: Step): Promise<AwsError | undefined> {
  try {
    const output = await deps.transport.send(scope, step.call, step.input, { lane: 0, budgetWaitMs: STEP_BUDGET_MS });
    deps.floor.record(scopeId(scope), step, output);
    deps.onAnswer?.(scope, step, output);
    return undefined;
  } catch (error) {
    return isAwsError(error) ? error : unexpected(step, error);
  } finally {
    // Also after an error: a lost response may hide a write that took place.
    deps.onWrite?.(scope, step);
  }
}

function unexpected(step: Step, error: unknown): AwsError {
  const message = error instanceof Error ? error.message : String(error);
  return new AwsError({ class: 'unknown', code: 'Unexpected', call: step.call, message });
}

function report(bus: EventBus, key: ResourceKey, result: { step: Step; error: AwsError | undefined }): void {
  const { step, error } = result;
  if (!error) {
    bus.publish({ type: 'StepExecuted', key, call: step.call, effect: step.effect, why: step.why });
    return;
  }
  if (error.class === 'throttled') return;
  bus.publish({ type: 'StepFailed', key, call: step.call, code: error.code, message: error.message });
}
