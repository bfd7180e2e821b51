import type { AlertItem } from '../controller/model/alert.ts';
import {
  type AlertIncident,
  type AlertSending,
  SENDING_STATES,
  type SendingState,
} from '../controller/model/alerts-view.ts';
import { type Page, type Paging, pageOfRanked, type Ranked } from './paging.ts';
import type { AlertPage, IncidentPage } from './schema/alerts.ts';

/** Which part of a list is wanted; lists of alerts have but one order. */
export type Part = Omit<Paging, 'sort'>;

export interface AlertQuery extends Part {
  readonly states: readonly SendingState[];
  readonly provider?: string | undefined;
  readonly alert?: string | undefined;
  /** Lower-case words that must all stand in the title or in the names. */
  readonly words: readonly string[];
}

/** One page of messages, newest first. Undefined when the cursor does not belong to it. */
export function alertPageOf(
  { sendings, incidents }: { readonly sendings: readonly AlertSending[]; readonly incidents: readonly AlertIncident[] },
  query: AlertQuery,
): AlertPage | undefined {
  const matching = sendings.filter((sending) => isAbout(sending, query));
  const found = matching.filter(({ state }) => query.states.length === 0 || query.states.includes(state));
  const page = newest(found, ({ at, id }) => ({ rank: -at, key: id }), query);
  const open = incidents.filter(({ resolvedAt }) => resolvedAt === undefined).length;
  const dead = sendings.filter(({ state }) => state === 'dead').length;
  return page && { ...page, total: found.length, states: countStates(matching), open, dead };
}

function isAbout(sending: AlertSending, { provider, alert, words }: AlertQuery): boolean {
  if (provider !== undefined && sending.provider !== provider) return false;
  if (alert !== undefined && sending.alert !== alert) return false;
  const text = `${sending.title} ${sending.provider} ${sending.alert} ${sending.lastError ?? ''}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

function countStates(sendings: readonly AlertSending[]): AlertPage['states'] {
  const counts = Object.fromEntries(SENDING_STATES.map((state) => [state, 0])) as Record<SendingState, number>;
  for (const { state } of sendings) counts[state] += 1;
  return counts;
}

/** One page of incidents, newest first; `open` keeps those that are still so, or those that are over. */
export function incidentPageOf(
  incidents: readonly AlertIncident[],
  query: Part & { readonly open?: boolean | undefined },
): (Omit<IncidentPage, 'items'> & Page<AlertIncident>) | undefined {
  const isOpen = ({ resolvedAt }: AlertIncident): boolean => resolvedAt === undefined;
  const found = incidents.filter((one) => query.open === undefined || query.open === isOpen(one));
  const page = newest(found, ({ openedAt, id }) => ({ rank: -openedAt, key: id }), query);
  const open = incidents.filter(isOpen).length;
  return page && { ...page, total: found.length, open, over: incidents.length - open };
}

/** One page of what a message tells of, in its order. */
export function itemPageOf(items: readonly AlertItem[], part: Part): Page<AlertItem> | undefined {
  const places = new Map(items.map((item, index) => [item, index]));
  return newest(items, (item) => ({ rank: places.get(item) ?? 0, key: item.incident }), part);
}

function newest<T>(rows: readonly T[], placeOf: (row: T) => Ranked, part: Part): Page<T> | undefined {
  const page = pageOfRanked(
    rows.map((row) => ({ ...placeOf(row), row })),
    { ...part, sort: 'newest' },
  );
  return page && { ...page, items: page.items.map(({ row }) => row) };
}
