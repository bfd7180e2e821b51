import type { FastifyPluginCallback } from 'fastify';
import { AUDIT_RESULTS, type AuditQuery } from '../../controller/model/audit.ts';
import { VERBS } from '../../controller/model/verb.ts';
import type { Audit } from '../../controller/ports/audit.ts';
import { auditPage } from '../schema/access.ts';
import { problemJson } from '../schema/common.ts';
import { described, integer, oneOf } from '../schema/infer.ts';

const querystring = {
  type: 'object',
  additionalProperties: false,
  properties: {
    actor: described({ type: 'string', maxLength: 200 } as const, 'Only of this person or token'),
    verb: described(oneOf([...VERBS, 'sign-in', 'sign-out']), 'Only this'),
    result: described(oneOf(AUDIT_RESULTS), 'Only what ended so'),
    object: described({ type: 'string', maxLength: 400 } as const, 'Only of this object, as namespace/Kind/name'),
    before: described(integer, 'Only records with a lower id: the next page'),
    limit: { type: 'integer', minimum: 1, maximum: 500, default: 100 },
  },
} as const;

/** Who did what. For admins: it says who is who. */
export const auditRoutes: FastifyPluginCallback<{ audit: Pick<Audit, 'find'> | undefined }> = (
  app,
  { audit },
  done,
) => {
  const schema = {
    tags: ['access'],
    summary: 'What people did and what they were refused, newest first; also before the controller’s start',
    querystring,
    response: { 200: auditPage, '4xx': problemJson, '5xx': problemJson },
  };
  app.get<{ Querystring: AuditQuery }>('/api/v1/audit', { schema, config: { verb: 'admin' } }, async ({ query }) => {
    const found = (await audit?.find({ ...query, limit: query.limit + 1 })) ?? [];
    const items = found.slice(0, query.limit);
    return found.length > items.length ? { items, next: items.at(-1)?.id } : { items };
  });
  done();
};
