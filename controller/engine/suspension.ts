import type { Management } from '../model/document.ts';
import type { Suspension } from '../model/suspension.ts';
import { SUSPEND_TAG, TAG_VALUE_LIMIT, type Tags, tagText } from '../model/tags.ts';

/** `<until or -> <reason> by <who> since <when>`, in the characters and the length that tag values allow. */
export function encodeSuspension({ reason, until, by, since }: Suspension): string {
  const tail = `${by === undefined ? '' : ` by ${word(by)}`}${since === undefined ? '' : ` since ${since}`}`;
  const head = `${until ?? '-'} ${tagText(reason)}`;
  return `${head.slice(0, TAG_VALUE_LIMIT - tail.length).trim()}${tail}`;
}

function word(text: string): string {
  return tagText(text).replaceAll(' ', '.').slice(0, 64);
}

export function decodeSuspension(value: string | undefined): Suspension | undefined {
  if (!value) return undefined;
  const [until, ...rest] = value.split(' ');
  const [, reason, by, since] = /^(.*?)(?: ?by (\S+))?(?: since (\S+Z))?$/.exec(rest.join(' ')) ?? [];
  return {
    reason: reason || 'no reason given',
    ...(until && until !== '-' ? { until } : {}),
    ...(by === undefined ? {} : { by }),
    ...(since === undefined ? {} : { since }),
  };
}

/** The suspension in force: by the manifest, or by the tag that `suspend` sets on the object itself. */
export function suspensionInForce(management: Management, tags: Tags, now: number): Suspension | undefined {
  return [management.suspend, decodeSuspension(tags[SUSPEND_TAG])].find((item) => item && !hasExpired(item, now));
}

/** `load test (by ann since 2026-11-21T10:00:00Z, until 2026-11-21T12:00:00Z)`. */
export function describeSuspension({ reason, until, by, since }: Suspension): string {
  const who = [by && `by ${by}`, since && `since ${since}`].filter(Boolean).join(' ');
  const facts = [who, until && `until ${until}`].filter(Boolean).join(', ');
  return facts === '' ? reason : `${reason} (${facts})`;
}

/** A suspension by tag whose time is over and that nobody has tidied away yet. */
export function expiredSuspension(tags: Tags, now: number): Suspension | undefined {
  const suspension = decodeSuspension(tags[SUSPEND_TAG]);
  return suspension && hasExpired(suspension, now) ? suspension : undefined;
}

export function hasExpired(suspension: Suspension, now: number): boolean {
  if (suspension.until === undefined) return false;
  const until = Date.parse(suspension.until);
  // An unreadable time must not lift a suspension that a person meant.
  return !Number.isNaN(until) && until <= now;
}

/** An ISO time without fractions. */
export function isoSeconds(time: number): string {
  return new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
}
