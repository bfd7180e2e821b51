import type { FastifyPluginCallback } from 'fastify';
import { type AlertsView, SENDING_STATES, type SendingState } from '../../controller/model/alerts-view.ts';
import { answerUnchanged } from '../etag.ts';
import { Refusal } from '../problem.ts';
import { alertDetail, alertPage, incidentPage } from '../schema/alerts.ts';
import { problemJson } from '../schema/common.ts';
import { described, flag, integer, oneOf } from '../schema/infer.ts';

const LIMIT = { type: 'integer', minimum: 1, maximum: 1_000, default: 100 } as const;
const OFFSET = { ...described(integer, 'How many of the first are left out'), minimum: 0, default: 0 };

interface Slice {
  readonly limit: number;
  readonly offset: number;
}

const id = described({ type: 'string', pattern: '^[0-9a-f]{24}$' } as const, 'Of a message');
const params = { type: 'object', properties: { id }, required: ['id'] } as const;

function query(properties: Readonly<Record<string, object>>): object {
  return { type: 'object', additionalProperties: false, properties: { ...properties, limit: LIMIT, offset: OFFSET } };
}

const NO_SUCH = 'There is no such message; those that were delivered are kept for a day.';

/** What people were told, what could not be told, and what is open. */
export const alertRoutes: FastifyPluginCallback<{ alerts: AlertsView }> = (app, { alerts }, done) => {
  app.addHook('onSend', answerUnchanged);
  const problems = { '4xx': problemJson, '5xx': problemJson };
  const about = (summary: string, answer: object, more: object = {}): object => ({
    tags: ['alerts'],
    summary,
    response: { 200: answer, ...problems },
    ...more,
  });
  const state = described(oneOf(SENDING_STATES), 'Only messages in this state');
  const messages = about('Messages and what became of them', alertPage, { querystring: query({ state }) });
  app.get<{ Querystring: Slice & { state?: SendingState } }>('/api/v1/alerts', { schema: messages }, ({ query }) => {
    const all = alerts.sendings();
    const found = query.state === undefined ? all : all.filter((sending) => sending.state === query.state);
    const open = alerts.incidents().filter(({ resolvedAt }) => resolvedAt === undefined);
    return { items: sliceOf(found, query), open: open.length, dead: all.filter(isDead).length };
  });
  const detail = about('Everything that one message tells of', alertDetail, { params, querystring: query({}) });
  app.get<{ Params: { id: string }; Querystring: Slice }>('/api/v1/alerts/:id', { schema: detail }, (request) => {
    const sending = alerts.sendings().find((one) => one.id === request.params.id);
    const items = alerts.itemsOf(request.params.id);
    if (!sending || !items) throw new Refusal(404, NO_SUCH);
    return { sending, items: sliceOf(items, request.query), total: items.length };
  });
  const open = described(flag, 'Only what is still so, or only what is over');
  const incidents = about('What is wrong or under way, or was', incidentPage, { querystring: query({ open }) });
  app.get<{ Querystring: Slice & { open?: boolean } }>('/api/v1/incidents', { schema: incidents }, ({ query }) => {
    const isWanted = (isOpen: boolean): boolean => query.open === undefined || query.open === isOpen;
    const found = alerts.incidents().filter(({ resolvedAt }) => isWanted(resolvedAt === undefined));
    return { items: sliceOf(found, query), total: found.length };
  });
  const retry = about('Try a message anew that was given up', alertDetail.properties.sending, { params });
  app.post<{ Params: { id: string } }>(
    '/api/v1/alerts/:id/actions/retry',
    { schema: retry, config: { verb: 'retry' } },
    ({ params }) => {
      if (!alerts.retry(params.id))
        throw new Refusal(404, 'There is no dead letter of that id, or what it tells of is over.');
      return alerts.sendings().find((one) => one.id === params.id);
    },
  );
  done();
};

function isDead({ state }: { readonly state: SendingState }): boolean {
  return state === 'dead';
}

function sliceOf<T>(all: readonly T[], { offset, limit }: Slice): readonly T[] {
  return all.slice(offset, offset + limit);
}
