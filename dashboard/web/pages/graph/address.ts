import type { Address } from '../../address.ts';

export interface GraphQuery {
  /** Undefined: none is chosen yet. */
  readonly namespace: string | undefined;
  readonly as: 'graph' | 'list';
  /** Edges that others say already are drawn too. */
  readonly all: boolean;
}

export function parseGraph({ path, query }: Address): GraphQuery | undefined {
  if (path !== '/graph') return undefined;
  const as = query.get('as') === 'list' ? 'list' : 'graph';
  return { namespace: query.get('namespace') ?? undefined, as, all: query.get('edges') === 'all' };
}

export function graphPath(namespace: string, { as = 'graph', all = false }: Partial<GraphQuery> = {}): string {
  const words = { namespace, ...(as === 'list' ? { as } : {}), ...(all ? { edges: 'all' } : {}) };
  return `/graph?${new URLSearchParams(words)}`;
}
