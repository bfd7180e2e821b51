import { ACKNOWLEDGED_AT_MOST, encodeAcknowledgement } from '../../model/acknowledgement.ts';
import { HELD_TAG, RESUMED_TAG, SUSPEND_TAG, type TagChange } from '../../model/tags.ts';
import { encodeSuspension, isoSeconds } from '../suspension.ts';

export interface Suspending {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly forMs?: number | undefined;
  readonly reason?: string | undefined;
  /** Who says so. */
  readonly by: string;
}

/** The tags that keep Evenkeel's hands off an object, and until when: an ISO time, undefined until somebody resumes. */
export function suspending({ now, forMs, reason = 'suspended by hand', by }: Suspending): TagChange & {
  readonly until: string | undefined;
} {
  const until = forMs === undefined ? undefined : isoSeconds(now + forMs);
  const suspension = { reason, until, by, since: isoSeconds(now) };
  return { set: { [SUSPEND_TAG]: encodeSuspension(suspension) }, remove: [], until };
}

/** Ends a suspension, and of what rolls out every hold that began before: it is rolled out as the manifest says. */
export function resuming({ now, rollsOut }: { readonly now: number; readonly rollsOut: boolean }): TagChange {
  if (!rollsOut) return { set: {}, remove: [SUSPEND_TAG] };
  return { set: { [RESUMED_TAG]: new Date(now).toISOString() }, remove: [SUSPEND_TAG, HELD_TAG] };
}

export interface Acknowledging {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly forMs: number;
  readonly reason: string;
  /** Differences by name; see {@link ../../model/acknowledgement.ts}. */
  readonly contents: readonly string[];
}

/** The tags that say that drift is known, and until when: an ISO time. Or why tags cannot say it. */
export function acknowledging({
  now,
  forMs,
  reason,
  contents,
}: Acknowledging): (TagChange & { readonly until: string }) | { readonly problem: string } {
  if (contents.length > ACKNOWLEDGED_AT_MOST)
    return { problem: `${contents.length} fields drifted; tags hold ${ACKNOWLEDGED_AT_MOST} of them` };
  const until = isoSeconds(now + forMs);
  return { set: encodeAcknowledgement({ until, reason, contents }), remove: [], until };
}
