import type { FastifyPluginCallback } from 'fastify';

/** What a metrics registry looks like from here; prom-client's fits. */
export interface MetricsText {
  readonly contentType: string;
  metrics(): Promise<string>;
}

export const metricsRoutes: FastifyPluginCallback<{ metrics: MetricsText }> = (app, { metrics }, done) => {
  app.get('/metrics', async (_request, reply) => reply.type(metrics.contentType).send(await metrics.metrics()));
  done();
};
