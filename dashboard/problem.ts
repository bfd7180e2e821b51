import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ProblemJson } from './schema/common.ts';

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Not signed in',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  429: 'Too many requests',
  503: 'Not available',
};

/** A refusal whose words are meant for the caller. Anything else that is thrown stays inside. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly statusCode: number;

  constructor(statusCode: number, message: string) {
    super(message);
    this.statusCode = statusCode;
  }
}

/** Makes every error of an instance problem+json (RFC 9457) with the request's id; surprises are logged, not told. */
export function answerProblems(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) request.log.error({ err: error, requestId: request.id }, 'request failed');
    const detail = status < 500 || error instanceof Refusal ? error.message : 'The controller’s log has the cause.';
    return send(request, reply, { status, detail });
  });
  app.setNotFoundHandler((request, reply) => send(request, reply, { status: 404, detail: 'There is nothing here.' }));
}

function send(request: FastifyRequest, reply: FastifyReply, what: { status: number; detail: string }): FastifyReply {
  const { status, detail } = what;
  const title = TITLES[status] ?? (status < 500 ? 'Refused' : 'Something went wrong');
  const instance = request.url.split('?', 1)[0] ?? '';
  const body: ProblemJson = { type: 'about:blank', title, status, detail, instance, requestId: request.id };
  if (status === 401) reply.header('www-authenticate', 'Bearer realm="evenkeel"');
  return reply.code(status).type('application/problem+json').send(JSON.stringify(body));
}
