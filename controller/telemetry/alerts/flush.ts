import type { AlertItem, AlertMessage } from '../../model/alert.ts';
import { digest } from '../../model/digest.ts';
import { SEVERITIES, type Severity } from '../../model/event.ts';
import type { ResourceKey } from '../../model/identity.ts';
import { farewellRules } from './farewell.ts';
import { messageLinks } from './links.ts';
import { type AlertRule, isSilent } from './rule.ts';
import {
  type AlertState,
  type Change,
  drop,
  type Incident,
  type Pending,
  put,
  type Route,
  routeOf,
  type Sending,
  type Telling,
} from './state.ts';

/** Messages that a provider gets in a row before the pause of {@link PAUSE_MS} between two; what comes meanwhile is told together. */
const MESSAGES_IN_A_ROW = 4;
const PAUSE_MS = 5 * 60_000;
/** Items that a message shows. */
const ITEMS_AT_MOST = 20;
/** For how long a message is tried; an outage of the receiver lasts less. */
export const TRY_MS = 6 * 60 * 60_000;

export interface FlushContext {
  readonly rules: readonly AlertRule[];
  readonly now: number;
  readonly owner: string;
  readonly publicUrl?: string | undefined;
}

/**
 * Makes one message of what has waited long enough for it, by one alert for one provider; empty when nothing is due. A
 * provider gets none while it has not taken the one before, or has got as many as it may. Asked until it answers
 * nothing. Pure.
 */
export function flush(state: AlertState, context: FlushContext): readonly Change[] {
  if (state.pending.size === 0) return [];
  const groups = groupsOf(state);
  const busy = busyProviders(state, context.now);
  for (const rule of [...context.rules, ...farewellRules(state, context.rules)]) {
    for (const provider of rule.providers) {
      const route = routeOf(rule.key, provider);
      const group = groups.get(route) ?? [];
      if (!busy.has(provider) && isDue(group, rule, context.now))
        return sendGroup(state, { rule, provider, route, group }, context);
    }
  }
  return [];
}

function groupsOf(state: AlertState): Map<Route, Pending[]> {
  const groups = new Map<Route, Pending[]>();
  for (const row of state.pending.values()) {
    const group = groups.get(row.route);
    if (group) group.push(row);
    else groups.set(row.route, [row]);
  }
  return groups;
}

/** When a row may be told. */
function readyAt({ at, notBefore = 0 }: Pending, groupMs: number): number {
  return Math.max(at + groupMs, notBefore);
}

function isDue(group: readonly Pending[], rule: AlertRule, now: number): boolean {
  return !isSilent(rule, now) && group.some((row) => readyAt(row, rule.groupMs) <= now);
}

/**
 * Those that get nothing now. While a message is on its way, what comes is told together, and an end never overtakes its
 * beginning; and each message takes one of the few that may come in a row, which come back one in each pause.
 */
function busyProviders(state: AlertState, now: number): ReadonlySet<ResourceKey> {
  const busy = new Set<ResourceKey>();
  const left = new Map<ResourceKey, { readonly count: number; readonly at: number }>();
  // In the order in which they were made.
  for (const { provider, state: at, message } of state.sendings.values()) {
    if (at === 'queued') busy.add(provider);
    left.set(provider, { count: leftAt(left.get(provider), message.at) - 1, at: message.at });
  }
  for (const [provider, known] of left) if (leftAt(known, now) < 1) busy.add(provider);
  return busy;
}

function leftAt(known: { readonly count: number; readonly at: number } | undefined, now: number): number {
  if (!known) return MESSAGES_IN_A_ROW;
  return Math.min(MESSAGES_IN_A_ROW, known.count + Math.max(0, now - known.at) / PAUSE_MS);
}

interface Group {
  readonly rule: AlertRule;
  readonly provider: ResourceKey;
  readonly route: Route;
  readonly group: readonly Pending[];
}

function sendGroup(
  state: AlertState,
  { rule, provider, route, group }: Group,
  context: FlushContext,
): readonly Change[] {
  const { now } = context;
  const { shown, told, isDigest } = choose(
    state,
    route,
    group.filter(({ notBefore = 0 }) => notBefore <= now),
  );
  const id = digest([route, now, told.map((row) => row.id)], 24);
  const isCrowd = (row: Pending): boolean => isDigest && row.item.state === 'firing';
  const incidents = told.flatMap((row) => tellingOf(state, row, { id, route, now, crowd: isCrowd(row) }));
  const after = new Map(incidents.map((incident) => [incident.id, incident]));
  const items = shown.map(({ item }) => item);
  const message: AlertMessage = {
    ...headOf(
      items,
      told.map(({ item }) => item),
    ),
    id,
    at: now,
    alert: nameOf(rule.key),
    owner: context.owner,
    items,
    total: told.length,
    crowd: crowdOf(state, route, after),
    summary: rule.spec.summary,
    metadata: rule.spec.metadata ?? {},
    links: messageLinks(context.publicUrl, id),
  };
  const sending: Sending = {
    message,
    route,
    provider,
    incidents: told.map((row) => row.incident ?? row.item.incident),
    state: 'queued',
    attempts: 0,
    nextAt: now,
    deadline: now + TRY_MS,
  };
  return [
    ...told.map((row) => drop('pending', row.id)),
    ...incidents.map((incident) => put('incidents', incident.id, incident)),
    put('sendings', id, sending),
  ];
}

interface Choice {
  readonly shown: readonly Pending[];
  readonly told: readonly Pending[];
  readonly isDigest: boolean;
}

/**
 * Ends of what was told by itself are shown one by one, because receivers close by them what they opened; those that find
 * no room wait. Of the rest as many are shown as there is room for, the worst first; the others are counted.
 */
function choose(state: AlertState, route: Route, rows: readonly Pending[]): Choice {
  const wasNamed = ({ item, incident = '' }: Pending): boolean =>
    item.state === 'resolved' && state.incidents.get(incident)?.tellings[route]?.crowd === false;
  const named = rows.filter(wasNamed).slice(0, ITEMS_AT_MOST);
  const others = rows.filter((row) => !wasNamed(row)).sort(byUrgency);
  const room = ITEMS_AT_MOST - named.length;
  return {
    shown: [...others.slice(0, room), ...named],
    told: [...others, ...named],
    isDigest: others.length > room,
  };
}

function byUrgency(a: Pending, b: Pending): number {
  return urgency(b) - urgency(a) || a.at - b.at;
}

function urgency({ item }: Pending): number {
  return (item.state === 'firing' ? SEVERITIES.length : 0) + SEVERITIES.indexOf(item.severity);
}

interface Told {
  readonly id: string;
  readonly route: Route;
  readonly now: number;
  readonly crowd: boolean;
}

function tellingOf(state: AlertState, row: Pending, { id, route, now, crowd }: Told): readonly Incident[] {
  const incident = row.incident === undefined ? undefined : state.incidents.get(row.incident);
  if (!incident) return [];
  const open = row.item.state === 'firing';
  const { returns, aspects } = row;
  const before = incident.tellings[route];
  const after = before?.open ? (before.after ?? before.message) : undefined;
  const telling: Telling = { message: id, after, at: now, open, crowd, returns, aspects };
  return [{ ...incident, tellings: { ...incident.tellings, [route]: telling } }];
}

/** How many of what is open were told to a route as part of a crowd; `after` stands in the place of what is known. */
export function crowdOf(state: AlertState, route: Route, after: ReadonlyMap<string, Incident>): number {
  const isOpenCrowd = ({ tellings }: Incident): boolean => (tellings[route]?.crowd && tellings[route]?.open) ?? false;
  let crowd = 0;
  for (const [id, incident] of state.incidents) if (isOpenCrowd(after.get(id) ?? incident)) crowd += 1;
  return crowd;
}

/** What a message says above its items, of everything that it tells. */
export function headOf(
  items: readonly AlertItem[],
  told: readonly AlertItem[],
): Pick<AlertMessage, 'state' | 'severity' | 'title'> {
  const firing = told.filter((item) => item.state === 'firing');
  const resolved = told.filter((item) => item.state === 'resolved');
  const state = firing.length > 0 ? 'firing' : resolved.length > 0 ? 'resolved' : 'news';
  const severity = worst((firing.length > 0 ? firing : told).map((item) => item.severity));
  return {
    state,
    severity,
    title: titleOf(items, { firing: firing.length, resolved: resolved.length, total: told.length }),
  };
}

function worst(severities: readonly Severity[]): Severity {
  return SEVERITIES[Math.max(0, ...severities.map((severity) => SEVERITIES.indexOf(severity)))] ?? 'info';
}

interface Counts {
  readonly firing: number;
  readonly resolved: number;
  readonly total: number;
}

function titleOf(items: readonly AlertItem[], { firing, resolved, total }: Counts): string {
  const [first] = items;
  if (first && total === 1) return `${first.key ?? first.source ?? 'Evenkeel'}: ${first.title}`;
  const news = total - firing - resolved;
  const parts = [
    ...(firing > 0 ? [`${firing} found`] : []),
    ...(resolved > 0 ? [`${resolved} over`] : []),
    ...(news > 0 ? [`${news} news`] : []),
  ];
  return parts.join(', ');
}

/** `namespace/name` of the document. */
function nameOf(alert: ResourceKey): string {
  return alert.replace('/Alert/', '/');
}
