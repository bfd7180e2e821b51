import type { EventType } from '../../model/event.ts';

/** Kinds of incidents. One object has at most one of each at a time. */
export type What = 'drift' | 'rollout' | 'awaiting' | 'source' | 'document' | 'suspended' | 'refused' | 'failed';

export interface WhatFact {
  /** The event that says that it is over; what ends without one is told under this name too. */
  readonly over: EventType;
  /** What is said when nobody said that it is over, and it is. */
  readonly ended: string;
  /**
   * What is said when it was found and over before anything was told; undefined: nothing, because it was a blip that
   * nobody has to know of.
   */
  readonly brief?: string | undefined;
}

export const WHATS: Readonly<Record<What, WhatFact>> = {
  drift: { over: 'DriftHealed', ended: 'drift is gone', brief: 'drift found and healed' },
  rollout: { over: 'RolloutSucceeded', ended: 'the rollout is over', brief: 'rolled out' },
  awaiting: { over: 'AwaitingPerson', ended: 'the rollout goes on' },
  source: { over: 'SourceRecovered', ended: 'the source is sound again' },
  document: { over: 'DocumentInvalid', ended: 'the document is valid' },
  suspended: { over: 'ObjectResumed', ended: 'resumed' },
  refused: { over: 'GuardRefused', ended: 'nothing is refused any more' },
  failed: { over: 'ReconcileFailed', ended: 'it works again' },
};
