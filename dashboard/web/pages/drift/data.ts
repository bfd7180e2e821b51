import type { DriftPage } from '../../../schema/drift.ts';
import { createResource } from '../../state/resource.ts';
import type { DriftQuery } from './address.ts';

const PAGE_SIZE = 100;

export const drift = createResource<DriftPage>();

export function loadDrift({ by, state, cursor }: DriftQuery): void {
  const params = new URLSearchParams({ sort: by, limit: String(PAGE_SIZE) });
  for (const one of state) params.append('state', one);
  if (cursor !== undefined) params.set('cursor', cursor);
  void drift.load(`/api/v1/drift?${params}`);
}
