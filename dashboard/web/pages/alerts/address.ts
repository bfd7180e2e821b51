import type { Address } from '../../address.ts';

/** Parts of the page. */
export const ALERT_VIEWS = ['messages', 'incidents', 'documents'] as const;
export type AlertView = (typeof ALERT_VIEWS)[number];

export const MESSAGE_STATES = ['dead', 'queued', 'delivered'] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

export interface AlertsQuery {
  readonly view: AlertView;
  /** Of messages; none: all. */
  readonly state: readonly MessageState[];
  readonly provider?: string | undefined;
  readonly alert?: string | undefined;
  readonly q: string;
  /** Of incidents: only those that are open, or over; undefined: all. */
  readonly open?: boolean | undefined;
  readonly cursor?: string | undefined;
}

export const ALL_ALERTS: AlertsQuery = { view: 'messages', state: [], q: '' };

export function parseAlerts({ path, query }: Address): AlertsQuery | undefined {
  if (path !== '/alerts') return undefined;
  const states = query.getAll('state');
  const open = query.get('open');
  return {
    view: ALERT_VIEWS.find((view) => view === query.get('view')) ?? 'messages',
    state: MESSAGE_STATES.filter((state) => states.includes(state)),
    provider: query.get('provider') ?? undefined,
    alert: query.get('alert') ?? undefined,
    q: query.get('q') ?? '',
    open: open === null ? undefined : open === 'true',
    cursor: query.get('cursor') ?? undefined,
  };
}

/** What the API is asked for messages. */
export function messageParams({ state, provider, alert, q, cursor }: AlertsQuery): URLSearchParams {
  const params = new URLSearchParams();
  for (const one of state) params.append('state', one);
  if (provider !== undefined) params.set('provider', provider);
  if (alert !== undefined) params.set('alert', alert);
  if (q.trim() !== '') params.set('q', q.trim());
  if (cursor !== undefined) params.set('cursor', cursor);
  return params;
}

export function alertsPath(query: AlertsQuery): string {
  const params = messageParams(query);
  if (query.view !== ALL_ALERTS.view) params.set('view', query.view);
  if (query.open !== undefined) params.set('open', String(query.open));
  return params.size === 0 ? '/alerts' : `/alerts?${params}`;
}

/** One message. */
export function alertPath(id: string): string {
  return `/alerts/${id}`;
}
