import { AWAITING_KINDS, type AwaitingKind } from '../../../schema/awaiting.ts';
import type { Address } from '../../address.ts';

export interface AwaitingQuery {
  readonly kind: readonly AwaitingKind[];
  readonly namespace: readonly string[];
  /** A label selector: my team. */
  readonly labels: string;
  readonly q: string;
  readonly cursor?: string | undefined;
}

export const ALL_AWAITING: AwaitingQuery = { kind: [], namespace: [], labels: '', q: '' };

export function parseAwaiting({ path, query }: Address): AwaitingQuery | undefined {
  if (path !== '/awaiting') return undefined;
  const kinds = query.getAll('kind');
  return {
    kind: AWAITING_KINDS.filter((kind) => kinds.includes(kind)),
    namespace: query.getAll('namespace'),
    labels: query.get('labels') ?? '',
    q: query.get('q') ?? '',
    cursor: query.get('cursor') ?? undefined,
  };
}

export function awaitingParams({ kind, namespace, labels, q, cursor }: AwaitingQuery): URLSearchParams {
  const params = new URLSearchParams();
  for (const one of kind) params.append('kind', one);
  for (const one of namespace) params.append('namespace', one);
  if (labels.trim() !== '') params.set('labels', labels.trim());
  if (q.trim() !== '') params.set('q', q.trim());
  if (cursor !== undefined) params.set('cursor', cursor);
  return params;
}

export function awaitingPath(query: AwaitingQuery): string {
  const params = awaitingParams(query);
  return params.size === 0 ? '/awaiting' : `/awaiting?${params}`;
}

/** Any change of the filter begins at the first page. */
export function narrowed(query: AwaitingQuery, over: Partial<AwaitingQuery>): AwaitingQuery {
  return { ...query, cursor: undefined, ...over };
}
