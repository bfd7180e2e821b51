import type { FastifyPluginCallback } from 'fastify';
import type { Views } from '../../controller/model/views.ts';

/** For load balancers and supervisors: no token, and not a word about the fleet. */
export const healthRoutes: FastifyPluginCallback<{ views: Views }> = (app, { views }, done) => {
  const options = { config: { access: 'probe' } } as const;
  // One that stands by is as well and as ready as the one that writes: it looks, shows, and takes over.
  const role = (): { readonly role?: 'writes' | 'standsBy' } => {
    const { lease } = views.operator();
    return lease ? { role: lease.state } : {};
  };
  app.get('/healthz', options, () => ({ status: 'ok', ...role() }));
  app.get('/livez', options, () => ({ status: 'ok' }));
  app.get('/readyz', options, (_request, reply) => {
    if (views.operator().ready) return reply.send({ status: 'ready', ...role() });
    return reply.code(503).send({ status: 'not ready', ...role() });
  });
  done();
};
