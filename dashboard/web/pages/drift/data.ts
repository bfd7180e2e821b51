import { signal } from '@preact/signals';
import type { DriftPage } from '../../../schema/drift.ts';
import { read } from '../../api.ts';
import { createResource } from '../../state/resource.ts';
import { ALL_DRIFT, type DriftQuery, driftParams } from './address.ts';
import { keepOnly, selectAll } from './selection.ts';

const PAGE_SIZE = 100;
/** The API gives no more at once, and no act takes more objects. */
export const MATCHING_AT_MOST = 500;

export const drift = createResource<DriftPage>();

/** The inbox as it was last looked at, so that the way back leads to the same filter. */
export const lastDrift = signal<DriftQuery>(ALL_DRIFT);

export function loadDrift(query: DriftQuery): void {
  lastDrift.value = { ...query, cursor: undefined };
  const params = driftParams(query);
  params.set('limit', String(PAGE_SIZE));
  void drift.load(`/api/v1/drift?${params}`).then(() => keepOnly(drift.data.peek()?.items ?? []));
}

/** Selects what matches on all pages, the first so many of it. */
export async function selectMatching(query: DriftQuery): Promise<void> {
  const params = driftParams({ ...query, cursor: undefined });
  params.set('limit', String(MATCHING_AT_MOST));
  const answer = await read<DriftPage>(`/api/v1/drift?${params}`, new AbortController().signal);
  if (answer.ok) selectAll(answer.data.items, true);
}
