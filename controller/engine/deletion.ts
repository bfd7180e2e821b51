import type { CapsSpec, Document, ManagementSpec } from '../model/document.ts';
import type { RefusalCode } from '../model/plan.ts';
import type { Resource } from '../model/resource.ts';
import { ownManagement } from '../model/stateful-types.ts';
import { APPLIED_TAG, decodeApplied, type Tags } from '../model/tags.ts';
import type { Missing } from './desired.ts';

const PRUNE_FETCHES = 3;
const PRUNE_AFTER_MS = 10 * 60_000;
const DAY_MS = 24 * 3600_000;

/**
 * Unless their Namespace says otherwise, at most this many objects are deleted in one minute, and in a day: a share of what
 * is managed, with a floor.
 */
export const PASS_CAP = { share: 0.05, floor: 3, ceiling: 10 };
const DAY_CAP = { share: 0.1, floor: 10 };

export interface DeletionFacts {
  readonly tags: Tags;
  readonly missing: Missing | undefined;
  /** The document as it last stood, when this process has seen it. */
  readonly lastDocument?: Document | undefined;
  /** Management of the object's Namespace as it stands now. */
  readonly namespace?: ManagementSpec | undefined;
  /** As in {@link Owned}. */
  readonly stateful?: string | undefined;
  /** A person has asked for the end of the whole namespace by its name: neither absence nor `prune` is asked for. */
  readonly confirmed?: boolean | undefined;
  readonly now: number;
}

export type DeletionVerdict =
  | { readonly kind: 'delete' }
  | { readonly kind: 'refuse'; readonly code: RefusalCode; readonly message: string; readonly recheckMs?: number };

/** Whether an object whose document is gone may be deleted. Pure; the executor asks the caps once more. */
export function judgeDeletion(facts: DeletionFacts): DeletionVerdict {
  const own = facts.lastDocument && ownManagement(facts.lastDocument);
  const kept = whyKept(facts);
  if (kept !== undefined) return { kind: 'refuse', code: 'PRUNE_RETAIN', message: kept };
  if (facts.confirmed) return { kind: 'delete' };
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

/** What holds data is kept unless its own document says otherwise, or said so when the object was last settled. */
function whyKept({ lastDocument, tags, namespace, stateful, confirmed }: DeletionFacts): string | undefined {
  const applied = decodeApplied(tags[APPLIED_TAG]);
  const own = lastDocument && ownManagement(lastDocument).deletionPolicy;
  const saysNothing = lastDocument?.management.deletionPolicy === undefined;
  if (stateful !== undefined && saysNothing && (own === 'retain' || applied?.retain !== false))
    return `${stateful} would be lost; kept unless its own document says deletionPolicy: delete`;
  // What is recorded may stand for prune: false alone, which says nothing about an end that a person asks for.
  const recorded = applied?.retain === true && !(confirmed && lastDocument) ? 'retain' : undefined;
  if ((own ?? recorded ?? namespace?.deletionPolicy) !== 'retain') return undefined;
  return confirmed
    ? 'deletionPolicy: retain keeps it'
    : 'the document is gone; deletionPolicy: retain keeps the object';
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

/** Which objects share one cap, and how large it is. */
export interface Quota {
  /** The namespace, where it has caps of its own; all others share those of the empty name. */
  readonly group: string;
  /** Objects of the group that live. */
  readonly managed: number;
  readonly caps?: CapsSpec | undefined;
}

export interface CapFacts extends Quota {
  readonly now: number;
}

/** Counts deletions: the planner asks whether there is room, the executor takes the place before the first step. */
export interface DeletionCaps {
  hasRoom(object: string, facts: CapFacts): boolean;
  /** Takes a place for the object, or says that the caps are reached. An object that has a place keeps it for a day. */
  admit(object: string, facts: CapFacts): boolean;
}

export const CAPPED_MESSAGE = 'the document is gone; more deletions than the caps allow, the rest follows';

/** Where a person has asked for everything by name. */
export const NO_CAPS: DeletionCaps = { hasRoom: () => true, admit: () => true };

export function createDeletionCaps(): DeletionCaps {
  const admitted = new Map<string, { readonly at: number; readonly group: string }>();

  function hasRoom(object: string, facts: CapFacts): boolean {
    for (const [key, { at }] of admitted) if (facts.now - at > DAY_MS) admitted.delete(key);
    if (admitted.has(object)) return true;
    const spent = [...admitted.values()].filter(({ group }) => group === facts.group);
    const lastMinute = spent.filter(({ at }) => facts.now - at < 60_000).length;
    const { perDay, perMinute } = limitsOf(facts);
    return spent.length < perDay && lastMinute < perMinute;
  }

  return {
    hasRoom,
    admit(object, facts) {
      if (!hasRoom(object, facts)) return false;
      if (!admitted.has(object)) admitted.set(object, { at: facts.now, group: facts.group });
      return true;
    },
  };
}

function limitsOf({ managed, caps }: Quota): { readonly perMinute: number; readonly perDay: number } {
  const perDay = Math.max(DAY_CAP.floor, Math.floor(managed * DAY_CAP.share));
  const perMinute = Math.min(PASS_CAP.ceiling, Math.max(PASS_CAP.floor, Math.floor(managed * PASS_CAP.share)));
  return {
    perMinute: capOf(caps?.deletionsPerMinute, managed) ?? perMinute,
    perDay: capOf(caps?.deletionsPerDay, managed) ?? perDay,
  };
}

/** `3`, or `5%`, which is one object at least; `0` forbids deletion. Undefined where nothing is said. */
function capOf(cap: number | string | undefined, managed: number): number | undefined {
  if (cap === undefined) return undefined;
  const text = String(cap);
  return text.endsWith('%') ? Math.max(1, Math.floor((managed * Number(text.slice(0, -1))) / 100)) : Number(text);
}
