import type { Scope } from './scope.ts';

/** A full look at one place that is over: an account and Region under one set of credentials. */
export interface SweepEnded {
  readonly scope: Scope;
  /** Milliseconds since the epoch. */
  readonly beganAt: number;
  readonly ms: number;
  readonly objects: number;
}

/** The same for people, with what it cost. */
export interface SweepView extends SweepEnded {
  /** Requests to AWS that listings and rolling reads took, the look for objects without a document included. */
  readonly calls: number;
}
