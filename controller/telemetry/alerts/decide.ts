import type { AlertItem } from '../../model/alert.ts';
import { formerlyTold, repeatedRoutes } from './farewell.ts';
import { driftedPath, type Finding } from './finding.ts';
import { type AlertRule, isSilent, routesOf, type Told, wants } from './rule.ts';
import {
  type AlertState,
  type Change,
  drop,
  type Incident,
  type Pending,
  pendingId,
  providerOf,
  put,
  type Route,
  type Telling,
} from './state.ts';
import { WHATS } from './what.ts';

/** For how long what was told of an incident is not told once more, milliseconds. */
const REPEAT_MS = 60 * 60_000;
/** How long an incident that came back within that time must last before it is told; doubles with each return. */
const RETURN_MS = 5 * 60_000;
/** What is remembered of an incident that goes on taking other forms. */
const ASPECTS_AT_MOST = 200;

export interface DecideContext {
  readonly rules: readonly AlertRule[];
  readonly now: number;
}

/** What becomes of the state when something has happened. Pure. */
export function decide(state: AlertState, finding: Finding, context: DecideContext): readonly Change[] {
  switch (finding.kind) {
    case 'opened':
      return open(state, finding, context);
    case 'over':
      return close(state, finding, context);
    case 'news':
      return wanting(finding, context).map((route) =>
        pend(route, { item: finding.item, id: finding.item.incident, at: context.now }),
      );
  }
}

type Opened = Extract<Finding, { kind: 'opened' }>;

function open(state: AlertState, finding: Opened, context: DecideContext): readonly Change[] {
  const { item, what, aspects } = finding;
  const before = state.incidents.get(item.incident);
  const isOpen = before !== undefined && before.resolvedAt === undefined;
  const known = isOpen ? before.aspects : [];
  const isNews = !isOpen || aspects.some((aspect) => !known.includes(aspect));
  const incident: Incident = {
    id: item.incident,
    what,
    item,
    openedAt: isOpen ? before.openedAt : context.now,
    aspects: [...new Set([...known, ...aspects])].slice(-Math.max(ASPECTS_AT_MOST, aspects.length)),
    tellings: before?.tellings ?? {},
  };
  const routes = isNews ? wanting(finding, context) : [];
  const told = routes.flatMap((route) => tell(state, incident, { route, now: context.now }));
  return [put('incidents', incident.id, incident), ...told];
}

/** Queues a finding for one route, unless the route knows it already. */
function tell(
  state: AlertState,
  incident: Incident,
  { route, now }: { readonly route: Route; readonly now: number },
): readonly Change[] {
  const { item, id, aspects } = incident;
  const waiting = state.pending.get(pendingId(route, id));
  const telling = incident.tellings[route];
  const isKnown = knows(telling, aspects);
  // They were told, its end was about to be told, and here it is again: nothing has changed for them.
  if (waiting?.item.state === 'resolved' && isKnown) return [drop('pending', waiting.id)];
  const firing = waiting?.item.state === 'firing' ? waiting : undefined;
  if (firing) return [put('pending', firing.id, { ...firing, item: joined(firing.item, item), aspects })];
  if (telling?.open && isKnown) return [];
  const isRecent = telling !== undefined && now - telling.at < REPEAT_MS;
  const isReturn = isRecent && isKnown;
  const isMove = isRecent && isOtherValue(incident, telling);
  const returns = isReturn || isMove ? telling.returns + 1 : 0;
  // The first other value is told at once.
  const waits = isReturn ? returns : returns - 1;
  const notBefore = waits > 0 ? now + Math.min(REPEAT_MS, RETURN_MS * 2 ** (waits - 1)) : undefined;
  return [pend(route, { item, id, at: now, incident: id, aspects, notBefore, returns })];
}

/** Nothing but other values in fields that were told: some change all the time. */
function isOtherValue({ what, aspects }: Incident, telling: Telling): boolean {
  if (what !== 'drift' || !telling.open) return false;
  const told = new Set(telling.aspects.map(driftedPath));
  return aspects.every((aspect) => told.has(driftedPath(aspect)));
}

/** Several problems of one document are one item. */
function joined(before: AlertItem, now: AlertItem): AlertItem {
  if (now.event !== 'DocumentInvalid') return now;
  return { ...now, since: before.since, details: [...new Set([...before.details, ...now.details])].slice(0, 10) };
}

function close(state: AlertState, over: Pick<Finding, 'item' | 'labels'>, context: DecideContext): readonly Change[] {
  return endAll(state, { item: over.item, asked: new Set(wanting(over, context)) }, context);
}

/** Ends an incident that no event told the end of: those hear of it who have heard of it before. */
export function closeUntold(state: AlertState, item: AlertItem, context: DecideContext): readonly Change[] {
  return endAll(state, { item, asked: new Set() }, context);
}

interface Over {
  readonly item: AlertItem;
  /** Routes of alerts that ask for this very event. */
  readonly asked: ReadonlySet<Route>;
}

function endAll(state: AlertState, over: Over, { rules, now }: DecideContext): readonly Change[] {
  const incident = state.incidents.get(over.item.incident);
  if (!incident || incident.resolvedAt !== undefined) return [];
  const repeated = repeatedRoutes(incident, rules);
  const former = formerlyTold(incident, rules);
  const isTold = (route: Route): boolean => !incident.tellings[route]?.open && former.has(providerOf(route));
  const routes = [...new Set([...(Object.keys(incident.tellings) as Route[]), ...rules.flatMap(routesOf)])];
  const silent = routes.filter((route) => repeated.has(route) || isTold(route));
  const speaking = routes.filter((route) => !silent.includes(route));
  const waiting = silent.map((route) => pendingId(route, incident.id)).filter((id) => state.pending.has(id));
  return [
    put('incidents', incident.id, { ...closed(incident, repeated), resolvedAt: now }),
    ...waiting.map((id) => drop('pending', id)),
    ...speaking.flatMap((route) => end(state, incident, { route, now, ...over })),
  ];
}

function closed(incident: Incident, routes: ReadonlySet<Route>): Incident {
  if (routes.size === 0) return incident;
  const tellings = Object.entries(incident.tellings).map(([route, telling]) => {
    return [route, routes.has(route as Route) ? { ...telling, open: false } : telling] as const;
  });
  return { ...incident, tellings: Object.fromEntries(tellings) };
}

interface Ending extends Over {
  readonly route: Route;
  readonly now: number;
}

function end(state: AlertState, incident: Incident, { route, item, now, asked }: Ending): readonly Change[] {
  const { id, what, tellings, aspects } = incident;
  const waiting = state.pending.get(pendingId(route, id));
  const telling = tellings[route];
  const over: Omit<Draft, 'item'> = { id, incident: id, at: waiting?.at ?? now, aspects };
  if (telling?.open) return [pend(route, { ...over, item: { ...item, since: incident.item.since } })];
  if (waiting) {
    const { brief } = WHATS[what];
    if (brief === undefined || waiting.notBefore !== undefined) return [drop('pending', waiting.id)];
    return [pend(route, { ...over, item: briefly(waiting.item, item, brief) })];
  }
  // Found before anybody listened, or told as it is now.
  const isRepeated = telling !== undefined && now - telling.at < REPEAT_MS && knows(telling, aspects);
  return asked.has(route) && !isRepeated ? [pend(route, { ...over, item })] : [];
}

/** Found and over before a word was said: one item that says both. */
function briefly(found: AlertItem, over: AlertItem, brief: string): AlertItem {
  const fields = found.fields.length > 0 ? { fields: found.fields, moreFields: found.moreFields } : {};
  const title = found.event === 'DriftFound' ? brief : over.title;
  return { ...over, ...fields, title, since: found.since };
}

function wanting(told: Told, { rules, now }: DecideContext): readonly Route[] {
  return rules.filter((rule) => !isSilent(rule, now) && wants(rule, told)).flatMap(routesOf);
}

function knows(telling: Telling | undefined, aspects: readonly string[]): boolean {
  return telling !== undefined && aspects.every((aspect) => telling.aspects.includes(aspect));
}

interface Draft {
  readonly item: AlertItem;
  readonly id: string;
  readonly at: number;
  readonly incident?: string | undefined;
  readonly aspects?: readonly string[] | undefined;
  readonly notBefore?: number | undefined;
  readonly returns?: number | undefined;
}

function pend(route: Route, { id, aspects = [], returns = 0, ...rest }: Draft): Change {
  const row: Pending = { ...rest, id: pendingId(route, id), route, aspects, returns };
  return put('pending', row.id, row);
}
