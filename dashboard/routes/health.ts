import type { FastifyPluginCallback } from 'fastify';
import type { Views } from '../../controller/model/views.ts';

/** For load balancers and supervisors: no token, and not a word about the fleet. */
export const healthRoutes: FastifyPluginCallback<{ views: Views }> = (app, { views }, done) => {
  const options = { config: { access: 'probe' } } as const;
  app.get('/healthz', options, () => ({ status: 'ok' }));
  app.get('/livez', options, () => ({ status: 'ok' }));
  app.get('/readyz', options, (_request, reply) => {
    if (views.operator().ready) return reply.send({ status: 'ready' });
    return reply.code(503).send({ status: 'not ready' });
  });
  done();
};
