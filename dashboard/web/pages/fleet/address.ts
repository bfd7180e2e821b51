import type { Address } from '../../address.ts';

export interface FleetQuery {
  readonly q: string;
  readonly kind: readonly string[];
  readonly namespace: readonly string[];
  readonly cluster: readonly string[];
  readonly account: readonly string[];
  readonly region: readonly string[];
  readonly health: readonly string[];
  readonly sync: readonly string[];
  readonly labels: string;
  readonly preset?: 'attention' | undefined;
  readonly sort: string;
  readonly cursor?: string | undefined;
}

export const WHOLE_FLEET: FleetQuery = {
  q: '',
  kind: [],
  namespace: [],
  cluster: [],
  account: [],
  region: [],
  health: [],
  sync: [],
  labels: '',
  sort: 'attention',
};

const LISTS = ['kind', 'namespace', 'cluster', 'account', 'region', 'health', 'sync'] as const;

export function parseFleet({ path, query }: Address): FleetQuery | undefined {
  if (path !== '/') return undefined;
  return {
    q: query.get('q') ?? '',
    kind: query.getAll('kind'),
    namespace: query.getAll('namespace'),
    cluster: query.getAll('cluster'),
    account: query.getAll('account'),
    region: query.getAll('region'),
    health: query.getAll('health'),
    sync: query.getAll('sync'),
    labels: query.get('labels') ?? '',
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
  if (query.labels.trim() !== '') params.set('labels', query.labels.trim());
  if (query.preset) params.set('preset', query.preset);
  if (query.sort !== WHOLE_FLEET.sort) params.set('sort', query.sort);
  if (query.cursor !== undefined) params.set('cursor', query.cursor);
  return params;
}

export function fleetPath(query: FleetQuery): string {
  const params = fleetParams(query).toString();
  return params === '' ? '/' : `/?${params}`;
}

/** Turns one word of a group on or off; any change of the filter begins at the first page. */
export function toggle(query: FleetQuery, group: (typeof LISTS)[number], word: string): FleetQuery {
  const words = query[group].includes(word) ? query[group].filter((other) => other !== word) : [...query[group], word];
  return { ...query, [group]: words, cursor: undefined };
}

export function isFiltered(query: FleetQuery): boolean {
  const texts = [query.q, query.labels];
  return texts.some((text) => text.trim() !== '') || !!query.preset || LISTS.some((list) => query[list].length > 0);
}
