import { createHash } from 'node:crypto';
import { type EventType, SEVERITIES, type Severity } from '../controller/model/event.ts';
import { type KindName, parseKey, type ResourceKey } from '../controller/model/identity.ts';
import type { EventHistory } from '../controller/ports/event-history.ts';
import { eventView } from './event-view.ts';
import { Refusal } from './problem.ts';
import type { EventOrigin, EventsJson, EventView } from './schema/events.ts';

/** What of a timeline is asked for; between members all must hold, within one any does. */
export interface TimelineFilter {
  readonly key?: ResourceKey | undefined;
  readonly origin?: readonly EventOrigin[] | undefined;
  readonly severity?: readonly Severity[] | undefined;
  readonly type?: readonly EventType[] | undefined;
  readonly namespace?: readonly string[] | undefined;
  readonly kind?: readonly KindName[] | undefined;
  /** Words that must all be found. */
  readonly q?: string | undefined;
  /** Only what happened then or later. */
  readonly since?: number | undefined;
}

export interface TimelineQuery extends TimelineFilter {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface TimelineSources {
  readonly history: EventHistory;
  /** What is not ours, in any order. */
  readonly others: readonly EventView[];
}

/** Of ours so many are looked at for one page: a filter that matches nothing must not read all that is on disk. */
const SCANNED_AT_MOST = 3_000;
const CHUNK = 500;

/** One page, newest first. A page may be short where much had to be looked at; `next` goes on from there. */
export async function timelineOf({ history, others }: TimelineSources, query: TimelineQuery): Promise<EventsJson> {
  const { limit, since = 0 } = query;
  const from = query.cursor === undefined ? {} : decodeCursor(query.cursor);
  const isAsked = matcher(query);
  const ours = await scanOurs(history, query, { before: from.before, isAsked });
  const theirs = others
    .filter((event) => event.at >= since && event.at >= ours.until && isAsked(event) && isAfter(event, from.other))
    .sort(newestFirst);
  const merged = [...ours.found, ...theirs].sort(newestFirst);
  const items = merged.slice(0, limit);
  if (ours.isEnd && items.length === merged.length) return { items };
  return { items, next: encodeCursor(positionAfter(items, { from, ours, wasCut: items.length < merged.length })) };
}

interface Scan {
  readonly found: readonly EventView[];
  /** Older events have not been looked at. */
  readonly isEnd: boolean;
  /** Time back to which ours are complete; 0 where they all are. */
  readonly until: number;
  /** Where the next look begins. */
  readonly before: number | undefined;
}

async function scanOurs(
  history: EventHistory,
  query: TimelineQuery,
  { before, isAsked }: { readonly before: number | undefined; readonly isAsked: (event: EventView) => boolean },
): Promise<Scan> {
  const { key, since, limit } = query;
  const wanted = query.origin === undefined || query.origin.some((one) => one === 'evenkeel' || one === 'person');
  if (!wanted) return { found: [], isEnd: true, until: 0, before };
  const found: EventView[] = [];
  let at = before;
  for (let scanned = 0; scanned < SCANNED_AT_MOST; ) {
    const asked = isFiltered(query) ? CHUNK : limit;
    const events = await history.find({ key, since, before: at, limit: asked });
    found.push(...events.map(eventView).filter(isAsked));
    const oldest = events.at(-1);
    if (!oldest || events.length < asked) return { found, isEnd: true, until: 0, before: oldest?.id ?? at };
    at = oldest.id;
    scanned += events.length;
    if (found.length >= limit || scanned >= SCANNED_AT_MOST)
      return { found, isEnd: false, until: oldest.at, before: at };
  }
  return { found, isEnd: false, until: 0, before: at };
}

function isFiltered({ origin, severity, type, namespace, kind, q }: TimelineFilter): boolean {
  return [origin, severity, type, namespace, kind, q].some((one) => one !== undefined && one.length > 0);
}

function matcher({ key, origin, severity, type, namespace, kind, q }: TimelineFilter): (event: EventView) => boolean {
  const words = (q ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const isAmong = <T>(list: readonly T[] | undefined, one: T | undefined): boolean =>
    list === undefined || list.length === 0 || (one !== undefined && list.includes(one));
  return (event) => {
    const identity = event.key === undefined ? undefined : parseKey(event.key);
    if (key !== undefined && event.key !== key) return false;
    if (!isAmong(origin, event.origin) || !isAmong(severity, event.severity)) return false;
    if (!isAmong(type, event.type) || !isAmong(namespace, identity?.namespace)) return false;
    return isAmong(kind, identity?.kind) && words.every((word) => textOf(event).includes(word));
  };
}

function textOf({ key, message, details, type }: EventView): string {
  return [key, type, message, ...details].join(' ').toLowerCase();
}

function newestFirst(a: EventView, b: EventView): number {
  return (
    b.at - a.at || (b.id ?? 0) - (a.id ?? 0) || severityRank(b) - severityRank(a) || (tieOf(a) < tieOf(b) ? -1 : 1)
  );
}

function severityRank({ severity }: EventView): number {
  return SEVERITIES.indexOf(severity);
}

/** Tells apart what AWS tells of one moment. */
function tieOf({ origin, key = '', message }: EventView): string {
  return createHash('sha256').update(`${origin} ${key} ${message}`).digest('base64url').slice(0, 8);
}

/** Where a page ended: the last of ours by its id, the last of the others by time and tie. */
interface Position {
  readonly before?: number | undefined;
  readonly other?: { readonly at: number; readonly severity: number; readonly tie: string } | undefined;
}

function isAfter(event: EventView, other: Position['other']): boolean {
  if (!other || event.at !== other.at) return !other || event.at < other.at;
  const rank = severityRank(event);
  return rank === other.severity ? tieOf(event) > other.tie : rank < other.severity;
}

function positionAfter(
  items: readonly EventView[],
  { from, ours, wasCut }: { readonly from: Position; readonly ours: Scan; readonly wasCut: boolean },
): Position {
  const lastOther = items.findLast(({ id }) => id === undefined);
  const shown = items.flatMap(({ id }) => id ?? []);
  const isAll = shown.length === ours.found.length && !wasCut;
  return {
    before: isAll ? ours.before : shown.length > 0 ? Math.min(...shown) : from.before,
    other: lastOther ? { at: lastOther.at, severity: severityRank(lastOther), tie: tieOf(lastOther) } : from.other,
  };
}

function encodeCursor({ before, other }: Position): string {
  const value = [before ?? null, other ? [other.at, other.severity, other.tie] : null];
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/** Throws a Refusal for what no page gave. */
function decodeCursor(cursor: string): Position {
  try {
    const [before, other] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [unknown, unknown];
    const [at, severity, tie] = (other ?? []) as [unknown, unknown, unknown];
    const isOther = typeof at === 'number' && typeof severity === 'number' && typeof tie === 'string';
    if ((before === null || Number.isInteger(before)) && (other === null || isOther))
      return {
        before: before === null ? undefined : Number(before),
        other: isOther ? { at, severity, tie } : undefined,
      };
  } catch {
    // Told below like everything else that is no cursor.
  }
  throw new Refusal(400, 'The cursor is none that a page gave; start again without it.');
}
