import type { Document, ManagementSpec } from '../model/document.ts';
import type { RefusalCode } from '../model/plan.ts';
import type { Resource } from '../model/resource.ts';
import { APPLIED_TAG, decodeApplied, type Tags } from '../model/tags.ts';
import type { Missing } from './desired.ts';

export const PRUNE_FETCHES = 3;
export const PRUNE_AFTER_MS = 10 * 60_000;
const DAY_MS = 24 * 3600_000;

/** At most this many objects are deleted in one pass, and in a day; a percentage of what is managed, with a floor. */
export const PASS_CAP = { share: 0.05, floor: 3, ceiling: 10 };
export const DAY_CAP = { share: 0.1, floor: 10 };

export interface DeletionFacts {
  readonly tags: Tags;
  readonly missing: Missing | undefined;
  /** The document as it last stood, when this process has seen it. */
  readonly lastDocument?: Document | undefined;
  /** Management of the object's Namespace as it stands now. */
  readonly namespace?: ManagementSpec | undefined;
  readonly now: number;
}

export type DeletionVerdict =
  | { readonly kind: 'delete' }
  | { readonly kind: 'refuse'; readonly code: RefusalCode; readonly message: string; readonly recheckMs?: number };

/** Whether an object whose document is gone may be deleted. Pure; the executor asks the caps once more. */
export function judgeDeletion(facts: DeletionFacts): DeletionVerdict {
  const own = facts.lastDocument?.management;
  const retain = own?.deletionPolicy ?? (decodeApplied(facts.tags[APPLIED_TAG])?.retain ? 'retain' : undefined);
  if ((retain ?? facts.namespace?.deletionPolicy) === 'retain')
    return {
      kind: 'refuse',
      code: 'PRUNE_RETAIN',
      message: 'the document is gone; deletionPolicy: retain keeps the object',
    };
  if (own?.prune === false)
    return { kind: 'refuse', code: 'PRUNE_OFF', message: 'the document is gone; it said prune: false itself' };
  if (!(own?.prune ?? facts.namespace?.prune))
    return {
      kind: 'refuse',
      code: 'PRUNE_OFF',
      message: 'the document is gone; set management.prune: true in the Namespace to have the object deleted',
    };
  return judgeAbsence(facts);
}

/** Whether the object must outlive its document: recorded on it, because our memory of the document may be gone by then. */
export function outlivesDocument({ document, management }: Pick<Resource, 'document' | 'management'>): boolean {
  return management.deletionPolicy === 'retain' || document.management.prune === false;
}

function judgeAbsence({ missing, now }: DeletionFacts): DeletionVerdict {
  if (!missing)
    return {
      kind: 'refuse',
      code: 'PRUNE_WAITING',
      message: 'the document is gone, but no source is complete enough to conclude from that',
    };
  const left = missing.since + PRUNE_AFTER_MS - now;
  if (missing.fetches >= PRUNE_FETCHES && left <= 0) return { kind: 'delete' };
  return {
    kind: 'refuse',
    code: 'PRUNE_WAITING',
    message: `the document is gone; deletion waits for ${PRUNE_FETCHES} complete fetches over 10 minutes`,
    recheckMs: Math.max(1_000, left),
  };
}

export interface CapFacts {
  /** Objects of ours that live. */
  readonly managed: number;
  readonly now: number;
}

/** Counts deletions: the planner asks whether there is room, the executor takes the place before the first step. */
export interface DeletionCaps {
  hasRoom(object: string, facts: CapFacts): boolean;
  /** Takes a place for the object, or says that the caps are reached. An object that has a place keeps it for a day. */
  admit(object: string, facts: CapFacts): boolean;
}

export const CAPPED_MESSAGE = 'the document is gone; more deletions than the caps allow, the rest follows';

export function createDeletionCaps(): DeletionCaps {
  const admitted = new Map<string, number>();

  function hasRoom(object: string, { managed, now }: CapFacts): boolean {
    for (const [key, at] of admitted) if (now - at > DAY_MS) admitted.delete(key);
    if (admitted.has(object)) return true;
    const perDay = Math.max(DAY_CAP.floor, Math.floor(managed * DAY_CAP.share));
    const perMinute = Math.min(PASS_CAP.ceiling, Math.max(PASS_CAP.floor, Math.floor(managed * PASS_CAP.share)));
    const lastMinute = [...admitted.values()].filter((at) => now - at < 60_000).length;
    return admitted.size < perDay && lastMinute < perMinute;
  }

  return {
    hasRoom,
    admit(object, facts) {
      if (!hasRoom(object, facts)) return false;
      if (!admitted.has(object)) admitted.set(object, facts.now);
      return true;
    },
  };
}
