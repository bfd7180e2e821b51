import type { ResourceKey } from '../model/identity.ts';
import type { HealingApproval, HealingResult } from '../ports/drift-healing.ts';

/** What takes longer was not what the person looked at. */
export const APPROVAL_MS = 15 * 60_000;

/** Something that a person has approved, until it is done, refused, or too old. */
export interface Approval {
  readonly contents: ReadonlySet<string>;
  readonly plan: string;
  /** Whether the approved plan has been carried out: what follows from it needs no other word. */
  readonly isBegun: boolean;
}

/** One-shot approvals, in memory alone. */
export interface Approvals {
  /** Takes the place of an earlier one; `ended` is told how the approved plan fared, once. */
  grant(approval: HealingApproval, about: { now: number; ended: (result: HealingResult) => void }): void;
  get(key: ResourceKey, now: number): Approval | undefined;
  /** The approved plan has been sent. */
  begin(key: ResourceKey): void;
  end(key: ResourceKey, result: HealingResult['result'], message: string): void;
}

interface Entry {
  approval: Approval;
  readonly until: number;
  readonly tell: (result: HealingResult) => void;
}

export function createApprovals(): Approvals {
  const entries = new Map<ResourceKey, Entry>();

  function end(key: ResourceKey, result: HealingResult['result'], message: string): void {
    const entry = entries.get(key);
    entries.delete(key);
    entry?.tell({ key, result, message });
  }

  return {
    grant({ key, contents, plan }, { now, ended }) {
      end(key, 'refused', 'somebody else has approved something later');
      const approval = { contents: new Set(contents), plan, isBegun: false };
      entries.set(key, { approval, until: now + APPROVAL_MS, tell: ended });
    },
    get(key, now) {
      const entry = entries.get(key);
      if (entry && entry.until <= now) end(key, 'failed', 'the approval is too old');
      return entries.get(key)?.approval;
    },
    begin(key) {
      const entry = entries.get(key);
      if (!entry || entry.approval.isBegun) return;
      entry.approval = { ...entry.approval, isBegun: true };
      entry.tell({ key, result: 'sent', message: 'sent' });
    },
    end,
  };
}
