import type { Address } from '../../address.ts';

/** Which records are shown; what is undefined shows all. */
export interface AuditAsked {
  readonly verb?: string | undefined;
  readonly result?: string | undefined;
  readonly actor?: string | undefined;
  readonly object?: string | undefined;
  /** Only older ones than this record: the next page. */
  readonly before?: string | undefined;
}

const AUDIT_FILTERS = ['verb', 'result', 'actor', 'object', 'before'] as const;

export function parseAudit({ path, query }: Address): AuditAsked | undefined {
  if (path !== '/audit') return undefined;
  return Object.fromEntries(AUDIT_FILTERS.map((name) => [name, query.get(name) || undefined]));
}

export function auditParams(asked: AuditAsked): URLSearchParams {
  const params = new URLSearchParams();
  for (const name of AUDIT_FILTERS) if (asked[name] !== undefined) params.set(name, asked[name]);
  return params;
}

export function auditPath(asked: AuditAsked): string {
  const params = auditParams(asked);
  return params.size === 0 ? '/audit' : `/audit?${params}`;
}
