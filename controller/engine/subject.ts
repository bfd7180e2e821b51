import { AwsError, isAwsError } from '../model/aws-error.ts';
import type { Comparison } from '../model/difference.ts';
import type { ResourceKey } from '../model/identity.ts';
import type { ErasedKind, Seen } from '../model/kind.ts';
import type { Plan, Step } from '../model/plan.ts';
import type { Engine, Pass } from './context.ts';
import type { Decision } from './decide.ts';
import type { DesiredEntry } from './desired.ts';
import type { Healing } from './healing.ts';

/** One desired object in one pass. */
export interface Subject {
  readonly key: ResourceKey;
  readonly entry: DesiredEntry;
  readonly kind: ErasedKind;
  readonly engine: Engine;
  readonly pass: Pass;
}

/** What was seen of it and what that asks for. */
export interface View {
  readonly seen: Seen<unknown>;
  readonly comparison?: Comparison | undefined;
  readonly decision: Decision;
  /** What would put back the differences that somebody asked about. */
  readonly healing?: Healing | undefined;
  /** Whether it was read by key. */
  readonly proven: boolean;
}

export function stepsOf(plan: Plan): readonly Step[] {
  return plan.kind === 'act' || plan.kind === 'hold' ? plan.steps : [];
}

/** Whatever was thrown, as the only error type that the engine knows. */
export function asAwsError(error: unknown): AwsError {
  if (isAwsError(error)) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new AwsError({ class: 'unknown', code: 'Unexpected', call: 'pass', message });
}
