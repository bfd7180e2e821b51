import type { FastifyPluginCallback } from 'fastify';
import { keyOf, parseKey } from '../../controller/model/identity.ts';
import type { Actions } from '../../controller/ports/actions.ts';
import { operationView } from '../operation-view.ts';
import { Refusal } from '../problem.ts';
import { problemJson } from '../schema/common.ts';
import { described, flag, text } from '../schema/infer.ts';
import { operation, operations } from '../schema/operations.ts';

const errors = { '4xx': problemJson, '5xx': problemJson };

const querystring = {
  type: 'object',
  additionalProperties: false,
  properties: {
    key: described(text, 'Only operations on this object: namespace/Kind/name'),
    running: described(flag, 'Only those that still run'),
    limit: { type: 'integer', minimum: 1, maximum: 500, default: 100 },
  },
} as const;

interface Query {
  readonly key?: string;
  readonly running?: boolean;
  readonly limit: number;
}

/** What people have begun since the controller started. */
export const operationRoutes: FastifyPluginCallback<{ actions: Actions }> = (app, { actions }, done) => {
  const listing = { tags: ['actions'], summary: 'What people have begun, newest first', querystring };
  app.get<{ Querystring: Query }>(
    '/api/v1/operations',
    { schema: { ...listing, response: { 200: operations, ...errors } } },
    ({ query }) => {
      const identity = query.key === undefined ? undefined : parseKey(query.key);
      if (query.key !== undefined && !identity) throw new Refusal(400, `${query.key} names no object.`);
      const found = actions.operations({ key: identity && keyOf(identity), running: query.running });
      return { items: found.slice(0, query.limit).map(operationView) };
    },
  );
  const params = { type: 'object', properties: { id: text }, required: ['id'] } as const;
  const one = { tags: ['actions'], summary: 'How one of them fares', params };
  app.get<{ Params: { id: string } }>(
    '/api/v1/operations/:id',
    { schema: { ...one, response: { 200: operation, ...errors } } },
    ({ params: { id } }) => {
      const found = actions.operation(id);
      if (found) return operationView(found);
      throw new Refusal(
        404,
        'There is no such operation. A restart forgets them; the objects’ events tell what was done.',
      );
    },
  );
  done();
};
