import type { Commit } from './document.ts';
import type { ResourceKey } from './identity.ts';

/**
 * How far a service is with what a commit asks of it. `pending`: its rollout has not begun. `going`: it has, and has not
 * come to its end. `done`: it succeeded, with the check after it. `failed`: it did not. `skipped`: a person said that the
 * others need not wait for it. `aside`: nothing is to be rolled out, or may be (suspended, observed, blocked).
 */
export const STANDING_STATES = ['pending', 'going', 'done', 'failed', 'skipped', 'aside'] as const;
export type StandingState = (typeof STANDING_STATES)[number];

/** Where one object stands in the change that its content came with. Plain data; found anew at each look. */
export interface Standing {
  readonly source: string;
  /** The commit that brought the content, as far as that is known. */
  readonly commit: Commit;
  /** Hash of the content: another hash is another change. */
  readonly content: string;
  readonly state: StandingState;
  /** When its rollout began, or failed; milliseconds since the epoch. */
  readonly since?: number | undefined;
  /** Why it failed. */
  readonly reason?: string | undefined;
}

/** How many services a wave takes: so many, or a share of all. */
export type WaveSize = { readonly count: number } | { readonly percent: number };

/** One, then a tenth, then all. */
export const DEFAULT_WAVES: readonly WaveSize[] = [{ count: 1 }, { percent: 10 }, { percent: 100 }];

export interface WaveMember {
  readonly key: ResourceKey;
  readonly state: Exclude<StandingState, 'aside'>;
  readonly since?: number | undefined;
  readonly reason?: string | undefined;
}

export interface Wave {
  readonly members: readonly WaveMember[];
  readonly state: 'done' | 'current' | 'ahead';
}

/** The place of one object in such a change. */
export interface TurnView {
  readonly commit: Commit;
  /** From 1. */
  readonly wave: number;
  readonly waves: number;
  readonly state: Exclude<StandingState, 'aside'>;
  /** What it waits for, or why it is held; undefined where its rollout may begin or has begun. */
  readonly reason?: string | undefined;
  /** Whether it is held: nothing begins until a person or a newer commit says so. */
  readonly held: boolean;
}

/** Rollouts of several services that one commit asks for. */
export interface ChangeView {
  readonly source: string;
  readonly commit: Commit;
  /** The namespace whose own waves these are; undefined: all namespaces that say nothing about waves. */
  readonly namespace?: string | undefined;
  readonly waves: readonly Wave[];
  /** Number of the wave under way, from 1; one more than there are when all is done. */
  readonly current: number;
  /** The rollout that failed first: nothing more begins. */
  readonly stoppedBy?: { readonly key: ResourceKey; readonly reason: string } | undefined;
}
