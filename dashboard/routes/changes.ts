import type { FastifyPluginCallback } from 'fastify';
import type { Views } from '../../controller/model/views.ts';
import { changeJson } from '../change-page.ts';
import { answerUnchanged } from '../etag.ts';
import { changeList } from '../schema/changes.ts';
import { problemJson } from '../schema/common.ts';

export const changeRoutes: FastifyPluginCallback<{ views: Views }> = (app, { views }, done) => {
  app.addHook('onSend', answerUnchanged);
  const schema = {
    tags: ['changes'],
    summary: 'Commits that change several services, in waves; those under way first',
    response: { 200: changeList, '4xx': problemJson, '5xx': problemJson },
  };
  app.get('/api/v1/changes', { schema }, () => ({ items: views.changes().map(changeJson) }));
  done();
};
