import type { Address } from '../../address.ts';
import { filterWords, parseFilter, type TimelineFilter } from '../../timeline-filter.ts';

export interface EventsQuery extends TimelineFilter {
  readonly namespace?: string | undefined;
  readonly type?: string | undefined;
  /** Only of one object. */
  readonly key?: string | undefined;
}

export const ALL_EVENTS: EventsQuery = { origin: [], from: 'info', q: '' };

export function parseEvents({ path, query }: Address): EventsQuery | undefined {
  if (path !== '/events') return undefined;
  const one = (name: string): string | undefined => query.get(name) || undefined;
  return { ...parseFilter(query), namespace: one('ns'), type: one('type'), key: one('key') };
}

export function eventsPath({ namespace, type, key, ...filter }: EventsQuery): string {
  const params = new URLSearchParams(filterWords(filter));
  if (namespace !== undefined) params.set('ns', namespace);
  if (type !== undefined) params.set('type', type);
  if (key !== undefined) params.set('key', key);
  return params.size === 0 ? '/events' : `/events?${params}`;
}
