import type { Management } from '../model/document.ts';
import { SUSPEND_TAG, type Tags } from '../model/tags.ts';

export interface Suspension {
  readonly reason: string;
  /** ISO time; undefined: until somebody resumes. */
  readonly until?: string | undefined;
}

/** `<until or ->/<reason>`, in the characters that tag values allow. */
export function encodeSuspension(suspension: Suspension): string {
  const reason = suspension.reason.replace(/[^\p{L}\p{N} +\-=._:/@]/gu, '.').slice(0, 200);
  return `${suspension.until ?? '-'} ${reason}`.trim();
}

export function decodeSuspension(value: string | undefined): Suspension | undefined {
  if (!value) return undefined;
  const [until, ...reason] = value.split(' ');
  return { reason: reason.join(' ') || 'no reason given', ...(until && until !== '-' ? { until } : {}) };
}

/** The suspension in force: by the manifest, or by the tag that `suspend` sets on the object itself. */
export function suspensionInForce(management: Management, tags: Tags, now: number): Suspension | undefined {
  return [management.suspend, decodeSuspension(tags[SUSPEND_TAG])].find((item) => item && !hasExpired(item, now));
}

export function describeSuspension({ reason, until }: Suspension): string {
  return until ? `${reason} (until ${until})` : reason;
}

function hasExpired(suspension: Suspension, now: number): boolean {
  if (suspension.until === undefined) return false;
  const until = Date.parse(suspension.until);
  // An unreadable time must not lift a suspension that a person meant.
  return !Number.isNaN(until) && until <= now;
}
