import type { FastifyPluginCallback } from 'fastify';
import { KINDS } from '../../controller/model/identity.ts';
import type { Views } from '../../controller/model/views.ts';
import { answerUnchanged } from '../etag.ts';
import { neighbourViews } from '../neighbour-views.ts';
import { detailOf } from '../object-detail.ts';
import { type FilterQuery, parseFilter } from '../object-filter.ts';
import { pageOf, SORTS, type Sort } from '../object-page.ts';
import { findObject, type ObjectParams, objectParams } from '../object-params.ts';
import { Refusal } from '../problem.ts';
import { HEALTH, problemJson, SYNC } from '../schema/common.ts';
import { described, list, oneOf, text } from '../schema/infer.ts';
import { detail, page } from '../schema/objects.ts';

const errors = { '4xx': problemJson, '5xx': problemJson };

/** Parameters by which objects are chosen; the summary takes the same. */
export const filterQuery = {
  kind: list(oneOf(KINDS)),
  namespace: described(list(text), 'A name, or its start with * behind it'),
  cluster: described(list(text), 'A name, or its start with * behind it'),
  account: list(text),
  region: list(text),
  health: list(oneOf(HEALTH)),
  sync: list(oneOf(SYNC)),
  preset: described(oneOf(['attention']), 'Only objects that need a person'),
  labels: described(
    { type: 'string', maxLength: 400 } as const,
    'Label selector: key=value, key!=value, key or !key; commas mean that all must hold',
  ),
  q: described(
    { type: 'string', maxLength: 400 } as const,
    'Words that must all be found, and tokens kind: ns: cluster: account: region: health: sync: label: is:attention',
  ),
};

const sorts = SORTS.flatMap((name) => [name, `-${name}`] as const);

const listQuery = {
  type: 'object',
  additionalProperties: false,
  properties: {
    ...filterQuery,
    sort: { ...oneOf(sorts), default: 'attention', description: 'A minus turns the order round' },
    limit: { type: 'integer', minimum: 1, maximum: 500, default: 100 },
    cursor: described({ type: 'string', maxLength: 1_000 } as const, 'As `next` of the page before gave it'),
  },
} as const;

interface ListQuery extends FilterQuery {
  readonly sort: Sort;
  readonly limit: number;
  readonly cursor?: string;
}
export interface ObjectRouteOptions {
  readonly views: Views;
}

export const objectRoutes: FastifyPluginCallback<ObjectRouteOptions> = (app, { views }, done) => {
  app.addHook('onSend', answerUnchanged);

  const listing = {
    tags: ['objects'],
    summary: 'Objects, one page at a time',
    querystring: listQuery,
    response: { 200: page, ...errors },
  };
  app.get<{ Querystring: ListQuery }>('/api/v1/objects', { schema: listing }, ({ query }) => {
    const { sort, limit, cursor } = query;
    const found = pageOf(views.objects(), { filter: parseFilter(query), sort, limit, cursor });
    if (!found) throw new Refusal(400, 'The cursor does not belong to this order; start again without it.');
    return found;
  });

  const one = { tags: ['objects'], summary: 'One object', params: objectParams, response: { 200: detail, ...errors } };
  app.get<{ Params: ObjectParams }>('/api/v1/objects/:namespace/:kind/:name', { schema: one }, ({ params }) => {
    const status = findObject(views, params);
    return { ...detailOf(status), neighbours: neighbourViews(views, status.key) };
  });

  done();
};
