import type { FastifyPluginCallback } from 'fastify';
import type { Views } from '../../controller/model/views.ts';
import { answerUnchanged } from '../etag.ts';
import { summaryOf } from '../fleet-summary.ts';
import { type FilterQuery, parseFilter } from '../object-filter.ts';
import { problemJson } from '../schema/common.ts';
import { summary } from '../schema/objects.ts';
import { filterQuery } from './objects.ts';

export const summaryRoutes: FastifyPluginCallback<{ views: Views }> = (app, { views }, done) => {
  app.addHook('onSend', answerUnchanged);
  const schema = {
    tags: ['objects'],
    summary: 'Counts by health, sync, kind and namespace',
    querystring: { type: 'object', additionalProperties: false, properties: filterQuery },
    response: { 200: summary, '4xx': problemJson, '5xx': problemJson },
  };
  app.get<{ Querystring: FilterQuery }>('/api/v1/summary', { schema }, ({ query }) =>
    summaryOf(views.objects(), parseFilter(query)),
  );
  done();
};
