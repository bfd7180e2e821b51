import type { FastifyPluginCallback } from 'fastify';
import type { AlertsView } from '../../controller/model/alerts-view.ts';
import type { Views } from '../../controller/model/views.ts';
import type { Clock } from '../../controller/ports/clock.ts';
import { awaitingIn } from '../awaiting/awaiting.ts';
import { awaitingPageOf } from '../awaiting/awaiting-page.ts';
import { answerUnchanged } from '../etag.ts';
import { parseSelector } from '../label-selector.ts';
import { Refusal } from '../problem.ts';
import { AWAITING_KINDS, type AwaitingKind, awaitingPage } from '../schema/awaiting.ts';
import { problemJson } from '../schema/common.ts';
import { described, list, oneOf, text } from '../schema/infer.ts';

const querystring = {
  type: 'object',
  additionalProperties: false,
  properties: {
    kind: described(list(oneOf(AWAITING_KINDS)), 'Only what has to be dealt with in these ways'),
    namespace: described(list(text), 'A name, or its start with * behind it'),
    labels: described({ type: 'string', maxLength: 400 } as const, 'Label selector, as objects are found by it'),
    q: described({ type: 'string', maxLength: 400 } as const, 'Words that must all be found'),
    limit: { type: 'integer', minimum: 1, maximum: 500, default: 100 },
    cursor: described({ type: 'string', maxLength: 1_000 } as const, 'As `next` of the page before gave it'),
  },
} as const;

interface Query {
  readonly kind?: readonly AwaitingKind[];
  readonly namespace?: readonly string[];
  readonly labels?: string;
  readonly q?: string;
  readonly limit: number;
  readonly cursor?: string;
}

export interface AwaitingRouteOptions {
  readonly views: Views;
  readonly alerts: AlertsView;
  readonly clock: Clock;
}

export const awaitingRoutes: FastifyPluginCallback<AwaitingRouteOptions> = (app, { views, alerts, clock }, done) => {
  app.addHook('onSend', answerUnchanged);
  const schema = {
    tags: ['objects'],
    summary: 'Everything that goes no further until a person does something',
    querystring,
    response: { 200: awaitingPage, '4xx': problemJson, '5xx': problemJson },
  };
  app.get<{ Querystring: Query }>('/api/v1/awaiting', { schema }, ({ query }) => {
    const { kind = [], namespace = [], labels = '', q = '', limit, cursor } = query;
    const all = awaitingIn({
      objects: views.objects(),
      sources: views.operator().sources,
      changes: views.changes(),
      sendings: alerts.sendings(),
      now: clock.now(),
    });
    const words = q.toLowerCase().split(/\s+/).filter(Boolean);
    const asked = { kinds: kind, namespaces: namespace, labels: parseSelector(labels), words, limit, cursor };
    const page = awaitingPageOf(all, asked);
    if (!page) throw new Refusal(400, 'The cursor does not belong to this list; start again without it.');
    return page;
  });
  done();
};
