import type { ResourceKey } from '../model/identity.ts';
import type { HealingResult } from '../ports/drift-healing.ts';

/** What takes longer was not what the person looked at. */
export const APPROVAL_MS = 15 * 60_000;

/** Something that a person has approved, until it is done, refused, or too old. */
export interface Approval {
  /** The differences that are to be gone, by name; no others are touched. */
  readonly contents: ReadonlySet<string>;
  /** Also what a manifest asks for and others hold up; otherwise drift alone. */
  readonly changes: boolean;
  readonly plan: string;
  /** When it was approved, milliseconds since the epoch. */
  readonly at: number;
  /** Whether the approved plan has been carried out: what follows from it needs no other word. */
  readonly isBegun: boolean;
}

export interface Grant {
  readonly key: ResourceKey;
  readonly contents: readonly string[];
  readonly changes: boolean;
  readonly plan: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Told when it is begun, and when it is over, however that comes. */
  readonly told: (result: ApprovalResult) => void;
}

/** `sent`: the approved plan is on its way, and more may follow. `done`: nothing of it differs any more. */
export interface ApprovalResult extends Omit<HealingResult, 'result'> {
  readonly result: 'sent' | 'done' | 'refused' | 'failed';
}

/** One-shot approvals, in memory alone. */
export interface Approvals {
  /** Takes the place of an earlier one. */
  grant(grant: Grant): void;
  get(key: ResourceKey, now: number): Approval | undefined;
  /** The approved plan has been sent. */
  begin(key: ResourceKey): void;
  end(key: ResourceKey, result: 'refused' | 'failed', message: string): void;
  /** Nothing of it differs any more: done, where it was begun. */
  settle(key: ResourceKey): void;
}

interface Entry {
  approval: Approval;
  readonly until: number;
  readonly told: Grant['told'];
}

export function createApprovals(): Approvals {
  const entries = new Map<ResourceKey, Entry>();

  function finish(key: ResourceKey, result: ApprovalResult['result'], message: string): void {
    const entry = entries.get(key);
    entries.delete(key);
    entry?.told({ key, result, message });
  }

  return {
    grant({ key, contents, changes, plan, now, told }) {
      finish(key, 'refused', 'somebody else has approved something later');
      const approval = { contents: new Set(contents), changes, plan, at: now, isBegun: false };
      entries.set(key, { approval, until: now + APPROVAL_MS, told });
    },
    get(key, now) {
      const entry = entries.get(key);
      if (entry && entry.until <= now) finish(key, 'failed', 'the approval is too old');
      return entries.get(key)?.approval;
    },
    begin(key) {
      const entry = entries.get(key);
      if (!entry || entry.approval.isBegun) return;
      entry.approval = { ...entry.approval, isBegun: true };
      entry.told({ key, result: 'sent', message: 'sent' });
    },
    end: finish,
    settle(key) {
      if (entries.get(key)?.approval.isBegun) finish(key, 'done', 'nothing of it differs any more');
      else finish(key, 'refused', 'nothing of it differs any more');
    },
  };
}
