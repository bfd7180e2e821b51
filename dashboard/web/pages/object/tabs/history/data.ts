import { signal } from '@preact/signals';
import type { ComparisonJson, HistoryPageJson } from '../../../../../schema/history.ts';
import { createResource } from '../../../../state/resource.ts';
import { type ObjectQuery, objectApi, objectPath } from '../../address.ts';

export const past = createResource<HistoryPageJson>();
export const comparison = createResource<ComparisonJson>();

/** Revisions that are marked to be compared, the first one first. */
export const marked = signal<readonly string[]>([]);

const PAGE_SIZE = '50';

/** What the address says beside the object and the tab. */
export interface HistoryQuery {
  readonly results: readonly string[];
  readonly cursor?: string | undefined;
  readonly compared?: { readonly from: string; readonly to: string } | undefined;
  /** The comparison is what somebody looks at before they go back. */
  readonly isRollback: boolean;
  readonly look: 'split' | 'inline';
}

export function historyQuery({ params }: Pick<ObjectQuery, 'params'>): HistoryQuery {
  const from = params.get('from');
  const to = params.get('to');
  return {
    results: params.getAll('result'),
    cursor: params.get('cursor') ?? undefined,
    compared: from === null || to === null ? undefined : { from, to },
    isRollback: params.get('do') === 'rollback',
    look: params.get('look') === 'inline' ? 'inline' : 'split',
  };
}

/** Address of a part of the history. */
export function historyPath(key: string, { results = [], cursor }: Partial<HistoryQuery>): string {
  const params = new URLSearchParams({ tab: 'history' });
  for (const result of results) params.append('result', result);
  if (cursor !== undefined) params.set('cursor', cursor);
  return `${objectPath(key)}?${params}`;
}

export function loadHistory(query: ObjectQuery, fresh: boolean): void {
  if (fresh) marked.value = [];
  const { results, cursor, compared } = historyQuery(query);
  const api = objectApi(query.key);
  const params = new URLSearchParams({ limit: PAGE_SIZE });
  for (const result of results) params.append('result', result);
  if (cursor !== undefined) params.set('cursor', cursor);
  void past.load(`${api}/history?${compared ? `limit=${PAGE_SIZE}` : params}`, fresh);
  if (compared) void comparison.load(`${api}/compare?${new URLSearchParams(compared)}`, isOther(query.key, compared));
}

let shown: string | undefined;

function isOther(key: string, { from, to }: { readonly from: string; readonly to: string }): boolean {
  const before = shown;
  shown = `${key} ${from} ${to}`;
  return before !== shown;
}

/** Of three the first one goes. */
export function mark(revision: string): void {
  const before = marked.peek();
  marked.value = before.includes(revision) ? before.filter((one) => one !== revision) : [...before, revision].slice(-2);
}
