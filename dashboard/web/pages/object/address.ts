import type { Address } from '../../address.ts';

/** Views of one object, in their order. */
const TABS = ['overview', 'diff', 'tree', 'deployments', 'tasks', 'events', 'history', 'manifest'] as const;
export type Tab = (typeof TABS)[number];

export interface ObjectQuery {
  /** `namespace/Kind/name`. */
  readonly key: string;
  readonly tab: Tab;
  /** What else the address says; each tab reads its own words. */
  readonly params: URLSearchParams;
}

export function parseObject({ path, query }: Address): ObjectQuery | undefined {
  const [, object] = /^\/objects\/([^/]+\/[^/]+\/[^/]+)\/?$/.exec(path) ?? [];
  if (object === undefined) return undefined;
  const tab = TABS.find((name) => name === query.get('tab')) ?? 'overview';
  return { key: decoded(object), tab, params: query };
}

function decoded(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}

export function objectPath(key: string, tab: Tab = 'overview', words: Readonly<Record<string, string>> = {}): string {
  const params = new URLSearchParams(tab === 'overview' ? words : { tab, ...words });
  return `/objects/${encodeURI(key)}${params.size === 0 ? '' : `?${params}`}`;
}

/** Where the API has it. */
export function objectApi(key: string): string {
  return `/api/v1/objects/${encodeURI(key)}`;
}
