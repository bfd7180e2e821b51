import type { CallInput, CallName, CallOutput } from '../model/aws-calls.ts';
import type { Scope } from '../model/scope.ts';

/**
 * Lowest first: 0 changes, 1 point reads, 2 sweeps, 3 what sweeps read slowly, on a rolling schedule, 4 what people look
 * into.
 */
export type Lane = 0 | 1 | 2 | 3 | 4;

export interface SendOptions {
  readonly signal?: AbortSignal | undefined;
  /** Budgets serve lower lanes first; 1 when left out. */
  readonly lane?: Lane;
  /** How long the call may wait for its budget; then it rejects with class `throttled`. Milliseconds. */
  readonly budgetWaitMs?: number;
}

/**
 * The one seam to AWS. Rejects with AwsError and nothing else. A mutation is sent at most once per call unless its row
 * says that repeating it is harmless; a lost response is then an error of class `transient` and the next pass reads
 * what became of it.
 */
export interface AwsTransport {
  send<C extends CallName>(scope: Scope, call: C, input: CallInput<C>, options?: SendOptions): Promise<CallOutput<C>>;
}
