import { maskText } from '../controller/model/mask.ts';
import type { ObjectStatus } from '../controller/model/status.ts';
import type { UnreadPlaceJson } from './schema/operator.ts';

/** What was not looked at for so long is old, however long a sweep takes. */
const OLD_MS = 5 * 60_000;
/** Of a place in which this share of the looks fails, nothing can be relied on. */
const MOST = 0.5;

/**
 * Accounts and Regions of which the dashboard shows what was, not what is: AWS does not answer there, or answers so slowly
 * that looks come late. Pure.
 */
export function unreadPlaces(statuses: Iterable<ObjectStatus>, now: number): readonly UnreadPlaceJson[] {
  const places = new Map<string, ObjectStatus[]>();
  for (const status of statuses) {
    if (!status.scope || status.lastSeenAt === undefined) continue;
    const place = `${status.scope.account} ${status.scope.region}`;
    const known = places.get(place);
    if (known) known.push(status);
    else places.set(place, [status]);
  }
  return [...places].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, seen]) => silent(seen) ?? late(seen, now) ?? []);
}

function silent(seen: readonly ObjectStatus[]): UnreadPlaceJson | undefined {
  const failed = seen.filter(({ outcome }) => outcome?.kind === 'failed');
  if (failed.length === 0 || failed.length < seen.length * MOST) return undefined;
  return { ...placeOf(seen), state: 'silent', failed: failed.length, at: newest(failed), reason: reasonOf(failed) };
}

function late(seen: readonly ObjectStatus[], now: number): UnreadPlaceJson | undefined {
  // Objects that are looked at more seldom on purpose are not late.
  const usual = seen.filter(({ management, outcome }) => !management.sweepIntervalMs && outcome?.kind !== 'blocked');
  const old = usual.filter(({ lastSeenAt = 0 }) => now - lastSeenAt > OLD_MS);
  if (old.length === 0 || old.length < usual.length * MOST) return undefined;
  return { ...placeOf(seen), state: 'late', failed: 0, at: Math.min(...old.map(({ lastSeenAt = 0 }) => lastSeenAt)) };
}

function placeOf(seen: readonly ObjectStatus[]): Pick<UnreadPlaceJson, 'account' | 'region' | 'objects'> {
  const { account = '', region = '' } = seen[0]?.scope ?? {};
  return { account, region, objects: seen.length };
}

function newest(seen: readonly ObjectStatus[]): number {
  return Math.max(...seen.map(({ lastSeenAt = 0 }) => lastSeenAt));
}

/** The one that most of them tell; what differs from call to call stands before the first colon but one. */
function reasonOf(failed: readonly ObjectStatus[]): string {
  const counts = new Map<string, number>();
  for (const { outcome } of failed) {
    if (outcome?.kind !== 'failed') continue;
    const words = outcome.reason.replace(/^[a-z0-9-]+:[A-Za-z0-9]+: /, '');
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return maskText(most?.[0] ?? '');
}
