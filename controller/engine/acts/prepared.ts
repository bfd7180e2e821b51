import type { Difference } from '../../model/difference.ts';
import type { ActRefusal, ActRequest, ActTarget } from '../../model/operation.ts';
import type { Step } from '../../model/plan.ts';
import type { Found } from './found.ts';

/** What an act comes to for one object: exactly these steps, or why none. */
export type Prepared =
  | {
      readonly kind: 'act';
      readonly steps: readonly Step[];
      readonly says: string;
      readonly notes: readonly string[];
      readonly differences?: readonly Difference[] | undefined;
      readonly contents?: readonly string[] | undefined;
      readonly suspends?: boolean | undefined;
    }
  | { readonly kind: 'refuse'; readonly refusal: ActRefusal };

/** Who says it, why and when. What plan ids are made of has none of it: the reason is typed after the plan is shown. */
export interface Saying {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly by: string;
  readonly reason?: string | undefined;
}

export interface Asked {
  readonly request: Omit<ActRequest, 'targets'>;
  readonly target: ActTarget;
  readonly saying: Saying;
}

/** Decides about one object that was read just now. Pure. */
export type Decide = (found: Found, asked: Asked) => Prepared;

export function refuse(refusal: ActRefusal): Prepared {
  return { kind: 'refuse', refusal };
}
