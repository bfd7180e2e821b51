import type { IncomingHttpHeaders } from 'node:http';
import type { Sandbox } from '../sandbox.ts';
import type { WireResponse } from './protocol.ts';

export interface ControlRequest {
  readonly method: string;
  readonly path: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/**
 * What AWS does not have: looking at the sandbox and making it fail.
 * `GET /_sandbox/ledger` (`?reset=1` empties it after the answer; `service`, `operation`, `mutating=true` filter).
 */
export function control(sandbox: Sandbox, request: ControlRequest): WireResponse {
  const name = `${request.method} ${request.path}`;
  switch (name) {
    case 'GET /_sandbox/ledger':
      return ledger(sandbox, request.url.searchParams);
    default:
      return json(404, { message: `no ${name}; there is GET /_sandbox/ledger` });
  }
}

function ledger(sandbox: Sandbox, query: URLSearchParams): WireResponse {
  const service = query.get('service');
  const operation = query.get('operation');
  const mutating = query.get('mutating');
  const entries = sandbox.ledger.entries({
    ...(service ? { service } : {}),
    ...(operation ? { operation } : {}),
    ...(mutating ? { mutating: mutating === 'true' } : {}),
  });
  const answer = { writes: sandbox.ledger.writes(), counts: sandbox.ledger.counts(), entries };
  const response = json(200, answer);
  if (query.get('reset') === '1') sandbox.ledger.reset();
  return response;
}

function json(status: number, body: unknown): WireResponse {
  return { status, headers: { 'content-type': 'application/json' }, body: `${JSON.stringify(body)}\n` };
}
