import type { FastifyPluginCallback } from 'fastify';
import type { Views } from '../../controller/model/views.ts';
import { answerUnchanged } from '../etag.ts';
import { manifestView } from '../manifest-view.ts';
import { findObject, type ObjectParams, objectParams } from '../object-params.ts';
import { problemJson } from '../schema/common.ts';
import { manifest } from '../schema/manifest.ts';

export const manifestRoutes: FastifyPluginCallback<{ views: Views }> = (app, { views }, done) => {
  app.addHook('onSend', answerUnchanged);
  const schema = {
    tags: ['objects'],
    operationId: 'getObjectManifest',
    summary: 'The document of one object that is in force, with where each value is written and what was put in',
    params: objectParams,
    response: { 200: manifest, '4xx': problemJson, '5xx': problemJson },
  };
  app.get<{ Params: ObjectParams }>('/api/v1/objects/:namespace/:kind/:name/manifest', { schema }, ({ params }) => {
    const status = findObject(views, params);
    const document = views.documents(status.identity.kind).find(({ key }) => key === status.key);
    return manifestView(status, document, views.operator().sources);
  });
  done();
};
