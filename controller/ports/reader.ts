import type { Reads } from '../model/aws-reads.ts';
import type { Reader } from '../model/kind.ts';
import type { Step } from '../model/plan.ts';
import type { Scope } from '../model/scope.ts';

/**
 * Readers of one scope. `point` reads by key, batched within one pass, never from a listing. `sweep` shares one listing
 * per call name among all who hold it; make one per sweep and drop it after. `look` reads by key for people who look on:
 * after everybody else, and not at all where its turn does not come within seconds.
 */
export interface Readers {
  point(scope: Scope): Reader;
  sweep(scope: Scope): Reader;
  look(scope: Scope): Reader;
  /** AWS has accepted a step: what its answer tells is kept, and what it made old is dropped. */
  answered(scope: Scope, step: Step, output: unknown): void;
  /** Drops what is cached of one answer: we have just written to it. */
  invalidate<R extends keyof Reads>(scope: Scope, read: R, key: Reads[R]['key']): void;
  /** Drops all that sweeps are content with: the next one reads everything anew. */
  forget(): void;
}
