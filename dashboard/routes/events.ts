import type { FastifyPluginCallback } from 'fastify';
import type { Views } from '../../controller/model/views.ts';
import { answerUnchanged } from '../etag.ts';
import { eventView } from '../event-view.ts';
import { problemJson } from '../schema/common.ts';
import { events } from '../schema/events.ts';
import { described, integer } from '../schema/infer.ts';

const querystring = {
  type: 'object',
  additionalProperties: false,
  properties: {
    after: described(integer, 'Only events with a greater id'),
    limit: { type: 'integer', minimum: 1, maximum: 500, default: 200 },
  },
} as const;

export const eventRoutes: FastifyPluginCallback<{ views: Views }> = (app, { views }, done) => {
  app.addHook('onSend', answerUnchanged);
  const schema = {
    tags: ['events'],
    summary: 'What happened in the whole fleet, newest first',
    querystring,
    response: { 200: events, '4xx': problemJson, '5xx': problemJson },
  };
  app.get<{ Querystring: { after?: number; limit: number } }>('/api/v1/events', { schema }, ({ query }) => ({
    items: views.events({ after: query.after, limit: query.limit }).map(eventView).reverse(),
  }));
  done();
};
