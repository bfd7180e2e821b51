import type { ResourceKey } from './identity.ts';

/** The only thing that says what happens next with a key. Errors carry a class and never steer. */
export type Outcome =
  /** Live means what desired means. Next look: the next sweep. */
  | { readonly kind: 'settled' }
  /** On its way; look again after `recheckMs`. */
  | {
      readonly kind: 'progressing';
      readonly reason: string;
      readonly recheckMs: number;
      /** Looks are not slowed down while nothing moves. */
      readonly steady?: boolean | undefined;
      /** What it waits for, where that is another object: without an end to that there is none to this. */
      readonly on?: ResourceKey | undefined;
    }
  /**
   * Waits for something else; it is woken by the event of that, and by sweeps. `undeclared`: no document asks for that, so
   * nobody here will make it.
   */
  | { readonly kind: 'blocked'; readonly reason: string; readonly undeclared?: true }
  /** Waits for a person or a new commit; `recheckMs`: also tried again by then. */
  | { readonly kind: 'held'; readonly reason: string; readonly recheckMs?: number | undefined }
  /** Something went wrong at the edge; tried again with back-off when `retry`. */
  | {
      readonly kind: 'failed';
      readonly reason: string;
      readonly retry: boolean;
      /** AWS said no, and not that it could not: tried again all the same, but nobody need wait for it. */
      readonly lasting?: boolean | undefined;
    };
