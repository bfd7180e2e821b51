import type { Actor } from '../model/actor.ts';
import type { ResourceKey } from '../model/identity.ts';
import type { ActPlan, ActRequest, ActTarget, Operation } from '../model/operation.ts';

/** A target together with the plan that the person saw. */
export interface ApprovedTarget extends ActTarget {
  /** As {@link ActPlan.plan}; what only reads needs none. */
  readonly plan?: string | undefined;
}

/** A request that a person approves. */
export interface ActOrder extends Omit<ActRequest, 'targets'> {
  readonly targets: readonly ApprovedTarget[];
  readonly actor: Actor;
  readonly reason?: string | undefined;
  /** The same order of the same actor once more is the same operation. */
  readonly idempotencyKey?: string | undefined;
}

/** Two orders of one actor under one idempotency key that ask for different things. */
export class OrderMismatch extends Error {
  override readonly name = 'OrderMismatch';
}

export interface OperationQuery {
  /** Only operations on this object. */
  readonly key?: ResourceKey | undefined;
  /** Only those that still run. */
  readonly running?: boolean | undefined;
}

/** What people do through the controller. What is begun is forgotten with the process. */
export interface Actions {
  /** Reads the objects anew; one answer for each target, in their order. Never rejects: what cannot be read is a refusal. */
  plan(request: ActRequest, actor: Actor): Promise<readonly ActPlan[]>;
  /**
   * Begins, and answers at once. Each target is looked at once more, and where other steps than the approved would be
   * sent, nothing is. Throws {@link OrderMismatch}, and nothing else.
   */
  start(order: ActOrder): Operation;
  operation(id: string): Operation | undefined;
  /** Newest first, of those that are remembered. */
  operations(query?: OperationQuery): readonly Operation[];
  /** Called with every new state of an operation until the returned function is called. */
  follow(listener: (operation: Operation) => void): () => void;
}
