import type { AuditRecord } from '../../controller/model/audit.ts';
import { isAskedOfAudit } from '../../controller/model/audit.ts';
import type { Audit } from '../../controller/ports/audit.ts';
import { FLEET_NOW, MINUTE } from './fleet.ts';

const mira = { name: 'mira@example.com', via: 'oidc', role: 'operator' } as const;
const jonas = { name: 'jonas@example.com', via: 'oidc', role: 'viewer' } as const;
const from = { address: '203.0.113.9' };

/** A morning on call, oldest first. */
const RECORDS: readonly Omit<AuditRecord, 'id' | 'at'>[] = [
  { ...from, actor: mira, verb: 'sign-in', result: 'done', requestId: 'req-1a' },
  {
    ...from,
    actor: mira,
    verb: 'suspend',
    result: 'done',
    object: 'shop/Service/checkout',
    before: { sync: 'OutOfSync', suspended: null },
    after: { sync: 'OutOfSync', suspended: 'INC-412: room for the sale' },
    reason: 'INC-412: room for the sale',
    requestId: 'req-2c',
  },
  {
    ...from,
    actor: jonas,
    verb: 'rollback',
    result: 'refused',
    object: 'payments/Service/pay-api',
    message: 'jonas@example.com (viewer) may not rollback payments/Service/pay-api.',
    requestId: 'req-31',
  },
  {
    actor: { name: 'ci', via: 'token', role: 'operator' },
    verb: 'sync',
    result: 'started',
    object: 'shop/Service/web',
  },
  {
    actor: { name: 'ci', via: 'token', role: 'operator' },
    verb: 'sync',
    result: 'failed',
    object: 'shop/Service/web',
    message: 'AccessDenied: ecs:UpdateService',
  },
  {
    actor: { name: 'unknown', via: 'token', role: 'viewer' },
    verb: 'sign-in',
    result: 'refused',
    message: 'The token is not known.',
  },
];

export function someAudit(): Audit & { readonly written: AuditRecord[] } {
  const written: AuditRecord[] = RECORDS.map((record, index) => ({
    ...record,
    id: index + 1,
    at: FLEET_NOW - (RECORDS.length - index) * 7 * MINUTE,
  }));
  return {
    written,
    write: (entry) => void written.push({ ...entry, id: written.length + 1, at: FLEET_NOW }),
    find: async (query) =>
      written
        .filter((record) => isAskedOfAudit(record, query))
        .reverse()
        .slice(0, query.limit),
  };
}
