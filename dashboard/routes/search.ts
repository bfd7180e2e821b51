import type { FastifyPluginCallback } from 'fastify';
import type { Views } from '../../controller/model/views.ts';
import { answerUnchanged } from '../etag.ts';
import { problemJson } from '../schema/common.ts';
import { described } from '../schema/infer.ts';
import { searchResults } from '../schema/search.ts';
import { searchFleet } from '../search.ts';

const querystring = {
  type: 'object',
  additionalProperties: false,
  properties: {
    q: described({ type: 'string', maxLength: 200 } as const, 'Words that must all be found'),
    limit: { type: 'integer', minimum: 1, maximum: 50, default: 20 },
  },
  required: ['q'],
} as const;

export const searchRoutes: FastifyPluginCallback<{ views: Views }> = (app, { views }, done) => {
  app.addHook('onSend', answerUnchanged);
  const schema = {
    tags: ['objects'],
    summary: 'Objects, namespaces, commits and images by words, the best match first',
    querystring,
    response: { 200: searchResults, '4xx': problemJson, '5xx': problemJson },
  };
  app.get<{ Querystring: { q: string; limit: number } }>('/api/v1/search', { schema }, ({ query }) => ({
    items: searchFleet(views.objects(), query.q, query.limit),
  }));
  done();
};
