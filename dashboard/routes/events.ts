import type { FastifyPluginCallback } from 'fastify';
import type { ResourceKey } from '../../controller/model/identity.ts';
import type { EventHistory } from '../../controller/ports/event-history.ts';
import { answerUnchanged } from '../etag.ts';
import { eventView } from '../event-view.ts';
import { millis, problemJson } from '../schema/common.ts';
import { events } from '../schema/events.ts';
import { described, integer } from '../schema/infer.ts';

const querystring = {
  type: 'object',
  additionalProperties: false,
  properties: {
    key: described({ type: 'string', maxLength: 400 } as const, 'Only of this object, as namespace/Kind/name'),
    after: described(integer, 'Only events with a greater id'),
    before: described(integer, 'Only events with a lower id: the next page'),
    since: described(millis, 'Only what happened then or later'),
    limit: { type: 'integer', minimum: 1, maximum: 500, default: 200 },
  },
} as const;

interface Query {
  readonly key?: ResourceKey;
  readonly after?: number;
  readonly before?: number;
  readonly since?: number;
  readonly limit: number;
}

export const eventRoutes: FastifyPluginCallback<{ history: EventHistory }> = (app, { history }, done) => {
  app.addHook('onSend', answerUnchanged);
  const schema = {
    tags: ['events'],
    summary: 'What happened in the whole fleet, or to one object, newest first; also before the controller’s start',
    querystring,
    response: { 200: events, '4xx': problemJson, '5xx': problemJson },
  };
  app.get<{ Querystring: Query }>('/api/v1/events', { schema }, async ({ query }) => ({
    items: (await history.find(query)).map(eventView),
  }));
  done();
};
