import type { FastifyPluginCallback } from 'fastify';
import type { Views } from '../../controller/model/views.ts';
import type { Clock } from '../../controller/ports/clock.ts';
import type { Comparer } from '../../controller/ports/comparer.ts';
import type { EventHistory } from '../../controller/ports/event-history.ts';
import { diffView } from '../diff-view.ts';
import { answerUnchanged } from '../etag.ts';
import { findObject, type ObjectParams, objectParams } from '../object-params.ts';
import { problemJson } from '../schema/common.ts';
import { diff } from '../schema/diff.ts';

/** How far back it is told of what differed. */
const HEALED_MS = 3 * 24 * 3_600_000;
const EVENTS_READ = 500;

export interface DiffRouteOptions {
  readonly views: Views;
  readonly history: EventHistory;
  readonly comparer: Comparer;
  readonly clock: Clock;
}

/** Both sides of one object, whole. AWS is read for it, unless it was read seconds ago. */
export const diffRoutes: FastifyPluginCallback<DiffRouteOptions> = (app, options, done) => {
  const { views, history, comparer, clock } = options;
  app.addHook('onSend', answerUnchanged);
  const schema = {
    tags: ['objects'],
    summary: 'Live and desired of one object laid over one another, and every difference with its reason',
    params: objectParams,
    response: { 200: diff, '4xx': problemJson, '5xx': problemJson },
  };
  app.get<{ Params: ObjectParams }>(
    '/api/v1/objects/:namespace/:kind/:name/diff',
    { schema, config: { verb: 'diff' } },
    async (request) => {
      const status = findObject(views, request.params);
      request.demand('diff', status);
      const since = clock.now() - HEALED_MS;
      const [compared, events] = await Promise.all([
        comparer.compare(status.key),
        history.find({ key: status.key, since, limit: EVENTS_READ }),
      ]);
      return diffView(status, compared, events);
    },
  );
  done();
};
