import type { FastifyPluginCallback } from 'fastify';
import type { Views } from '../../controller/model/views.ts';
import { DRIFT_GROUPINGS, type DriftGrouping } from '../drift-groups.ts';
import { DRIFT_SORTS, driftPageOf, USUAL_STATES } from '../drift-page.ts';
import { answerUnchanged } from '../etag.ts';
import { type FilterQuery, parseFilter } from '../object-filter.ts';
import { Refusal } from '../problem.ts';
import { problemJson } from '../schema/common.ts';
import { DRIFT_STATES, type DriftState, driftPage } from '../schema/drift.ts';
import { described, list, oneOf, text } from '../schema/infer.ts';
import { filterQuery } from './objects.ts';

const sorts = DRIFT_SORTS.flatMap((name) => [name, `-${name}`] as const);

const querystring = {
  type: 'object',
  additionalProperties: false,
  properties: {
    ...filterQuery,
    name: described(text, 'Only objects of that name'),
    state: described(list(oneOf(DRIFT_STATES)), 'Left out: all but what a rule ignores'),
    by: described(oneOf(DRIFT_GROUPINGS), 'Puts rows together, those of the first row of the order first'),
    sort: { ...oneOf(sorts), default: 'state', description: 'A minus turns the order round' },
    limit: { type: 'integer', minimum: 1, maximum: 500, default: 100 },
    cursor: described({ type: 'string', maxLength: 1_000 } as const, 'As `next` of the page before gave it'),
  },
} as const;

interface Query extends FilterQuery {
  readonly name?: string;
  readonly state?: readonly DriftState[];
  readonly by?: DriftGrouping;
  readonly sort: string;
  readonly limit: number;
  readonly cursor?: string;
}

export const driftRoutes: FastifyPluginCallback<{ views: Views }> = (app, { views }, done) => {
  app.addHook('onSend', answerUnchanged);
  const schema = {
    tags: ['drift'],
    summary: 'Drifted fields of the fleet, one page at a time',
    querystring,
    response: { 200: driftPage, '4xx': problemJson, '5xx': problemJson },
  };
  app.get<{ Querystring: Query }>('/api/v1/drift', { schema }, ({ query }) => {
    const { name, state, by, sort, limit, cursor } = query;
    const states = state ?? USUAL_STATES;
    const found = driftPageOf(views.objects(), { filter: parseFilter(query), name, states, by, sort, limit, cursor });
    if (!found) throw new Refusal(400, 'The cursor does not belong to this order; start again without it.');
    return found;
  });
  done();
};
