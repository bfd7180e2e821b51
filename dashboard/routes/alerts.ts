import type { FastifyPluginCallback } from 'fastify';
import { type AlertsView, SENDING_STATES, type SendingState } from '../../controller/model/alerts-view.ts';
import type { Views } from '../../controller/model/views.ts';
import type { Clock } from '../../controller/ports/clock.ts';
import { alertDocumentsOf } from '../alert-documents.ts';
import { alertPageOf, incidentPageOf, itemPageOf } from '../alert-page.ts';
import { answerUnchanged } from '../etag.ts';
import { Refusal } from '../problem.ts';
import { alertDetail, alertDocuments, alertPage, incidentPage } from '../schema/alerts.ts';
import { problemJson } from '../schema/common.ts';
import { described, flag, list, oneOf, text } from '../schema/infer.ts';

const LIMIT = { type: 'integer', minimum: 1, maximum: 1_000, default: 100 } as const;
const CURSOR = described({ type: 'string', maxLength: 1_000 } as const, 'As `next` of the page before gave it');

interface Part {
  readonly limit: number;
  readonly cursor?: string;
}

interface MessageQuery extends Part {
  readonly state?: readonly SendingState[];
  readonly provider?: string;
  readonly alert?: string;
  readonly q?: string;
}

const id = described({ type: 'string', pattern: '^[0-9a-f]{24}$' } as const, 'Of a message');
const params = { type: 'object', properties: { id }, required: ['id'] } as const;

const messageQuery = {
  state: described(list(oneOf(SENDING_STATES)), 'Only messages in these states'),
  provider: described(text, 'Only what this provider was told, by its key'),
  alert: described(text, 'Only what this alert told, by its key'),
  q: described({ type: 'string', maxLength: 400 } as const, 'Words that must all be found'),
};

function query(properties: Readonly<Record<string, object>>): object {
  return { type: 'object', additionalProperties: false, properties: { ...properties, limit: LIMIT, cursor: CURSOR } };
}

const NO_SUCH = 'There is no such message; those that were delivered are kept for a day.';
const problems = { '4xx': problemJson, '5xx': problemJson };

function about(summary: string, answer: object, more: object = {}): object {
  return { tags: ['alerts'], summary, response: { 200: answer, ...problems }, ...more };
}

export interface AlertRouteOptions {
  readonly alerts: AlertsView;
  readonly views: Views;
  readonly clock: Clock;
}

/** What people were told, what could not be told, and what is open. */
export const alertRoutes: FastifyPluginCallback<AlertRouteOptions> = (app, { alerts, views, clock }, done) => {
  app.addHook('onSend', answerUnchanged);
  const messages = about('Messages and what became of them', alertPage, { querystring: query(messageQuery) });
  app.get<{ Querystring: MessageQuery }>('/api/v1/alerts', { schema: messages }, ({ query: asked }) => {
    const { state: states = [], provider, alert, q = '', limit, cursor } = asked;
    const words = q.toLowerCase().split(/\s+/).filter(Boolean);
    const all = { sendings: alerts.sendings(), incidents: alerts.incidents() };
    return pageOr400(alertPageOf(all, { states, provider, alert, words, limit, cursor }));
  });
  const detail = about('Everything that one message tells of', alertDetail, { params, querystring: query({}) });
  app.get<{ Params: { id: string }; Querystring: Part }>('/api/v1/alerts/:id', { schema: detail }, (request) => {
    const sending = alerts.sendings().find((one) => one.id === request.params.id);
    const items = alerts.itemsOf(request.params.id);
    if (!sending || !items) throw new Refusal(404, NO_SUCH);
    return { sending, total: items.length, ...pageOr400(itemPageOf(items, request.query)) };
  });
  const open = described(flag, 'Only what is still so, or only what is over');
  const incidents = about('What is wrong or under way, or was', incidentPage, { querystring: query({ open }) });
  app.get<{ Querystring: Part & { open?: boolean } }>('/api/v1/incidents', { schema: incidents }, (request) =>
    pageOr400(incidentPageOf(alerts.incidents(), request.query)),
  );
  const documents = about('Alerts and their providers, with what is wrong with them', alertDocuments);
  app.get('/api/v1/alert-documents', { schema: documents }, () => ({
    items: alertDocumentsOf(views, { sendings: alerts.sendings(), now: clock.now() }),
  }));
  const retry = about('Try a message anew that was given up', alertDetail.properties.sending, { params });
  app.post<{ Params: { id: string } }>(
    '/api/v1/alerts/:id/actions/retry',
    { schema: retry, bodyLimit: 1_024, config: { verb: 'retry' } },
    (request) => {
      if (!alerts.retry(request.params.id))
        throw new Refusal(404, 'There is no dead letter of that id, or what it tells of is over.');
      return alerts.sendings().find((one) => one.id === request.params.id);
    },
  );
  done();
};

function pageOr400<T>(page: T | undefined): T {
  if (!page) throw new Refusal(400, 'The cursor does not belong to this list; start again without it.');
  return page;
}
