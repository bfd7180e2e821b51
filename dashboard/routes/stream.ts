import { PassThrough } from 'node:stream';
import type { FastifyPluginCallback } from 'fastify';
import type { AlertsView } from '../../controller/model/alerts-view.ts';
import type { Views } from '../../controller/model/views.ts';
import type { Actions } from '../../controller/ports/actions.ts';
import type { Clock } from '../../controller/ports/clock.ts';
import { Refusal } from '../problem.ts';
import { problemJson } from '../schema/common.ts';
import { createStream, type StreamLimits, type StreamSink } from '../stream.ts';

export interface StreamRouteOptions {
  readonly views: Views;
  readonly actions?: Actions | undefined;
  readonly clock: Clock;
  readonly alerts?: AlertsView | undefined;
  readonly stream?: StreamLimits | undefined;
  readonly onStreamClients?: ((clients: number) => void) | undefined;
}

const events = {
  description: 'Messages as they come, without an end',
  content: { 'text/event-stream': { schema: { type: 'string' } } },
} as const;

/** Server-sent events; see {@link createStream} for the messages. */
export const streamRoutes: FastifyPluginCallback<StreamRouteOptions> = (app, options, done) => {
  const { views, actions: operations, alerts, clock, stream: limits, onStreamClients: onClients } = options;
  const stream = createStream({ views, operations, alerts, clock, limits, onClients });
  app.addHook('preClose', async () => stream.close());

  const schema = {
    tags: ['events'],
    summary:
      'Server-sent events: hello, event, changed, operation, alerts, reset, heartbeat. Resumes after Last-Event-ID',
    response: { 200: events, '4xx': problemJson, '5xx': problemJson },
  };
  app.get('/api/v1/stream', { schema }, (request, reply) => {
    const body = new PassThrough();
    const id = request.headers['last-event-id'];
    const leave = stream.open(sinkOf(body), Array.isArray(id) ? id[0] : id);
    if (!leave) throw new Refusal(503, 'Too many dashboards are connected; this one polls instead.');
    request.raw.on('close', leave);
    return reply.type('text/event-stream').header('x-accel-buffering', 'no').send(body);
  });
  done();
};

function sinkOf(body: PassThrough): StreamSink {
  return {
    write: (chunk) => void body.write(chunk),
    waiting: () => body.readableLength + body.writableLength,
    end: () => void body.end(),
  };
}
