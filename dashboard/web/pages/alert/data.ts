import type { AlertDetail } from '../../../schema/alerts.ts';
import type { Address } from '../../address.ts';
import { createResource } from '../../state/resource.ts';

const PAGE_SIZE = 100;

export interface AlertQuery {
  readonly id: string;
  readonly cursor?: string | undefined;
}

export const alertMessage = createResource<AlertDetail>();

let shown: string | undefined;

export function parseAlert({ path, query }: Address): AlertQuery | undefined {
  const [, id] = /^\/alerts\/([0-9a-f]{24})\/?$/.exec(path) ?? [];
  return id === undefined ? undefined : { id, cursor: query.get('cursor') ?? undefined };
}

export function loadAlert({ id, cursor }: AlertQuery): void {
  const params = new URLSearchParams({ limit: String(PAGE_SIZE) });
  if (cursor !== undefined) params.set('cursor', cursor);
  const fresh = id !== shown;
  shown = id;
  void alertMessage.load(`/api/v1/alerts/${id}?${params}`, fresh);
}
