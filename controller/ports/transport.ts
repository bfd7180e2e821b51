import type { CallInput, CallName, CallOutput } from '../model/aws-calls.ts';
import type { Scope } from '../model/scope.ts';

export interface SendOptions {
  readonly signal?: AbortSignal | undefined;
  /** Lowest first: 0 changes, 1 point reads, 2 sweeps. Budgets serve lower lanes first. */
  readonly lane?: 0 | 1 | 2;
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
