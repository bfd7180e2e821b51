import type { Difference } from '../../model/difference.ts';
import type { Commit } from '../../model/document.ts';
import type { OperatorEvent } from '../../model/event.ts';
import {
  DIFFERENCES_KEPT,
  type HistoryAct,
  type HistoryEntry,
  type HistoryResult,
  type HistoryStep,
  STEPS_KEPT,
  type Trigger,
} from '../../model/history.ts';
import type { ResourceKey } from '../../model/identity.ts';
import { maskDifference, maskText } from '../../model/mask.ts';

/** Why something is about to be sent: what was found last. */
export interface Cause {
  readonly trigger: Trigger;
  readonly commit?: Commit | undefined;
  readonly stores: readonly string[];
  readonly differences: Map<string, Difference>;
}

/** An entry that is being put together. */
export interface Draft {
  readonly key: ResourceKey;
  readonly event: number;
  readonly at: number;
  readonly cause?: Cause | undefined;
  readonly steps: HistoryStep[];
  trigger: Trigger;
  result: HistoryResult;
  act?: HistoryAct | undefined;
  by?: string | undefined;
  commit?: Commit | undefined;
  finishedAt?: number | undefined;
  reason?: string | undefined;
  details: readonly string[];
  revision?: string | undefined;
  deployment?: string | undefined;
}

/** An event about one object. */
export type KeyedEvent = Extract<OperatorEvent, { readonly key: ResourceKey }>;

export function draftOf(event: KeyedEvent, begun: { trigger: Trigger; cause?: Cause | undefined }): Draft {
  const { trigger, cause } = begun;
  return {
    key: event.key,
    event: event.id,
    at: 'happenedAt' in event && event.happenedAt !== undefined ? event.happenedAt : event.at,
    cause,
    commit: cause?.commit,
    trigger,
    result: 'underWay',
    steps: [],
    details: [],
  };
}

/** As it may leave memory: secrets masked, and no longer than people read. */
export function entryOf(draft: Draft): HistoryEntry {
  const { event, cause, steps, reason, details, commit, ...rest } = draft;
  const differences = [...(cause?.differences.values() ?? [])];
  return {
    ...rest,
    id: `e${event}`,
    stores: cause && cause.stores.length > 0 ? cause.stores : undefined,
    commit: commit && { ...commit, ...(commit.subject === undefined ? {} : { subject: maskText(commit.subject) }) },
    reason: reason === undefined ? undefined : maskText(reason),
    details: details.map(maskText),
    images: [],
    fields: differences.length,
    differences: differences.slice(0, DIFFERENCES_KEPT).map(maskDifference),
    steps: steps.slice(0, STEPS_KEPT).map((step) => ({ ...step, why: maskText(step.why) })),
  };
}
