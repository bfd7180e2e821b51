import type { Difference } from './difference.ts';
import type { Commit } from './document.ts';
import type { ResourceKey } from './identity.ts';
import type { StepEffect } from './plan.ts';
import type { RolloutEnding } from './rollout.ts';

/**
 * Why something became of an object. `commit`: the manifest asked for something new; `value`: a store outside of it did;
 * `drift`: what had moved away was put back; `removal`: the document is gone; `person`: somebody said so, to Evenkeel or by
 * its tags; `outside`: a rollout that Evenkeel did not begin; `unknown`: nothing that is kept says why.
 */
export const TRIGGERS = ['commit', 'value', 'drift', 'adoption', 'removal', 'person', 'outside', 'unknown'] as const;
export type Trigger = (typeof TRIGGERS)[number];

/**
 * What became of it. `noted`: nothing was to become of it, as of a suspension; `stopped`: a person ended it where it stood;
 * `superseded`: a newer one took its place before its end.
 */
export const HISTORY_RESULTS = [
  'underWay',
  'succeeded',
  'rolledBack',
  'failed',
  'stopped',
  'superseded',
  'noted',
] as const;
export type HistoryResult = (typeof HISTORY_RESULTS)[number];

/** What a person did: through Evenkeel, by its tags, or in ECS itself. */
export const HISTORY_ACTS = [
  'suspended',
  'resumed',
  'acknowledged',
  'rolledBack',
  'restarted',
  'stopped',
  'continued',
  'healed',
  'synced',
  'refreshed',
] as const;
export type HistoryAct = (typeof HISTORY_ACTS)[number];

/** One change that was applied to an object, one rollout of it, or one act of a person. Times in milliseconds since the epoch. */
export interface HistoryEntry {
  readonly key: ResourceKey;
  /** `e7`: begins with our event 7; `d…`: known from ECS alone, by its service deployment. */
  readonly id: string;
  readonly at: number;
  /** When it was over; of a change: when the object was as desired, and healthy. */
  readonly finishedAt?: number | undefined;
  readonly trigger: Trigger;
  readonly act?: HistoryAct | undefined;
  /** Who did it, where they signed in. */
  readonly by?: string | undefined;
  /** Stores outside of the manifests whose values changed. */
  readonly stores?: readonly string[] | undefined;
  readonly commit?: Commit | undefined;
  readonly result: HistoryResult;
  /** Who or what ended its rollout before its end. */
  readonly ending?: RolloutEnding | undefined;
  /** Why it ended so; or what the person said. */
  readonly reason?: string | undefined;
  /** Stopped tasks' own words. */
  readonly details: readonly string[];
  /** `family:revision` that it rolled out. */
  readonly revision?: string | undefined;
  /** ARN of the service deployment. */
  readonly deployment?: string | undefined;
  readonly images: readonly string[];
  /** How many fields it changed; undefined where only ECS tells of it. */
  readonly fields?: number | undefined;
  /** What was sent, from live to desired; at most {@link DIFFERENCES_KEPT}, secrets masked. */
  readonly differences: readonly Difference[];
  readonly steps: readonly HistoryStep[];
}

export interface HistoryStep {
  readonly call: string;
  readonly effect: StepEffect;
  readonly why: string;
}

/** More of one entry are counted, and not kept. */
export const DIFFERENCES_KEPT = 100;
export const STEPS_KEPT = 40;

/** Everything that is known of an object's history. */
export interface ToldHistory {
  /** Newest first. */
  readonly entries: readonly HistoryEntry[];
  /** Why ECS was not asked, or could not be: then only what Evenkeel itself remembers is here. */
  readonly partial?: string | undefined;
}
