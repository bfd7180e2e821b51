import type { Actor } from '../model/actor.ts';
import type { ResourceKey } from '../model/identity.ts';
import type { RefusalCode, Step } from '../model/plan.ts';

/** Drift of one object that a person wants put back although it is only observed, or acknowledged. */
export interface HealingWish {
  readonly key: ResourceKey;
  /** Which differences, with the values that the person has seen; see {@link ../model/acknowledgement.ts}. */
  readonly contents: readonly string[];
}

/** What putting it back would send. Nothing has been written. */
export interface HealingPlan extends HealingWish {
  /** Names exactly these steps. */
  readonly plan: string;
  readonly steps: readonly Pick<Step, 'call' | 'effect' | 'why'>[];
  /** Of the wish, what is not there any more. */
  readonly gone: readonly string[];
  /** Why nothing would be sent. */
  readonly refusal?: { readonly code?: RefusalCode | undefined; readonly message: string } | undefined;
}

/** A wish that a person approves together with the plan that was shown. */
export interface HealingApproval extends HealingWish {
  readonly plan: string;
}

export interface HealingResult {
  readonly key: ResourceKey;
  /** `sent`: what was approved is on its way. Otherwise nothing of it was written, or not all. */
  readonly result: 'sent' | 'refused' | 'failed' | 'pending';
  readonly message: string;
}

/** Puts drift back once, at a person's word. What is approved is forgotten with the process. */
export interface DriftHealing {
  /** Reads the objects anew. Never rejects: what cannot be read is a refusal. */
  plan(wishes: readonly HealingWish[]): Promise<readonly HealingPlan[]>;
  /** Carries out what was planned, if that is what would still be sent. Never rejects. */
  heal(approvals: readonly HealingApproval[], actor: Actor): Promise<readonly HealingResult[]>;
}
