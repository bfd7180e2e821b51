import { DRIFT_STATES, type DriftState } from '../schema/drift.ts';

/** Where the reader is. The address holds all of it, so every view can be sent to somebody. */
export type Route =
  | { readonly page: 'fleet'; readonly query: FleetQuery }
  | { readonly page: 'drift'; readonly query: DriftQuery }
  | { readonly page: 'object'; readonly key: string; readonly tab: Tab }
  | { readonly page: 'nowhere' };

export const TABS = ['overview', 'diff', 'events'] as const;
export type Tab = (typeof TABS)[number];

export interface FleetQuery {
  readonly q: string;
  readonly kind: readonly string[];
  readonly namespace: readonly string[];
  readonly health: readonly string[];
  readonly sync: readonly string[];
  readonly preset?: 'attention' | undefined;
  readonly sort: string;
  readonly cursor?: string | undefined;
}

export interface DriftQuery {
  /** What the fields stand under. */
  readonly by: 'field' | 'object';
  /** None: all but what a rule ignores. */
  readonly state: readonly DriftState[];
  readonly cursor?: string | undefined;
}

export const ALL_DRIFT: DriftQuery = { by: 'field', state: [] };

export const WHOLE_FLEET: FleetQuery = { q: '', kind: [], namespace: [], health: [], sync: [], sort: 'attention' };

const LISTS = ['kind', 'namespace', 'health', 'sync'] as const;

export function parseRoute(path: string, search: string): Route {
  const query = new URLSearchParams(search);
  if (path === '/') return { page: 'fleet', query: parseFleetQuery(query) };
  if (path === '/drift') return { page: 'drift', query: parseDriftQuery(query) };
  const [, object] = /^\/objects\/([^/]+\/[^/]+\/[^/]+)\/?$/.exec(path) ?? [];
  if (object === undefined) return { page: 'nowhere' };
  const tab = TABS.find((name) => name === query.get('tab')) ?? 'overview';
  return { page: 'object', key: decoded(object), tab };
}

function decoded(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}

function parseDriftQuery(query: URLSearchParams): DriftQuery {
  const states = query.getAll('state');
  return {
    by: query.get('by') === 'object' ? 'object' : 'field',
    state: DRIFT_STATES.filter((state) => states.includes(state)),
    cursor: query.get('cursor') ?? undefined,
  };
}

export function driftPath({ by, state, cursor }: DriftQuery): string {
  const params = new URLSearchParams();
  if (by !== ALL_DRIFT.by) params.set('by', by);
  for (const one of state) params.append('state', one);
  if (cursor !== undefined) params.set('cursor', cursor);
  return params.size === 0 ? '/drift' : `/drift?${params}`;
}

function parseFleetQuery(query: URLSearchParams): FleetQuery {
  return {
    q: query.get('q') ?? '',
    kind: query.getAll('kind'),
    namespace: query.getAll('namespace'),
    health: query.getAll('health'),
    sync: query.getAll('sync'),
    preset: query.get('preset') === 'attention' ? 'attention' : undefined,
    sort: query.get('sort') ?? WHOLE_FLEET.sort,
    cursor: query.get('cursor') ?? undefined,
  };
}

/** Only what differs from the whole fleet, so that plain views have plain addresses. */
export function fleetParams(query: FleetQuery): URLSearchParams {
  const params = new URLSearchParams();
  if (query.q.trim() !== '') params.set('q', query.q.trim());
  for (const list of LISTS) for (const word of query[list]) params.append(list, word);
  if (query.preset) params.set('preset', query.preset);
  if (query.sort !== WHOLE_FLEET.sort) params.set('sort', query.sort);
  if (query.cursor !== undefined) params.set('cursor', query.cursor);
  return params;
}

export function fleetPath(query: FleetQuery): string {
  const params = fleetParams(query).toString();
  return params === '' ? '/' : `/?${params}`;
}

export function objectPath(key: string, tab: Tab = 'overview'): string {
  return `/objects/${encodeURI(key)}${tab === 'overview' ? '' : `?tab=${tab}`}`;
}

/** Turns one word of a group on or off; any change of the filter begins at the first page. */
export function toggle(query: FleetQuery, group: (typeof LISTS)[number], word: string): FleetQuery {
  const words = query[group].includes(word) ? query[group].filter((other) => other !== word) : [...query[group], word];
  return { ...query, [group]: words, cursor: undefined };
}

export function isFiltered(query: FleetQuery): boolean {
  return query.q.trim() !== '' || query.preset !== undefined || LISTS.some((list) => query[list].length > 0);
}
