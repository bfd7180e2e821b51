import type { FastifyPluginCallback } from 'fastify';
import { SEVERITIES } from '../../controller/model/event.ts';
import { KINDS, type ResourceKey } from '../../controller/model/identity.ts';
import type { Views } from '../../controller/model/views.ts';
import type { EventHistory } from '../../controller/ports/event-history.ts';
import type { Inspector } from '../../controller/ports/inspector.ts';
import { answerUnchanged } from '../etag.ts';
import { awsEvents, eventView } from '../event-view.ts';
import { inspectedEvents, inspectedFleetEvents } from '../inspected-events.ts';
import { findObject, type ObjectParams, objectParams } from '../object-params.ts';
import { millis, problemJson } from '../schema/common.ts';
import { EVENT_ORIGINS, EVENT_TYPES, type EventsJson, events } from '../schema/events.ts';
import { described, integer, list, oneOf, text } from '../schema/infer.ts';
import { type TimelineQuery, timelineOf } from '../timeline.ts';

const common = {
  origin: list(oneOf(EVENT_ORIGINS)),
  severity: list(oneOf(SEVERITIES)),
  type: described(list(oneOf(EVENT_TYPES)), 'Of our own events; others have no type'),
  q: described({ type: 'string', maxLength: 400 } as const, 'Words that must all be found'),
  since: described(millis, 'Only what happened then or later'),
  limit: { type: 'integer', minimum: 1, maximum: 500, default: 200 },
  cursor: described({ type: 'string', maxLength: 400 } as const, 'As `next` of the page before gave it'),
} as const;

const ofOne = { type: 'object', additionalProperties: false, properties: common } as const;

const ofAll = {
  type: 'object',
  additionalProperties: false,
  properties: {
    ...common,
    origin: described(
      common.origin,
      'Left out: what the controller tells, people’s acts among it. task: failed tasks, as far as they are kept',
    ),
    key: described({ type: 'string', maxLength: 400 } as const, 'Only of this object, as namespace/Kind/name'),
    namespace: list(text),
    kind: list(oneOf(KINDS)),
    after: described(integer, 'Only events of the controller with a greater id'),
    before: described(integer, 'Only events of the controller with a lower id: the next page'),
  },
} as const;

interface FleetQuery extends TimelineQuery {
  readonly key?: ResourceKey;
  readonly after?: number;
  readonly before?: number;
}

export interface EventRouteOptions {
  readonly views: Views;
  readonly history: EventHistory;
  readonly inspector: Inspector;
}

export const eventRoutes: FastifyPluginCallback<EventRouteOptions> = (app, options, done) => {
  const { views, history, inspector } = options;
  app.addHook('onSend', answerUnchanged);
  const answers = { 200: events, '4xx': problemJson, '5xx': problemJson };

  const fleet = {
    tags: ['events'],
    summary: 'What happened in the whole fleet, or to one object, newest first; also before the controller’s start',
    querystring: ofAll,
    response: answers,
  };
  app.get<{ Querystring: FleetQuery }>('/api/v1/events', { schema: fleet }, async ({ query }): Promise<EventsJson> => {
    const { after, before, ...asked } = query;
    if (after !== undefined || before !== undefined)
      return { items: (await history.find({ ...asked, after, before })).map(eventView) };
    const { origin = ['evenkeel', 'person'] } = asked;
    const ofAws = origin.includes('aws') ? views.objects().flatMap(awsEvents) : [];
    const isInspected = origin.includes('task') || origin.includes('scaling');
    const inspected = isInspected ? await inspectedFleetEvents(inspector) : { events: [], unread: [] };
    const page = await timelineOf({ history, others: [...ofAws, ...inspected.events] }, { ...asked, origin });
    const unread = inspected.unread.filter((one) => origin.includes(one.origin));
    return unread.length === 0 ? page : { ...page, unread };
  });

  const one = {
    tags: ['objects', 'events'],
    summary: 'What happened to one object, newest first: ours and AWS’s, stopped tasks, scaling, and what people did',
    params: objectParams,
    querystring: ofOne,
    response: answers,
  };
  app.get<{ Params: ObjectParams; Querystring: TimelineQuery }>(
    '/api/v1/objects/:namespace/:kind/:name/events',
    { schema: one },
    async ({ params, query }): Promise<EventsJson> => {
      const status = findObject(views, params);
      const inspected = await inspectedEvents(inspector, status.key);
      const others = [...awsEvents(status), ...inspected.events];
      const page = await timelineOf({ history, others }, { ...query, key: status.key });
      return inspected.unread.length === 0 ? page : { ...page, unread: inspected.unread };
    },
  );
  done();
};
