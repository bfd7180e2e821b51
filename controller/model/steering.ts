import type { Sides } from './kind.ts';
import type { Step } from './plan.ts';
import type { Tags } from './tags.ts';

/** What a person may want of an object's rollouts. */
export type SteeringOrder =
  | { readonly kind: 'restart' | 'continue' }
  /** `leave`: things stay where they are, instead of going back. */
  | { readonly kind: 'stop'; readonly leave: boolean }
  /** `revision`: `7` or `web:7`; undefined: the last that ran well. */
  | { readonly kind: 'rollback'; readonly revision?: string | undefined };

export interface SteeringSaying {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** The tag that keeps Evenkeel from setting the manifest's content again. */
  readonly suspension: Tags;
}

/** What an order comes to, as data. `says` is one sentence about what happens next. */
export type Steering =
  | {
      readonly kind: 'act';
      readonly steps: readonly Step[];
      readonly says: string;
      /** What the reader should know beside. */
      readonly notes: readonly string[];
    }
  | { readonly kind: 'refuse'; readonly message: string; readonly hint?: string | undefined };

/** What was read for an order, and the decision that rests on it. */
export interface Steerable {
  /** Pure. */
  decide(saying: SteeringSaying): Steering;
  /** From what runs to what would run, where that is something else. */
  readonly sides?: Sides<unknown> | undefined;
}
